/**
 * A line the size of a word. It is written without Plot: a scorecard has more than a hundred of them, and each has to
 * stay within a few hundred bytes.
 */

const WIDTH = 120;
const HEIGHT = 32;
const EDGE = 4;

/** @param {number} n */
const round = (n) => Number(n.toFixed(1));

/**
 * @param {(number | null)[]} values in order of time; null leaves a gap
 * @param {string} words what it shows, for screen readers
 * @returns {string} empty where there are fewer than three figures
 */
export function sparkline(values, words) {
  const known = values.filter((value) => value !== null);
  if (known.length < 3) return '';
  const low = Math.min(...known);
  const high = Math.max(...known);
  const x = (/** @type {number} */ i) => round(EDGE + (i * (WIDTH - 2 * EDGE)) / (values.length - 1));
  const y = (/** @type {number} */ value) =>
    round(high === low ? HEIGHT / 2 : HEIGHT - EDGE - ((value - low) * (HEIGHT - 2 * EDGE)) / (high - low));
  let pen = 'M';
  const path = values.map((value, i) => {
    if (value === null) {
      pen = 'M';
      return '';
    }
    const step = `${pen}${x(i)},${y(value)}${pen === 'M' ? 'h0' : ''}`;
    pen = 'L';
    return step;
  });
  const last = values.findLastIndex((value) => value !== null);
  const end = `<circle cx="${x(last)}" cy="${y(/** @type {number} */ (values[last]))}" r="3"/>`;
  const label = words.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  return `<svg class="sparkline" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${label}"><path d="${path.join('')}"/>${end}</svg>`;
}
