import * as pages from '../pages/index.mjs';
import { areaView } from '../pages/area/area.mjs';
import { frozenView } from '../pages/indicator/indicator.mjs';
import { withdrawnView } from '../pages/withdrawn/withdrawn.mjs';
import { COUNCILS, HOME } from '../partials/breadcrumbs.mjs';
import { addressOf, fileOf, FROZEN, pageWriter } from './page-writer.mjs';
import { addBreaks, forEachOf } from './schedule.mjs';

/**
 * Writes the pages of one authority; the council's own is one of them. There are about 150 authorities, so a frozen
 * page is written under the edition in which it changed and is not copied to later editions.
 *
 * The frozen overview is written last: where it is there, all pages of the authority as of that edition are there.
 * A page that shows the newest figures is written if the newest edition still has the version that is being
 * rendered, so events may come late, twice or in any order.
 *
 * @typedef {import('#api').Scorecard} Scorecard
 * @typedef {import('#api').ScorecardRow} ScorecardRow
 * @typedef {{api: import('../api/client.mjs').Api, edition: number, site: import('./sites.mjs').Site, everything?: boolean}} Request
 */

/** @param {string} area @param {number} version */
const frozenOverview = (area, version) => `/editions/${version}${addressOf(pages.area, area)}`;

/**
 * The authorities that lack pages of an edition: those that the edition changed, those that an earlier edition
 * changed and whose pages were not finished, and those that have no figures any more.
 * @param {Request} request `everything`: all of them, for a new look
 * @returns {Promise<string[]>} their codes
 */
export async function dueAreas({ api, edition, site, everything = false }) {
  const [now, before] = await Promise.all([api.authorities(edition), edition > 1 ? api.authorities(edition - 1) : []]);
  const gone = before
    .filter(({ code }) => !now.some((area) => area.code === code))
    .map(({ code }) => ({ code, version: edition }));
  const all = [...now.map((area) => ({ code: area.code, version: Number(area.edition) })), ...gone];
  /** @type {Set<string>} */
  const due = new Set();
  await forEachOf(all, async ({ code, version }) => {
    if (everything || !(await site.has(fileOf(frozenOverview(code, version))))) due.add(code);
  });
  return all.map(({ code }) => code).filter((code) => due.has(code));
}

/** @param {Scorecard | null} scorecard @returns {Map<string, number>} indicator → the edition in which its page changed */
const versionsOf = (scorecard) => new Map(scorecard?.rows.map((row) => [row.indicator.id, Number(row.edition)]));

/**
 * If another edition was published meanwhile, its pages may have been finished before this render and have been
 * overwritten by it, so those of the newer edition are written once more.
 * @param {Request & {area: string}} request `everything`: pages that did not change too, for a new look
 * @returns {Promise<{rendered: number, copied: number}>}
 */
export async function renderArea(request) {
  const { api, edition, area } = request;
  await api.edition(edition);
  const newest = await api.newest(edition);
  const done = await renderVersion(request, newest);
  const now = await api.newest(newest);
  if (now === newest || (await api.findScorecard(now, area)) === null) return done;
  const again = await renderArea({ ...request, edition: now, everything: true });
  return { rendered: done.rendered + again.rendered, copied: done.copied + again.copied };
}

/**
 * @param {Request & {area: string}} request
 * @param {number} newest the current edition
 * @returns {Promise<{rendered: number, copied: number}>}
 */
async function renderVersion({ api, edition: number, area: code, site, everything = false }, newest) {
  const [edition, editions, catalogue, scorecard] = await Promise.all([
    api.edition(number),
    api.editions(number),
    api.catalogue(number),
    api.scorecard(number, code),
  ]);
  const newestScorecard = await api.scorecard(newest, code);
  const before = number > 1 ? await api.findScorecard(number - 1, code) : null;
  const finishedBefore = before !== null && (await site.has(fileOf(frozenOverview(code, Number(before.edition)))));
  const { counts, indicatorView, publishedAt, write, writeAssets } = await pageWriter(edition, editions, site);
  const [current, newestVersions] = [versionsOf(scorecard), versionsOf(newestScorecard)];
  const { home } = edition;
  const atHome = code === home.code;
  const base = `/areas/${code}`;
  const crumbs = [HOME, COUNCILS];
  /** @type {Map<string, string[]>} */
  const breaks = new Map();

  /** @param {string} id */
  const currentAddress = (id) => base + addressOf(pages.indicator, id);

  /** @param {string} id @param {number | string} version */
  const frozenAddress = (id, version) => `/editions/${version}${currentAddress(id)}`;

  /** @param {string} id @returns {import('../pages/indicator/indicator.mjs').Scope} */
  function scopeOf(id) {
    const elsewhere = [
      { text: home.name, href: addressOf(pages.indicator, id) },
      { text: 'all councils in one table', href: addressOf(pages.everywhere, id) },
    ];
    const known = catalogue.some((entry) => entry.id === id);
    return { base, canonical: atHome ? '' : base, crumbs, elsewhere: known ? elsewhere : [], ours: atHome };
  }

  /** @param {ScorecardRow} row */
  async function indicator(row) {
    const { id } = row.indicator;
    const version = Number(row.edition);
    const unchanged = version < number && !everything;
    if (unchanged && (finishedBefore || (await site.has(fileOf(frozenAddress(id, version)))))) return;
    const json = await api.indicator(number, id, code);
    breaks.set(id, json.indicator.breaks);
    const scope = scopeOf(id);
    const isNewest = newestVersions.get(id) === version;
    const { revisions } = isNewest || !newestVersions.has(id) ? json : await api.indicator(newest, id, code);
    const since = (/** @type {number} */ own) => revisions.filter((revision) => Number(revision.edition) > own);
    const view = indicatorView(json, version, scope);
    if (isNewest) await write(currentAddress(id), pages.indicator, view);
    await write(frozenAddress(id, version), pages.indicator, frozenView(view, since(version)), FROZEN);
    if (!json.revisions.some((revision) => Number(revision.edition) === version)) return;
    for (let old = await versionBefore(id, version); old > 0; old = await versionBefore(id, old)) {
      const then = await api.indicator(old, id, code);
      const past = frozenView(indicatorView(then, old, scope), since(old));
      await write(frozenAddress(id, old), pages.indicator, past, FROZEN);
    }
  }

  /** @param {string} id @param {number} version @returns {Promise<number>} 0 if it was the first */
  async function versionBefore(id, version) {
    const then = version > 1 ? await api.findScorecard(version - 1, code) : null;
    return versionsOf(then).get(id) ?? 0;
  }

  /** The addresses of indicators that have no figures for this authority any more. */
  async function withdrawn() {
    for (const { indicator: gone, edition: version } of before?.rows ?? []) {
      if (current.has(gone.id) || newestVersions.has(gone.id)) continue;
      const view = withdrawnView({
        title: gone.title,
        frozenAddress: frozenAddress(gone.id, String(version)),
        breadcrumbs: [...crumbs, { text: scorecard.area.name, href: `${base}/` }],
        last: number - 1,
      });
      await write(currentAddress(gone.id), pages.withdrawn, view);
    }
  }

  async function overview() {
    const version = Number(scorecard.edition);
    const recent = scorecard.rows.map((row) => ({ id: row.indicator.id, recent: row.recent }));
    await addBreaks(breaks, api, number, code, recent);
    const authorities = await api.authorities(number);
    const last = before && scorecard.rows.length === 0 ? Number(before.edition) : null;
    const about = { edition, scorecard, breaks, version, publishedAt: publishedAt(version), authorities, last };
    if (Number(newestScorecard.edition) === version) {
      await write(addressOf(pages.area, code), pages.area, areaView({ ...about, frozen: false }));
    }
    await write(frozenOverview(code, version), pages.area, areaView({ ...about, frozen: true }), FROZEN);
  }

  if (!everything && (await site.has(fileOf(frozenOverview(code, Number(scorecard.edition)))))) return counts;
  await writeAssets();
  await forEachOf(scorecard.rows, indicator);
  await withdrawn();
  await overview();
  return counts;
}
