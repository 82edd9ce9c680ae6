import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { pages, renderedSite } from './support/rendered.mjs';

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

test('an edition announces the authorities that it changed or lost, and no other', () => {
  assert.deepEqual(site.first.due, [GONE, 'E06000023', LEEDS, 'E06000029', HOME]);
  assert.deepEqual(site.second.due, [LEEDS, HOME, GONE]);
});

test('a frozen page is written under the edition in which it changed, and under no other', () => {
  const address = `/areas/${LEEDS}/indicators/looked-after-children-rate/`;
  assert.ok(site.pages.has(`/editions/1${address}`));
  assert.ok(!site.pages.has(`/editions/2${address}`));
  assert.ok(page(address).querySelector(`a[href="/editions/1${address}"]`));
  assert.match(words(page(`/editions/1${address}`)), /This page is from edition 1, published on 16 November 2026/);
});

test('a frozen page gets a notice of later corrections, and its figures stay', () => {
  const address = `/areas/${LEEDS}/indicators/assessments-within-45-days/`;
  const [then, now] = [site.afterFirst, site.pages].map((all) => all.get(`/editions/1${address}`) ?? '');
  assert.doesNotMatch(then, /notification-banner/);
  assert.match(now, /September 2024: from 67% to 76%, in edition 2\. Assessments that were finished/);
  const banner = /<div class="govuk-notification-banner"[\s\S]*?<p class="frozen-note">/;
  assert.equal(now.replace(banner, '<p class="frozen-note">'), then);
  for (const newer of [address, `/editions/2${address}`]) {
    assert.doesNotMatch(site.pages.get(newer) ?? '', /notification-banner/);
    assert.match(site.pages.get(newer) ?? '', /<td[^>]*>67%<\/td><td[^>]*>76%<\/td>/);
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
  for (const code of [LEEDS, GONE, HOME]) {
    await site.area(2, code);
    await site.area(1, code);
  }
  assert.deepEqual(await pages(site.directory), site.pages);
  const { due } = await site.publish(2, true);
  assert.deepEqual(due, ['E06000023', LEEDS, 'E06000029', HOME, GONE]);
  assert.deepEqual(await pages(site.directory), site.pages);
});

test('editions in the wrong order, or half finished, give the same pages', async () => {
  const lost = ['areas', 'editions/1/areas', 'editions/2/areas'];
  for (const name of lost) await rm(path.join(site.directory, name), { recursive: true });
  await site.area(2, LEEDS);
  await site.area(1, LEEDS);
  await rm(path.join(site.directory, `editions/1/areas/E06000023`), { recursive: true, force: true });
  const { due } = await site.publish(2);
  assert.deepEqual(due, ['E06000023', 'E06000029', HOME, GONE]);
  for (const code of [GONE, HOME]) await site.area(1, code);
  assert.deepEqual(await pages(site.directory), site.pages);
});

test('nothing is rendered a second time when every page is there', async () => {
  assert.deepEqual((await site.publish(2)).due, []);
  assert.equal((await site.area(2, LEEDS)).rendered, 0);
});
