import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { renderedSite } from './support/editions.mjs';
import { emptySite } from './support/rendered.mjs';

/** The pages of every authority after two editions. */

/** @type {Awaited<ReturnType<typeof renderedSite>>} */
let site;

before(async () => {
  site = await renderedSite();
});
after(() => site.close());

const HOME = 'E06000045';
const LEEDS = 'E08000035';
const GONE = 'E06000998';

/** @param {string} address @returns {Document} */
const page = (address) => new JSDOM(site.pages.get(address) ?? assert.fail(`no page ${address}`)).window.document;

/** @param {Document | Element | null | undefined} node */
const words = (node) => ((node && 'body' in node ? node.body : node)?.textContent ?? '').replace(/\s+/g, ' ').trim();

test('an edition announces the authorities that have pages to be written', () => {
  assert.deepEqual(site.first.due, [GONE, 'E06000023', LEEDS, 'E06000029', HOME]);
  assert.deepEqual([...site.second.due].sort(), [HOME, 'E06000023', 'E06000029', GONE, LEEDS].sort());
});

test('a page that did not change is the page of every edition, and stored once', async () => {
  const address = `/areas/${LEEDS}/indicators/looked-after-children-rate/`;
  for (const n of [1, 2]) assert.equal(site.pages.get(`/editions/${n}${address}`), site.pages.get(address));
  assert.ok(page(address).querySelector(`a[href="/editions/1${address}"]`));
  const names = [...(await site.objects()).keys()].filter((name) => name.endsWith(`${address}index.html`));
  assert.deepEqual(names, [`editions/1${address}index.html`]);
});

test('a superseded page gets a notice of later corrections, and its figures stay', () => {
  const address = `/areas/${LEEDS}/indicators/assessments-within-45-days/`;
  const [then, now] = [site.afterFirst, site.pages].map((all) => all.get(`/editions/1${address}`) ?? '');
  assert.equal(then, site.afterFirst.get(address));
  assert.match(now, /September 2024: from 67% to 76%, in edition 2\. Assessments that were finished/);
  const notice = /<div class="govuk-notification-banner"[\s\S]*?<p class="frozen-note">.*<\/p>/;
  assert.equal(now.replace(notice, '<!-- edition 1, published on 16 November 2026 -->'), then);
  for (const newer of [address, `/editions/2${address}`]) {
    assert.doesNotMatch(site.pages.get(newer) ?? '', /notification-banner/);
    assert.match(site.pages.get(newer) ?? '', /<td[^>]*>67%<\/td><td[^>]*>76%<\/td>/);
  }
});

test('where the page of one council changes, those of the others are carried over', () => {
  const address = '/areas/E06000023/indicators/ks2-rwm-expected/';
  const [current, second, first] = [address, `/editions/2${address}`, `/editions/1${address}`].map((one) =>
    site.pages.get(one),
  );
  assert.equal(current, site.afterFirst.get(address));
  assert.equal(second, current);
  assert.match(first ?? '', /This page is from edition 1/);
});

test('a superseded overview stays in its edition: its links are relative', () => {
  const links = [...page(`/editions/1/areas/${LEEDS}/`).querySelectorAll('.scorecard__table a')];
  assert.ok(links.length > 0);
  for (const link of links) {
    const address = new URL(link.getAttribute('href') ?? '', `http://site/editions/1/areas/${LEEDS}/`).pathname;
    assert.ok(site.pages.has(address), address);
  }
});

test('a page of another council names it, and links to the same figure of this council and of all', () => {
  const document = page(`/areas/${LEEDS}/indicators/ks2-rwm-expected/`);
  assert.equal(words(document.querySelector('.govuk-caption-l')), 'Leeds');
  assert.match(document.title, / – Leeds – /);
  assert.equal(words(document.querySelector('#compare')), 'How Leeds compares');
  const links = [...document.querySelectorAll('.elsewhere a')].map((link) => link.getAttribute('href'));
  assert.deepEqual(links, ['/indicators/ks2-rwm-expected/', '/indicators/ks2-rwm-expected/areas/']);
  assert.doesNotMatch(words(document.querySelector('.indicator')), /\bWe compare|How we compare/);
});

test('a figure that this council does not have links to no page of this council', () => {
  const document = page(`/areas/${LEEDS}/indicators/contacts-elsewhere/`);
  assert.equal(document.querySelector('.elsewhere'), null);
});

test("the council's own pages link to another council where another has a figure", () => {
  const place = '.elsewhere a[href="/indicators/ks2-rwm-expected/areas/"]';
  assert.ok(page('/indicators/ks2-rwm-expected/').querySelector(place));
  assert.equal(page('/indicators/contacts/').querySelector('.elsewhere'), null);
});

test('an event that comes twice or late changes nothing, and a new look reaches every page', async () => {
  const objects = await site.objects();
  for (const code of [LEEDS, GONE, HOME]) {
    for (const edition of [2, 1]) assert.equal((await site.area(edition, code)).rendered, 0);
  }
  assert.deepEqual(await site.objects(), objects);
  const { due } = await site.publish(2, true);
  assert.deepEqual([...due].sort(), [HOME, 'E06000023', 'E06000029', GONE, LEEDS].sort());
  assert.deepEqual(await site.read(), site.pages);
});

test('messages in the wrong order give the same pages', async () => {
  const other = await emptySite();
  const { due } = await other.portal(1);
  for (const code of due) if (code !== LEEDS) await other.area(1, code);
  const second = await other.portal(2);
  assert.ok(second.due.includes(LEEDS));
  await other.area(2, LEEDS);
  await other.area(1, LEEDS);
  for (const code of second.due) await other.area(2, code);
  assert.deepEqual(await other.read(), site.pages);
  await other.close();
});
