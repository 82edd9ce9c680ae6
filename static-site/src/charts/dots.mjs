import { drawing, element, escaped, text as words } from './svg.mjs';

/**
 * All councils as dots on one scale. Equal figures, and those too close to lie side by side, are stacked. Each group has
 * a row of its own, so that it can be seen without colour: all councils, those of the region, the neighbours.
 * @typedef {import('./model.d.ts').DotModel} DotModel
 * @typedef {import('./model.d.ts').DotRow} DotRow
 */

const SIZES = {
  wide: { width: 720, edge: 16, radius: 4.5, row: 30, text: 22 },
  narrow: { width: 340, edge: 12, radius: 3.1, row: 26, text: 20 },
};

/** The height of the highest stack, in pixels. */
const HIGHEST = 200;

/** The room below the last row for the scale, in pixels. */
const SCALE = 30;

/** The room above the first row for the names of the lines, in pixels for each. */
const HEAD = 19;

/** @param {number[]} values @param {number} inner width in pixels @param {number} edge */
function scaleOf(values, inner, edge) {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const range = high - low || 1;
  return (/** @type {number} */ value) => edge + ((value - low) / range) * inner;
}

/**
 * @param {DotRow['dots']} dots @param {(value: number) => number} x @param {number} radius
 * @returns {(DotRow['dots'][number] & {cx: number, level: number})[]} the council's own area at the foot of its stack
 */
function stacked(dots, x, radius) {
  const step = 2 * radius;
  /** @type {Map<number, number>} */
  const heights = new Map();
  return [...dots]
    .sort((one, other) => Number(other.role === 'home') - Number(one.role === 'home') || one.value - other.value)
    .map((dot) => {
      const column = Math.round(x(dot.value) / step);
      const level = heights.get(column) ?? 0;
      heights.set(column, level + 1);
      return { ...dot, cx: column * step, level };
    });
}

/**
 * @param {DotModel} model @param {'wide' | 'narrow'} kind
 * @returns {string} an inline SVG
 */
export function dotPlot(model, kind) {
  const { width, edge, radius, row: gap, text } = SIZES[kind];
  const values = [
    ...model.rows.flatMap(({ dots }) => dots.map(({ value }) => value)),
    ...model.lines.map((l) => l.value),
  ];
  const x = scaleOf(values, width - 2 * edge, edge);
  const head = HEAD * model.lines.length + 4;
  let y = head;
  const parts = model.rows.map((one) => {
    const dots = stacked(one.dots, x, radius);
    const top = y + text;
    const levels = Math.max(...dots.map(({ level }) => level + 1));
    // The dots of a high stack cover each other in part.
    const rise = Math.min(2 * radius, HIGHEST / levels);
    const foot = top + Math.max(levels * rise, 2 * radius);
    const part = { ...one, dots, title: y + 14, foot, rise };
    y = foot + gap - radius;
    return part;
  });
  const bottom = y - gap / 2;
  const lines = model.lines.flatMap(({ name, value, role }, i) => {
    const at = x(value);
    const anchor = at < width * 0.25 ? 'start' : at > width * 0.75 ? 'end' : 'middle';
    const stroke = { class: `dots__line dots__line--${role}`, x1: at, x2: at, y1: HEAD * (i + 1), y2: bottom };
    const look = { class: `dots__line-name dots__line-name--${role}`, x: at, y: HEAD * (i + 1) - 5 };
    return [element('line', stroke), words(name, { ...look, 'text-anchor': anchor })];
  });
  const rows = parts.flatMap(({ dots, title, foot, name, rise }) => [
    words(name, { class: 'dots__row-name', x: edge, y: title, 'text-anchor': 'start' }),
    element('line', { class: 'dots__foot', x1: edge - radius, x2: width - edge + radius, y1: foot, y2: foot }),
    ...dots.toReversed().map(({ cx, level, role, words: about }) => {
      const place = { cx, cy: foot - radius - level * rise, r: role === 'home' ? radius + 1.5 : radius - 0.5 };
      const look = { class: `dots__dot dots__dot--${role}`, ...place };
      return element('circle', look, element('title', {}, escaped(about)));
    }),
  ]);
  const ends = /** @type {const} */ ([
    ['start', edge, model.scale.low],
    ['end', width - edge, model.scale.high],
  ]);
  const scale = ends.map(([anchor, at, value]) =>
    words(value, { class: 'dots__scale', x: at, y: bottom + 18, 'text-anchor': anchor }),
  );
  return drawing({ ...model, size: kind }, { width, height: bottom + SCALE }, [...lines, ...rows, ...scale]);
}
