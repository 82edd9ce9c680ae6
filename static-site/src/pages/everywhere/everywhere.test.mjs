import assert from 'node:assert/strict';
import test from 'node:test';
import { parse } from 'lossless-json';
import { answer } from '../../../test/support/api-server.mjs';
import { editionPage, words } from '../../../test/support/pages.mjs';
import { everywhere } from './everywhere.mjs';

/** @param {Document} document */
const rows = (document) =>
  [...document.querySelectorAll('.everywhere tbody tr')].map((row) => [...row.children].map(words).join(' | '));

test('a council whose figure is hidden is in the list of all, with the word for it', async () => {
  assert.deepEqual(rows(await editionPage(everywhere, 'ks2-rwm-expected')), [
    'Leeds | 60.50% | 1',
    'Bristol, City of | 55.7% | 2 =',
    'Southampton This site | 55.7% | 2 =',
    'England | 60.4%',
  ]);
  const then = await editionPage(everywhere, 'ks2-rwm-expected', 1);
  assert.equal(rows(then)[3], "Bishop's Castle & Sons | Hidden | –");
});

test('an indicator without a table says so', async () => {
  assert.match(words(await editionPage(everywhere, 'overall-absence')), /There is no figure yet/);
});

test('every council is there with the digits and the place of the JSON', async () => {
  const json = /** @type {any} */ (
    parse((await answer('/api/v1/editions/2/indicators/ks2-rwm-expected/areas', 2)) ?? '')
  );
  const expected = [...json.areas, ...json.others].map(({ name, value, rank, tied }) => {
    const place = rank ? ` | ${rank}${tied ? ' =' : ''}` : '';
    return `${name}${name === 'Southampton' ? ' This site' : ''} | ${value.value}%${place}`;
  });
  assert.deepEqual(rows(await editionPage(everywhere, 'ks2-rwm-expected')), expected);
});
