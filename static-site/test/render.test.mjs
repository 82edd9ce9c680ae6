import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { apiClient } from '../src/api/client.mjs';
import { render } from '../src/render/render.mjs';
import { answer } from './support/api-server.mjs';
import { pages, renderedSite } from './support/rendered.mjs';

/** @type {Awaited<ReturnType<typeof renderedSite>>} */
let site;

before(async () => {
  site = await renderedSite();
});
after(() => site.close());

test('only what changed is rendered; the rest is copied to the new edition with the same bytes', () => {
  assert.equal(site.first.copied, 0);
  assert.equal(site.second.copied, 16);
  const [then, now] = [1, 2].map((n) => site.pages.get(`/editions/${n}/indicators/ks2-rwm-expected/`));
  assert.ok(then);
  assert.equal(now, then);
});

test('a page of an older edition gets a notice of later corrections, and its figures stay', () => {
  const address = '/editions/1/indicators/assessments-within-45-days/';
  const [then, now] = [site.afterFirst.get(address) ?? '', site.pages.get(address) ?? ''];
  assert.doesNotMatch(then, /notification-banner/);
  assert.match(now, /September 2024: from 67% to 76%, in edition 2\. Assessments that were finished/);
  const withoutBanner = now.replace(
    /<div class="govuk-notification-banner"[\s\S]*?<p class="frozen-note">/,
    '<p class="frozen-note">',
  );
  assert.equal(withoutBanner, then);
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

test('the same edition twice gives the same bytes', async () => {
  await site.publish(2);
  assert.deepEqual(await pages(site.directory), site.pages);
});

test('an event that comes late does not overwrite newer pages', async () => {
  await site.publish(1);
  assert.deepEqual(await pages(site.directory), site.pages);
});

test('pages that were lost are made again when the next edition comes', async () => {
  await rm(path.join(site.directory, 'editions/1/indicators/progress-8'), { recursive: true });
  await rm(path.join(site.directory, 'indicators/progress-8'), { recursive: true });
  await site.publish(2);
  const after = await pages(site.directory);
  assert.equal(after.get('/indicators/progress-8/'), site.pages.get('/indicators/progress-8/'));
  await site.publish(1);
  assert.deepEqual(await pages(site.directory), site.pages);
});

test('a new look reaches pages whose figures did not change', async () => {
  const done = await site.publish(2, true);
  assert.equal(done.copied, 0);
  assert.deepEqual(await pages(site.directory), site.pages);
});

test('text of a document never becomes markup', async () => {
  const hostile = async (/** @type {string} */ url) => {
    const found = await answer(new URL(url).pathname, 1);
    const text = found
      ?.replaceAll('"Southampton"', '"<img src=x onerror=alert(1)>\\" id=x "')
      .replaceAll('https://', 'javascript:');
    return new Response(text, { status: text === undefined ? 404 : 200 });
  };
  /** @type {string[]} */
  const written = [];
  let served = '';
  const memory = {
    async put(/** @type {string} */ name, /** @type {string} */ body) {
      if (name.endsWith('.html')) written.push(body);
      if (name === 'edition.json') served = body;
    },
    get: async () => served || null,
    copy: async () => false,
    has: async () => false,
  };
  await render({ api: apiClient('http://api.example', hostile), edition: 1, site: memory });
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
