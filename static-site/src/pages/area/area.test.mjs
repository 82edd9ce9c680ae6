import assert from 'node:assert/strict';
import test from 'node:test';
import { areaPages, HOME, LEEDS, words } from '../../../test/support/pages.mjs';

const GONE = 'E06000998';

/** @param {Document} document */
const canonical = (document) =>
  document.querySelector('link[rel=canonical]')?.getAttribute('href')?.replace('https://figures.example', '');

test('a name with an apostrophe and an ampersand is written as it is', async () => {
  const gone = await areaPages(1);
  const title = words(gone(`/editions/1/areas/${GONE}/`).querySelector('h1'));
  assert.equal(title, "Children and families in Bishop's Castle & Sons");
  const page = await areaPages();
  assert.equal(words(page('/areas/E06000023/').querySelector('h1')), 'Children and families in Bristol, City of');
});

test("the council's own area has these pages too, and they name the ones that search engines should know", async () => {
  const page = await areaPages();
  const indicator = page(`/areas/${HOME}/indicators/ks2-rwm-expected/`);
  assert.equal(canonical(page(`/areas/${HOME}/`)), '/');
  assert.equal(canonical(indicator), '/indicators/ks2-rwm-expected/');
  assert.equal(words(indicator.querySelector('#compare')), 'How we compare');
  assert.equal(canonical(page(`/areas/${LEEDS}/`)), `/areas/${LEEDS}/`);
});

test('an authority that has no figures any more says so, and links to its last pages', async () => {
  const page = await areaPages();
  const overview = page(`/areas/${GONE}/`);
  assert.match(words(overview), /There are no figures for Bishop's Castle & Sons here any more\. The last ones are/);
  assert.ok(overview.querySelector(`a[href="/editions/1/areas/${GONE}/"]`));
});

test('an authority that was reorganised says when it ended', async () => {
  const page = await areaPages();
  assert.match(
    words(page('/areas/E06000029/')),
    /This council was reorganised, or got another official code, after 31 March 2019/,
  );
});
