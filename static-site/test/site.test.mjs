import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { JSDOM } from 'jsdom';
import rules from '../.htmlvalidate.json' with { type: 'json' };
import * as pages from '../src/pages/index.mjs';
import { answer } from './support/api-server.mjs';
import { objectsFor } from './support/edge.mjs';
import { words } from './support/pages.mjs';
import { renderedSite } from './support/editions.mjs';
import { ADDRESS } from './support/rendered.mjs';

/** @type {Awaited<ReturnType<typeof renderedSite>>} */
let site;

before(async () => {
  site = await renderedSite();
});
after(() => site.close());

/** @param {string} address */
const html = (address) => site.pages.get(address) ?? assert.fail(`there is no page ${address}`);

/** @param {string} address */
const page = (address) => new JSDOM(html(address)).window.document;

test('every rule that gave a result is linked to its explanation', () => {
  const document = page('/indicators/ks2-rwm-expected/');
  assert.match(words(document), /for 2023\/24 could have been anywhere from 53\.9% to 57\.5%\. How we tell/);
  const methods = page('/methods/');
  const links = ['/indicators/looked-after-children-rate/', '/topics/children-in-care/'].flatMap((address) => [
    ...page(address).querySelectorAll('a.rule'),
  ]);
  assert.ok(links.some((link) => link.getAttribute('href') === '/methods/#change'));
  for (const link of links) {
    const id = link.getAttribute('href')?.replace('/methods/#', '') ?? '';
    assert.ok(methods.getElementById(id), `/methods/ has no part ${id}`);
  }
});

test('the current page points to its frozen address, the frozen page to its current one', () => {
  const current = page('/indicators/ks2-rwm-expected/');
  assert.ok(current.querySelector('a[href="/editions/1/indicators/ks2-rwm-expected/"]'));
  assert.equal(current.querySelector('.frozen-note'), null);
  assert.match(words(current), /These are the figures of edition 1, published on 16 November 2026\./);
  const frozen = page('/editions/1/indicators/assessments-within-45-days/');
  assert.match(words(frozen), /This page is from edition 1, published on 16 November 2026, and will not change\./);
  const canonical = frozen.querySelector('link[rel=canonical]')?.getAttribute('href');
  assert.equal(canonical, 'https://figures.example/indicators/assessments-within-45-days/');
});

test('every folder of pages is listed in index.mjs', async () => {
  const folders = (await readdir(new URL('../src/pages/', import.meta.url), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `pages/${name}/${name}.njk`);
  const listed = new Set(Object.values(pages).map(({ template }) => template));
  assert.deepEqual(folders.sort(), [...listed].sort());
});

test('no page has a script within it, an inline style or a javascript address', () => {
  for (const [address, text] of site.pages) {
    assert.doesNotMatch(
      text,
      /<script(?! type="application\/ld\+json"| type="module" src="\/assets\/)|javascript:| style=|<style/,
      address,
    );
  }
});

test('all pages are valid HTML', async () => {
  const validator = new HtmlValidate(/** @type {any} */ (rules));
  // A page that did not change is found at several addresses.
  for (const [text, address] of new Map([...site.pages].map(([address, text]) => [text, address]))) {
    const { valid, results } = await validator.validateString(text, `${address}index.html`);
    const found = results.flatMap(({ messages }) =>
      messages.map((one) => `${one.line}: ${one.ruleId}: ${one.message}`),
    );
    assert.ok(valid, `${address}\n${found.slice(0, 8).join('\n')}`);
  }
});

/** A feed, a calendar, a picture. */
const BESIDE_A_PAGE = /\.(?:xml|ics|json|png)$/;

test('no internal link is dead, on any page', async () => {
  const [objects, objectOf] = [await site.objects(), await objectsFor(site.values)];
  const ofText = new Map([...new Set(site.pages.values())].map((text) => [text, linksAndIds(text)]));
  const parsed = new Map([...site.pages].map(([address, text]) => [address, ofText.get(text) ?? assert.fail(address)]));
  for (const [address, { links }] of parsed) {
    for (const href of links) {
      if (/^https?:/.test(href) && !href.startsWith(ADDRESS)) continue;
      const [, fragment] = href.split('#');
      const path = new URL(href, `http://site${address}`).pathname;
      if (path.startsWith('/api/')) assert.ok(await answer(path, 2), `${address} → ${href}`);
      else if (BESIDE_A_PAGE.test(path)) assert.ok(objects.has(await objectOf(path)), `${address} → ${href}`);
      else if (!path.startsWith('/assets/')) {
        const target = parsed.get(path) ?? assert.fail(`${address} → ${href}`);
        assert.ok(!fragment || target.ids.has(fragment), `${address} → ${href}`);
      }
    }
  }
});

/** @param {string} text */
function linksAndIds(text) {
  const { document } = new JSDOM(text).window;
  const links = [...document.querySelectorAll('a[href], link[href]')].map((link) => link.getAttribute('href') ?? '');
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  return { links: new Set(links), ids: new Set(ids) };
}

test('search engines are told of every page of the newest figures, and of no frozen one', async () => {
  const [objects, objectOf] = [await site.objects(), await objectsFor(site.values)];
  const file = async (/** @type {string} */ address) =>
    objects.get(await objectOf(address)) ?? assert.fail(`there is no ${address}`);
  const locations = (/** @type {string} */ xml) =>
    [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc.replace(ADDRESS, ''));
  const parts = locations(await file('/sitemap.xml'));
  assert.ok(parts.includes('/sitemap-1.xml') && parts.includes('/areas/E08000035/sitemap.xml'), parts.join(' '));
  const listed = (await Promise.all(parts.map(file))).flatMap(locations);
  const withoutFigures = '/areas/E06000998/';
  const wanted = [...site.pages.keys()].filter(
    (address) =>
      html(address).includes(`<link rel="canonical" href="${ADDRESS}${address}">`) &&
      !/no longer published/.test(html(address)) &&
      address !== withoutFigures,
  );
  assert.deepEqual([...listed].sort(), wanted.sort());
  assert.match(await file('/robots.txt'), /^Sitemap: https:\/\/figures\.example\/sitemap\.xml$/m);
});

test('a page is described for searches of data sets, with addresses that work elsewhere', () => {
  for (const address of ['/indicators/ks2-rwm-expected/', '/releases/key-stage-2/']) {
    const text = page(address).querySelector('script[type="application/ld+json"]')?.textContent ?? '';
    const data = JSON.parse(text);
    assert.equal(data['@type'], 'Dataset');
    assert.equal(data.url, ADDRESS + address);
    assert.ok(data.description.length >= 50 && data.description.length <= 5000, data.description);
    assert.ok(data.distribution.length > 0);
    for (const { contentUrl } of data.distribution) assert.ok(contentUrl.startsWith(`${ADDRESS}/api/v1/`), contentUrl);
  }
});

test('every page names a picture that is there, and a frozen page the one of its own figures', async () => {
  const [objects, objectOf] = [await site.objects(), await objectsFor(site.values)];
  const pictureOf = (/** @type {string} */ address) =>
    /property="og:image" content="https:\/\/figures\.example(.*?)"/.exec(html(address))?.[1] ?? '';
  for (const address of site.pages.keys()) {
    const found = objects.get(await objectOf(pictureOf(address)));
    assert.equal(found?.slice(1, 4), 'PNG', `${address}: ${pictureOf(address)}`);
  }
  const indicator = '/indicators/assessments-within-45-days/';
  const both = [`/editions/1${indicator}`, indicator].map(pictureOf);
  assert.deepEqual(both, [`/editions/1${indicator}share.png`, `/editions/2${indicator}share.png`]);
});
