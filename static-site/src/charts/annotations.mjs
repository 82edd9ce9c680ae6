import { spread, wrap } from './labels.mjs';
import { known } from './runs.mjs';
import { element } from './svg.mjs';

/**
 * @typedef {import('./model.d.ts').ChartLine} ChartLine
 * @typedef {{width: number, height: number, right: number, left: number, top: number, bottom: number, label: number}} Size
 * @typedef {{svg: SVGSVGElement, size: Size, kind: import('./model.d.ts').ChartSize,
 *   x: (at: number) => number, y: (value: number) => number}} Frame
 */

const ROW = 16;

/** The longest leader from the end of a line to its label, as a share of the chart's width. */
const LONGEST_LEADER = 0.35;

/** Marks the start of a new measure or a new code of the area: a vertical line with its period. @param {Frame} frame @param {ChartLine} line */
export function addBreaks({ svg, size, kind, x }, line) {
  line.points.forEach((point, i) => {
    if (!(point.startsNewMeasure || point.startsNewCode) || i === 0) return;
    const at = (x(line.points[i - 1].at) + x(point.at)) / 2;
    const what = point.startsNewMeasure ? 'New measure' : 'New code';
    const words = kind === 'wide' ? `${what} from ${point.label}` : what;
    const beside = at < size.width / 2 ? { x: at + 5, 'text-anchor': 'start' } : { x: at - 5, 'text-anchor': 'end' };
    svg.append(
      element(svg.ownerDocument, 'line', {
        class: 'chart__break',
        x1: at,
        x2: at,
        y1: size.top - 16,
        y2: size.height - size.bottom,
      }),
      element(svg.ownerDocument, 'text', { class: 'chart__note', y: size.top - 8, ...beside }, words),
    );
  });
}

/** Marks each missing figure at the foot of the chart. @param {Frame} frame @param {ChartLine[]} lines */
export function addMissing({ svg, size, x }, lines) {
  for (const point of lines.filter(({ role }) => role === 'area').flatMap(({ points }) => points)) {
    if (point.value !== null) continue;
    const sign = point.missing === 'hidden' ? 'c' : '×';
    const place = { x: x(point.at), y: size.height - size.bottom - 6, 'text-anchor': 'middle' };
    svg.append(element(svg.ownerDocument, 'text', { class: 'chart__missing', ...place }, sign));
  }
}

/** Writes the name and the newest figure of each line beside its end. @param {Frame} frame @param {import('./model.d.ts').ChartModel} model */
export function addLabels({ svg, size, kind, x, y }, { lines, target, labelled = true }) {
  if (!labelled) return;
  const right = size.width - size.right;
  const newest = Math.max(...lines.flatMap(({ points }) => points.map(({ at }) => at)));
  const labels = lines.flatMap((line) => {
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
  for (const label of spread(labels, kind === 'small' ? 0 : 8, size.height - size.bottom + 14)) {
    const away = right - label.from;
    const apart = Math.abs(label.middle - label.y) > 5 || away > 16;
    // A leader from a line that ended long ago would look like a part of the line.
    if (apart && away < (right - size.left) * LONGEST_LEADER) {
      const bend = `M${label.from + 7},${label.y}H${Math.max(right - 4, label.from + 7)}L${right + 9},${label.middle}`;
      svg.append(element(svg.ownerDocument, 'path', { class: 'chart__leader', d: bend }));
    }
    label.rows.forEach((row, i) => {
      const base = label.middle + 5 + (i - (label.rows.length - 1) / 2) * ROW;
      const text = { class: `chart__label chart__label--${label.role}`, x: right + 12, y: base };
      svg.append(element(svg.ownerDocument, 'text', { ...text, 'text-anchor': 'start' }, row));
    });
  }
}

/** @param {string} label of a period @returns {string} in brackets, with short names of months */
function shortPeriod(label) {
  return `(${label.replace(/^([A-Z][a-z]{2})[a-z]+ (\d{4})$/, '$1\u00a0$2').replace(/^.* terms /, '')})`;
}
