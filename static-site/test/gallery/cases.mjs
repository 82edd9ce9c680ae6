import { barChart, dotPlot, lineChart, sparkline, strip } from '../../src/charts/index.mjs';

/**
 * Every chart with every awkward case. `npm run gallery` writes a page of them, to be looked at; a test draws them.
 * @typedef {import('../../src/charts/model.d.ts').ChartPoint} ChartPoint
 * @typedef {{name: string, wide: string, narrow: string}} Case
 */

const DAY = 86_400_000;
const YEAR = 370 * DAY;
const MONTH = 32 * DAY;

/** @param {number} year @param {number | null} value @param {Partial<ChartPoint>} [more] @returns {ChartPoint} */
const yearly = (year, value, more = {}) => ({
  from: Date.UTC(year - 1, 3, 1),
  at: Date.UTC(year, 2, 31),
  label: `${year - 1}/${String(year).slice(2)}`,
  value,
  text: value === null ? '' : `${value}%`,
  ...more,
});

/** @param {number} i @param {number | null} value @param {Partial<ChartPoint>} [more] @returns {ChartPoint} */
const monthly = (i, value, more = {}) => ({
  from: Date.UTC(2022, i, 1),
  at: Date.UTC(2022, i + 1, 0),
  label: new Date(Date.UTC(2022, i, 1)).toLocaleDateString('en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }),
  value,
  text: value === null ? '' : String(value),
  ...more,
});

/** @param {string} id @param {string} name @param {ChartPoint[]} points @param {Partial<import('../../src/charts/model.d.ts').ChartLine>} [more] */
const line = (id, name, points, more = {}) => ({
  id,
  name,
  role: /** @type {'area' | 'comparator'} */ (id === 'home' ? 'area' : 'comparator'),
  points,
  step: YEAR,
  spans: false,
  ...more,
});

/** @param {ReturnType<typeof line>[]} lines @param {object} [more] */
const model = (lines, more = {}) => ({
  id: 'g',
  title: 'A finding',
  description: 'A course',
  target: null,
  lines,
  ...more,
});

const range = (/** @type {number} */ n) => Array.from({ length: n }, (_, i) => i);
const near = (/** @type {number} */ value) => ({ limits: { low: value - 3, high: value + 3, text: '' } });

const LONG = 'Bournemouth, Christchurch and Poole and the councils beside it';

/** @type {Record<string, ReturnType<typeof model>>} */
const LINES = {
  'one point': model([
    line('home', 'Southampton', [yearly(2024, 55.7)]),
    line('england', 'England', [yearly(2024, 60.4)]),
  ]),
  'one point with an interval': model([line('home', 'Southampton', [yearly(2024, 55.7, near(55.7))])]),
  'all hidden': model([
    line(
      'home',
      'Southampton',
      range(6).map((i) => yearly(2019 + i, null, { missing: 'hidden' })),
    ),
    line(
      'england',
      'England',
      range(6).map((i) => yearly(2019 + i, 20 + i)),
    ),
  ]),
  'some hidden, some absent': model([
    line('home', 'Southampton', [
      yearly(2019, 6),
      yearly(2020, null, { missing: 'hidden' }),
      yearly(2021, 9),
      yearly(2022, null, { missing: 'absent' }),
      yearly(2023, 7),
      yearly(2024, 8),
    ]),
  ]),
  negative: model([
    line(
      'home',
      'Southampton',
      range(5).map((i) => yearly(2020 + i, [-0.12, -0.02, 0.05, -0.3, 0.11][i])),
    ),
    line(
      'england',
      'England',
      range(5).map((i) => yearly(2020 + i, -0.03)),
    ),
  ]),
  'all nought': model([
    line(
      'home',
      'Southampton',
      range(5).map((i) => yearly(2020 + i, 0)),
    ),
  ]),
  'a break, and a new code': model([
    line('home', 'Buckinghamshire', [
      yearly(2014, 92, near(92)),
      yearly(2015, 93, near(93)),
      yearly(2016, 74, { startsNewMeasure: true, ...near(74) }),
      yearly(2017, 75, near(75)),
      yearly(2020, 76, { startsNewCode: true, ...near(76) }),
      yearly(2021, 77, near(77)),
    ]),
    line(
      'england',
      'England',
      range(8).map((i) => yearly(2014 + i, i < 2 ? 92 : 75 + i / 4)),
    ),
  ]),
  '27 months beside yearly figures': model([
    line(
      'home',
      'Southampton',
      range(27).map((i) => monthly(i, 480 + ((i * 37) % 60), near(480 + ((i * 37) % 60)))),
      { step: MONTH },
    ),
    line('home', 'Southampton', [yearly(2023, 510), yearly(2024, 495)], { spans: true }),
    line('england', 'England', [yearly(2023, 470), yearly(2024, 472)], { spans: true }),
  ]),
  'large numbers': model([
    line(
      'home',
      'Southampton',
      range(6).map((i) => yearly(2019 + i, 1_234_567 + i * 98_765, { text: '1,234,567' })),
    ),
  ]),
  'close and far from nought, with a target': model(
    [
      line(
        'home',
        'Southampton',
        range(6).map((i) => yearly(2019 + i, 94 + (i % 3) * 0.3)),
      ),
    ],
    { target: { value: 95, text: '95%' } },
  ),
  'six places with long names that end together': model([
    line(
      'home',
      LONG,
      range(4).map((i) => yearly(2021 + i, 50 + i / 10)),
    ),
    ...['england', 'region', 'statistical-neighbours', 'core-cities', 'another'].map((id, k) =>
      line(
        id,
        `${LONG} ${k + 1}`,
        range(4).map((i) => yearly(2021 + i, 50 + i / 10 + k / 20)),
      ),
    ),
  ]),
  'forty years': model([
    line(
      'home',
      'Southampton',
      range(40).map((i) => yearly(1985 + i, 30 + ((i * 17) % 23))),
    ),
  ]),
};

/** @param {number | null} value @param {string} name @param {'area' | 'comparator'} role @param {object} [more] */
const bar = (value, name, role, more = {}) => ({
  id: name,
  name,
  role,
  value,
  text: value === null ? '' : `${value}%`,
  note: value === null ? 'hidden' : '',
  ...more,
});

/** @type {Record<string, import('../../src/charts/model.d.ts').BarModel>} */
const BARS = {
  'bars: one figure and comparators': {
    id: 'b',
    title: 'A finding',
    description: 'A course',
    groups: [
      {
        name: '',
        bars: [
          bar(55.7, 'Southampton', 'area', near(55.7)),
          bar(60.4, 'England', 'comparator'),
          bar(0, LONG, 'comparator'),
        ],
      },
    ],
  },
  'bars: groups under headings, hidden and negative': {
    id: 'b',
    title: 'A finding',
    description: 'A course',
    groups: [
      { section: 'Sex', name: 'Girls', bars: [bar(-0.2, 'Southampton', 'area'), bar(0.1, 'England', 'comparator')] },
      { name: 'Boys', bars: [bar(null, 'Southampton', 'area'), bar(0.3, 'England', 'comparator')] },
      { section: 'Age', name: 'Under 1', bars: [bar(null, 'Southampton', 'area')] },
    ],
  },
};

const councils = range(160).map((i) => ({ value: 40 + ((i * 53) % 97) / 4, words: `Council ${i}` }));

/** @type {Record<string, import('../../src/charts/model.d.ts').DotModel>} */
const DOTS = {
  '160 councils': {
    id: 'd',
    title: 'A finding',
    description: 'A course',
    rows: [
      { name: 'All councils', dots: councils.map((one, i) => ({ ...one, role: i === 3 ? 'home' : 'other' })) },
      {
        name: 'The South East',
        dots: councils.slice(0, 19).map((one, i) => ({ ...one, role: i === 3 ? 'home' : 'region' })),
      },
      { name: 'Statistical neighbours', dots: councils.slice(30, 40).map((one) => ({ ...one, role: 'neighbour' })) },
    ],
    lines: [
      { name: 'Southampton 55.7%', value: councils[3].value, role: 'home' },
      { name: 'England 60.4%', value: 60.4, role: 'comparator' },
    ],
    scale: { low: '40%', high: '64%' },
  },
  '160 equal councils': {
    id: 'd',
    title: 'A finding',
    description: 'A course',
    rows: [
      {
        name: 'All councils',
        dots: councils.map((one, i) => ({ ...one, value: 50, role: i === 3 ? 'home' : 'other' })),
      },
    ],
    lines: [{ name: 'England 50%', value: 50, role: 'comparator' }],
    scale: { low: '50%', high: '50%' },
  },
};

const small = (/** @type {string} */ svg) => ({ wide: svg, narrow: svg });
const values = councils.map(({ value }) => value).sort((one, other) => one - other);

/** @returns {Case[]} */
export const gallery = () => [
  ...Object.entries(LINES).map(([name, one]) => ({
    name,
    wide: lineChart(one, 'wide').svg,
    narrow: lineChart(one, 'narrow').svg,
  })),
  ...Object.entries(BARS).map(([name, one]) => ({
    name,
    wide: barChart(one, 'wide').svg,
    narrow: barChart(one, 'narrow').svg,
  })),
  ...Object.entries(DOTS).map(([name, one]) => ({ name, wide: dotPlot(one, 'wide'), narrow: dotPlot(one, 'narrow') })),
  {
    name: 'a strip of 160 councils',
    ...small(
      strip({
        values,
        own: values[20],
        line: { value: values[90], text: 'England 52%' },
        low: '40% (best)',
        high: '64%',
        words: 'All councils',
      }),
    ),
  },
  { name: 'a line the size of a word, with a gap', ...small(sparkline([1, 2, null, 4, 3], 'A course')) },
];
