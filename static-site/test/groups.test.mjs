import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Figure } from '../src/api/figure.mjs';
import { groups } from '../src/pages/indicator/comparing.mjs';

/** @param {object} latest @param {object[]} comparators @returns {any} */
const page = (latest, comparators) => ({
  indicator: { unit: '%' },
  series: [
    { filters: { pupils: 'All pupils' }, latest: null, comparators: [] },
    { filters: { pupils: 'Disadvantaged pupils' }, latest, comparators },
  ],
});

test('a group whose figure is hidden says so', () => {
  const { rows } = groups(page({ period: '2023/24', label: '2023/24', value: null, symbol: 'c' }, []));
  assert.equal(rows[0].value, 'Hidden');
});

test("another place's figure for the same period stands beside a group that has none of its own", () => {
  const points = [{ period: '2023/24', label: '2023/24', value: new Figure('67.1') }];
  const latest = { period: '2023/24', label: '2023/24', value: null, symbol: 'x', comparisons: [] };
  const { names, rows } = groups(page(latest, [{ id: 'england', name: 'England', points }]));
  assert.deepEqual(names, ['England']);
  assert.equal(rows[0].value, 'Not available');
  assert.deepEqual(rows[0].others, ['67.1%']);
});
