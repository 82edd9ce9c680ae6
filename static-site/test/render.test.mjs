import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { apiClient } from '../src/api/client.mjs';
import { renderPortal } from '../src/render/catch-up.mjs';
import { memoryKeyValues } from '../src/render/key-values.mjs';
import { pageVersions } from '../src/render/versions.mjs';
import { answer } from './support/api-server.mjs';
import { memorySite } from './support/pages.mjs';
import { renderedSite } from './support/editions.mjs';

/** @type {Awaited<ReturnType<typeof renderedSite>>} */
let site;

before(async () => {
  site = await renderedSite();
});
after(() => site.close());

test('a page that did not change is stored once, and is the page of every edition', async () => {
  const html = site.pages.get('/indicators/ks2-rwm-expected/');
  assert.ok(html);
  for (const n of [1, 2]) assert.equal(site.pages.get(`/editions/${n}/indicators/ks2-rwm-expected/`), html);
  const names = [...(await site.objects()).keys()].filter((name) =>
    name.endsWith('/indicators/ks2-rwm-expected/index.html'),
  );
  assert.deepEqual(
    names.filter((name) => !name.includes('/areas/')),
    ['editions/1/indicators/ks2-rwm-expected/index.html'],
  );
});

test('whatever an edition writes is under its own number, and nothing of an older edition changes', async () => {
  const objects = await site.objects();
  const [before, after] = [site.objectsOfFirst, objects];
  for (const [name, text] of before) {
    if (name !== '404.html') assert.equal(after.get(name), text, name);
  }
  const added = [...after.keys()].filter((name) => !before.has(name));
  assert.ok(added.length > 0);
  for (const name of added) assert.match(name, /^(?:editions|rendering)\/2\//);
});

test('a page of an older edition gets a notice of later corrections, and its figures stay', () => {
  const address = '/editions/1/indicators/assessments-within-45-days/';
  const [then, now] = [site.afterFirst.get(address) ?? '', site.pages.get(address) ?? ''];
  assert.doesNotMatch(then, /notification-banner/);
  assert.match(now, /September 2024: from 67% to 76%, in edition 2\. Assessments that were completed/);
  const notice = /<div class="govuk-notification-banner"[\s\S]*?<p class="frozen-note">.*<\/p>/;
  assert.equal(now.replace(notice, '<!-- edition 1, published on 16 November 2026 -->'), then);
});

test('a frozen topic and a frozen scorecard say what has changed since, from what to what and why', () => {
  for (const address of ['/topics/early-help/', '/scorecard/', '/areas/E06000045/']) {
    const now = site.pages.get(`/editions/1${address}`) ?? assert.fail(address);
    assert.match(now, /Since then, 1 figure has changed/);
    assert.match(now, /, September 2024: from 67% to 76%, in edition 2\. Assessments that were completed/);
    assert.match(now, /This page is from edition 1, published on 16 November 2026/);
    assert.doesNotMatch(site.afterFirst.get(`/editions/1${address}`) ?? '', /Since then/);
    assert.doesNotMatch(site.pages.get(address) ?? '', /Since then/);
  }
});

test('a topic that an edition does not change keeps its version, and its links stay in the edition', () => {
  const html = site.pages.get('/topics/attainment/');
  for (const n of [1, 2]) assert.equal(site.pages.get(`/editions/${n}/topics/attainment/`), html);
  assert.match(html ?? '', /href="\.\.\/\.\.\/indicators\/ks2-rwm-expected\/"/);
});

test('the page of the edition that corrected a figure has the new one, its reason, and no banner', () => {
  for (const address of [
    '/indicators/assessments-within-45-days/',
    '/editions/2/indicators/assessments-within-45-days/',
  ]) {
    const html = site.pages.get(address) ?? '';
    assert.doesNotMatch(html, /notification-banner/);
    assert.match(html, /<td[^>]*>67%<\/td><td[^>]*>76%<\/td>/);
  }
});

test('an event that comes twice or late changes nothing', async () => {
  const objects = await site.objects();
  for (const edition of [2, 1]) assert.deepEqual((await site.publish(edition)).due, []);
  assert.deepEqual(await site.objects(), objects);
  assert.equal(site.values.get('current'), '2');
});

test('a new look reaches every page of the edition that is shown, and changes no figure', async () => {
  const { counts } = await site.publish(2, true);
  assert.ok(counts.rendered > 30);
  assert.deepEqual(await site.read(), site.pages);
});

test('text of a document never becomes markup', async () => {
  const hostile = async (/** @type {string} */ url) => {
    const found = await answer(new URL(url).pathname, 1);
    const text = found
      ?.replaceAll('"Southampton"', '"<img src=x onerror=alert(1)>\\" id=x "')
      .replaceAll('https://', 'javascript:');
    return new Response(text, { status: text === undefined ? 404 : 200 });
  };
  const memory = memorySite();
  const versions = pageVersions(memoryKeyValues());
  await renderPortal({ api: apiClient('http://api.example', hostile), edition: 1, site: memory, versions });
  const written = [...memory.files].filter(([name]) => name.endsWith('.html')).map(([, html]) => html);
  assert.ok(written.length > 30);
  for (const html of written) {
    assert.doesNotMatch(html, /<img|href="javascript:/);
    assert.doesNotMatch(html, /="[^"<>]*" id=x/);
  }
});

test('an indicator page weighs 60 KB or less over the wire, styles and all', async () => {
  const [styles] = (await readdir(path.join(site.directory, 'assets'))).filter((name) => name.endsWith('.css'));
  const css = gzipSync(await readFile(path.join(site.directory, 'assets', styles))).length;
  for (const [address, html] of site.pages) {
    if (!address.includes('/indicators/')) continue;
    const weight = css + gzipSync(html).length;
    assert.ok(weight <= 60 * 1024, `${address}: ${weight} bytes`);
  }
});
