/**
 * Where a line may join its points, and where it must not.
 * @typedef {import('./model.d.ts').ChartPoint} ChartPoint
 * @typedef {ChartPoint & {value: number}} Known
 */

/**
 * Cuts a series into stretches that one line may join: never over a missing point, a period that is
 * not there at all, or the start of a new measure.
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
 * The stretches of one band: as those of the line, and only over points whose limits are known.
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
