/**
 * A strip the height of a line of text: one mark for each council, the council's own in colour, and England's line. It is
 * written without Plot, as the small lines are, since a page has many.
 */

const WIDTH = 320;
const HEIGHT = 54;
const EDGE = 3;
const TOP = 18;
const BOTTOM = 38;

/** The half of the width that the words of England's line may need, in pixels. */
const ROOM = 46;

/** @param {number} n */
const round = (n) => Number(n.toFixed(1));

/** @param {string} text */
const escape = (text) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/**
 * @typedef {object} StripModel
 * @property {number[]} values of all councils, in order of size
 * @property {number} own
 * @property {{value: number, text: string} | null} line another place's figure
 * @property {string} low the lowest figure, and whether that is the better end
 * @property {string} high
 * @property {string} words what it shows, for screen readers
 */

/** The distance between the marks of equal figures, where there is room, in pixels. */
const APART = 1.7;

/**
 * The marks of equal figures stand side by side around their place, so that each council has one.
 * @param {number[]} values in order of size @param {(value: number) => number} x
 * @returns {number[]}
 */
function places(values, x) {
  const distinct = [...new Set(values)];
  const steps = distinct.slice(1).map((value, i) => x(value) - x(distinct[i]));
  return distinct.flatMap((value, i) => {
    const alike = values.filter((one) => one === value).length;
    const room = Math.min(steps[i - 1] ?? steps[i] ?? 0, steps[i] ?? steps[i - 1] ?? 0) * 0.85;
    const width = Math.min(room, (alike - 1) * APART);
    const step = alike > 1 ? width / (alike - 1) : 0;
    return Array.from({ length: alike }, (_, k) => round(x(value) - width / 2 + k * step));
  });
}

/** @param {StripModel} model @returns {string} an inline SVG */
export function strip({ values, own, line, low, high, words }) {
  const least = Math.min(...values);
  const range = Math.max(...values) - least || 1;
  const x = (/** @type {number} */ value) => round(EDGE + ((value - least) / range) * (WIDTH - 2 * EDGE));
  const marks = [...new Set(places(values, x))].map((at) => `M${at},${TOP + 3}V${BOTTOM - 3}`).join('');
  const label = (/** @type {number} */ at, /** @type {number} */ y, /** @type {string} */ text, name = '') => {
    const anchor = at < ROOM ? 'start' : at > WIDTH - ROOM ? 'end' : 'middle';
    const place = anchor === 'start' ? EDGE : anchor === 'end' ? WIDTH - EDGE : at;
    return `<text class="strip__text${name}" x="${place}" y="${y}" text-anchor="${anchor}">${escape(text)}</text>`;
  };
  const other = line
    ? `<path class="strip__line" d="M${x(line.value)},${TOP - 4}V${BOTTOM + 3}"/>${label(x(line.value), TOP - 7, line.text)}`
    : '';
  return (
    `<svg class="strip" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${escape(words)}">` +
    `<path class="strip__marks" d="${marks}"/>${other}` +
    `<path class="strip__own" d="M${x(own)},${TOP - 2}V${BOTTOM + 2}"/>` +
    `<text class="strip__text" x="${EDGE}" y="${HEIGHT - 2}">${escape(low)}</text>` +
    `<text class="strip__text" x="${WIDTH - EDGE}" y="${HEIGHT - 2}" text-anchor="end">${escape(high)}</text></svg>`
  );
}
