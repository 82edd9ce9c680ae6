import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { pictureSvg } from '../pictures/picture.mjs';
import { png } from '../pictures/png.mjs';
import { accentCss, readable } from './accent.mjs';

const DIST = new URL('../../dist/', import.meta.url);

const SCRIPT = 'text/javascript; charset=utf-8';

/** The modules of src/browser/, as scripts/browser.mjs builds them. */
export const SCRIPTS = ['search', 'copy-link', 'chart', 'explore', 'spreadsheet'];

/**
 * The style sheet, the scripts, the icon, and the picture of pages that have none of their own. Their names change with their content, so that browsers may keep them for ever and
 * each page keeps the style that it was made with.
 * @typedef {{name: string, path: string, contentType: string, body: () => Promise<string | Uint8Array>}} Asset
 * @param {import('#api').Portal} portal @param {string} area the council's own
 * @returns {Promise<{files: Asset[], styles: string}>}
 */
export async function assets(portal, area) {
  const styles = await built('site.css');
  const colour = readable(portal.accent);
  const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="${colour}"/><path d="M6 22l7-7 5 4 8-10" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
  const picture = pictureSvg(
    {
      title: `How are children doing in ${area}?`,
      sentence: 'The figures of children’s services, beside England’s, other councils’ and those of the years before.',
      publisher: portal.council,
      source: portal.title,
    },
    { accent: portal.accent, styles },
  );
  const files = [
    named('site', 'css', 'text/css; charset=utf-8', accentCss(portal.accent) + styles),
    ...(await Promise.all(SCRIPTS.map(async (name) => named(name, 'js', SCRIPT, await built(`${name}.js`))))),
    named('icon', 'svg', 'image/svg+xml', icon),
    named('share', 'png', 'image/png', picture, png),
  ];
  return { files, styles };
}

/** @param {string} name of a file @returns {Promise<string>} */
const built = (name) =>
  readFile(new URL(name, DIST), 'utf8').catch((/** @type {Error} */ fault) => {
    throw new Error(`dist/${name} is not there: run "npm run build" first`, { cause: fault });
  });

/**
 * @param {string} name @param {string} ending @param {string} contentType
 * @param {string} source by which it is named
 * @param {(source: string) => Promise<string | Uint8Array>} [make] of it what is written
 * @returns {Asset}
 */
function named(name, ending, contentType, source, make = async (text) => text) {
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 12);
  return { name, path: `assets/${name}-${hash}.${ending}`, contentType, body: () => make(source) };
}
