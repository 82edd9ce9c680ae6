/**
 * The dashes and the marker of each comparator, so that lines can be distinguished without colour.
 * @typedef {{dash: string | undefined, marker: import('@observablehq/plot').SymbolType}} MarkStyle
 */

const STYLES = /** @type {Record<string, MarkStyle>} */ ({
  england: { dash: '7 4', marker: 'square' },
  region: { dash: '1.5 4', marker: 'triangle' },
  'statistical-neighbours': { dash: '14 4', marker: 'diamond' },
  'core-cities': { dash: '10 3 2 3', marker: 'star' },
});

/** @type {MarkStyle} */
const OTHER = { dash: '4 2', marker: 'wye' };

/** @type {MarkStyle} */
const AREA = { dash: undefined, marker: 'circle' };

/** @param {{id: string, role: string}} line @returns {MarkStyle} */
export const markOf = (line) => (line.role === 'area' ? AREA : (STYLES[line.id] ?? OTHER));

/** The markers in a key, drawn around (17, 6). */
const SHAPES = /** @type {Record<string, string>} */ ({
  circle: 'M13,6a4,4 0 1 0 8,0a4,4 0 1 0 -8,0z',
  square: 'M13.5,2.5h7v7h-7z',
  triangle: 'M17,1.5L21.5,9.5H12.5z',
  diamond: 'M17,1L21,6L17,11L13,6z',
  star: 'M17,1l1.2,3.5h3.7l-3,2.2l1.1,3.6l-3,-2.2l-3,2.2l1.1,-3.6l-3,-2.2h3.7z',
  wye: 'M15.8,6.5l-3,-1.7l1.2,-2l3,1.8l3,-1.8l1.2,2l-3,1.7v3.8h-2.4z',
});

/**
 * A piece of a comparator's line, for the key below a chart.
 * @param {{id: string, role: string}} line @returns {string} an inline SVG
 */
export function sample(line) {
  const { dash, marker } = markOf(line);
  const dashes = dash ? ` stroke-dasharray="${dash}"` : '';
  const shape = SHAPES[String(marker)] ?? SHAPES.circle;
  return `<svg class="chart__sample" viewBox="0 0 34 12" width="34" height="12" aria-hidden="true" focusable="false"><path class="chart__line chart__line--${line.role}" d="M0,6H34"${dashes}/><path class="chart__dot chart__dot--${line.role}" d="${shape}"/></svg>`;
}
