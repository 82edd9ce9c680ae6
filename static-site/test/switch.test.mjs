import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { memoryKeyValues } from '../src/render/key-values.mjs';
import { pageVersions } from '../src/render/versions.mjs';
import { objectsFor } from './support/edge.mjs';
import { renderedSite, siteWith } from './support/editions.mjs';
import { emptySite } from './support/rendered.mjs';
import { webServer } from './support/web-server.mjs';

/** What readers see while an edition is being written. */

/** @type {Awaited<ReturnType<typeof renderedSite>>} */
let site;

before(async () => {
  site = await renderedSite();
});
after(() => site.close());

const OF_OTHERS = /^(?:\/editions\/\d+)?\/areas\/[^/]+\//;

/** @param {Map<string, string>} pages @returns {Map<string, string>} without the page of addresses that have none */
const found = (pages) => new Map([...pages].filter(([address]) => address !== '/404.html'));

test('the first edition is shown at once, and an address of another council says that it is being prepared', async () => {
  const other = await emptySite();
  const { due } = await other.portal(1);
  const early = await other.read();
  const own = [...found(site.afterFirst)].filter(([address]) => !OF_OTHERS.test(address));
  assert.deepEqual(found(early), new Map(own));
  assert.match(early.get('/404.html') ?? '', /the pages about other councils are still being prepared/);
  for (const code of due) {
    assert.deepEqual(found(await other.read()), new Map(own));
    await other.area(1, code);
  }
  assert.deepEqual(await other.read(), site.afterFirst);
  assert.doesNotMatch(site.afterFirst.get('/404.html') ?? '', /being prepared/);
  await other.close();
});

test('readers see the edition before, whole, until the last page of the next one is written', async () => {
  const other = await siteWith(1);
  const { due } = await other.portal(2);
  const last = due.pop() ?? '';
  for (const code of due) {
    assert.deepEqual(found(await other.read()), found(site.afterFirst));
    await other.area(2, code);
  }
  assert.deepEqual(found(await other.read()), found(site.afterFirst));
  await other.area(2, last);
  assert.deepEqual(await other.read(), site.pages);
  await other.close();
});

test('readers who go from page to page while an edition is written never meet two editions', async () => {
  const other = await siteWith(1);
  const web = await webServer(other.directory, other.values);
  const addresses = [
    '/',
    '/areas/E08000035/',
    '/indicators/assessments-within-45-days/',
    '/areas/E08000035/indicators/assessments-within-45-days/',
    '/areas/E06000045/indicators/assessments-within-45-days/',
    '/editions/1/areas/E08000035/indicators/assessments-within-45-days/',
  ];
  const read = async (/** @type {string} */ address) => (await fetch(web.address + address)).text();
  const shown = async () => JSON.parse(await read('/edition.json')).edition;
  const pagesOf = /** @type {Record<number, Map<string, string>>} */ ({ 1: site.afterFirst, 2: site.pages });
  const visits = /** @type {Record<number, number>} */ ({ 1: 0, 2: 0 });
  let done = false;

  async function visit() {
    const before = await shown();
    const met = await Promise.all(addresses.map(read));
    if ((await shown()) !== before) return; // the switch came in between
    addresses.forEach((address, i) => assert.equal(met[i], pagesOf[before].get(address), `${before}: ${address}`));
    visits[before] += 1;
  }
  const reader = async () => {
    while (!done) await visit();
    await visit();
  };
  const readers = [reader(), reader()];
  await other.publish(2);
  done = true;
  await Promise.all(readers);
  assert.ok(visits[1] > 0 && visits[2] > 0, JSON.stringify(visits));
  web.close();
  await other.close();
});

test('the pages that an older release of the portal has left are shown until all new ones are there', async () => {
  const other = await emptySite();
  await writeFile(path.join(other.directory, 'index.html'), 'the old front page');
  const { due } = await other.portal(1);
  const resolve = async () => (await objectsFor(other.values))('/');
  for (const code of due) {
    assert.equal(await resolve(), 'index.html');
    await other.area(1, code);
  }
  assert.equal(await resolve(), 'editions/1/index.html');
  assert.deepEqual(await other.read(), site.afterFirst);
  await other.close();
});

test('an edition whose event was lost is made up for by the event of the next one', async () => {
  const other = await emptySite();
  await other.publish(2);
  assert.deepEqual(await other.read(), site.pages);
  await other.close();
});

test('an authority whose message was lost keeps the edition back, and is announced again with the next one', async () => {
  const other = await emptySite();
  const { due } = await other.portal(1);
  const [lost, ...others] = due;
  for (const code of others) await other.area(1, code);
  assert.equal(other.values.get('current'), '1 0');
  assert.deepEqual((await other.portal(1)).due, [lost]);
  await other.publish(2);
  assert.deepEqual(await other.read(), site.pages);
  await other.close();
});

test('a message that comes before its edition was begun is returned', async () => {
  const other = await emptySite();
  await assert.rejects(other.area(1, 'E08000035'), /Edition 1 has not been begun/);
  assert.equal((await other.objects()).size, 0);
  await other.close();
});

test('the switch never goes back', async () => {
  const versions = pageVersions(memoryKeyValues());
  await versions.show(3, 0);
  await versions.show(3);
  for (const [edition, others] of /** @type {const} */ ([
    [2, 2],
    [3, 0],
    [1, 0],
  ])) {
    await versions.show(edition, others);
    assert.deepEqual(await versions.shown(), { edition: 3, others: 3 });
  }
});

test('the editions of a page are listed once each, in order, in whichever order they come', async () => {
  const versions = pageVersions(memoryKeyValues());
  for (const edition of [4, 1, 4, 12]) await versions.add(['/indicators/progress-8/'], edition);
  assert.deepEqual((await versions.lists())('/indicators/progress-8/'), [1, 4, 12]);
  assert.deepEqual((await versions.lists())('/indicators/other/'), []);
});
