import assert from 'node:assert/strict';
import test from 'node:test';
import { nearest, partIn, partOf, readingAt, searchFor, timesOf } from './reading.mjs';

/** @param {string} end @param {number | null} value @param {object} [more] */
const point = (end, value, more = {}) => ({
  from: Date.parse(end) - 30 * 86_400_000,
  at: Date.parse(end),
  label: end,
  value,
  text: value === null ? '' : String(value),
  ...more,
});

/** @type {import('./model.d.ts').ChartModel} */
const model = {
  id: 'c',
  title: '',
  description: '',
  target: null,
  lines: [
    {
      id: 'home',
      name: 'Here',
      role: 'area',
      step: 1,
      spans: false,
      points: [point('2023-12-31', 5), point('2024-01-31', null, { missing: 'hidden' })],
    },
    {
      id: 'england',
      name: 'England',
      role: 'comparator',
      step: 1,
      spans: true,
      points: [point('2024-03-31', 7, { from: Date.parse('2023-04-01'), label: '2023/24' })],
    },
  ],
};

test('a hidden figure is read as hidden, and a yearly one at every time of its year', () => {
  assert.deepEqual(readingAt(model, Date.parse('2024-01-31')), {
    label: '2024-01-31',
    figures: [
      { name: 'Here', text: 'hidden' },
      { name: 'England', text: '7, 2023/24' },
    ],
  });
});

test('years leave out points, but never all of the area’s', () => {
  const some = partOf(model, { without: [], from: 2024, to: null });
  assert.deepEqual(
    timesOf(some).map((at) => new Date(at).getUTCFullYear()),
    [2024, 2024],
  );
  assert.equal(timesOf(partOf(model, { without: [], from: 2030, to: null })).length, 3);
  assert.deepEqual(
    partOf(model, { without: ['england', 'home'], from: null, to: null }).lines.map(({ id }) => id),
    ['home'],
  );
});

test('the state of a chart goes into an address and comes back', () => {
  const part = { without: ['england', 'region'], from: 2016, to: null };
  assert.deepEqual(partIn(searchFor(part)), part);
  assert.equal(searchFor({ without: [], from: null, to: null }), '');
  assert.deepEqual(partIn('?without=%3Cb%3E.region&from=x'), { without: ['region'], from: null, to: null });
});

test('the nearest time is found', () => {
  assert.equal(nearest([0, 10, 20], 14), 1);
  assert.equal(nearest([5], 100), 0);
});
