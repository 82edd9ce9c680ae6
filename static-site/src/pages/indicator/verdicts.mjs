import { difference, inTable, plain } from '../../format/figures.mjs';
import { judged } from '../../partials/judgement.mjs';
import { mainSeries, newestOfEachFrequency } from '../../indicators/series.mjs';

/**
 * The results of the API's rules, put into words. Each rule is explained on /methods/.
 * @typedef {import('#api').IndicatorPage} IndicatorPage
 * @typedef {import('#api').Comparison} Comparison
 * @typedef {import('#api').Unit} Unit
 * @typedef {import('#api').Polarity} Polarity
 * @typedef {import('../../partials/judgement.mjs').Judgement} Judgement
 */

const STANDING = { better: judged(true), worse: judged(false), same: null };

/**
 * @param {Comparison} other @param {Unit} unit @param {Polarity} polarity
 * @returns {{sign: string, words: string, more: string, judged: Judgement}}
 */
export function comparisonWords(other, unit, polarity) {
  const way = other.gap.negative ? 'lower' : 'higher';
  const size = difference(other.gap, unit);
  const number = other.need ? Math.abs(other.need.number) : 0;
  const who = `${number.toLocaleString('en-GB')} ${other.needOf}`;
  switch (other.verdict) {
    case 'higher':
    case 'lower':
      return {
        sign: other.verdict,
        words: `${other.verdict === 'higher' ? 'Higher' : 'Lower'}, by ${size}`,
        more: number > 0 ? needWords(other.better === false, polarity, number, other.needOf ?? '') : '',
        judged: judged(other.better),
      };
    case 'similar':
      return other.gap.number === 0
        ? { sign: 'same', words: 'The same', more: '', judged: null }
        : {
            sign: 'similar',
            words: `Similar: ${size} ${way}`,
            more: `${number > 0 ? `About ${who}. ` : ''}It may be chance.`,
            judged: null,
          };
    case 'same':
      return { sign: 'same', words: 'The same', more: '', judged: null };
    case 'untested':
      return { sign: way, words: `${size} ${way}`, more: '', judged: STANDING[other.standing ?? 'same'] };
  }
}

/** @param {boolean} worse @param {Polarity} polarity @param {number} number @param {string} people */
function needWords(worse, polarity, number, people) {
  const which = polarity === 'higher' ? 'more' : 'fewer';
  const who = `${number.toLocaleString('en-GB')} ${which} ${people}`;
  return worse ? `About ${who} would have closed the gap.` : `About ${who} than at their level.`;
}

const QUARTERS = { A: 'the best quarter', B: 'the second-best quarter', C: 'the third quarter', D: 'the last quarter' };

/**
 * The other results about the newest figure of each frequency. Each names the part of /methods/ that explains its rule.
 * @param {IndicatorPage} page
 */
export function ruleResults(page) {
  const { unit } = page.indicator;
  const newest = newestOfEachFrequency(mainSeries(page.series)).flatMap(({ latest }) => (latest ? [latest] : []));
  const chance = newest.flatMap(({ interval, label }) =>
    interval ? [{ label, from: inTable(interval[0], unit), to: inTable(interval[1], unit) }] : [],
  );
  const places = newest.flatMap(({ rank, band, label, rankYearBefore }) =>
    rank
      ? [
          {
            label,
            rank: rank.words,
            band,
            quarter: band ? QUARTERS[band] : '',
            before: rankYearBefore ? { label: rankYearBefore.year, rank: rankYearBefore.words } : null,
          },
        ]
      : [],
  );
  const verdicts = newest.flatMap(({ comparisons = [] }) => comparisons);
  return {
    chance,
    places,
    untested: verdicts.some(({ verdict }) => verdict === 'untested'),
    inChildren: verdicts.some(({ need }) => need && need.number !== 0),
    targets: newest.some(({ target }) => target?.rag),
    changes: newest.flatMap((latest) => changeResults(latest, unit)),
  };
}

const DIRECTIONS = { increase: 'An increase', decrease: 'A decrease', similar: 'Similar' };
const TRENDS = { increasing: 'Rising', decreasing: 'Falling', 'no clear trend': 'No clear trend' };

/** @param {import('#api').SeriesLatest} latest @param {Unit} unit */
function changeResults({ yearBefore, direction, trend, twelveMonths, label }, unit) {
  const found = [];
  if (trend) {
    found.push({
      term: 'Trend',
      words: `${TRENDS[trend.verdict]} from ${trend.from} to ${trend.to}`,
      judged: judged(trend.better),
      rule: 'trend',
    });
  }
  if (yearBefore) {
    const way =
      yearBefore.by.number === 0
        ? 'No change'
        : `${yearBefore.by.negative ? 'Down' : 'Up'} ${difference(yearBefore.by, unit)}`;
    const chance = yearBefore.verdict === 'similar' ? 'which may be chance' : 'more than chance is likely to make';
    found.push({
      term: 'Change on the year before',
      words: `${way} from ${yearBefore.label} to ${label}, ${chance} (95% interval: ${yearBefore.interval.map(plain).join(' to ')})`,
      judged: judged(yearBefore.better),
      rule: 'change',
    });
  }
  if (direction) {
    const by = direction.percent.number > 0 ? `+${plain(direction.percent)}` : plain(direction.percent);
    found.push({
      term: 'Direction of travel',
      words: `${DIRECTIONS[direction.verdict]}: ${by}% from ${direction.label} to ${label}`,
      judged: judged(direction.better),
      rule: 'direction',
    });
  }
  if (twelveMonths) {
    const { mean, max, from, to } = twelveMonths;
    found.push({
      term: '12 months',
      words: `${inTable(mean, unit)} on average, ${inTable(max, unit)} at most, from ${from} to ${to}`,
      judged: null,
      rule: 'months',
    });
  }
  return found;
}
