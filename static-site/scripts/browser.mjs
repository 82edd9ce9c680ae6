import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { SCRIPTS } from '../src/render/assets.mjs';

/** Writes dist/{name}.js: each module of src/browser/ with what it imports, for browsers. */

const path = (/** @type {string} */ name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/**
 * The library for workbooks compresses large sheets in workers that it makes of texts, which the content security policy
 * of the pages forbids.
 * @type {import('esbuild').Plugin}
 */
const withoutWorkers = {
  name: 'without-workers',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^fflate$/ }, ({ importer }) =>
      importer.includes('write-excel-file') ? { path: path('src/spreadsheet/zip.mjs') } : undefined,
    ),
};

await build({
  entryPoints: SCRIPTS.map((name) => path(`src/browser/${name}.mjs`)),
  plugins: [withoutWorkers],
  outdir: path('dist'),
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'inline',
  logLevel: 'warning',
});
