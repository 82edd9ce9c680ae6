import assert from 'node:assert/strict';
import { JSDOM } from 'jsdom';
import { apiClient } from '../../src/api/client.mjs';
import * as pages from '../../src/pages/index.mjs';
import { addressOf, pageWriter } from '../../src/render/page-writer.mjs';
import { editionContext } from '../../src/render/schedule.mjs';
import { objectOf } from '../../src/render/versions.mjs';
import { answer } from './api-server.mjs';
import { pagesOf } from './editions.mjs';
import { ADDRESS } from './rendered.mjs';

/** Single pages of the fixtures, most of them without the rest of the site. */

export const HOME = 'E06000045';
export const LEEDS = 'E08000035';
const NEWEST = 2;

const api = () =>
  apiClient('http://api.example', async (url) => {
    const found = await answer(new URL(url).pathname, NEWEST);
    return new Response(found, { status: found === null ? 404 : 200 });
  });

/** A site in memory. */
export function memorySite() {
  /** @type {Map<string, string>} */
  const files = new Map();
  return {
    address: ADDRESS,
    files,
    put: async (/** @type {string} */ name, /** @type {any} */ body) => void files.set(name, body),
    copy: async (/** @type {string} */ from, /** @type {string} */ to) => {
      const there = files.get(from);
      if (there !== undefined) files.set(to, there);
      return there !== undefined;
    },
    has: async (/** @type {string} */ name) => files.has(name),
    get: async (/** @type {string} */ name) => files.get(name) ?? null,
    list: async (/** @type {string} */ folder) =>
      [...files.keys()].filter((name) => name.startsWith(folder)).map((name) => name.slice(folder.length)),
  };
}

/** @param {{files: Map<string, string>}} site @param {string} object its name @returns {Document} */
const documentOf = ({ files }, object) =>
  new JSDOM(files.get(object) ?? assert.fail(`there is no page ${object}`)).window.document;

/**
 * @typedef {import('../../src/pages/page.d.ts').EditionContext} EditionContext
 * @param {import('../../src/pages/page.d.ts').EditionPage} page @param {string} [id] @param {number} [edition]
 * @param {(context: EditionContext) => EditionContext} [change] made to what is known before the page is rendered
 * @returns {Promise<Document>}
 */
export async function editionPage(page, id = '', edition = NEWEST, change = (context) => context) {
  const context = change(await editionContext(api(), edition));
  const site = memorySite();
  const { write } = await pageWriter(context.edition, context.editions, site);
  const address = addressOf(page, id);
  await write(
    address,
    edition,
    page,
    await page.load({ ...context, version: edition, publishedAt: context.edition.publishedAt }, id),
  );
  return documentOf(site, objectOf(address, edition));
}

/**
 * @typedef {import('#api').IndicatorPage} IndicatorPage
 * @param {string} id
 * @param {(json: IndicatorPage) => IndicatorPage} [change] made to the JSON before the page is rendered
 * @returns {Promise<string>} the page of an indicator in the council's own area
 */
export async function indicatorHtml(id, change = (json) => json) {
  const [edition, editions, json] = await Promise.all([
    api().edition(NEWEST),
    api().editions(NEWEST),
    api().indicator(NEWEST, id, HOME),
  ]);
  const site = memorySite();
  const { write, indicatorView } = await pageWriter(edition, editions, site);
  const address = addressOf(pages.indicator, id);
  const scope = { base: '', canonical: '', elsewhere: [] };
  await write(address, NEWEST, pages.indicator, indicatorView(change(json), Number(json.edition), scope));
  return site.files.get(objectOf(address, NEWEST)) ?? '';
}

/** @param {string} id @returns {Promise<Document>} */
export const indicatorPage = async (id) => new JSDOM(await indicatorHtml(id)).window.document;

/**
 * The pages of all authorities, once an edition is shown.
 * @param {number} edition @returns {Promise<(address: string) => Document>}
 */
export async function areaPages(edition = NEWEST) {
  const pages = await pagesOf(edition);
  return (address) => new JSDOM(pages.get(address) ?? assert.fail(`there is no page ${address}`)).window.document;
}

/** @param {Document | Element | null | undefined} part @returns {string} what it says, cells and list items apart */
export function words(part) {
  if (!part) return assert.fail('there is no such part');
  const root = 'documentElement' in part ? part.body : part;
  for (const cell of root.querySelectorAll('td, th, li, dt, dd')) cell.append(' ');
  return root.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}
