import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { memoryKeyValues } from '../src/render/key-values.mjs';
import { isUnreachable, prune } from '../src/render/prune.mjs';
import { folderSite } from '../src/render/sites.mjs';
import { pageVersions } from '../src/render/versions.mjs';
import { copyOf } from './support/editions.mjs';
import { few } from './support/few.mjs';
import { emptySite } from './support/rendered.mjs';

/** What is removed of a site on which every page changes with every edition. */

const LAST = 5;

/**
 * Few figures, and the documents of editions after the second: those of the second, as if all had changed.
 * @type {(path: string, document: any) => void}
 */
function everythingChanges(path, document) {
  few(path, document);
  const edition = Number(/^\/api\/v1\/editions\/(\d+)/.exec(path)?.[1]);
  if (!(edition > 2)) return;
  if (document.edition) document.edition = edition;
  for (const one of [...(document.indicators ?? []), ...(document.rows ?? []), ...(document.areas ?? [])])
    if (one.edition) one.edition = edition;
}

/** @type {Awaited<ReturnType<typeof emptySite>>} */
let unpruned;

before(async () => {
  unpruned = await emptySite();
  unpruned.state.change = everythingChanges;
  for (let edition = 1; edition <= LAST; edition += 1) await unpruned.publish(edition);
});
after(() => unpruned.close());

/** @param {import('node:test').TestContext} t after which it is removed */
async function siteOfManyEditions(t) {
  const site = await copyOf(unpruned.directory, unpruned.values, LAST);
  t.after(() => site.close());
  site.state.change = everythingChanges;
  const request = { site: folderSite(site.directory), versions: pageVersions(memoryKeyValues(site.values)) };
  return { ...site, prune: () => prune(request) };
}

test('every address answers as before, and what is left of superseded pages is what an address leads to', async (t) => {
  const site = await siteOfManyEditions(t);
  const [pages, objects] = [await site.read(), await site.objects()];

  const { removed } = await site.prune();

  assert.deepEqual(await site.read(), pages);
  const left = await site.objects();
  assert.equal(objects.size - left.size, removed);
  const superseded = [...left.keys()].filter((name) => name.includes('/superseded/'));
  assert.ok(removed > 100 && superseded.length > 100, `${removed} removed, ${superseded.length} left`);
  t.diagnostic(`${objects.size} objects before, ${left.size} after`);
  assert.equal((await site.prune()).removed, 0);
});

test('whoever still sees the edition before finds all of its pages', async (t) => {
  const site = await siteOfManyEditions(t);
  site.values.set('current', String(LAST - 1));
  const before = await site.read();
  site.values.set('current', String(LAST));
  await site.prune();
  site.values.set('current', String(LAST - 1));
  assert.deepEqual(await site.read(), before);
});

test('an edition after the pruning is as it would be without', async (t) => {
  const site = await siteOfManyEditions(t);
  await site.prune();
  const pruned = await site.read();
  await site.publish(LAST + 1);
  const other = await siteOfManyEditions(t);
  await other.publish(LAST + 1);
  assert.deepEqual(await site.read(), await other.read());
  assert.notDeepEqual(await site.read(), pruned);
});

test('what is unreachable follows from the versions of a page and the edition that readers see', () => {
  /** @type {Record<string, number[]>} */
  const versions = { '/indicators/x/': [1, 3, 5], '/areas/*/indicators/x/': [1, 3, 5], '/areas/B/': [2, 4] };
  const lists = (/** @type {string} */ key) => versions[key] ?? [];
  const cases = {
    'editions/5/superseded/1/indicators/x/index.html': false,
    'editions/3/superseded/1/indicators/x/index.html': true,
    'editions/3/indicators/x/index.html': false,
    'editions/1/indicators/x/index.html': false,
    'editions/3/indicators/x/feed.xml': true,
    'editions/5/indicators/x/feed.xml': false,
    'editions/5/superseded/3/areas/B/indicators/x/index.html': false,
    'editions/3/superseded/1/areas/B/indicators/x/index.html': false, // seen as of edition 4
    'editions/4/superseded/2/areas/B/index.html': false,
    'editions/7/index.html': false,
    'editions/6/index.html': false,
    'editions/5/index.html': true,
    'editions/8/index.html': false,
    'editions/5/releases/calendar.ics': true,
    'editions/5/sitemap-1.xml': true,
    'editions/7/sitemap-1.xml': false,
    'editions/5/search/search.json': true,
    'editions/1/indicators/x/share.png': false, // found under its edition
    'rendering/1/plan.json': false,
    'assets/site-1234.css': false,
    '410.html': false,
  };
  for (const [name, expected] of Object.entries(cases))
    assert.equal(isUnreachable(name, lists, { edition: 7, others: 4 }), expected, name);
});
