import * as Plot from '@observablehq/plot';
import { namedPeriods, shortLabel, valueRange } from './axis.mjs';
import { addBreaks, addLabels, addHidden } from './annotations.mjs';
import { markOf } from './marks.mjs';
import { bands, known, runs } from './runs.mjs';
import { finish } from './svg.mjs';

/**
 * @typedef {import('./model.d.ts').ChartModel} ChartModel
 * @typedef {import('./model.d.ts').ChartLine} ChartLine
 * @typedef {import('./model.d.ts').ChartSize} ChartSize
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

/** @param {typeof SIZES.wide} size @param {number[]} values @returns {typeof SIZES.wide} with enough room for long numbers on the axis */
function withAxisRoom(size, values) {
  const digits = Math.round(Math.max(...values.map(Math.abs))).toLocaleString('en-GB').length;
  return { ...size, left: Math.max(size.left, digits * 8 + 14) };
}

/** @param {ChartLine} line @param {number} start @param {typeof SIZES.wide} size @returns {Plot.Markish[]} */
function marksOf(line, start, size) {
  const { dash, marker } = markOf(line);
  const className = `chart__line chart__line--${line.role}`;
  if (line.spans) {
    const seen = known(line.points).filter(({ at }) => at > start);
    const ends = { x1: (/** @type {any} */ p) => Math.max(p.from, start), x2: 'at', y: 'value' };
    return [
      Plot.ruleY(seen, { ...ends, className, strokeDasharray: dash }),
      Plot.dot(seen, {
        x: 'at',
        y: 'value',
        r: size.dot,
        symbol: marker,
        className: `chart__dot chart__dot--${line.role}`,
      }),
    ];
  }
  const stretches = runs(line.points, line.step);
  const joined = stretches.flatMap((stretch, z) => stretch.map((point) => ({ ...point, z })));
  const crowded = joined.length > 30;
  const dots = crowded ? stretches.flatMap((stretch) => stretch.slice(-1)) : joined;
  return [
    Plot.line(joined, { x: 'at', y: 'value', z: 'z', className, strokeDasharray: dash }),
    Plot.dot(dots, {
      x: 'at',
      y: 'value',
      r: size.dot,
      symbol: marker,
      className: `chart__dot chart__dot--${line.role}`,
    }),
  ];
}

/**
 * The 95% intervals of a line: one band behind it. A point without neighbours, or one that is drawn as a level stroke
 * over its period, has a bar with stops.
 * @param {ChartLine} line @param {number} start @param {number} stop half the length of a stop, in milliseconds
 * @returns {Plot.Markish[]}
 */
function bandOf(line, start, stop) {
  const [low, high] = ['low', 'high'].map((end) => (/** @type {any} */ point) => point.limits[end]);
  const stretches = bands(line.points, line.spans ? 0 : line.step).filter((stretch) => stretch[0].at >= start);
  const joined = stretches
    .filter(({ length }) => length > 1)
    .flatMap((stretch, z) => stretch.map((point) => ({ ...point, z })));
  const alone = stretches.filter(({ length }) => length === 1).flat();
  const band = Plot.areaY(joined, { x: 'at', y1: low, y2: high, z: 'z', className: 'chart__band' });
  const at = (/** @type {number} */ by) => (/** @type {{at: number}} */ point) => point.at + by;
  const ends = { x1: at(-stop), x2: at(stop), className: 'chart__whisker' };
  const bars = [
    Plot.ruleX(alone, { x: 'at', y1: low, y2: high, className: 'chart__whisker' }),
    Plot.ruleY(alone, { ...ends, y: low }),
    Plot.ruleY(alone, { ...ends, y: high }),
  ];
  return [...(joined.length > 0 ? [band] : []), ...(alone.length > 0 ? bars : [])];
}

/** @param {ChartModel} model @returns {[number, number]} the times of the first and the last point on the axis */
function timeRange({ lines }) {
  const drawn = lines.filter((line) => !line.spans || line.role === 'area');
  const times = drawn.flatMap((line) => line.points.map(({ at }) => at));
  return [Math.min(...times), Math.max(...times)];
}

/**
 * One area and its comparators over time.
 * @param {ChartModel} model
 * @param {ChartSize} kind
 * @param {Document} [document]
 * @returns {import('./model.d.ts').Drawing}
 */
export function lineChart(model, kind, document = globalThis.document) {
  const values = model.values ?? valuesOf(model);
  const size = withAxisRoom(SIZES[kind], values);
  const [start, end] = timeRange(model);
  const leading = model.lines.find((line) => line.role === 'area' && !line.spans) ?? model.lines[0];
  const inset = 12;
  const inner = size.width - size.left - size.right - 2 * inset;
  const named = namedPeriods(leading.points, (at) => ((at - start) / (end - start || 1)) * inner, size.name);
  const zeroLine = values.some((value) => value < 0) ? [Plot.ruleY([0], { className: 'chart__nought' })] : [];
  const behind = [...model.lines].sort((a, b) => Number(a.role === 'area') - Number(b.role === 'area'));
  const ticks = kind === 'small' ? 3 : 5;

  const svg = /** @type {SVGSVGElement & Plot.Plot} */ (
    Plot.plot({
      document,
      width: size.width,
      height: size.height,
      marginRight: size.right,
      marginLeft: size.left,
      marginTop: size.top,
      marginBottom: size.bottom,
      x: { type: 'linear', domain: [start, end], insetLeft: inset, insetRight: inset },
      y: { domain: valueRange(values, known(leading.points).length > 3), nice: ticks },
      marks: [
        Plot.gridY({ ticks, className: 'chart__grid' }),
        Plot.axisY({ ticks, tickSize: 0, label: null, className: 'chart__tick' }),
        Plot.axisX(
          named.map(({ at }) => at),
          {
            tickFormat: (/** @type {number} */ at) => shortLabel(named.find((point) => point.at === at)?.label ?? ''),
            label: null,
            tickSize: 5,
            className: 'chart__tick',
          },
        ),
        ...zeroLine,
        ...(model.target ? [Plot.ruleY([model.target.value], { className: 'chart__target' })] : []),
        ...model.lines.flatMap((line) => bandOf(line, start, ((end - start || 1) / inner) * STOP)),
        ...behind.flatMap((line) => marksOf(line, start, size)),
      ],
    })
  );
  const frame = { svg, size, kind, x: scale(svg, 'x'), y: scale(svg, 'y') };
  addBreaks(frame, leading);
  addHidden(frame, model.lines);
  addLabels(frame, model);
  const bottom = Number([...(svg.scale('y')?.domain ?? [])][0]);
  return { svg: finish(svg, { ...model, size: kind }), scaleStart: bottom > 0 ? bottom : null };
}

/** @param {Plot.Plot} plot @param {'x' | 'y'} name @returns {(value: number) => number} */
const scale = (plot, name) => (value) => plot.scale(name)?.apply(value);

/** @param {ChartModel} model every value that has to fit into the chart */
export function valuesOf({ lines, target }) {
  const values = lines.flatMap((line) =>
    known(line.points).flatMap(({ value, limits }) => (limits ? [limits.low, value, limits.high] : [value])),
  );
  return target ? [...values, target.value] : values;
}
