import assert from 'node:assert/strict';
import test from 'node:test';
import { JSDOM } from 'jsdom';
import { barChart, lineChart, sparkline } from '../src/charts/index.mjs';
import { namedPeriods, shortLabel, valueRange } from '../src/charts/axis.mjs';
import { spread, wrap } from '../src/charts/labels.mjs';
import { runs } from '../src/charts/runs.mjs';

const YEAR = 370 * 24 * 60 * 60 * 1000;

/** @param {number} year @param {number | null} value @param {object} [more] */
const point = (year, value, more = {}) => ({
  from: Date.UTC(year - 1, 8, 1),
  at: Date.UTC(year, 7, 31),
  label: `${year - 1}/${String(year).slice(2)}`,
  value,
  text: value === null ? '' : `${value}%`,
  ...more,
});

/** KS1 maths: 92, 93 and 92 by the old measure, 74 and 75 by the new one. */
const ks1 = [
  point(2013, 92),
  point(2014, 93),
  point(2015, 92),
  point(2016, 74, { startsNewMeasure: true }),
  point(2017, 75),
];

/** @param {any[]} points @param {any[]} [others] @returns {import('../src/charts/model.d.ts').ChartModel} */
const model = (points, others = []) => ({
  id: 'c',
  title: 'The finding',
  description: 'The course',
  target: null,
  lines: [
    { id: 'home', name: 'Southampton', role: 'area', step: YEAR, spans: false, points },
    ...others.map((one) => ({ role: 'comparator', step: YEAR, spans: false, ...one })),
  ],
});

/** @param {string} svg */
const parsed = (svg) => new JSDOM(svg).window.document;

/** @param {Document} page @returns {number} stretches of the area's line */
const stretches = (page) =>
  [...page.querySelectorAll('.chart__line--area path')].flatMap((path) => path.getAttribute('d')?.match(/M/g) ?? [])
    .length;

test('no line joins across the start of a new measure, which is marked', () => {
  assert.deepEqual(
    runs(ks1, YEAR).map((run) => run.length),
    [3, 2],
  );
  const page = parsed(lineChart(model(ks1), 'wide').svg);
  assert.equal(stretches(page), 2);
  assert.equal(page.querySelectorAll('.chart__break').length, 1);
  assert.match(page.querySelector('.chart__note')?.textContent ?? '', /New measure from 2015\/16/);
});

test('no line joins across a missing point, which has no mark', () => {
  const points = [point(2018, 60), point(2019, 61), point(2020, null, { missing: 'absent' }), point(2021, 62)];
  const page = parsed(lineChart(model(points), 'wide').svg);
  assert.equal(stretches(page), 2);
  assert.equal(page.querySelectorAll('.chart__missing').length, 0);
  const x = [...page.querySelectorAll('.chart__dot--area path, .chart__dot--area circle')].length;
  assert.equal(x, 3);
});

test('no line joins across periods that are not in the series', () => {
  assert.deepEqual(
    runs([point(2017, 62), point(2024, 55.7)], YEAR).map((run) => run.length),
    [1, 1],
  );
});

test('a hidden point has another mark than one that is not available', () => {
  const points = [point(2018, 6), point(2019, null, { missing: 'hidden' }), point(2020, 8)];
  const page = parsed(lineChart(model(points), 'narrow').svg);
  assert.equal(page.querySelector('.chart__missing')?.textContent, 'c');
});

test('a line that ends with the newest period has a label with its figure; one that ended earlier is in the key', () => {
  const england = { id: 'england', name: 'England', points: [point(2013, 91), point(2017, 75)] };
  const older = { id: 'core-cities', name: 'Core Cities', points: [point(2015, 90)] };
  const page = parsed(lineChart(model(ks1, [england, older]), 'wide').svg);
  const labels = [...page.querySelectorAll('.chart__label')].map(({ textContent }) => textContent);
  assert.deepEqual(labels.sort(), ['England 75%', 'Southampton 75%']);
});

test('comparators differ by dash and marker, not by colour', () => {
  const names = ['england', 'region', 'statistical-neighbours', 'core-cities'];
  const others = names.map((id, i) => ({ id, name: id, points: [point(2013, 70 + i), point(2014, 71 + i)] }));
  const page = parsed(lineChart(model(ks1, others), 'wide').svg);
  const dashes = [...page.querySelectorAll('.chart__line--comparator')].map((line) =>
    line.getAttribute('stroke-dasharray'),
  );
  const markers = [...page.querySelectorAll('.chart__dot--comparator path')].map((dot) => dot.getAttribute('d'));
  assert.equal(new Set(dashes).size, 4);
  assert.equal(new Set(markers).size, 4);
});

test('a drawing has a title, a description, unique ids and nothing that a strict content security policy forbids', () => {
  const bars = { id: 'b', title: 'T', description: 'D', groups: [{ name: '', bars: [] }] };
  for (const { svg } of [lineChart(model(ks1), 'wide'), lineChart(model(ks1), 'narrow'), barChart(bars, 'wide')]) {
    assert.doesNotMatch(svg, /<style|style=|<script| on[a-z]+=/);
    const drawing = parsed(svg).querySelector('svg[role=img]');
    const ids = drawing?.getAttribute('aria-labelledby')?.split(' ') ?? [];
    assert.deepEqual(
      ids,
      [...(drawing?.querySelectorAll('[id]') ?? [])].map(({ id }) => id),
    );
    assert.ok(drawing?.querySelector('title')?.textContent);
  }
});

test('an axis starts at zero, unless a reader could not see the changes: then the drawing says where it starts', () => {
  assert.deepEqual(valueRange([57, 114]), [0, 114]);
  assert.deepEqual(valueRange([0, 0]), [0, 1]);
  assert.ok(valueRange([55, 57, 60])[0] > 0);
  assert.equal(valueRange([7.9, 7.7], false)[0], 0);
  assert.ok(valueRange([-0.12, -0.02])[1] >= 0, 'nought is part of a scale with negative scores');
  assert.equal(lineChart(model([point(2023, 7.9), point(2024, 7.7)]), 'wide').scaleStart, null);
  const close = [2020, 2021, 2022, 2023].map((year) => point(year, 80 + (year % 2)));
  assert.ok(Number(lineChart(model(close), 'wide').scaleStart) > 0);
});

test('bars are never truncated: their lengths are in proportion to their values', () => {
  const bar = (/** @type {string} */ id, /** @type {number} */ value) => ({
    id,
    name: id,
    role: /** @type {'area'} */ ('area'),
    value,
    text: `${value}%`,
    note: '',
  });
  const bars = { id: 'b', title: 'T', description: 'D', groups: [{ name: '', bars: [bar('a', 80), bar('b', 40)] }] };
  const drawn = [...parsed(barChart(bars, 'narrow').svg).querySelectorAll('.chart__bar')];
  const [long, short] = drawn.map((rect) => Number(rect.getAttribute('width')));
  assert.ok(Math.abs(long / short - 2) < 0.01, `${long} : ${short}`);
});

test('labels never overlap and stay within their bounds', () => {
  const placed = spread(
    [10, 12, 14, 90].map((y) => ({ y, height: 20 })),
    0,
    100,
  );
  for (let i = 1; i < placed.length; i += 1) assert.ok(placed[i].middle - placed[i - 1].middle >= 20);
  assert.ok(placed[0].middle >= 10 && placed[3].middle <= 90);
});

test('period names are short, and the newest is always there', () => {
  assert.equal(shortLabel('October 2024'), 'Oct\n2024');
  assert.equal(shortLabel('April to June 2016'), 'Apr–Jun\n2016');
  assert.equal(shortLabel('Autumn and spring terms 2023/24'), '2023/24');
  const named = namedPeriods(ks1, (at) => (at - ks1[0].at) / (YEAR / 30), 50);
  assert.equal(named.at(-1)?.label, '2016/17');
  assert.ok(named.length < ks1.length);
  assert.deepEqual(wrap('Statistical neighbours 56.6%', 12), ['Statistical', 'neighbours', '56.6%']);
});

test('a line the size of a word breaks where a figure is missing, and its words are escaped', () => {
  const svg = sparkline([1, 2, null, 4], 'A "course" & <more>');
  assert.equal(svg.match(/M/g)?.length, 2);
  assert.match(svg, /aria-label="A &quot;course&quot; &amp; &lt;more>"/);
  assert.equal(sparkline([1, 2], 'too few'), '');
});
