import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'sass';

/**
 * Writes dist/site.css: src/styles/site.scss, in which `@use "pages:styles"` loads the style sheet of each
 * page.
 */

const root = new URL('../', import.meta.url);
const path = (/** @type {string} */ name) => fileURLToPath(new URL(name, root));

const sheets = readdirSync(path('src/pages'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.scss'))
  .map((name) => `pages/${name.replaceAll('\\', '/').replace(/\.scss$/, '')}`)
  .sort();

const { css } = compile(path('src/styles/site.scss'), {
  style: 'compressed',
  quietDeps: true,
  loadPaths: [path('src'), path('node_modules/govuk-frontend/dist')],
  importers: [
    {
      canonicalize: (name) => (name === 'pages:styles' ? new URL(name) : null),
      load: () => ({ syntax: 'scss', contents: sheets.map((sheet) => `@use "${sheet}";`).join('\n') }),
    },
  ],
});
mkdirSync(path('dist'), { recursive: true });
writeFileSync(path('dist/site.css'), `${css}\n`);
