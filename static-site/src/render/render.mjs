import { JSDOM } from 'jsdom';
import { homeView } from '../pages/home.mjs';
import { indicatorView } from '../pages/indicator/page.mjs';
import { methodsView } from '../pages/methods.mjs';
import { aboutView, missingView, withdrawnView } from '../pages/plain.mjs';
import { releasesView, releaseView } from '../pages/releases.mjs';
import { scorecardView } from '../pages/scorecard.mjs';
import { topicView } from '../pages/topics.mjs';
import { assets } from './assets.mjs';
import { breaksOf, eachOf, versionsOf } from './schedule.mjs';
import { templates } from './templates.mjs';

/**
 * Writes the pages of one edition. Everything here can be done twice, late or again after a failure: the
 * same edition gives the same bytes, and pages that show the newest figures are written for the newest
 * edition only. An indicator's current page is written before its frozen one, so that a frozen page that
 * is there to be copied tells that its current page is there too.
 *
 * @typedef {import('../api/types.d.ts').CatalogueEntry} CatalogueEntry
 * @typedef {import('../api/types.d.ts').IndicatorPage} IndicatorPage
 */

const FOR_EVER = 'public, max-age=31536000, immutable';
const FOR_NOW = 'public, max-age=300';
// A frozen page keeps its figures for ever but may still be given a notice of what was revised since.
const FROZEN = 'public, max-age=3600';

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
  const files = await assets(edition.portal);
  const css = `/${files.find(({ name }) => name === 'site')?.path}`;
  const icon = `/${files.find(({ name }) => name === 'icon')?.path}`;
  const html = templates({ ...edition.portal, area: edition.home.name, css, icon });
  const { document } = new JSDOM('').window;
  const done = { rendered: 0, copied: 0 };

  /** @param {string} path @param {import('./templates.mjs').View} view @param {string} [keep] */
  async function page(path, view, keep = FOR_NOW) {
    await site.put(path, html(view), 'text/html; charset=utf-8', keep);
    done.rendered += 1;
  }

  /** @param {number} version @param {IndicatorPage} json @param {boolean} frozen @param {import('../api/types.d.ts').Revision[]} since */
  function view(version, json, frozen, since) {
    const publishedAt =
      editions.editions.find((one) => Number(one.edition) === version)?.publishedAt ?? edition.publishedAt;
    const topic = edition.topics.find(({ id }) => id === json.indicator.topic) ?? edition.topics[0];
    return indicatorView(json, { edition: version, publishedAt, topic, home, frozen, since, document });
  }

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
    const { revisions } = number === newest ? json : await newestOf(id, json);
    const since = (/** @type {number} */ own) => revisions.filter((revision) => Number(revision.edition) > own);
    if (number === newest) await page(`indicators/${id}/index.html`, view(version, json, false, []));
    await page(frozenPath(id, number), view(version, json, true, since(version)), FROZEN);
    if (!json.revisions.some((revision) => Number(revision.edition) === version)) return;
    for (const [old, shownIn] of await versionsOf(api, id, older)) {
      if (old >= version) continue;
      const then = view(old, await api.indicator(old, id, home), true, since(old));
      for (const at of shownIn) await page(frozenPath(id, at), then, FROZEN);
    }
  }

  /** @param {string} id @param {IndicatorPage} otherwise */
  async function newestOf(id, otherwise) {
    const still = (await api.catalogue(newest)).some((entry) => entry.id === id);
    return still ? api.indicator(newest, id, home) : otherwise;
  }

  async function lists() {
    const [scorecard, breaks] = await Promise.all([
      api.scorecard(number, home),
      breaksOf(api, number, home, catalogue),
    ]);
    for (const topic of edition.topics) {
      const rows = scorecard.rows.filter((row) => row.indicator.topic === topic.id);
      const entries = catalogue.filter((entry) => entry.topic === topic.id);
      await page(`topics/${topic.id}/index.html`, topicView(topic, entries, rows, breaks));
    }
    await eachOf(edition.datasets, async ({ id }) => {
      const [release, quality] = await Promise.all([api.dataset(number, id), api.quality(number, id)]);
      await page(`releases/${id}/index.html`, releaseView(release, quality, catalogue));
    });
    await withdrawn();
    await page('scorecard/index.html', scorecardView(edition, scorecard, breaks));
    await page('releases/index.html', releasesView(edition, editions));
    await page('about/index.html', aboutView(edition));
    await page('methods/index.html', methodsView(edition));
    await page('404.html', missingView());
    await page('index.html', homeView(edition, catalogue, scorecard, breaks));
  }

  async function withdrawn() {
    const last = Math.max(0, ...older);
    if (last === 0) return;
    for (const entry of await api.catalogue(last)) {
      if (catalogue.some(({ id }) => id === entry.id)) continue;
      await page(`indicators/${entry.id}/index.html`, withdrawnView(entry, last));
    }
  }

  for (const { path, body, contentType } of files) await site.put(path, body, contentType, FOR_EVER);
  await eachOf(catalogue, indicator);
  if (number === newest) await lists();
  return done;
}
