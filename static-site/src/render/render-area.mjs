import { areaView } from '../pages/areas.mjs';
import { frozenView } from '../pages/indicator/page.mjs';
import { withdrawnView } from '../pages/plain.mjs';
import { FROZEN, press } from './press.mjs';
import { breaksOf, eachOf } from './schedule.mjs';

/**
 * Writes the pages of one authority, the council's own among them. There are far more of these than of the
 * council's own, so a frozen page is written under the edition in which it changed and nowhere else.
 *
 * The frozen overview is written last: where it is, all pages of the authority as of that edition are. A page
 * that shows the newest figures is written whenever the newest edition still has the page that is being
 * rendered, so that events may come late, twice or in any order.
 *
 * @typedef {import('../api/types.d.ts').Scorecard} Scorecard
 * @typedef {import('../api/types.d.ts').ScorecardRow} ScorecardRow
 * @typedef {{api: import('../api/client.mjs').Api, edition: number, site: import('./sites.mjs').Site, everything?: boolean}} Request
 */

/** @param {string} area @param {number} version */
const frozenOverview = (area, version) => `editions/${version}/areas/${area}/index.html`;

/**
 * The authorities that still lack pages of an edition: those that it changed, those that an edition before
 * changed and that were not finished, and those that it has no figures for any more.
 * @param {Request} request `everything`: all of them, for a new look
 * @returns {Promise<string[]>} their codes
 */
export async function dueAreas({ api, edition, site, everything = false }) {
  const [now, before] = await Promise.all([api.areas(edition), edition > 1 ? api.areas(edition - 1) : []]);
  const gone = before
    .filter(({ code }) => !now.some((area) => area.code === code))
    .map(({ code }) => ({ code, version: edition }));
  const all = [...now.map((area) => ({ code: area.code, version: Number(area.edition) })), ...gone];
  /** @type {Set<string>} */
  const due = new Set();
  await eachOf(all, async ({ code, version }) => {
    if (everything || !(await site.has(frozenOverview(code, version)))) due.add(code);
  });
  return all.map(({ code }) => code).filter((code) => due.has(code));
}

/** @param {Scorecard | null} card @returns {Map<string, number>} indicator → the edition in which its page changed */
const versionsOf = (card) => new Map(card?.rows.map((row) => [row.indicator.id, Number(row.edition)]));

/**
 * @param {Request & {area: string}} request `everything`: pages that did not change too, for a new look
 * @returns {Promise<{rendered: number, copied: number}>}
 */
export async function renderArea({ api, edition: number, area: code, site, everything = false }) {
  const [edition, editions, catalogue, card] = await Promise.all([
    api.edition(number),
    api.editions(),
    api.catalogue(number),
    api.scorecard(number, code),
  ]);
  const newest = Number(editions.current);
  const newestCard = await api.scorecard(newest, code);
  const before = number > 1 ? await api.findScorecard(number - 1, code) : null;
  const finishedBefore = before !== null && (await site.has(frozenOverview(code, Number(before.edition))));
  const { page, indicator: indicatorPage, dress, done, publishedAt } = await press(edition, editions, site);
  const [current, newestVersions] = [versionsOf(card), versionsOf(newestCard)];
  const { home } = edition;
  const atHome = code === home.code;
  const base = `/areas/${code}`;
  const crumbs = [
    { text: 'Home', href: '/' },
    { text: 'Councils', href: '/areas/' },
  ];
  /** @type {Map<string, string[]>} */
  const breaks = new Map();

  /** @param {string} id @param {number} version */
  const frozenPath = (id, version) => `editions/${version}${base}/indicators/${id}/index.html`;

  /** @param {string} id */
  function placeOf(id) {
    const elsewhere = [
      { text: home.name, href: `/indicators/${id}/` },
      { text: 'all councils in one table', href: `/indicators/${id}/areas/` },
    ];
    const known = catalogue.some((entry) => entry.id === id);
    return { base, canonical: atHome ? '' : base, crumbs, elsewhere: known ? elsewhere : [], ours: atHome };
  }

  /** @param {ScorecardRow} row */
  async function indicator(row) {
    const { id } = row.indicator;
    const version = Number(row.edition);
    const unchanged = version < number && !everything;
    if (unchanged && (finishedBefore || (await site.has(frozenPath(id, version))))) return;
    const json = await api.indicator(number, id, code);
    breaks.set(id, json.indicator.breaks);
    const place = placeOf(id);
    const isNewest = newestVersions.get(id) === version;
    const { revisions } = isNewest || !newestVersions.has(id) ? json : await api.indicator(newest, id, code);
    const since = (/** @type {number} */ own) => revisions.filter((revision) => Number(revision.edition) > own);
    const view = indicatorPage(json, version, place);
    if (isNewest) await page(`${base.slice(1)}/indicators/${id}/index.html`, view);
    await page(frozenPath(id, version), frozenView(view, since(version)), FROZEN);
    if (!json.revisions.some((revision) => Number(revision.edition) === version)) return;
    for (let old = await versionBefore(id, version); old > 0; old = await versionBefore(id, old)) {
      const then = await api.indicator(old, id, code);
      await page(frozenPath(id, old), frozenView(indicatorPage(then, old, place), since(old)), FROZEN);
    }
  }

  /** @param {string} id @param {number} version @returns {Promise<number>} 0 when it was the first */
  async function versionBefore(id, version) {
    const then = version > 1 ? await api.findScorecard(version - 1, code) : null;
    return versionsOf(then).get(id) ?? 0;
  }

  /** Pages of indicators that have no figures for this authority any more: their addresses must not die. */
  async function withdrawn() {
    for (const { indicator: gone, edition: version } of before?.rows ?? []) {
      if (current.has(gone.id) || newestVersions.has(gone.id)) continue;
      const address = `${base}/indicators/${gone.id}/`;
      await page(
        `${address.slice(1)}index.html`,
        withdrawnView({
          title: gone.title,
          canonical: address,
          frozenAddress: `/editions/${version}${address}`,
          breadcrumbs: [...crumbs, { text: card.area.name, href: `${base}/` }],
          last: number - 1,
        }),
      );
    }
  }

  async function overview() {
    const version = Number(card.edition);
    const recent = card.rows.map((row) => ({ id: row.indicator.id, recent: row.recent }));
    await breaksOf(api, number, code, recent, breaks);
    const all = await api.areas(number);
    const last = before && card.rows.length === 0 ? Number(before.edition) : null;
    const about = { edition, card, breaks, version, publishedAt: publishedAt(version), all, last };
    if (Number(newestCard.edition) === version) {
      await page(`${base.slice(1)}/index.html`, areaView({ ...about, frozen: false }));
    }
    await page(frozenOverview(code, version), areaView({ ...about, frozen: true }), FROZEN);
  }

  if (!everything && (await site.has(frozenOverview(code, Number(card.edition))))) return done;
  await dress();
  await eachOf(card.rows, indicator);
  await withdrawn();
  await overview();
  return done;
}
