import { spread, wrap } from './labels.mjs';
import { known } from './runs.mjs';
import { element, rounded, text } from './svg.mjs';

/**
 * @typedef {import('./model.d.ts').ChartLine} ChartLine
 * @typedef {{width: number, height: number, right: number, left: number, top: number, bottom: number, label: number}} Size
 * @typedef {{size: Size, kind: import('./model.d.ts').ChartSize,
 *   x: (at: number) => number, y: (value: number) => number}} Frame
 */

const ROW = 16;

/** The longest leader from the end of a line to its label, as a share of the chart's width. */
const LONGEST_LEADER = 0.35;

/** The room that the words beside a break need, in pixels: with the period, and without. */
const WORDS = { whole: 204, short: 96 };

/**
 * Marks the start of a new measure or a new code of the area: a vertical line with its period. The words stand where there
 * is room: on the right unless the next break, or the edge of the chart, is near.
 * @param {Frame} frame @param {ChartLine} line @returns {string[]} elements
 */
export function breakMarks({ size, kind, x }, line) {
  const breaks = line.points.flatMap((point, i) =>
    i > 0 && (point.startsNewMeasure || point.startsNewCode)
      ? [{ ...point, x: (x(line.points[i - 1].at) + x(point.at)) / 2 }]
      : [],
  );
  return breaks.flatMap((point, i) => {
    const what = point.startsNewMeasure ? 'New measure' : 'New code';
    const edge = breaks[i + 1]?.x ?? size.width;
    const isWhole = (kind === 'wide' || kind === 'share') && edge - point.x > WORDS.whole;
    const words = isWhole ? `${what} from ${point.label}` : what;
    const room = isWhole ? WORDS.whole : WORDS.short;
    const beside =
      edge - point.x > room ? { x: point.x + 5, 'text-anchor': 'start' } : { x: point.x - 5, 'text-anchor': 'end' };
    const taken = point.x - room < (breaks[i - 1]?.x ?? 0) && beside['text-anchor'] === 'end';
    const [y1, y2] = [size.top - 16, size.height - size.bottom];
    const line = element('line', { class: 'chart__break', x1: point.x, x2: point.x, y1, y2 });
    return taken ? [line] : [line, text(words, { class: 'chart__note', y: size.top - 8, ...beside })];
  });
}

/**
 * Marks each hidden figure at the foot of the chart. Where there is no figure, the line has a gap, and nothing else.
 * @param {Frame} frame @param {ChartLine[]} lines @returns {string[]} elements
 */
export const hiddenMarks = ({ size, x }, lines) =>
  lines
    .filter(({ role }) => role === 'area')
    .flatMap(({ points }) => points)
    .filter(({ value, missing }) => value === null && missing === 'hidden')
    .map(({ at }) => text('c', { class: 'chart__missing', x: x(at), y: size.height - size.bottom - 6 }));

/**
 * The lines with a label beside their end: those that end with the newest period, and the area's own. A narrow chart has
 * room for the area and one other. The others are in the key below the chart.
 * @param {ChartLine[]} lines @param {import('./model.d.ts').ChartSize} kind
 */
export function labelled(lines, kind) {
  const newest = Math.max(...lines.flatMap(({ points }) => points.map(({ at }) => at)));
  const current = (/** @type {ChartLine} */ line) => (known(line.points).at(-1)?.at ?? 0) === newest;
  const others = lines.filter((line) => line.role !== 'area' && current(line));
  const shown = new Set(kind === 'narrow' ? others.slice(0, 1) : others);
  return lines.filter((line) => line.role === 'area' || shown.has(line));
}

/**
 * The name and the newest figure of each line, beside its end.
 * @param {Frame} frame @param {import('./model.d.ts').ChartModel} model @returns {string[]} elements
 */
export function endLabels({ size, kind, x, y }, { lines, target }) {
  const right = size.width - size.right;
  const newest = Math.max(...lines.flatMap(({ points }) => points.map(({ at }) => at)));
  const labels = labelled(lines, kind).flatMap((line) => {
    const last = known(line.points).at(-1);
    const alike = lines.filter((other) => other.id === line.id);
    const newer = alike.some((other) => other !== line && (known(other.points).at(-1)?.at ?? 0) > (last?.at ?? 0));
    if (!last || newer) return [];
    const when = last.at === newest && !line.spans ? '' : ` ${shortPeriod(last.label)}`;
    const name = wrap(line.name, size.label);
    const figure = wrap(last.text + when, size.label);
    const together = `${name[0]} ${figure[0]}`;
    const fits = name.length === 1 && figure.length === 1 && together.length <= size.label;
    const rows = fits ? [together] : [...name, ...figure];
    return [{ rows, role: line.role, y: y(last.value), from: x(last.at), height: rows.length * ROW + 3 }];
  });
  if (target) {
    const rows = wrap(`Target ${target.text}`, size.label);
    labels.push({
      rows,
      role: /** @type {any} */ ('target'),
      y: y(target.value),
      from: right,
      height: rows.length * ROW + 3,
    });
  }
  const [top, foot] = [kind === 'small' ? 0 : 8, size.height - size.bottom + 14];
  const needed = labels.reduce((sum, { height }) => sum + height, 0);
  const fitting = needed <= foot - top ? labels : labels.map((label) => onOneRow(label, size.label));
  return spread(fitting, top, foot).flatMap((label) => {
    const away = right - label.from;
    const apart = Math.abs(label.middle - label.y) > 5 || away > 16;
    // A leader from a line that ended long ago would look like a part of the line.
    const leads = apart && away < (right - size.left) * LONGEST_LEADER;
    const place = { class: `chart__label chart__label--${label.role}`, x: right + 12, 'text-anchor': 'start' };
    const rows = label.rows.map((row, i) => {
      const y = label.middle + 5 + (i - (label.rows.length - 1) / 2) * ROW;
      return text(row, { ...place, y });
    });
    return leads ? [leader(label, right), ...rows] : rows;
  });
}

/**
 * A label for a chart without room for all of them: the beginning of the name, and the figure.
 * @template {{rows: string[], height: number}} T
 * @param {T} label @param {number} room in letters @returns {T}
 */
function onOneRow(label, room) {
  const words = label.rows.join(' ');
  const figure = label.rows.length === 1 ? '' : ` ${label.rows[label.rows.length - 1]}`;
  const name = words.slice(0, words.length - figure.length);
  const most = Math.max(4, room - figure.length);
  const cut = name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`;
  return { ...label, rows: [cut + figure], height: ROW + 1 };
}

/** @param {{from: number, y: number, middle: number}} label @param {number} right the edge of the chart */
function leader({ from, y, middle }, right) {
  const [start, level, end] = [from + 7, y, middle].map(rounded);
  const d = `M${start},${level}H${rounded(Math.max(right - 4, from + 7))}L${right + 9},${end}`;
  return element('path', { class: 'chart__leader', fill: 'none', stroke: 'currentColor', d });
}

/** @param {string} label of a period @returns {string} in brackets, with short names of months */
function shortPeriod(label) {
  return `(${label.replace(/^([A-Z][a-z]{2})[a-z]+ (\d{4})$/, '$1\u00a0$2').replace(/^.* terms /, '')})`;
}
