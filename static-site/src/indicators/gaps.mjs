/**
 * A monthly series may have been published for one year, then not for five years, then again. On one time axis both
 * parts would be too small to read, so each part gets a chart of its own.
 * @typedef {import('../charts/model.d.ts').ChartLine} ChartLine
 */

const LONG_GAP = 2 * 366 * 24 * 60 * 60 * 1000;

/**
 * @param {ChartLine[]} lines
 * @returns {ChartLine[][]} newest first; one part where there is no long gap, or where the figures are yearly
 */
export function splitAtGaps(lines) {
  const leading = lines.find(({ role, spans }) => role === 'area' && !spans);
  if (!leading || !lines.some(({ step }) => step < LONG_GAP / 6)) return [lines];
  const times = leading.points.map(({ at }) => at);
  const cut = times.findLast((at, i) => i > 0 && at - times[i - 1] > LONG_GAP);
  if (cut === undefined) return [lines];
  const part = (/** @type {(at: number) => boolean} */ within) =>
    lines
      .map((line) => ({ ...line, points: line.points.filter(({ at }) => within(at)) }))
      .filter(({ points }) => points.some(({ value }) => value !== null));
  const newest = part((at) => at >= cut);
  const before = splitAtGaps(part((at) => at < cut));
  return [newest, ...before];
}
