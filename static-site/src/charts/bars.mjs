import { wrap } from './labels.mjs';
import { drawing, element, group, rounded, text } from './svg.mjs';

/** `letters`: how many fit on a row of text. */
const SIZES = { wide: { width: 720, letters: 84 }, narrow: { width: 300, letters: 36 } };
const BAR = 16;
const ROW = 46;
const LINE = 18;
const HEADING = 30;
const SECTION = 48;

/**
 * A 95% interval across a bar, with a stop at each end and a light edge that separates it from the bar.
 * @param {{low: number, high: number}} limits
 * @param {(value: number) => number} x @param {number} y
 * @returns {string[]}
 */
function whisker({ low, high }, x, y) {
  const stop = (/** @type {number} */ value) => `M${rounded(x(value))},${y - 5}v10`;
  const d = `${stop(low)}M${rounded(x(low))},${y}H${rounded(x(high))}${stop(high)}`;
  const classes = ['chart__whisker chart__whisker--edge', 'chart__whisker'];
  return classes.map((name) => element('path', { class: name, d, stroke: 'currentColor' }));
}

/** @param {import('./model.d.ts').BarGroup['bars'][number]} bar */
function wordsOf({ name, value, text: figure, note }) {
  if (value === null) return `${name} ${note}`;
  return note ? `${name} ${figure} (${note})` : `${name} ${figure}`;
}

/**
 * Figures of one period: the area and its comparators, or one group of people after another. Bars start at zero.
 * @param {import('./model.d.ts').BarModel} model
 * @param {'wide' | 'narrow'} kind
 * @returns {import('./model.d.ts').Drawing}
 */
export function barChart(model, kind) {
  const { width, letters } = SIZES[kind];
  let y = 0;
  /** @type {{text: string, y: number}[]} */
  const sections = [];
  const baselines = [{ y1: 0, y2: 0 }];
  const rows = model.groups.flatMap((one) => {
    if (one.section) {
      y += SECTION;
      sections.push({ text: one.section, y });
      baselines.push({ y1: y, y2: y });
    }
    if (one.name) y += HEADING;
    const top = y;
    return one.bars.map((bar, i) => {
      const label = wrap(wordsOf(bar), letters);
      // The bar is below the last row of its label.
      const base = y + (label.length - 1) * LINE;
      const heading = i === 0 && one.name ? { text: one.name, y: top } : null;
      const row = { ...bar, label, labelY: y, y: base, heading };
      y = base + ROW;
      baselines[baselines.length - 1].y2 = y + 4;
      return row;
    });
  });
  const values = rows.flatMap(({ value, limits }) => [value ?? 0, limits?.low ?? 0, limits?.high ?? 0]);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values) || 1];
  const x = (/** @type {number} */ value) => 2 + ((value - least) / (most - least)) * (width - 4);
  const bars = rows.flatMap(({ value, role, y: top }) => {
    if (value === null || value === 0) return [];
    const [from, to] = [x(0), x(value)].sort((one, other) => one - other);
    const height = role === 'area' ? BAR : BAR - 5;
    const look = { class: `chart__bar chart__bar--${role}`, height };
    return [element('rect', { ...look, x: from, width: to - from, y: top + 22 })];
  });
  const noughts = baselines.map(({ y1, y2 }) => element('line', { x1: x(0), x2: x(0), y1, y2 }));
  const divisions = sections.flatMap(({ text: name, y: below }) => [
    element('line', { class: 'chart__divide', x1: 2, x2: width - 2, y1: below - 4, y2: below - 4 }),
    text(name, { class: 'chart__section', x: 2, y: below - 12, 'text-anchor': 'start' }),
  ]);
  const labels = rows.flatMap((row) => {
    const place = { x: 2, 'text-anchor': 'start' };
    const heading = row.heading
      ? [text(row.heading.text, { class: 'chart__heading', ...place, y: row.heading.y - 4 })]
      : [];
    const look = { class: `chart__label chart__label--${row.role}`, ...place };
    return [...heading, ...row.label.map((words, i) => text(words, { ...look, y: row.labelY + 16 + i * LINE }))];
  });
  const svg = drawing({ ...model, size: kind }, { width, height: y + 4 }, [
    ...bars,
    group({ class: 'chart__nought', stroke: 'currentColor' }, noughts),
    ...rows.flatMap(({ limits, y: top }) => (limits ? whisker(limits, x, top + 22 + BAR / 2) : [])),
    ...divisions,
    ...labels,
  ]);
  return { svg, scaleStart: null };
}
