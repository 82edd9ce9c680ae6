import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';

/** From a template and the view that it shows to HTML, with GOV.UK Frontend's own macros. */

const own = fileURLToPath(new URL('..', import.meta.url));
const govuk = path.join(path.dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')), 'dist');

// Shared by the whole process, so that each template is compiled once.
const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader([own, govuk]), {
  autoescape: true,
  throwOnUndefined: false,
  trimBlocks: true,
  lstripBlocks: true,
});
environment.addFilter('web', webAddress);

/** @param {Record<string, unknown>} site what every page shows: the portal, the menu, the addresses of its assets */
export function templates(site) {
  /** @param {string} template its path in src/ @param {Record<string, unknown>} view @returns {string} */
  return (template, view) =>
    `${environment
      .render(template, { ...view, site })
      .replace(/^[ \t]*\n/gm, '')
      .trim()}\n`;
}

/** @param {unknown} address @returns {string} itself if a browser may follow it, otherwise the front page */
export function webAddress(address) {
  const text = String(address);
  return /^https?:\/\//.test(text) || /^\/(?!\/)/.test(text) ? text : '/';
}
