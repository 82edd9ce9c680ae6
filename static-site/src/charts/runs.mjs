/**
 * Which points a line joins.
 * @typedef {import('./model.d.ts').ChartPoint} ChartPoint
 * @typedef {ChartPoint & {value: number}} Known
 */

/**
 * Cuts a series into stretches that a line joins. It never joins across a missing point, across a period that is not in
 * the series, or across the start of a new measure.
 * @param {ChartPoint[]} points in order of time
 * @param {number} step the longest time between neighbours
 * @returns {Known[][]}
 */
export function runs(points, step) {
  /** @type {Known[][]} */
  const stretches = [];
  /** @type {ChartPoint | null} */
  let before = null;
  for (const point of points) {
    if (point.value !== null) {
      const joins = before !== null && before.value !== null && !point.startsNewMeasure && point.at - before.at <= step;
      if (joins) stretches[stretches.length - 1].push(/** @type {Known} */ (point));
      else stretches.push([/** @type {Known} */ (point)]);
    }
    before = point;
  }
  return stretches;
}

/** @typedef {Known & {limits: NonNullable<ChartPoint['limits']>}} Ranged */

/**
 * The stretches of a band: like those of the line, but only of points whose limits are known.
 * @param {ChartPoint[]} points in order of time
 * @param {number} step the longest time between neighbours
 * @returns {Ranged[][]}
 */
export function bands(points, step) {
  const counted = points.map((point) => (point.limits ? point : { ...point, value: null }));
  return /** @type {Ranged[][]} */ (runs(counted, step));
}

/** @param {ChartPoint[]} points @returns {Known[]} */
export const known = (points) => /** @type {Known[]} */ (points.filter(({ value }) => value !== null));
