import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';
import { linkTerms } from '../glossary/terms.mjs';

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
environment.addFilter('structured', structuredData);
environment.addFilter(
  'terms',
  (/** @type {unknown} */ html) => new nunjucks.runtime.SafeString(linkTerms(String(html))),
);

/** @param {Record<string, unknown>} site what every page shows: the portal, the menu, the addresses of its assets */
export function templates(site) {
  /** @param {string} template its path in src/ @param {Record<string, unknown>} view @returns {string} */
  return (template, view) =>
    `${environment
      .render(template, { ...view, site })
      .replace(/^[ \t]*\n/gm, '')
      .trim()}\n`;
}

/**
 * @param {object} data in which texts that begin with a slash are addresses
 * @param {string} site where readers find the portal
 * @returns {nunjucks.runtime.SafeString} JSON that can't end the element it stands in
 */
function structuredData(data, site) {
  const absolute = (/** @type {string} */ _, /** @type {unknown} */ value) =>
    typeof value === 'string' && value.startsWith('/') ? site + value : value;
  return new nunjucks.runtime.SafeString(JSON.stringify(data, absolute).replaceAll('<', '\\u003c'));
}

/** @param {unknown} address @returns {string} itself if a browser may follow it, otherwise the front page */
export function webAddress(address) {
  const text = String(address);
  return /^https?:\/\//.test(text) || /^\/(?!\/)/.test(text) ? text : '/';
}
