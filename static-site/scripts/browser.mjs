import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Writes dist/{name}.js: each module of src/browser/ with what it imports, for browsers. */

const path = (/** @type {string} */ name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

await build({
  entryPoints: [path('src/browser/search.mjs'), path('src/browser/copy-link.mjs')],
  outdir: path('dist'),
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'inline',
  logLevel: 'warning',
});
