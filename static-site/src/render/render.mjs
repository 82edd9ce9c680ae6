import { areasView, everywhereView } from '../pages/areas.mjs';
import { homeView } from '../pages/home.mjs';
import { frozenView } from '../pages/indicator/page.mjs';
import { methodsView } from '../pages/methods.mjs';
import { aboutView, missingView, withdrawnView } from '../pages/plain.mjs';
import { releasesView, releaseView } from '../pages/releases.mjs';
import { scorecardView } from '../pages/scorecard.mjs';
import { topicView } from '../pages/topics.mjs';
import { FROZEN, press } from './press.mjs';
import { breaksOf, eachOf, versionsOf } from './schedule.mjs';

/**
 * Writes the pages of one edition: those of the council's own area, and the lists. Everything here can be
 * done twice, late or again after a failure: the same edition gives the same bytes, and pages that show the
 * newest figures are written for the newest edition only. An indicator's current page is written before its
 * frozen one, so that a frozen page that is there to be copied tells that its current page is there too.
 * The other authorities have their own: see render-area.mjs.
 *
 * @typedef {import('../api/types.d.ts').CatalogueEntry} CatalogueEntry
 * @typedef {import('../api/types.d.ts').IndicatorPage} IndicatorPage
 */

/**
 * @param {{api: import('../api/client.mjs').Api, edition: number, site: import('./sites.mjs').Site, everything?: boolean}} request
 *   `everything`: indicator pages that did not change too, for a new look
 * @returns {Promise<{rendered: number, copied: number}>}
 */
export async function render({ api, edition: number, site, everything = false }) {
  const [edition, editions, catalogue] = await Promise.all([
    api.edition(number),
    api.editions(),
    api.catalogue(number),
  ]);
  const home = edition.home.code;
  const newest = Number(editions.current);
  const older = editions.editions.map((one) => Number(one.edition)).filter((one) => one < number);
  const { page, indicator: indicatorPage, dress, done } = await press(edition, editions, site);
  /** @type {Map<string, string[]>} */
  const breaks = new Map();

  /** @param {string} id @param {number} at */
  const frozenPath = (id, at) => `editions/${at}/indicators/${id}/index.html`;

  /** @param {CatalogueEntry} entry */
  async function indicator(entry) {
    const { id } = entry;
    const version = Number(entry.edition);
    const before = older.length > 0 ? Math.max(...older) : 0;
    const unchanged = version < number && !everything;
    if (unchanged && (await site.copy(frozenPath(id, before), frozenPath(id, number)))) {
      done.copied += 1;
      return;
    }
    const json = await api.indicator(number, id, home);
    breaks.set(id, json.indicator.breaks);
    const place = { base: '', canonical: '', elsewhere: await elsewhere(id) };
    const { revisions } = number === newest ? json : await newestOf(id, json);
    const since = (/** @type {number} */ own) => revisions.filter((revision) => Number(revision.edition) > own);
    const view = indicatorPage(json, version, place);
    if (number === newest) await page(`indicators/${id}/index.html`, view);
    await page(frozenPath(id, number), frozenView(view, since(version)), FROZEN);
    if (!json.revisions.some((revision) => Number(revision.edition) === version)) return;
    for (const [old, shownIn] of await versionsOf(api, id, older)) {
      if (old >= version) continue;
      const then = await api.indicator(old, id, home);
      const past = frozenView(indicatorPage(then, old, place), since(old));
      for (const at of shownIn) await page(frozenPath(id, at), past, FROZEN);
    }
  }

  /** @param {string} id @returns {Promise<{text: string, href: string}[]>} nowhere, if no other council has a figure */
  async function elsewhere(id) {
    const others = (await api.everywhere(number, id))?.areas.some(({ code }) => code !== home);
    return others ? [{ text: 'another council', href: `/indicators/${id}/areas/` }] : [];
  }

  /** @param {string} id @param {IndicatorPage} otherwise */
  async function newestOf(id, otherwise) {
    const still = (await api.catalogue(newest)).some((entry) => entry.id === id);
    return still ? api.indicator(newest, id, home) : otherwise;
  }

  async function lists() {
    const scorecard = await api.scorecard(number, home);
    await breaksOf(api, number, home, catalogue, breaks);
    for (const topic of edition.topics) {
      const entries = catalogue.filter((entry) => entry.topic === topic.id);
      await page(`topics/${topic.id}/index.html`, topicView(topic, entries, scorecard, breaks));
    }
    await eachOf(edition.datasets, async ({ id }) => {
      const [release, quality] = await Promise.all([api.dataset(number, id), api.quality(number, id)]);
      await page(`releases/${id}/index.html`, releaseView(release, quality, catalogue));
    });
    await withdrawn();
    await eachOf(catalogue, everywhere);
    await page('areas/index.html', areasView(edition, await api.areas(number)));
    await page('scorecard/index.html', scorecardView(edition, scorecard, breaks));
    await page('releases/index.html', releasesView(edition, editions));
    await page('about/index.html', aboutView(edition));
    await page('methods/index.html', methodsView(edition));
    await page('404.html', missingView());
    await page('index.html', homeView(edition, catalogue, scorecard, breaks));
  }

  /** @param {CatalogueEntry} entry the table of all councils */
  async function everywhere(entry) {
    const path = `indicators/${entry.id}/areas/index.html`;
    const table = await api.everywhere(number, entry.id);
    const unchanged = table && Number(table.edition) < number && !everything;
    if (!unchanged || !(await site.has(path))) await page(path, everywhereView(edition, entry, table));
  }

  async function withdrawn() {
    const last = Math.max(0, ...older);
    if (last === 0) return;
    for (const { id, title } of await api.catalogue(last)) {
      if (catalogue.some((entry) => entry.id === id)) continue;
      const [canonical, frozenAddress] = [`/indicators/${id}/`, `/editions/${last}/indicators/${id}/`];
      const breadcrumbs = [{ text: 'Home', href: '/' }];
      await page(`indicators/${id}/index.html`, withdrawnView({ title, canonical, frozenAddress, breadcrumbs, last }));
    }
  }

  await dress();
  await eachOf(catalogue, indicator);
  if (number === newest) await lists();
  return done;
}
