import { escaped } from './atom.mjs';

/**
 * What search engines are told (https://www.sitemaps.org/protocol.html): every page of the newest figures, and the
 * edition in which each changed. Frozen pages are in no sitemap, since each names the page of the newest figures as the
 * one to be found; nothing keeps a search engine or the preview of a shared link from reading them.
 *
 * The index is beside the home page, with a part for the council's own pages beside it. The part of another authority
 * lies beside that authority's own page, and changes with it.
 *
 * @typedef {{address: string, changed: string}} Listed `changed`: an instant
 */

export const XML = 'application/xml; charset=utf-8';
export const SITEMAP = 'sitemap.xml';

/** The most addresses that the protocol allows in one file. */
export const MOST = 50_000;

const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** @param {string} site where readers find the portal @param {Listed[]} pages 50,000 at most @returns {string} */
export function sitemap(site, pages) {
  if (pages.length > MOST) throw new Error(`A sitemap has ${MOST} addresses at most; these are ${pages.length}`);
  const urls = pages.map(
    ({ address, changed }) =>
      `<url><loc>${escaped(site + address)}</loc><lastmod>${new Date(changed).toISOString()}</lastmod></url>\n`,
  );
  return `${HEAD}<urlset ${NAMESPACE}>\n${urls.join('')}</urlset>\n`;
}

/** @param {string} site @param {string[]} parts addresses of sitemaps @returns {string} */
export const sitemapIndex = (site, parts) =>
  `${HEAD}<sitemapindex ${NAMESPACE}>\n${parts
    .map((address) => `<sitemap><loc>${escaped(site + address)}</loc></sitemap>\n`)
    .join('')}</sitemapindex>\n`;

/**
 * The sitemaps beside the home page.
 * @param {string} site @param {Listed[]} pages of the council's own area, and about the portal
 * @param {string[]} authorities codes of the others
 * @returns {{name: string, body: string}[]} files
 */
export function sitemapsOf(site, pages, authorities) {
  const count = Math.ceil(pages.length / MOST);
  const parts = Array.from({ length: count }, (_, i) => ({
    name: `sitemap-${i + 1}.xml`,
    body: sitemap(site, pages.slice(i * MOST, (i + 1) * MOST)),
  }));
  const addresses = [...parts.map(({ name }) => `/${name}`), ...authorities.map((code) => `/areas/${code}/${SITEMAP}`)];
  return [{ name: SITEMAP, body: sitemapIndex(site, addresses) }, ...parts];
}

/** @param {string} site @returns {string} robots.txt: everything may be read */
export const robots = (site) => `User-agent: *\nAllow: /\n\nSitemap: ${site}/${SITEMAP}\n`;
