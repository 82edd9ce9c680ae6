/** The axes of a line chart: the range of values, and the periods that have a name. */

/** The values leave out zero if they cover less than this part of the way from zero to the highest. */
const ZOOM_BELOW = 0.45;

/**
 * The range of values. It starts at zero, unless the values are so close together and so far from zero that a reader
 * could not see how they differ. A chart that does not start at zero says so.
 * @param {number[]} values
 * @param {boolean} [manyPoints] whether there are more than three points: with fewer, a range that does not start at
 *   zero would exaggerate a small difference
 * @returns {[number, number]}
 */
export function valueRange(values, manyPoints = true) {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const range = high - low;
  if (manyPoints && low >= 0 && range < high * ZOOM_BELOW) {
    const room = range === 0 ? high * 0.1 || 1 : range * 0.2;
    return [Math.max(0, low - room), high + room];
  }
  if (low >= 0) return [0, high === 0 ? 1 : high];
  const room = (Math.max(high, 0) - low) * 0.08;
  return [low - room, Math.max(high, 0) + room];
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** @param {string} label of a period @returns {string} a short form, on one line or two */
export function shortLabel(label) {
  const quarter = new RegExp(`^(${MONTHS}) to (${MONTHS}) (\\d{4})$`).exec(label);
  if (quarter) return `${quarter[1].slice(0, 3)}–${quarter[2].slice(0, 3)}\n${quarter[3]}`;
  const month = new RegExp(`^(${MONTHS}) (\\d{4})$`).exec(label);
  if (month) return `${month[1].slice(0, 3)}\n${month[2]}`;
  return /\d{4}(\/\d{2})?$/.exec(label)?.[0] ?? label;
}

/**
 * The periods that an axis has room to name. The newest is always one of them.
 * @param {import('./model.d.ts').ChartPoint[]} points in order of time
 * @param {(at: number) => number} place the position of a time, in pixels
 * @param {number} room pixels that one name needs
 */
export function namedPeriods(points, place, room) {
  /** @type {import('./model.d.ts').ChartPoint[]} */
  const named = [];
  for (const point of points.toReversed()) {
    const last = named.at(-1);
    if (last === undefined || place(last.at) - place(point.at) >= room) named.push(point);
  }
  return named.reverse();
}

/**
 * @param {number[]} levels evenly spaced @returns {(level: number) => string} with as many decimals as tell them apart,
 *   and a minus sign (not a hyphen)
 */
export function numberFormat(levels) {
  const step = levels.length > 1 ? levels[1] - levels[0] : 1;
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return (level) => {
    const [whole, decimals] = Math.abs(level).toFixed(digits).split('.');
    const apart = whole.replace(/\B(?=(\d{3})+$)/g, ',');
    return `${level < 0 ? '\u2212' : ''}${decimals === undefined ? apart : `${apart}.${decimals}`}`;
  };
}
