import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { atom, urn } from '../src/render/atom.mjs';
import { objectsFor } from './support/edge.mjs';
import { renderedSite } from './support/editions.mjs';

/** @type {Awaited<ReturnType<typeof renderedSite>>} */
let site;

before(async () => {
  site = await renderedSite();
});
after(() => site.close());

/** @param {string} xml @returns {Document} fails where it is not well-formed */
const parsed = (xml) => new JSDOM(xml, { contentType: 'application/xml' }).window.document;

/** @param {Element | Document} parent @param {string} name */
const texts = (parent, name) => [...parent.querySelectorAll(name)].map((one) => one.textContent ?? '');

/** @returns {Promise<[string, Document][]>} each feed by the name of its object */
const feeds = async () =>
  [...(await site.objects())]
    .filter(([name]) => name.endsWith('feed.xml'))
    .map(([name, xml]) => /** @type {[string, Document]} */ ([name, parsed(xml)]));

test('every feed has what Atom requires, and its times in UTC', async () => {
  const all = await feeds();
  assert.ok(all.length > 10);
  for (const [name, feed] of all) {
    assert.equal(feed.documentElement.namespaceURI, 'http://www.w3.org/2005/Atom', name);
    assert.match(feed.querySelector('author > name')?.textContent ?? '', /Southampton City Council/);
    for (const one of [feed.documentElement, ...feed.querySelectorAll('entry')]) {
      for (const required of ['id', 'title', 'updated']) {
        const own = [...one.children].filter(({ tagName }) => tagName === required);
        assert.equal(own.length, 1, `${name}: ${required}`);
        assert.notEqual(own[0].textContent, '');
      }
    }
    for (const time of texts(feed, 'updated')) assert.match(time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    for (const id of texts(feed, 'id'))
      assert.match(id, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const times = texts(feed, 'entry > updated');
    assert.deepEqual(times, times.toSorted().reverse());
    assert.equal(feed.querySelector('updated')?.textContent, times[0]);
  }
});

test('no two entries have one id, and an entry keeps its id in later editions', async () => {
  /** @type {Map<string, string>} */
  const seen = new Map();
  for (const [name, feed] of await feeds()) {
    const folder = name.replace(/^editions\/\d+/, '');
    const ids = texts(feed, 'id');
    assert.equal(new Set(ids).size, ids.length, name);
    for (const id of ids) assert.equal(seen.get(id) ?? folder, folder);
    ids.forEach((id) => seen.set(id, folder));
  }
  const objects = await site.objects();
  const entries = (/** @type {number} */ edition) =>
    texts(parsed(objects.get(`editions/${edition}/feed.xml`) ?? ''), 'entry > id');
  assert.equal(entries(2).length, 2);
  assert.deepEqual(entries(2).slice(1), entries(1));
});

test('the feeds of the portal, the topic and the indicator say what was corrected, from what to what and why', async () => {
  const objects = await site.objects();
  for (const folder of ['/', '/topics/early-help/', '/indicators/assessments-within-45-days/']) {
    const feed = parsed(objects.get(`editions/2${folder}feed.xml`) ?? assert.fail(folder));
    const [newest, ...others] = texts(feed, 'entry > content');
    assert.match(newest, /September 2024: from 67% to 76%\. Assessments that were completed on the last/);
    for (const other of others) assert.doesNotMatch(other, /67%/);
  }
});

test('a page links to its feed, which is beside the newest version of the page', async () => {
  for (const [address, href] of [
    ['/', '/feed.xml'],
    ['/changes/', '/feed.xml'],
    ['/topics/early-help/', '/topics/early-help/feed.xml'],
    ['/indicators/overall-absence/', '/indicators/overall-absence/feed.xml'],
  ]) {
    const page = new JSDOM(site.pages.get(address)).window.document;
    const link = page.querySelector('link[rel=alternate][type="application/atom+xml"]');
    assert.equal(link?.getAttribute('href'), href);
    const name = await (await objectsFor(site.values))(href);
    assert.ok((await site.objects()).has(name), href);
  }
});

test('text in a feed is no markup, and characters that XML has no place for are left out', () => {
  const entry = {
    id: 'a',
    title: '<b>&"',
    page: '/?a=1&b="',
    updated: '2026-11-23T09:30:00+01:00',
    paragraphs: ['1 < 2\u0001\ufffe'],
  };
  const feed = parsed(
    atom({
      site: 'https://figures.example',
      id: 'f',
      title: ']]>',
      self: '/feed.xml',
      page: '/',
      author: 'A&B',
      updated: '2026-01-01T00:00:00Z',
      entries: [entry],
    }),
  );
  assert.deepEqual(texts(feed, 'entry > title'), ['<b>&"']);
  assert.deepEqual(texts(feed, 'entry > content'), ['<p>1 &lt; 2</p>']);
  assert.deepEqual(texts(feed, 'entry > updated'), ['2026-11-23T08:30:00Z']);
  assert.equal(feed.querySelector('entry > link')?.getAttribute('href'), 'https://figures.example/?a=1&b="');
});

test('an id depends on its name alone', () => {
  assert.equal(urn('E06000045/editions/1'), urn('E06000045/editions/1'));
  assert.notEqual(urn('E06000045/editions/1'), urn('E06000045/editions/2'));
});
