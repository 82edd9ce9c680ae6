/**
 * A monthly series may have been published for one year, not for five, and then again. Drawn on one axis,
 * both would be too small to read: the newest stretch gets a chart, and what came before gets its own.
 * @typedef {import('../../charts/model.d.ts').ChartLine} ChartLine
 */

const LONG_SILENCE = 2 * 366 * 24 * 60 * 60 * 1000;

/**
 * @param {ChartLine[]} lines
 * @returns {ChartLine[][]} newest first; one part where there is no long silence, or where figures are yearly anyway
 */
export function eras(lines) {
  const leading = lines.find(({ role, spans }) => role === 'area' && !spans);
  if (!leading || !lines.some(({ step }) => step < LONG_SILENCE / 6)) return [lines];
  const times = leading.points.map(({ at }) => at);
  const cut = times.findLast((at, i) => i > 0 && at - times[i - 1] > LONG_SILENCE);
  if (cut === undefined) return [lines];
  const part = (/** @type {(at: number) => boolean} */ within) =>
    lines
      .map((line) => ({ ...line, points: line.points.filter(({ at }) => within(at)) }))
      .filter(({ points }) => points.some(({ value }) => value !== null));
  const newest = part((at) => at >= cut);
  const before = eras(part((at) => at < cut));
  return [newest, ...before];
}
