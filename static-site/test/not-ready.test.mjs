import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { renderedSite, siteWith } from './support/editions.mjs';
import { emptySite } from './support/rendered.mjs';

/** A council whose pages can't be rendered. */

const AREA = 'E08000035';
const OF_AREA = new RegExp(`/areas/${AREA}/`);

/** @type {Awaited<ReturnType<typeof renderedSite>>} */
let site;

before(async () => {
  site = await renderedSite();
});
after(() => site.close());

/** @param {Map<string, string>} pages */
const ofOthers = (pages) => new Map([...pages].filter(([address]) => !OF_AREA.test(address)));

test('the pages of all others go out, and each page of the council says that it is not ready', async (t) => {
  const other = await siteWith(1);
  t.after(() => other.close());
  other.state.broken = new RegExp(`/editions/2/indicators/.*/areas/${AREA}`);
  const { due } = await other.portal(2);
  for (const code of due) {
    if (code === AREA) await assert.rejects(other.area(2, code), /answered 500/);
    else await other.area(2, code);
  }
  assert.equal(other.values.get('current'), '2');
  const pages = await other.read();
  assert.deepEqual(ofOthers(pages), ofOthers(site.pages));
  const isNotReady = (/** @type {string} */ html) => /this page is not ready/.test(html);
  const notReady = [...pages].filter(([, html]) => isNotReady(html)).map(([address]) => address);
  assert.deepEqual(notReady, [
    `/areas/${AREA}/`,
    `/areas/${AREA}/indicators/assessments-within-45-days/`,
    ...notReady.slice(2),
  ]);
  // Whoever finds a page otherwise finds one now: what did not change is as it would be.
  for (const [address, html] of site.pages) {
    if (!OF_AREA.test(address) || notReady.includes(address)) continue;
    const page = pages.get(address) ?? '';
    assert.ok(page === html || /This page is from edition 1/.test(page), address);
  }
});

test('a council whose scorecard can not be read keeps neither the own pages nor those of others back', async (t) => {
  const other = await emptySite();
  t.after(() => other.close());
  for (const edition of [1, 2]) {
    other.state.broken = new RegExp(`/editions/${edition}/areas/${AREA}$`);
    const { due } = await other.portal(edition);
    for (const code of due) {
      if (code === AREA) await assert.rejects(other.area(edition, code), /answered 500/);
      else await other.area(edition, code);
    }
    assert.equal(other.values.get('current'), String(edition));
  }
  const pages = await other.read();
  // An older page may say that it is one, although its copy in the newest edition is the same.
  for (const [address, html] of ofOthers(site.pages))
    if (!address.startsWith('/editions/')) assert.equal(pages.get(address), html, address);
  assert.match(pages.get(`/areas/${AREA}/indicators/ks2-rwm-expected/`) ?? '', /this page is not ready/);
  delete other.state.broken;
  const { due } = await other.portal(2);
  assert.deepEqual(due, [AREA]);
  await other.area(2, AREA);
  assert.doesNotMatch((await other.read()).get(`/areas/${AREA}/`) ?? '', /this page is not ready/);
});

test('the next edition makes up for it, and nothing of the page that was not ready is left', async (t) => {
  const other = await emptySite();
  t.after(() => other.close());
  other.state.broken = new RegExp(`/editions/1/indicators/.*/areas/${AREA}`);
  const first = await other.portal(1);
  for (const code of first.due) await other.area(1, code).catch(() => {});
  assert.equal(other.values.get('current'), '1');
  assert.ok((await other.objects()).has(`rendering/not-ready/1-${AREA}`));
  delete other.state.broken;
  await other.publish(2);
  assert.deepEqual(await other.read(), site.pages);
  assert.deepEqual((await other.portal(2)).due, []);
});

test('a message that ended without a word is not waited for when it comes again', async (t) => {
  const other = await siteWith(1);
  t.after(() => other.close());
  const { due } = await other.portal(2);
  for (const code of due) if (code !== AREA) await other.area(2, code);
  assert.equal(other.values.get('current'), '1');
  other.state.broken = new RegExp(`/editions/2/indicators/.*/areas/${AREA}`);
  await assert.rejects(other.area(2, AREA, false, true));
  assert.equal(other.values.get('current'), '2');
  delete other.state.broken;
  await other.area(2, AREA, false, true);
  assert.deepEqual(await other.read(), site.pages);
});
