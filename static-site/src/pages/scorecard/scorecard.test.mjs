import assert from 'node:assert/strict';
import test from 'node:test';
import { Figure } from '../../api/figure.mjs';
import { editionPage, words } from '../../../test/support/pages.mjs';
import { scorecard } from './scorecard.mjs';

test('the scorecard has the newest figure, the year before, 12 months, the target, the direction and last years', async () => {
  const rows = [...(await editionPage(scorecard)).querySelectorAll('.scorecard__table tbody tr')].map(words);
  const row = rows.find((one) => one.startsWith('Children looked after, rate'));
  assert.match(
    row ?? '',
    /94 October 2024 101 October 2023 mean 97\.4, highest 102 87 ≈ Similar −7% 108\.00 2023\/24 71\.00 2023\/24 57\.0 2022\/23 100\.30/,
  );
  const met = rows.find((one) => one.startsWith('Assessments completed within 45 days')) ?? '';
  assert.match(met, / 81% ● Met /);
});

/** @param {number} number */
const figure = (number) => new Figure(String(number));

/**
 * The cells of a measure's row under a heading, with other places and courses than the samples have.
 * @param {Partial<import('#api').ScorecardRow>} more @param {string} head @param {import('#api').Polarity} polarity
 */
async function cellOf(more, head, polarity = 'higher') {
  const page = await editionPage(scorecard, '', 2, (context) => ({
    ...context,
    scorecard: {
      ...context.scorecard,
      rows: context.scorecard.rows.map((row) =>
        row.indicator.id === 'ks2-rwm-expected'
          ? { ...row, indicator: { ...row.indicator, polarity }, rank: null, course: null, ...more }
          : { ...row, rank: null, course: null },
      ),
    },
  }));
  const table = page.querySelector('.scorecard__table[aria-labelledby="attainment"]') ?? assert.fail();
  const row = [...table.querySelectorAll('tbody tr')].find((one) => words(one).startsWith('KS2 reading, writing'));
  const headings = [...table.querySelectorAll('thead th')].map(words);
  const cell = row?.querySelector(`[data-head="${head}"]`);
  assert.equal(cell !== null, headings.includes(head));
  return cell ? words(cell) : null;
}

const rank = { place: figure(136), tied: true, of: figure(151), label: '136= of 151', words: '' };

test('the position is the place among all councils, with that of the year before, and says where it is one by size', async () => {
  const before = {
    since: '2023/24',
    year: '2023/24',
    place: figure(101),
    tied: false,
    of: figure(150),
    label: '',
    words: '',
  };
  assert.equal(await cellOf({ rank, rankYearBefore: before }, 'Position'), '136= of 151 101 in 2023/24');
  assert.equal(await cellOf({ rank, rankYearBefore: null }, 'Position'), '136= of 151');
  assert.equal(await cellOf({ rank, rankYearBefore: null }, 'Position', 'none'), '136= of 151 by size');
});

test('the course over five years has a direction, the earlier figure, and the run or the extreme', async () => {
  const course = {
    since: '2019/20',
    label: '2019/20',
    from: figure(53),
    by: figure(4),
    direction: /** @type {const} */ ('higher'),
    years: figure(2),
    extreme: null,
  };
  const extreme = { which: /** @type {const} */ ('highest'), since: '2018/19', label: '2018/19', first: false };
  const head = 'Five years';
  assert.equal(await cellOf({ course }, head), '▲ up from 53% 2019/20');
  assert.equal(
    await cellOf({ course: { ...course, years: figure(3), extreme } }, head),
    '▲ up from 53% 2019/20; rose 3 years in a row',
  );
  assert.equal(
    await cellOf({ course: { ...course, by: figure(-4), direction: 'lower', years: figure(4) } }, head),
    '▼ down from 53% 2019/20; fell 4 years in a row',
  );
  assert.equal(await cellOf({ course: { ...course, extreme } }, head), '▲ up from 53% 2019/20; highest since 2018/19');
  assert.equal(
    await cellOf({ course: { ...course, extreme: { ...extreme, first: true } } }, head),
    '▲ up from 53% 2019/20; highest since at least 2018/19',
  );
  assert.equal(await cellOf({ course: { ...course, by: figure(0) } }, head), '= the same as 53% 2019/20');
});

test('a topic without places or courses has no column for them, and a measure without one a dash', async () => {
  assert.equal(await cellOf({}, 'Position'), null);
  const page = await editionPage(scorecard, '', 2, (context) => ({
    ...context,
    scorecard: {
      ...context.scorecard,
      rows: context.scorecard.rows.map((row) => (row.indicator.id === 'progress-8' ? { ...row, rank } : row)),
    },
  }));
  const cells = [...page.querySelectorAll('[aria-labelledby="attainment"] [data-head="Position"]')].map(words);
  assert.ok(cells.includes('–') && cells.includes('136= of 151'), cells.join());
});
