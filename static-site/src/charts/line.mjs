import { nice, ticks as ticksOf } from 'd3-array';
import { numberFormat, namedPeriods, shortLabel, valueRange } from './axis.mjs';
import { breakMarks, endLabels, hiddenMarks } from './annotations.mjs';
import { markerAt, markOf } from './marks.mjs';
import { bands, known, runs } from './runs.mjs';
import { drawing, element, escaped, group, joined, rounded, text } from './svg.mjs';

/**
 * @typedef {import('./model.d.ts').ChartModel} ChartModel
 * @typedef {import('./model.d.ts').ChartLine} ChartLine
 * @typedef {import('./model.d.ts').ChartSize} ChartSize
 * @typedef {import('./annotations.mjs').Frame} Frame
 */

/** Sizes in pixels: for a desk, for a phone, for several charts side by side, and for the picture of a shared page. */
const SIZES = {
  wide: { width: 720, height: 380, right: 200, left: 44, top: 30, bottom: 48, label: 24, name: 62, dot: 4 },
  narrow: { width: 300, height: 340, right: 104, left: 34, top: 34, bottom: 44, label: 12, name: 60, dot: 3.5 },
  share: { width: 880, height: 262, right: 200, left: 44, top: 26, bottom: 40, label: 24, name: 62, dot: 4 },
  small: { width: 300, height: 210, right: 84, left: 34, top: 14, bottom: 30, label: 10, name: 50, dot: 3.5 },
};

/** Half the length of the stops of an interval, in pixels. */
const STOP = 6;

/** The room between the axis and the first and last point, in pixels. */
const INSET = 12;

/** With more points in a line, only the last of each stretch has a marker. */
const CROWDED = 30;

const STROKE = { fill: 'none', stroke: 'currentColor' };

/** @param {typeof SIZES.wide} size @param {number[]} values @returns {typeof SIZES.wide} with enough room for long numbers on the axis */
function withAxisRoom(size, values) {
  const digits = numberFormat([])(Math.max(...values.map(Math.abs))).length;
  return { ...size, left: Math.max(size.left, digits * 8 + 14) };
}

/** @param {ChartLine} line @param {number} start @param {Frame & {size: typeof SIZES.wide}} frame @returns {string[]} */
function marksOf(line, start, { size, x, y }) {
  const style = markOf(line);
  const stroke = { class: `chart__line chart__line--${line.role}`, ...STROKE, 'stroke-dasharray': style.dash };
  const dots = (/** @type {import('./runs.mjs').Known[]} */ points) =>
    group(
      { class: `chart__dot chart__dot--${line.role}`, ...STROKE },
      points.map(({ at, value }) => markerAt(style, size.dot, x(at), y(value))),
    );
  if (line.spans) {
    const seen = known(line.points).filter(({ at }) => at > start);
    const level = seen.map(({ from, at, value }) => {
      return element('line', { x1: x(Math.max(from, start)), x2: x(at), y1: y(value), y2: y(value) });
    });
    return [group(stroke, level), dots(seen)];
  }
  const stretches = runs(line.points, line.step);
  const paths = stretches.map((stretch) => joined(stretch.map(({ at, value }) => [x(at), y(value)])));
  const crowded = stretches.flat().length > CROWDED;
  return [
    group(
      { ...stroke, 'stroke-linejoin': 'round', 'stroke-linecap': line.role === 'area' ? 'round' : undefined },
      paths.map((d) => element('path', { d })),
    ),
    dots(crowded ? stretches.flatMap((stretch) => stretch.slice(-1)) : stretches.flat()),
  ];
}

/**
 * The 95% intervals of a line: one band behind it. A point without neighbours, or one that is drawn as a level stroke
 * over its period, has a bar with stops.
 * @param {ChartLine} line @param {number} start @param {Frame} frame
 * @returns {string[]}
 */
function bandOf(line, start, { x, y }) {
  const stretches = bands(line.points, line.spans ? 0 : line.step).filter((stretch) => stretch[0].at >= start);
  const band = stretches
    .filter(({ length }) => length > 1)
    .map((stretch) => {
      const edge = (/** @type {'low' | 'high'} */ end) =>
        stretch.map(({ at, limits }) => /** @type {[number, number]} */ ([x(at), y(limits[end])]));
      return element('path', { d: `${joined([...edge('low'), ...edge('high').reverse()])}Z` });
    });
  const bars = stretches
    .filter(({ length }) => length === 1)
    .map(([{ at, limits }]) => {
      const [middle, low, high] = [x(at), y(limits.low), y(limits.high)].map(rounded);
      const stop = (/** @type {number} */ level) => `M${rounded(middle - STOP)},${level}h${2 * STOP}`;
      return element('path', { d: `M${middle},${low}V${high}${stop(low)}${stop(high)}` });
    });
  return [
    group({ class: 'chart__band', 'fill-opacity': '0.16' }, band),
    group({ class: 'chart__whisker', ...STROKE }, bars),
  ];
}

/** @param {Frame} frame @param {number[]} levels @param {import('./model.d.ts').ChartPoint[]} named */
function axes({ size, x, y }, levels, named) {
  const right = size.width - size.right;
  const bottom = size.height - size.bottom;
  const format = numberFormat(levels);
  const rows = (/** @type {import('./model.d.ts').ChartPoint} */ { at, label }) =>
    shortLabel(label)
      .split('\n')
      .map((row, i) => element('tspan', { x: x(at), y: bottom + 20 + i * 14 }, escaped(row)));
  return [
    group(
      { class: 'chart__grid', stroke: 'currentColor', 'stroke-opacity': '0.1' },
      levels.map((level) => element('line', { x1: size.left, x2: right, y1: y(level), y2: y(level) })),
    ),
    group(
      { class: 'chart__tick', 'text-anchor': 'end' },
      levels.map((level) => text(format(level), { x: size.left - 9, y: y(level) + 4.5 })),
    ),
    group(
      { class: 'chart__tick', ...STROKE },
      named.map(({ at }) => element('line', { x1: x(at), x2: x(at), y1: bottom, y2: bottom + 5 })),
    ),
    group(
      { class: 'chart__tick' },
      named.map((point) => element('text', {}, ...rows(point))),
    ),
  ];
}

/** @param {Frame} frame @param {string} name @param {number} value @returns {string} a level line across the chart */
const levelAt = ({ size, y }, name, value) =>
  element('line', {
    class: name,
    stroke: 'currentColor',
    x1: size.left,
    x2: size.width - size.right,
    y1: y(value),
    y2: y(value),
  });

/** @param {ChartModel} model @returns {[number, number]} the times of the first and the last point on the axis */
function timeRange({ lines }) {
  const drawn = lines.filter((line) => !line.spans || line.role === 'area');
  const times = drawn.flatMap((line) => line.points.map(({ at }) => at));
  return [Math.min(...times), Math.max(...times)];
}

/**
 * Where a line chart has its times and values, in its own pixels.
 * @param {ChartModel} model @param {ChartSize} kind
 */
export function frameOf(model, kind) {
  const values = model.values ?? valuesOf(model);
  const size = withAxisRoom(SIZES[kind], values);
  const [start, end] = timeRange(model);
  const leading = model.lines.find((line) => line.role === 'area' && !line.spans) ?? model.lines[0];
  const inner = size.width - size.left - size.right - 2 * INSET;
  const count = kind === 'small' ? 3 : 5;
  const [low, high] = nice(...valueRange(values, known(leading.points).length > 3), count);
  const height = size.height - size.top - size.bottom;
  const x = (/** @type {number} */ at) =>
    size.left + INSET + (end === start ? inner / 2 : ((at - start) / (end - start)) * inner);
  const y = (/** @type {number} */ value) => size.top + height - ((value - low) / (high - low)) * height;
  return { size, kind, x, y, start, leading, values, low, levels: ticksOf(low, high, count) };
}

/**
 * One area and its comparators over time.
 * @param {ChartModel} model
 * @param {ChartSize} kind
 * @returns {import('./model.d.ts').Drawing}
 */
export function lineChart(model, kind) {
  const frame = frameOf(model, kind);
  const { size, x, start, leading, values, low, levels } = frame;
  const named = namedPeriods(leading.points, x, size.name);
  const behind = [...model.lines].sort((a, b) => Number(a.role === 'area') - Number(b.role === 'area'));
  const svg = drawing({ ...model, size: kind }, size, [
    ...axes(frame, levels, named),
    ...(values.some((value) => value < 0) ? [levelAt(frame, 'chart__nought', 0)] : []),
    ...(model.target ? [levelAt(frame, 'chart__target', model.target.value)] : []),
    ...model.lines.flatMap((line) => bandOf(line, start, frame)),
    ...behind.flatMap((line) => marksOf(line, start, frame)),
    ...breakMarks(frame, leading),
    ...hiddenMarks(frame, model.lines),
    ...endLabels(frame, model),
  ]);
  return { svg, scaleStart: low > 0 ? low : null };
}

/** @param {ChartModel} model every value that has to fit into the chart */
export function valuesOf({ lines, target }) {
  const values = lines.flatMap((line) =>
    known(line.points).flatMap(({ value, limits }) => (limits ? [limits.low, value, limits.high] : [value])),
  );
  return target ? [...values, target.value] : values;
}
