import assert from 'node:assert/strict';
import test from 'node:test';
import { editionPage, words } from '../../../test/support/pages.mjs';
import { release } from './release.mjs';

test('a release lists its disagreements with both figures', async () => {
  const heading = (await editionPage(release, 'children-and-families-monthly')).querySelector('#disagreements');
  const rows = [...(heading?.parentElement?.querySelectorAll('.facts__row') ?? [])].map(words);
  assert.ok(rows.length > 5);
  assert.equal(
    rows[0],
    'Contacts, Southampton 12-month mean, October 2017: printed 1,446, ours 1,437.4. The printed figure is that of 13 months, not 12.',
  );
});
