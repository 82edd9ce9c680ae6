import assert from 'node:assert/strict';
import test from 'node:test';
import { Figure } from '../../api/figure.mjs';
import { bands } from '../../charts/index.mjs';
import { runs } from '../../charts/runs.mjs';
import { chartLines } from '../../indicators/chart-model.mjs';

/** @param {number} year @param {number} number */
const point = (year, number) => ({
  period: String(year),
  label: String(year),
  start: `${year}-01-01`,
  end: `${year}-12-31`,
  value: new Figure(String(number)),
});

/** @param {string} name @param {string} kind @param {number} year */
const neighbours = (name, kind, year) => ({
  id: 'statistical-neighbours',
  name,
  kind,
  frequency: 'year',
  points: [point(year, 75)],
});

test('published and calculated figures of a comparator are two lines', () => {
  const page = /** @type {any} */ ({
    indicator: { unit: '%', breaks: [] },
    area: { code: 'E06000045', name: 'Southampton' },
  });
  const series = /** @type {any} */ ([
    {
      frequency: 'year',
      points: [point(2024, 97)],
      comparators: [neighbours('Statistical neighbours, mean', 'mean', 2024)],
    },
    {
      frequency: 'year',
      points: [point(2023, 108)],
      comparators: [neighbours('Statistical neighbours', 'published', 2023)],
    },
  ]);

  const names = chartLines(page, series).map(({ name, points }) => `${name}: ${points.length}`);

  assert.deepEqual(names, ['Southampton: 2', 'Statistical neighbours, mean: 1', 'Statistical neighbours: 1']);
});

test('a line joins weekly figures, for which there was no step', () => {
  const page = /** @type {any} */ ({ indicator: { unit: '%', breaks: [] }, area: { name: 'Southampton' } });
  const week = (/** @type {number} */ day) => ({
    ...point(2024, day),
    start: `2024-01-0${day}`,
    end: `2024-01-${day + 10}`,
  });
  const [line] = chartLines(page, /** @type {any} */ ([{ frequency: 'week', points: [week(1), week(8)] }]));
  assert.equal(runs(line.points, line.step).length, 1);
});

test('a band joins neighbours with an interval, and no others', () => {
  const limits = { low: 1, high: 3, text: '1 to 3' };
  const points = /** @type {any[]} */ (
    [1, 2, 3, 4, 6, 7].map((at) => ({ at, value: 2, label: `${at}`, ...(at === 3 ? {} : { limits }) }))
  );
  const joined = bands(points, 1).map((stretch) => stretch.map(({ at }) => at));
  assert.deepEqual(joined, [[1, 2], [4], [6, 7]]);
  points[1].startsNewMeasure = true;
  assert.deepEqual(
    bands(points, 1).map((stretch) => stretch.length),
    [1, 1, 1, 2],
  );
});
