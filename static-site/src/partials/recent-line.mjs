import { sparkline } from '../charts/index.mjs';
import { endOf } from '../format/dates.mjs';

/**
 * The newest points of an indicator as a line the size of a word. A period that is not there leaves a gap, and so does
 * the start of a new measure.
 * @param {{period: string, value: import('../api/figure.mjs').Figure | null}[]} recent oldest first
 * @param {string[]} breaks periods at which a new measure starts
 * @param {string} words
 */
export function recentLine(recent, breaks, words) {
  const ends = recent.map(({ period }) => endOf(period));
  const step = Math.min(...ends.slice(1).map((end, i) => end - ends[i]));
  const values = recent.flatMap(({ period, value }, i) => {
    const joins = i === 0 || (ends[i] - ends[i - 1] === step && !breaks.includes(period));
    return joins ? [value?.number ?? null] : [null, value?.number ?? null];
  });
  return sparkline(values, words);
}
