import { createRequire } from 'node:module';
import { svgDocument } from '../charts/document.mjs';
import * as pages from '../pages/index.mjs';
import { indicatorView } from '../pages/indicator/indicator.mjs';
import { assets } from './assets.mjs';
import { templates } from './templates.mjs';

/**
 * Writes pages to a site, with the look of one edition.
 * @typedef {import('#api').IndicatorPage} IndicatorPage
 * @typedef {import('../pages/page.d.ts').Page} Page
 */

/** Of Open Scrutiny; a test holds it equal to the file VERSION of the project. */
const { version } = createRequire(import.meta.url)('../../package.json');

const FOR_EVER = 'public, max-age=31536000, immutable';
const FIVE_MINUTES = 'public, max-age=300';
/** The figures of a frozen page never change, but it gets a notice when one of them is revised. */
export const FROZEN = 'public, max-age=3600';

/** @typedef {Awaited<ReturnType<typeof pageWriter>>} PageWriter */

/** @param {string} address "/about/" @returns {string} "about/index.html" */
export const fileOf = (address) => address.slice(1) + (address.endsWith('/') ? 'index.html' : '');

/** @param {Page} page @param {string} [id] */
export const addressOf = ({ address }, id = '') => address.replace('{id}', id);

/** The entries of the menu, which is the same on every page. */
const MENU = Object.values(/** @type {Record<string, Page>} */ (pages))
  .flatMap(({ address, menu }) => (menu ? [{ href: address, ...menu }] : []))
  .sort((one, other) => one.position - other.position);

/**
 * @param {import('#api').Edition} edition
 * @param {import('#api').Editions} editions
 * @param {import('./sites.mjs').Site} site
 */
export async function pageWriter(edition, editions, site) {
  const files = await assets(edition.portal);
  const css = `/${files.find(({ name }) => name === 'site')?.path}`;
  const icon = `/${files.find(({ name }) => name === 'icon')?.path}`;
  const html = templates({
    ...edition.portal,
    area: edition.home.name,
    version,
    menu: MENU,
    css,
    icon,
  });
  const document = svgDocument();
  const counts = { rendered: 0, copied: 0 };

  const publishedAt = (/** @type {number} */ version) =>
    editions.editions.find((one) => Number(one.edition) === version)?.publishedAt ?? edition.publishedAt;

  return {
    counts,
    publishedAt,
    /** The style sheet and the icon. Called before any page that needs them is written. */
    async writeAssets() {
      for (const { path, body, contentType } of files) await site.put(path, body, contentType, FOR_EVER);
    },
    /** @param {string} address @param {Page} page @param {import('../pages/page.d.ts').View} view @param {string} [caching] */
    async write(address, page, view, caching = FIVE_MINUTES) {
      const body = html(page.template, { canonical: address, ...view });
      await site.put(fileOf(address), body, 'text/html; charset=utf-8', caching);
      counts.rendered += 1;
    },
    /** @param {IndicatorPage} json @param {number} version @param {import('../pages/indicator/indicator.mjs').Scope} scope */
    indicatorView(json, version, scope) {
      const topic = edition.topics.find(({ id }) => id === json.indicator.topic) ?? edition.topics[0];
      return indicatorView(json, { edition: version, publishedAt: publishedAt(version), topic, scope, document });
    },
  };
}
