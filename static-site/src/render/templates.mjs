import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';

/**
 * From a view (plain data with the name of its template) to HTML, with GOV.UK Frontend's own macros.
 * @typedef {{template: string, title: string, [more: string]: unknown}} View
 */

const own = fileURLToPath(new URL('../templates', import.meta.url));
const govuk = path.join(path.dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')), 'dist');

// One for the whole process: a template is compiled once.
const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader([own, govuk]), {
  autoescape: true,
  throwOnUndefined: false,
  trimBlocks: true,
  lstripBlocks: true,
});
environment.addFilter('web', webAddress);

/** @param {Record<string, unknown>} site what every page shows: the portal, the addresses of its assets */
export function templates(site) {
  /** @param {View} view @returns {string} */
  return (view) =>
    `${environment
      .render(view.template, { ...view, site })
      .replace(/^[ \t]*\n/gm, '')
      .trim()}\n`;
}

/** @param {unknown} address @returns {string} itself if a browser may follow it, otherwise the front page */
export function webAddress(address) {
  const text = String(address);
  return /^https?:\/\//.test(text) || /^\/(?!\/)/.test(text) ? text : '/';
}
