import * as Plot from '@observablehq/plot';
import { element, finish } from './svg.mjs';

const SIZES = { wide: { width: 720, text: 15 }, narrow: { width: 300, text: 14 } };
const BAR = 16;
const ROW = 46;
const HEADING = 30;
const SECTION = 48;

/**
 * A 95% interval across a bar, with a stop at each end and a light edge that separates it from the bar.
 * @param {Document} document @param {{low: number, high: number}} limits
 * @param {(value: number) => number} x @param {number} y
 */
function whisker(document, { low, high }, x, y) {
  const stop = (/** @type {number} */ value) => `M${x(value).toFixed(1)},${y - 5}v10`;
  const d = `${stop(low)}M${x(low).toFixed(1)},${y}H${x(high).toFixed(1)}${stop(high)}`;
  const classes = ['chart__whisker chart__whisker--edge', 'chart__whisker'];
  return classes.map((name) => element(document, 'path', { class: name, d }));
}

/**
 * Figures of one period: the area and its comparators, or one group of people after another. Bars start at zero.
 * @param {import('./model.d.ts').BarModel} model
 * @param {'wide' | 'narrow'} kind
 * @param {Document} [document]
 * @returns {import('./model.d.ts').Drawing}
 */
export function barChart(model, kind, document = globalThis.document) {
  const { width } = SIZES[kind];
  let y = 0;
  /** @type {{text: string, y: number}[]} */
  const sections = [];
  const baselines = [{ y1: 0, y2: 0 }];
  const rows = model.groups.flatMap((group) => {
    if (group.section) {
      y += SECTION;
      sections.push({ text: group.section, y });
      baselines.push({ y1: y, y2: y });
    }
    if (group.name) y += HEADING;
    const top = y;
    return group.bars.map((bar, i) => {
      const row = { ...bar, y, heading: i === 0 && group.name ? { text: group.name, y: top } : null };
      y += ROW;
      baselines[baselines.length - 1].y2 = y + 4;
      return row;
    });
  });
  const values = rows.flatMap(({ value, limits }) => [value ?? 0, limits?.low ?? 0, limits?.high ?? 0]);
  const svg = /** @type {SVGSVGElement & Plot.Plot} */ (
    Plot.plot({
      document,
      width,
      height: y + 4,
      margin: 0,
      x: { domain: [Math.min(0, ...values), Math.max(0, ...values) || 1], range: [2, width - 2], axis: null },
      y: { type: 'linear', domain: [0, y + 4], range: [0, y + 4], axis: null },
      marks: [
        Plot.rect(
          rows.filter(({ value }) => value !== null && value !== 0),
          {
            x1: 0,
            x2: 'value',
            y1: (/** @type {any} */ row) => row.y + 22,
            y2: (/** @type {any} */ row) => row.y + 22 + (row.role === 'area' ? BAR : BAR - 5),
            className: 'chart__bars',
            ariaLabel: null,
          },
        ),
        Plot.ruleX(baselines, { x: 0, y1: 'y1', y2: 'y2', className: 'chart__nought' }),
      ],
    })
  );
  const drawn = rows.filter(({ value }) => value !== null && value !== 0);
  const bars = [...svg.children].find((part) => part.getAttribute('class') === 'chart__bars');
  [...(bars?.children ?? [])].forEach((rect, i) => {
    rect.setAttribute('class', `chart__bar chart__bar--${drawn[i].role}`);
  });
  for (const { limits, y: top } of rows) {
    if (limits) svg.append(...whisker(document, limits, (value) => svg.scale('x')?.apply(value), top + 22 + BAR / 2));
  }
  for (const { text, y: below } of sections) {
    const line = { class: 'chart__divide', x1: 2, x2: width - 2, y1: below - 4, y2: below - 4 };
    svg.append(
      element(document, 'line', line),
      element(document, 'text', { class: 'chart__section', x: 2, y: below - 12, 'text-anchor': 'start' }, text),
    );
  }
  for (const row of rows) {
    if (row.heading)
      svg.append(
        element(
          document,
          'text',
          { class: 'chart__heading', x: 2, y: row.heading.y - 4, 'text-anchor': 'start' },
          row.heading.text,
        ),
      );
    const words = [row.name, row.value === null ? row.note : row.text].join(' ');
    const note = row.value !== null && row.note ? ` (${row.note})` : '';
    const look = `chart__label chart__label--${row.role}`;
    svg.append(element(document, 'text', { class: look, x: 2, y: row.y + 16, 'text-anchor': 'start' }, words + note));
  }
  return { svg: finish(svg, { ...model, size: kind }), scaleStart: null };
}
