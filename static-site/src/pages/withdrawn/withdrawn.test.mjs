import assert from 'node:assert/strict';
import test from 'node:test';
import { siteWith } from '../../../test/support/editions.mjs';
import { areaPages, words } from '../../../test/support/pages.mjs';

test('an indicator that has no figures any more says so, and links to its last page', async () => {
  const page = await areaPages();
  const withdrawn = page('/areas/E06000998/indicators/ks2-rwm-expected/');
  assert.match(words(withdrawn), /This figure is no longer published here\. It was last part of edition 1/);
  assert.ok(withdrawn.querySelector('a[href="/editions/1/areas/E06000998/indicators/ks2-rwm-expected/"]'));
});

test('what is withdrawn by name says when and why, at its present address and at its frozen ones', async (t) => {
  const site = await siteWith(1);
  t.after(() => site.close());
  const id = 'ks2-rwm-expected';
  const why = /Withdrawn on 23 November 2026.{0,90}Two schools are missing &lt;from it&gt;\./s;
  site.state.change = (path, document) => {
    const withdrawn = { on: '2026-11-23', reason: 'Two schools are missing <from it>.', lastEdition: 1 };
    if (path === '/api/v1/editions/2') {
      document.datasets = document.datasets.filter((/** @type {{id: string}} */ one) => one.id !== 'key-stage-2');
      const change = {
        dataset: 'key-stage-2',
        kind: 'withdrawn',
        title: 'Key stage 2',
        indicators: [id],
        revisions: 0,
      };
      document.changes.push({ ...change, why: withdrawn.reason });
    }
    if (path === '/api/v1/editions/2/indicators')
      document.indicators = document.indicators.filter((/** @type {{id: string}} */ one) => one.id !== id);
    if (path.startsWith(`/api/v1/editions/2/indicators/${id}/areas/`)) Object.assign(document, { withdrawn });
  };
  await site.publish(2);
  const pages = await site.read();
  for (const address of [
    `/indicators/${id}/`,
    `/editions/1/indicators/${id}/`,
    '/releases/key-stage-2/',
    '/editions/1/releases/key-stage-2/',
    `/areas/E06000998/indicators/${id}/`,
    `/editions/1/areas/E06000998/indicators/${id}/`,
  ])
    assert.match(pages.get(address) ?? '', why, address);
  assert.match(pages.get('/releases/key-stage-2/') ?? '', /This release is no longer published here/);
  assert.match(pages.get('/editions/1/releases/key-stage-2/') ?? '', /This page is from edition 1/);
  assert.doesNotMatch(pages.get(`/editions/1/indicators/${id}/`) ?? '', /No figure on it has been changed/);
});
