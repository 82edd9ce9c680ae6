import * as pages from '../pages/index.mjs';
import { frozenView } from '../pages/indicator/indicator.mjs';
import { withdrawnView } from '../pages/withdrawn/withdrawn.mjs';
import { HOME } from '../partials/breadcrumbs.mjs';
import { addressOf, fileOf, FROZEN, pageWriter } from './page-writer.mjs';
import { editionContext, forEachOf, versionsOf } from './schedule.mjs';
import { servedEdition, serves } from './served.mjs';

/**
 * Writes the pages of one edition: those of the council's own area, and every page that is about the edition
 * itself. The same edition gives the same bytes, so an event may come twice, late or after a failure. Pages that
 * show the newest figures are written for the newest edition only. An indicator's current page is written before
 * its frozen one: where a frozen page is there to be copied, the current page is there too.
 * The pages of other authorities are written by render-area.mjs.
 *
 * Everything is read from the edition by its number, so an API that has not noticed it yet makes the render fail, and
 * the event comes again. At the end the site says which edition it serves (served.mjs).
 *
 * @typedef {import('#api').CatalogueEntry} CatalogueEntry
 * @typedef {import('#api').IndicatorPage} IndicatorPage
 * @typedef {import('../pages/page.d.ts').EditionPage} EditionPage
 */

/** @param {import('../pages/page.d.ts').Page} page @returns {page is EditionPage} */
const isEditionPage = (page) => 'load' in page;

/** @param {EditionPage} page */
const depth = ({ address }) => address.split('/').length;

/** The pages that every edition has. The deepest come first, so that a page is there before others link to it. */
const EDITION_PAGES = Object.values(pages)
  .filter(isEditionPage)
  .sort((one, other) => depth(other) - depth(one));

/**
 * @typedef {{api: import('../api/client.mjs').Api, edition: number, site: import('./sites.mjs').Site, everything?: boolean}} Request
 *   `everything`: pages that did not change too, for a new look
 */

/**
 * If another edition was published meanwhile, its pages may have been finished before this render and have been
 * overwritten by it, so the newer edition is rendered once more.
 * @param {Request} request
 * @returns {Promise<{rendered: number, copied: number}>}
 */
export async function render(request) {
  const { api, edition, site } = request;
  await api.edition(edition);
  const newest = await api.newest(edition);
  const done = await renderEdition(request, newest, await servedEdition(site));
  const now = await api.newest(newest);
  if (now === newest) return done;
  const again = await render({ ...request, edition: now, everything: true });
  return { rendered: done.rendered + again.rendered, copied: done.copied + again.copied };
}

/**
 * @param {Request} request
 * @param {number} newest the current edition
 * @param {number} served the edition that the site serves, all of its pages; 0 if that is not known
 * @returns {Promise<{rendered: number, copied: number}>}
 */
async function renderEdition({ api, edition: number, site, everything = false }, newest, served) {
  const [edition, editions, catalogue] = await Promise.all([
    api.edition(number),
    api.editions(number),
    api.catalogue(number),
  ]);
  const home = edition.home.code;
  const older = editions.editions.map((one) => Number(one.edition)).filter((one) => one < number);
  const { counts, indicatorView, write, writeAssets } = await pageWriter(edition, editions, site);
  /** @type {Map<string, string[]>} */
  const breaks = new Map();

  /** @param {string} id @param {number} at */
  const frozenAddress = (id, at) => `/editions/${at}${addressOf(pages.indicator, id)}`;

  /** @param {CatalogueEntry} entry */
  async function indicator(entry) {
    const { id } = entry;
    const version = Number(entry.edition);
    const before = older.length > 0 ? Math.max(...older) : 0;
    const unchanged = version < number && !everything;
    if (unchanged && (await site.copy(fileOf(frozenAddress(id, before)), fileOf(frozenAddress(id, number))))) {
      counts.copied += 1;
      return;
    }
    const json = await api.indicator(number, id, home);
    breaks.set(id, json.indicator.breaks);
    const scope = { base: '', canonical: '', elsewhere: await elsewhere(id) };
    const { revisions } = number === newest ? json : await newestOf(id, json);
    const since = (/** @type {number} */ own) => revisions.filter((revision) => Number(revision.edition) > own);
    const view = indicatorView(json, version, scope);
    if (number === newest) await write(addressOf(pages.indicator, id), pages.indicator, view);
    await write(frozenAddress(id, number), pages.indicator, frozenView(view, since(version)), FROZEN);
    if (!json.revisions.some((revision) => Number(revision.edition) === version)) return;
    for (const [old, shownIn] of await versionsOf(api, id, older)) {
      if (old >= version) continue;
      const then = await api.indicator(old, id, home);
      const past = frozenView(indicatorView(then, old, scope), since(old));
      for (const at of shownIn) await write(frozenAddress(id, at), pages.indicator, past, FROZEN);
    }
  }

  /** @param {string} id @returns {Promise<{text: string, href: string}[]>} empty if no other authority has a figure */
  async function elsewhere(id) {
    const others = (await api.areas(number, id))?.areas.some(({ code }) => code !== home);
    return others ? [{ text: 'another council', href: addressOf(pages.everywhere, id) }] : [];
  }

  /** @param {string} id @param {IndicatorPage} otherwise */
  async function newestOf(id, otherwise) {
    const still = (await api.catalogue(newest)).some((entry) => entry.id === id);
    return still ? api.indicator(newest, id, home) : otherwise;
  }

  async function editionPages() {
    const context = await editionContext(api, number, breaks);
    for (const page of EDITION_PAGES) {
      await forEachOf(page.ids?.(context) ?? [''], async (id) => {
        const address = addressOf(page, id);
        const changedIn = (await page.changedIn?.(context, id)) ?? number;
        const unchanged = changedIn < number && changedIn <= served && !everything;
        if (unchanged && (await site.has(fileOf(address)))) return;
        await write(address, page, await page.load(context, id));
      });
    }
  }

  /** Those that were withdrawn since the edition that is served: renders of editions in between may have failed. */
  async function withdrawn() {
    const last = Math.max(0, ...older);
    for (const then of older.filter((one) => one === last || (served > 0 && one >= served))) {
      for (const { id, title } of await api.catalogue(then)) {
        if (catalogue.some((entry) => entry.id === id)) continue;
        if (then < last && (await api.catalogue(then + 1)).some((entry) => entry.id === id)) continue;
        const view = withdrawnView({ title, frozenAddress: frozenAddress(id, then), breadcrumbs: [HOME], last: then });
        await write(addressOf(pages.withdrawn, id), pages.withdrawn, view);
      }
    }
  }

  await writeAssets();
  await forEachOf(catalogue, indicator);
  if (number === newest) {
    await withdrawn();
    await editionPages();
    await serves(site, number);
  }
  return counts;
}
