import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Figure } from '../src/api/figure.mjs';
import { removalOf } from '../src/render/taken-down.mjs';
import { siteWith } from './support/editions.mjs';
import { emptySite } from './support/rendered.mjs';

/** What becomes of pages whose figures were taken down. The fixtures' first edition is taken down with its second. */

const ID = 'assessments-within-45-days';

/** @type {import('#api').Removal} */
const REMOVAL = {
  upTo: new Figure('1'),
  on: '2026-11-29',
  reason: 'With <b>another</b> figure, one child could be identified',
  datasets: ['childrens-services-monthly'],
  indicators: [ID],
};

test('the pages of an indicator, its datasets and all overviews are taken down, up to the edition', () => {
  const cases = {
    [`/indicators/${ID}/`]: true,
    [`/indicators/${ID}/areas/`]: true,
    [`/areas/E06000998/indicators/${ID}/`]: true,
    '/areas/E06000998/': true,
    '/releases/childrens-services-monthly/': true,
    '/': true,
    '/topics/attainment/': true,
    '/scorecard/': true,
    '/indicators/absence/': false,
    '/releases/attendance/': false,
    '/releases/': false,
    '/methods/': false,
  };
  for (const [address, expected] of Object.entries(cases)) {
    assert.equal(removalOf([REMOVAL], address, 1) !== null, expected, address);
    assert.equal(removalOf([REMOVAL], address, 2), null, address);
  }
  assert.equal(removalOf(undefined, '/', 1), null);
});

test('a page that was written from what had been read before is taken down with the next edition', async (t) => {
  const site = await siteWith(1);
  t.after(() => site.close());
  site.state.takenDown = [REMOVAL];
  await site.publish(2);
  const objects = await site.objects();
  for (const name of [`editions/1/indicators/${ID}/`, `editions/2/superseded/1/indicators/${ID}/`]) {
    const page = objects.get(`${name}index.html`) ?? '';
    assert.match(page, /This page was taken down/, name);
    assert.match(page, /on 29 November 2026/);
    assert.match(page, /With &lt;b&gt;another&lt;\/b&gt; figure, one child/);
  }
  assert.match(objects.get(`editions/1/indicators/${ID}/share.png`) ?? '', /This page was taken down/);
  assert.doesNotMatch(objects.get(`editions/2/indicators/${ID}/index.html`) ?? '', /taken down/);
  assert.match(objects.get('410.html') ?? '', /on \[date\][\s\S]*\[reason\]/);
});

test('an edition that was taken down before it was rendered shows what the next one has', async (t) => {
  const site = await emptySite();
  t.after(() => site.close());
  site.state.current = 2;
  site.state.gone = /\/(indicators|areas|datasets)/;
  site.state.takenDown = [REMOVAL];
  await site.publish(2);
  const page = (await site.objects()).get(`editions/2/indicators/${ID}/index.html`) ?? '';
  assert.ok(page.length > 0);
  assert.equal((await site.read()).get(`/indicators/${ID}/`), page);
});

test("after a takedown the own pages don't wait for those of other councils, which stay taken down until then", async (t) => {
  const site = await siteWith(1);
  t.after(() => site.close());
  site.state.takenDown = [{ ...REMOVAL, upTo: /** @type {any} */ (1) }];
  const before = site.pages;
  const { due } = await site.portal(2);
  assert.equal(site.values.get('current'), '2 1');
  const early = await site.read();
  assert.notEqual(early.get('/'), before.get('/'));
  assert.match(early.get('/') ?? '', /edition 2, published/);
  assert.equal(early.get('/areas/E08000035/'), before.get('/areas/E08000035/'));
  for (const code of due) await site.area(2, code);
  assert.equal(site.values.get('current'), '2');
  assert.notEqual((await site.read()).get('/areas/E08000035/'), before.get('/areas/E08000035/'));
});
