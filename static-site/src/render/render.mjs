import * as pages from '../pages/index.mjs';
import { revisionRows } from '../pages/indicator/indicator.mjs';
import { withdrawnView } from '../pages/withdrawn/withdrawn.mjs';
import { HOME } from '../partials/breadcrumbs.mjs';
import { renderNotFound } from './not-found.mjs';
import { addressOf, pageWriter } from './page-writer.mjs';
import { planOf } from './plan.mjs';
import { isPreparing, progressOf } from './progress.mjs';
import { editionContext, forEachOf } from './schedule.mjs';
import { objectOf, versionAt } from './versions.mjs';

/**
 * Writes the pages of one edition: those of the council's own area, and every page that is about the edition itself.
 * Everything is read from the API by the number of the edition and written under that number, so the same edition gives
 * the same bytes whenever it is rendered. Readers see nothing of it before the edition is shown (progress.mjs).
 * The pages of other authorities are written by render-area.mjs.
 *
 * @typedef {import('#api').CatalogueEntry} CatalogueEntry
 * @typedef {import('../pages/page.d.ts').EditionPage} EditionPage
 * @typedef {object} Request
 * @property {import('../api/client.mjs').Api} api
 * @property {number} edition
 * @property {import('./sites.mjs').Site} site
 * @property {import('./versions.mjs').PageVersions} versions
 * @property {boolean} [everything] pages that did not change too, for a new look
 */

/** @param {import('../pages/page.d.ts').Page} page @returns {page is EditionPage} */
const isEditionPage = (page) => 'load' in page;

const EDITION_PAGES = Object.values(pages).filter(isEditionPage);

/** @param {Request} request @returns {Promise<import('./page-writer.mjs').Counts>} */
export async function render({ api, edition: number, site, versions, everything = false }) {
  const progress = progressOf(site);
  const [edition, editions, catalogue] = await Promise.all([
    api.edition(number),
    api.editions(number),
    api.catalogue(number),
  ]);
  const home = edition.home.code;
  const { counts, copy, indicatorView, supersede, write, writeAssets } = await pageWriter(edition, editions, site);
  const gone =
    number > 1 ? (await api.catalogue(number - 1)).filter(({ id }) => !catalogue.some((e) => e.id === id)) : [];
  const context = await editionContext(api, number);
  const versionsOfPages = await versionsOfEditionPages();
  const { plan, keys } = await planOf(api, number, await progress.plan(number - 1), home);
  const list = await versions.add([...keys, ...changedAddresses()], number);
  await progress.begin(number, { ...plan, versions: Object.fromEntries(keys.map((key) => [key, list(key)])) });

  /** @returns {Promise<{page: EditionPage, id: string, address: string, changedIn: number | null}[]>} */
  async function versionsOfEditionPages() {
    const all = EDITION_PAGES.flatMap((page) => (page.ids?.(context) ?? ['']).map((id) => ({ page, id })));
    /** @type {{page: EditionPage, id: string, address: string, changedIn: number | null}[]} */
    const found = [];
    await forEachOf(all, async ({ page, id }) => {
      found.push({ page, id, address: addressOf(page, id), changedIn: (await page.changedIn?.(context, id)) ?? null });
    });
    return found;
  }

  /** @returns {string[]} the keys of the council's own pages that change in this edition */
  function changedAddresses() {
    const changed = catalogue.filter((entry) => Number(entry.edition) === number);
    return [
      ...[...changed, ...gone].map(({ id }) => addressOf(pages.indicator, id)),
      ...versionsOfPages.filter(({ changedIn }) => changedIn === number).map(({ address }) => address),
    ];
  }

  /** @param {string} address @returns {number[]} the versions before this edition */
  const older = (address) => list(address).filter((version) => version < number);

  /** @param {CatalogueEntry} entry */
  async function indicator(entry) {
    const { id } = entry;
    const address = addressOf(pages.indicator, id);
    const version = Number(entry.edition);
    if (version < number && !everything) return;
    const json = await api.indicator(number, id, home);
    context.breaks.set(id, json.indicator.breaks);
    const scope = { base: '', canonical: '', elsewhere: await elsewhere(id) };
    await write(address, version, pages.indicator, indicatorView(json, Number(json.edition), scope));
    if (version < number) return;
    for (const old of older(address)) {
      const since = json.revisions.filter((revision) => Number(revision.edition) > old);
      const corrections = revisionRows(since, json.indicator.unit);
      await supersede(address, old, number, { canonical: address, corrections });
    }
  }

  /** @param {string} id @returns {Promise<{text: string, href: string}[]>} empty if no other authority has a figure */
  async function elsewhere(id) {
    const others = (await api.areas(number, id))?.areas.some(({ code }) => code !== home);
    return others ? [{ text: 'another council', href: addressOf(pages.everywhere, id) }] : [];
  }

  /** @param {CatalogueEntry} entry of an indicator that has no figures any more */
  async function withdrawn({ id, title }) {
    const address = addressOf(pages.indicator, id);
    const last = number - 1;
    const view = withdrawnView({ title, frozenAddress: `/editions/${last}${address}`, breadcrumbs: [HOME], last });
    await write(address, number, pages.withdrawn, view);
    for (const old of older(address)) {
      const before = objectOf(address, old, versionAt(list(address), last));
      if (old < versionAt(list(address), last)) await copy(before, objectOf(address, old, number));
      else await supersede(address, old, number, { canonical: address });
    }
  }

  /** @param {(typeof versionsOfPages)[number]} page */
  async function editionPage({ page, id, address, changedIn }) {
    const version = changedIn ?? number;
    if (version < number && !everything) return;
    await write(address, version, page, await page.load(context, id));
    if (changedIn === null || version < number) return;
    for (const old of older(address)) await supersede(address, old, number, { canonical: address, overview: true });
  }

  await writeAssets();
  await forEachOf(catalogue, indicator);
  await forEachOf(gone, withdrawn);
  await forEachOf(versionsOfPages, editionPage);
  await renderNotFound({ api, site, edition: number, preparing: await isPreparing(site, await versions.shown()) });
  await progress.portalDone(number);
  return counts;
}
