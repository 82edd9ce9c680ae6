import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { WIDTH } from './picture.mjs';

/**
 * From an SVG to a PNG. The program is WebAssembly and the font comes with the project, so that the same SVG gives the
 * same bytes on every machine (docs/adr/0028).
 */

const { resolve } = createRequire(import.meta.url);
const FAMILY = 'Source Sans 3';
const FONTS = [400, 700].map((weight) => `@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`);

/** @type {Promise<Uint8Array[]> | undefined} */
let fonts;

/** Once in a process. @returns {Promise<Uint8Array[]>} the fonts */
async function begin() {
  await initWasm(await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return Promise.all(FONTS.map((name) => readFile(resolve(name))));
}

/** @param {string} svg without scripts and without references to other files @returns {Promise<Uint8Array>} */
export async function png(svg) {
  fonts ??= begin();
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: WIDTH },
    font: { fontBuffers: await fonts, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY },
  });
  const image = drawing.render();
  const bytes = image.asPng();
  image.free();
  drawing.free();
  return bytes;
}
