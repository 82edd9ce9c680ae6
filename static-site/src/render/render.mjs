import { dayOf } from '../format/dates.mjs';
import * as pages from '../pages/index.mjs';
import { whyWithdrawn, withdrawnView } from '../pages/withdrawn/withdrawn.mjs';
import { HOME, RELEASES } from '../partials/breadcrumbs.mjs';
import { namedRows, namesOf, noticeOf, revisionRows } from '../partials/revisions.mjs';
import { calendarIcs, calendarJson, ICALENDAR } from './calendar.mjs';
import { searchItems } from '../search/items.mjs';
import { feedsOf } from './feeds.mjs';
import { renderNotFound } from './not-found.mjs';
import { addressOf, pageWriter } from './page-writer.mjs';
import { planOf } from './plan.mjs';
import { isPreparing, progressOf } from './progress.mjs';
import { editionContext, forEachOf } from './schedule.mjs';
import { robots, sitemapsOf, XML } from './sitemap.mjs';
import { removalOf } from './taken-down.mjs';
import { versionAt } from './versions.mjs';

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
  const writer = await pageWriter(edition, editions, site);
  const { counts, indicatorView, publishedAt, supersede, write, writeAssets } = writer;
  const gone =
    number > 1 ? (await api.catalogue(number - 1)).filter(({ id }) => !catalogue.some((e) => e.id === id)) : [];
  const goneReleases = edition.changes.filter(({ kind }) => kind === 'withdrawn');
  const context = await editionContext(api, number);
  const revisions = await api.areaRevisions(number, home);
  const known = await versions.lists();
  const pagesOfEdition = await editionPages();
  const { plan, keys } = await planOf(api, number, await progress.plan(number - 1), home);
  const list = await versions.add([...keys, ...changedAddresses()], number);
  await progress.begin(number, { ...plan, versions: Object.fromEntries(keys.map((key) => [key, list(key)])) });

  /** @returns {Promise<{page: EditionPage, id: string, address: string, changes: boolean}[]>} */
  async function editionPages() {
    const all = EDITION_PAGES.flatMap((page) => (page.ids?.(context) ?? ['']).map((id) => ({ page, id })));
    /** @type {{page: EditionPage, id: string, address: string, changes: boolean}[]} */
    const found = [];
    await forEachOf(all, async ({ page, id }) => {
      const address = addressOf(page, id);
      // A page that has no list yet begins one, whether it is new or an older release of the portal kept none.
      const isNew = page.isChanged !== undefined && known(address).length === 0;
      // So does one whose last version was taken down.
      const isGone = removalOf(edition.takenDown, address, number - 1) !== null;
      found.push({ page, id, address, changes: isNew || isGone || ((await page.isChanged?.(context, id)) ?? true) });
    });
    return found;
  }

  /** @returns {string[]} the keys of the council's own pages that change in this edition */
  function changedAddresses() {
    const changed = catalogue.filter((entry) => Number(entry.edition) === number);
    return [
      ...[...changed, ...gone].map(({ id }) => addressOf(pages.indicator, id)),
      ...goneReleases.map(({ dataset }) => addressOf(pages.release, dataset)),
      ...pagesOfEdition.filter(({ page, changes }) => page.isChanged && changes).map(({ address }) => address),
    ];
  }

  const names = namesOf([...catalogue, ...gone]);
  const feeds = await feedsOf({ context, revisions, names, writer });

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
    await writer.writePicture(json, address, version);
    await feeds.ofIndicator(json, address, version, list(address));
    if (version < number) return;
    for (const old of older(address)) await supersedeFigures(json, address, old);
  }

  /** @param {import('#api').IndicatorPage} json @param {string} address @param {number} old */
  async function supersedeFigures({ revisions: all, indicator: { unit }, withdrawn: withdrawal }, address, old) {
    const why = whyWithdrawn(withdrawal);
    // That everything was withdrawn is said once, and not of each figure.
    const since = all.filter(({ edition: n, kind }) => Number(n) > old && !(why && kind === 'withdrawn'));
    await supersede(address, old, number, { canonical: address, why, ...noticeOf(revisionRows(since, unit)) });
  }

  /** @param {string} id @returns {Promise<{text: string, href: string}[]>} empty if no other authority has a figure */
  async function elsewhere(id) {
    const others = (await api.areas(number, id))?.areas.some(({ code }) => code !== home);
    return others ? [{ text: 'another council', href: addressOf(pages.everywhere, id) }] : [];
  }

  /** @param {CatalogueEntry} entry of an indicator that has no figures any more */
  async function withdrawn({ id, shortTitle: title }) {
    const address = addressOf(pages.indicator, id);
    const last = number - 1;
    const json = await api.indicator(number, id, home);
    const lastAddress = `/editions/${last}${address}`;
    const view = withdrawnView({ title, lastAddress, breadcrumbs: [HOME], last, why: whyWithdrawn(json.withdrawn) });
    await write(address, number, pages.withdrawn, view);
    await feeds.ofIndicator(json, address, number, list(address));
    for (const old of older(address)) await supersedeFigures(json, address, old);
  }

  /** The page of a release that was withdrawn. @param {(typeof goneReleases)[number]} change */
  async function withdrawnRelease({ dataset, title, why: reason = 'No reason was given.' }) {
    const address = addressOf(pages.release, dataset);
    const last = number - 1;
    const why = { date: dayOf(edition.publishedAt), reason };
    const lastAddress = `/editions/${last}${address}`;
    const crumbs = [HOME, RELEASES];
    const view = withdrawnView({ title, lastAddress, breadcrumbs: crumbs, last, why }, 'release');
    await write(address, number, pages.withdrawn, view);
    for (const old of older(address)) await supersede(address, old, number, { canonical: address, why });
  }

  /** @param {(typeof pagesOfEdition)[number]} page */
  async function editionPage({ page, id, address, changes }) {
    const version = changes ? number : versionAt(list(address), number);
    if (version < number && !everything) return;
    const ofVersion = { ...context, version, publishedAt: publishedAt(version) };
    await write(address, version, page, await page.load(ofVersion, id));
    if (page === pages.topic) await feeds.ofTopic(id, version, list(address));
    if (!page.isChanged || version < number) return;
    for (const old of older(address))
      await supersede(address, old, number, { canonical: address, ...notice(page, id, old) });
  }

  /** What search engines are told: every page of the newest figures. */
  async function writeSitemaps() {
    const ofEdition = pagesOfEdition
      .filter(({ page }) => page.listed ?? true)
      .map(({ address, changes }) => ({ address, version: changes ? number : versionAt(list(address), number) }));
    const ofIndicators = catalogue.map((entry) => ({
      address: addressOf(pages.indicator, entry.id),
      version: Number(entry.edition),
    }));
    // In an order of their own: what was asked side by side was answered in any.
    const listed = [...ofEdition, ...ofIndicators]
      .map(({ address, version }) => ({ address, changed: publishedAt(version) }))
      .sort((one, other) => (one.address < other.address ? -1 : 1));
    const others = (await api.authorities(number)).map(({ code }) => code).filter((code) => code !== home);
    for (const { name, body } of sitemapsOf(site.address, listed, others)) {
      await writer.writeBeside('/', number, name, body, XML);
    }
    await writer.writeBeside('/', number, 'robots.txt', robots(site.address), 'text/plain; charset=utf-8');
  }

  /** What an old version has to say of its figures. @param {EditionPage} page @param {string} id @param {number} old */
  function notice(page, id, old) {
    const concerned = page.concerns?.(context, id);
    if (!concerned) return {};
    const since = revisions.filter((one) => concerned.has(one.indicator) && Number(one.edition) > old);
    return noticeOf(namedRows(since, names));
  }

  await writeAssets();
  await forEachOf(catalogue, indicator);
  await forEachOf(gone, withdrawn);
  await forEachOf(goneReleases, withdrawnRelease);
  await forEachOf(pagesOfEdition, editionPage);
  await feeds.ofPortal();
  await writer.writeBeside('/releases/', number, 'calendar.json', calendarJson(edition), 'application/json');
  await writer.writeBeside('/releases/', number, 'calendar.ics', calendarIcs(edition), ICALENDAR);
  const items = JSON.stringify(await searchItems(context));
  await writer.writeBeside('/search/', number, 'search.json', items, 'application/json');
  await writeSitemaps();
  await renderNotFound({ api, site, edition: number, preparing: await isPreparing(site, await versions.shown()) });
  await progress.portalDone(number);
  return counts;
}
