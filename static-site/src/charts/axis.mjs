/** The scales of a line chart: which values it spans, which periods its axis names. */

const ZOOM_BELOW = 0.35;

/**
 * The range of values. It starts at nought unless all values lie so close together, far from nought,
 * that nothing could be seen; a chart that does not start at nought says so.
 * @param {number[]} values
 * @param {boolean} [course] whether there are points enough for a course: with two or three, a scale that
 *   starts anywhere but at nought makes a mountain of a molehill
 * @returns {[number, number]}
 */
export function valueRange(values, course = true) {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const spread = high - low;
  if (course && low >= 0 && spread < high * ZOOM_BELOW) {
    const room = spread === 0 ? high * 0.1 || 1 : spread * 0.2;
    return [Math.max(0, low - room), high + room];
  }
  if (low >= 0) return [0, high === 0 ? 1 : high];
  const room = (Math.max(high, 0) - low) * 0.08;
  return [low - room, Math.max(high, 0) + room];
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** @param {string} label of a period @returns {string} the same, short, on one line or two */
export function shortLabel(label) {
  const quarter = new RegExp(`^(${MONTHS}) to (${MONTHS}) (\\d{4})$`).exec(label);
  if (quarter) return `${quarter[1].slice(0, 3)}–${quarter[2].slice(0, 3)}\n${quarter[3]}`;
  const month = new RegExp(`^(${MONTHS}) (\\d{4})$`).exec(label);
  if (month) return `${month[1].slice(0, 3)}\n${month[2]}`;
  return /\d{4}(\/\d{2})?$/.exec(label)?.[0] ?? label;
}

/**
 * The periods that an axis has room to name, the newest always among them.
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
