import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { accentCss, readable } from './accent.mjs';

const STYLES = new URL('../../dist/site.css', import.meta.url);

/**
 * The style sheet and the icon. Their names change with their content, so that browsers may keep them for ever and
 * each page keeps the style that it was made with.
 * @param {import('#api').Portal} portal
 */
export async function assets(portal) {
  const styles = await readFile(STYLES, 'utf8').catch((/** @type {Error} */ fault) => {
    throw new Error('dist/site.css is not there: run "npm run build:css" first', { cause: fault });
  });
  const colour = readable(portal.accent);
  const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="${colour}"/><path d="M6 22l7-7 5 4 8-10" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
  return [
    named('site', 'css', 'text/css; charset=utf-8', accentCss(portal.accent) + styles),
    named('icon', 'svg', 'image/svg+xml', icon),
  ];
}

/** @param {string} name @param {string} ending @param {string} contentType @param {string} body */
function named(name, ending, contentType, body) {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { name, path: `assets/${name}-${hash}.${ending}`, contentType, body };
}
