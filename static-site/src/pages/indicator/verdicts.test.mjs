import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Figure } from '../../api/figure.mjs';
import { comparisonWords, ruleResults } from './verdicts.mjs';
import { targetJudgement } from '../../partials/judgement.mjs';

/** @param {string} digits */
const figure = (digits) => new Figure(digits);

/** @param {Partial<import('#api').Comparison>} more @returns {import('#api').Comparison} */
const comparison = (more) => ({
  with: 'england',
  name: 'England',
  period: '2023/24',
  label: '2023/24',
  samePeriod: true,
  value: figure('20'),
  gap: figure('5'),
  verdict: 'untested',
  better: null,
  need: null,
  gapSince: null,
  ...more,
});

test('one child is singular, and where lower is better fewer would close the gap', () => {
  const worse = comparison({ verdict: 'higher', better: false, need: figure('-1'), needOf: 'child' });
  assert.equal(comparisonWords(worse, '%', 'lower').more, 'About 1 fewer child would have closed the gap.');
  const better = comparison({
    verdict: 'lower',
    gap: figure('-5'),
    better: true,
    need: figure('50'),
    needOf: 'pupils',
  });
  assert.equal(comparisonWords(better, '%', 'lower').more, 'About 50 fewer pupils than at their level.');
});

test('without a test the printed figures say whether it is better or worse, or neither', () => {
  const said = (/** @type {'better' | 'worse' | 'same' | null} */ standing) => {
    const { words, judged, more } = comparisonWords(comparison({ standing }), '%', 'lower');
    assert.deepEqual([words, more], ['5 percentage points higher', '']);
    return judged?.word ?? null;
  };
  assert.deepEqual([said('better'), said('worse'), said('same'), said(null)], ['Better', 'Worse', null, null]);
});

test('a target has a word and a tone, or neither', () => {
  /** @param {'green' | 'amber' | 'red' | null} rag */
  const word = (rag) =>
    targetJudgement({ value: figure('1'), text: '1', gap: figure('0'), met: null, rag }).judged?.word;
  assert.deepEqual([word('green'), word('amber'), word('red'), word(null)], ['Met', 'Close', 'Not met', undefined]);
});

test('a rank, a band and a trend have their words and their rule', () => {
  const latest = {
    period: '2023/24',
    label: '2023/24',
    value: figure('55.7'),
    rank: {
      place: figure('12'),
      tied: true,
      of: figure('151'),
      label: '12= of 151',
      words: 'joint 12th of 151 councils',
    },
    rankYearBefore: { since: '2022/23', year: '2022/23', place: figure('20'), words: '20th of 150 councils' },
    band: 'A',
    trend: {
      verdict: 'increasing',
      better: true,
      from: '2019/20',
      to: '2023/24',
      points: figure('5'),
      chiSquare: figure('47.90'),
    },
  };
  const series = { frequency: 'year', filters: {}, points: [], latest };
  const page = /** @type {import('#api').IndicatorPage} */ (
    /** @type {unknown} */ ({ indicator: { unit: '%' }, series: [series] })
  );
  const { places, changes } = ruleResults(page);
  assert.deepEqual(places, [
    {
      label: '2023/24',
      rank: 'joint 12th of 151 councils',
      band: 'A',
      quarter: 'the best quarter',
      before: { label: '2022/23', rank: '20th of 150 councils' },
    },
  ]);
  assert.deepEqual(
    changes.map(({ words, judged, rule }) => [words, judged?.word, rule]),
    [['Rising from 2019/20 to 2023/24', 'Better', 'trend']],
  );
});
