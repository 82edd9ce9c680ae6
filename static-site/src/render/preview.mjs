import { gunzipSync } from 'node:zlib';
import { apiClient } from '../api/client.mjs';
import { renderPortal } from './catch-up.mjs';
import { pageVersions } from './versions.mjs';

/**
 * Renders an edition that is not public, as it would be rendered if it were. What it writes goes below the key of the
 * preview; the site, its list of versions and the API are only read. So the pages are the same, byte for byte, as those
 * that readers get once the edition is published.
 *
 * Below its key, a preview has:
 * - `documents/…`: what the edition changes of the JSON, which the publisher has stored;
 * - `pages/…`: the objects that the site would have more of;
 * - `key-values.json`: what the edge would know, with the edition as the current one;
 * - `ready`: written last.
 *
 * @typedef {import('./sites.mjs').Site} Site
 * @typedef {import('./key-values.mjs').KeyValues} KeyValues
 * @typedef {object} Request
 * @property {import('./sites.mjs').Files} previews where all previews are kept
 * @property {Site} site
 * @property {KeyValues} keys
 * @property {string} api the address of the public one
 * @property {string} preview the key
 * @property {number} edition
 */

const NEVER = 'no-store';

/** @param {Request} request @returns {Promise<import('./page-writer.mjs').Counts>} */
export async function renderPreview({ previews, site, keys, api, preview, edition }) {
  const values = overlaidKeyValues(keys);
  const { counts } = await renderPortal({
    api: apiClient(api, previewedDocuments(previews, `${preview}/documents/`, edition)),
    edition,
    site: overlaidSite(previews, `${preview}/pages/`, site),
    versions: pageVersions(values),
  });
  const known = { ...Object.fromEntries(await values.all()), current: String(edition) };
  await previews.put(`${preview}/key-values.json`, JSON.stringify(known), 'application/json', NEVER);
  await previews.put(`${preview}/ready`, '\n', 'text/plain', NEVER);
  return counts;
}

/**
 * A site as it is, and above it what is written here.
 * @param {Site} above @param {string} folder of what is written @param {Site} site that is only read
 * @returns {Site}
 */
export function overlaidSite(above, folder, site) {
  return {
    address: site.address,
    put: (name, body, contentType, _, status) => above.put(folder + name, body, contentType, NEVER, status),
    has: async (name) => (await above.has(folder + name)) || site.has(name),
    get: async (name) => (await above.get(folder + name)) ?? site.get(name),
    async list(name) {
      const all = await Promise.all([above.list(folder + name), site.list(name)]);
      return [...new Set(all.flat())];
    },
    async copy(from, to) {
      const body = await this.get(from);
      if (body === null) return false;
      await this.put(to, body, 'text/html; charset=utf-8', NEVER);
      return true;
    },
  };
}

/** The values as they are, and above them what is changed here. @param {KeyValues} keys @returns {KeyValues} */
export function overlaidKeyValues(keys) {
  /** @type {Map<string, string>} */
  const changed = new Map();
  const all = async () => new Map([...(await keys.all()), ...changed]);
  return {
    all,
    get: async (key) => changed.get(key) ?? keys.get(key),
    change: async (decide) => decide(await all()).forEach(([key, value]) => changed.set(key, value)),
  };
}

/**
 * The public API, and before it the documents of the edition that is not public. What the edition leaves as it is, is
 * the document of the edition before.
 * @param {import('./sites.mjs').Files} previews @param {string} folder @param {number} edition
 * @returns {(url: string) => Promise<Response>}
 */
export function previewedDocuments(previews, folder, edition) {
  return async function ask(url) {
    const of = `/editions/${edition}`;
    const at = url.indexOf(of);
    const rest = url.slice(at + of.length);
    if (at < 0 || !(rest === '' || rest.startsWith('/'))) return fetch(url);
    const found = await previews.bytes(`${folder}${documentOf(rest)}.gz`);
    if (found !== null) return new Response(gunzipSync(found));
    return edition === 1
      ? new Response('{}', { status: 404 })
      : fetch(`${url.slice(0, at)}/editions/${edition - 1}${rest}`);
  };
}

/** @param {string} path below the edition @returns {string} the name of the document */
function documentOf(path) {
  if (path === '') return 'edition';
  return path === '/indicators' ? 'catalogue' : path.slice(1);
}
