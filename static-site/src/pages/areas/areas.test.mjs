import assert from 'node:assert/strict';
import test from 'node:test';
import { editionPage, words } from '../../../test/support/pages.mjs';
import { areas } from './areas.mjs';

test('every authority is in the list, the one of this site and the former ones marked', async () => {
  const items = [...(await editionPage(areas)).querySelectorAll('.councils .councils__one')].map(words);
  assert.deepEqual(items, ['Bristol, City of', 'Leeds', 'Poole until 31 March 2019', 'Southampton This site']);
});
