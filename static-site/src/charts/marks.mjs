import { symbol, symbolDiamond, symbolSquare, symbolStar, symbolTriangle, symbolWye } from 'd3-shape';
import { element, rounded } from './svg.mjs';

/**
 * The dashes and the marker of each comparator, so that lines can be distinguished without colour.
 * @typedef {{dash: string | undefined, marker: import('d3-shape').SymbolType | null}} MarkStyle no marker is a circle
 */

const STYLES = /** @type {Record<string, MarkStyle>} */ ({
  england: { dash: '7 4', marker: symbolSquare },
  region: { dash: '1.5 4', marker: symbolTriangle },
  'statistical-neighbours': { dash: '14 4', marker: symbolDiamond },
  'core-cities': { dash: '10 3 2 3', marker: symbolStar },
});

const KINDS = [symbolDiamond, symbolSquare, symbolStar, symbolTriangle, symbolWye];

/** A number with more decimal places than a drawing needs. */
const LONG = /-?\d+\.\d{2,}/g;

/** @type {MarkStyle} */
const OTHER = { dash: '4 2', marker: symbolWye };

/** @type {MarkStyle} */
const AREA = { dash: undefined, marker: null };

/** The names of the styles, for lines of other places. */
export const MARKS = Object.keys(STYLES);

/** @param {{id: string, role: string, mark?: string}} line @returns {MarkStyle} */
export const markOf = (line) => (line.role === 'area' ? AREA : (STYLES[line.mark ?? line.id] ?? OTHER));

/** The same few shapes are drawn again and again. @type {Map<string, string>} */
const paths = new Map();

/** @param {import('d3-shape').SymbolType} marker @param {number} radius of a circle of the same size */
function pathOf(marker, radius) {
  const key = `${KINDS.indexOf(marker)} ${radius}`;
  const path =
    paths.get(key) ?? (symbol(marker, Math.PI * radius ** 2)() ?? '').replace(LONG, (n) => `${rounded(Number(n))}`);
  paths.set(key, path);
  return path;
}

/**
 * @param {MarkStyle} style @param {number} radius of a circle of the same size @param {number} x @param {number} y
 * @param {string} [name] its class
 */
export const markerAt = ({ marker }, radius, x, y, name) =>
  marker === null
    ? element('circle', { class: name, cx: x, cy: y, r: radius })
    : element('path', {
        class: name,
        transform: `translate(${rounded(x)},${rounded(y)})`,
        d: pathOf(marker, radius),
      });

/**
 * A piece of a comparator's line, for the key below a chart.
 * @param {{id: string, role: string}} line @returns {string} an inline SVG
 */
export function sample(line) {
  const style = markOf(line);
  const stroke = { class: `chart__line chart__line--${line.role}`, d: 'M0,6H34', 'stroke-dasharray': style.dash };
  return element(
    'svg',
    {
      class: 'chart__sample',
      viewBox: '0 0 34 12',
      width: 34,
      height: 12,
      'aria-hidden': 'true',
      focusable: 'false',
    },
    element('path', stroke),
    markerAt(style, 4, 17, 6, `chart__dot chart__dot--${line.role}`),
  );
}
