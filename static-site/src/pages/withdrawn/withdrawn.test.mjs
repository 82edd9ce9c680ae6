import assert from 'node:assert/strict';
import test from 'node:test';
import { areaPages, words } from '../../../test/support/pages.mjs';

test('an indicator that has no figures any more says so, and links to its last page', async () => {
  const page = await areaPages('E06000998');
  const withdrawn = await page('/areas/E06000998/indicators/ks2-rwm-expected/');
  assert.match(words(withdrawn), /This figure is no longer published here\. It was last part of edition 1/);
  assert.ok(withdrawn.querySelector('a[href="/editions/1/areas/E06000998/indicators/ks2-rwm-expected/"]'));
});
