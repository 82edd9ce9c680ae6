/** The charts of the portal. They can be drawn by the renderer and in a browser. */
export { barChart } from './bars.mjs';
export { dotPlot } from './dots.mjs';
export { keyOf } from './key.mjs';
export { lineChart, valuesOf } from './line.mjs';
export { bands } from './runs.mjs';
export { sparkline } from './sparkline.mjs';
export { strip } from './strip.mjs';
