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
