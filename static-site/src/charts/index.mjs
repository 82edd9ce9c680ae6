/** The charts of the portal: the same module draws them for the pages and in a browser. */
export { barChart } from './bars.mjs';
export { lineChart, valuesOf } from './line.mjs';
export { bands } from './runs.mjs';
export { sparkline } from './sparkline.mjs';
