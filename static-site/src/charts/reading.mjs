/**
 * What a line chart shows at one time, and a part of its lines and years.
 * @typedef {import('./model.d.ts').ChartModel} ChartModel
 * @typedef {import('./model.d.ts').ChartLine} ChartLine
 * @typedef {{without: string[], from: number | null, to: number | null}} Part ids of lines that are left out, and years
 */

/** @param {number} at @returns {number} */
const yearOf = (at) => new Date(at).getUTCFullYear();

/** @param {ChartModel} model @returns {number[]} the years in which a point of the area stands, ascending */
export const yearsOf = ({ lines }) => {
  const own = lines.filter(({ role }) => role === 'area').flatMap(({ points }) => points);
  return [...new Set(own.map(({ at }) => yearOf(at)))].sort((one, other) => one - other);
};

/**
 * @param {ChartModel} model @param {Part} part
 * @returns {ChartModel} the area's own line always; all years where none of its points would be left
 */
export function partOf(model, { without, from, to }) {
  const isWithin = (/** @type {number} */ at) =>
    (from === null || yearOf(at) >= from) && (to === null || yearOf(at) <= to);
  const isLeft = yearsOf(model).some((year) => (from === null || year >= from) && (to === null || year <= to));
  const lines = model.lines
    .filter(({ id, role }) => role === 'area' || !without.includes(id))
    .map((line) => (isLeft ? { ...line, points: line.points.filter(({ at }) => isWithin(at)) } : line))
    .filter(({ points, role }) => role === 'area' || points.some(({ value }) => value !== null));
  return { ...model, lines: lines.filter(({ points }) => points.length > 0) };
}

/** @param {ChartModel} model @returns {number[]} the times at which a value can be read, ascending */
export const timesOf = ({ lines }) =>
  [...new Set(lines.flatMap(({ points }) => points.map(({ at }) => at)))].sort((one, other) => one - other);

/** @param {number[]} times ascending, at least one @param {number} at @returns {number} the index of the nearest */
export const nearest = (times, at) =>
  times.reduce((best, time, i) => (Math.abs(time - at) < Math.abs(times[best] - at) ? i : best), 0);

/** @param {ChartLine} line @param {number} at @returns {import('./model.d.ts').ChartPoint | undefined} */
const pointAt = ({ points, spans }, at) =>
  points.find((point) => point.at === at || (spans && point.from <= at && at <= point.at));

/**
 * @param {ChartModel} model @param {number} at one of its times
 * @returns {{label: string, figures: {name: string, text: string}[]}} a line without a point at that time is left out
 */
export function readingAt({ lines }, at) {
  const found = lines.flatMap((line) => {
    const point = pointAt(line, at);
    return point ? [{ line, point }] : [];
  });
  const exact = found.find(({ point }) => point.at === at) ?? found[0];
  return {
    label: exact?.point.label ?? '',
    figures: found.map(({ line, point }) => {
      const limits = point.limits && line.role === 'area' ? ` (${point.limits.text})` : '';
      const missing = point.missing === 'hidden' ? 'hidden' : 'no figure';
      const when = point.label === exact?.point.label ? '' : `, ${point.label}`;
      return { name: line.name, text: (point.value === null ? missing : point.text + limits) + when };
    }),
  };
}

const ID = /^[a-z0-9-]{1,60}$/;

/** @param {string} search @returns {Part} what can't be read is left out */
export function partIn(search) {
  const asked = new URLSearchParams(search);
  const year = (/** @type {string | null} */ text) => (text !== null && /^\d{4}$/.test(text) ? Number(text) : null);
  const without = (asked.get('without') ?? '').split('.').filter((id) => ID.test(id));
  return { without, from: year(asked.get('from')), to: year(asked.get('to')) };
}

/** @param {Part} part @returns {string} empty where everything is shown */
export function searchFor({ without, from, to }) {
  const parts = [
    ...(without.length > 0 ? [`without=${without.join('.')}`] : []),
    ...(from === null ? [] : [`from=${from}`]),
    ...(to === null ? [] : [`to=${to}`]),
  ];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
