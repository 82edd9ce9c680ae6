import * as pages from '../pages/index.mjs';
import { areaView } from '../pages/area/area.mjs';
import { whyWithdrawn, withdrawnView } from '../pages/withdrawn/withdrawn.mjs';
import { COUNCILS, HOME } from '../partials/breadcrumbs.mjs';
import { namedRows, namesOf, noticeOf, revisionRows } from '../partials/revisions.mjs';
import { addressOf, pageWriter } from './page-writer.mjs';
import { changedIndicators } from './plan.mjs';
import { progressOf } from './progress.mjs';
import { addBreaks, forEachOf } from './schedule.mjs';
import { SITEMAP, sitemap, XML } from './sitemap.mjs';
import { keyOfOthers, objectOf, versionAt } from './versions.mjs';

/**
 * Writes the pages of one authority that an edition changes; the council's own is one of them. The pages of other
 * councils about one indicator have one list of versions, so a page that did not change itself is copied to the new
 * version. Of the council's own area, each page has a list of its own.
 *
 * The editions of one authority are rendered in their order (catch-up.mjs), so what is copied is there.
 *
 * @typedef {import('#api').Scorecard} Scorecard
 * @typedef {import('#api').ScorecardRow} ScorecardRow
 */

/**
 * @param {import('./render.mjs').Request & {area: string}} request
 * @returns {Promise<import('./page-writer.mjs').Counts>}
 */
export async function renderArea({ api, edition: number, area: code, site, versions, everything = false }) {
  const progress = progressOf(site);
  const [edition, editions, catalogue, scorecard, plan] = await Promise.all([
    api.edition(number),
    api.editions(number),
    api.catalogue(number),
    api.findScorecard(number, code),
    progress.plan(number),
  ]);
  // The plan has the versions of what changes: reading the key-value store costs as much as rendering some pages.
  const list = everything ? await versions.lists() : (/** @type {string} */ key) => plan?.versions[key] ?? [];
  const before = number > 1 ? await api.findScorecard(number - 1, code) : null;
  const { home } = edition;
  const atHome = code === home.code;
  const writer = await pageWriter(edition, editions, site);
  const base = `/areas/${code}`;
  const crumbs = [HOME, COUNCILS];
  const rows = new Map(scorecard?.rows.map((row) => [row.indicator.id, row]));
  /** @type {Map<string, string[]>} */
  const breaks = new Map();

  /** @param {string} id */
  const addressOfIndicator = (id) => base + addressOf(pages.indicator, id);

  /** @param {string} id @returns {number[]} the versions of the page before this edition */
  const olderVersions = (id) =>
    list(atHome ? addressOfIndicator(id) : keyOfOthers(id)).filter((version) => version < number);

  /** @param {string} id @returns {import('../pages/indicator/indicator.mjs').Scope} */
  function scopeOf(id) {
    const elsewhere = [
      { text: home.name, href: addressOf(pages.indicator, id) },
      { text: 'all councils in one table', href: addressOf(pages.everywhere, id) },
    ];
    const known = catalogue.some((entry) => entry.id === id);
    return { base, canonical: atHome ? '' : base, crumbs, elsewhere: known ? elsewhere : [], ours: atHome };
  }

  /** @param {string} id */
  const canonicalOf = (id) => (atHome ? '' : base) + addressOf(pages.indicator, id);

  /** A page that changed itself. @param {string} id @param {number} version under which it is stored */
  async function changed(id, version) {
    const json = await api.indicator(number, id, code);
    breaks.set(id, json.indicator.breaks);
    const address = addressOfIndicator(id);
    const view = writer.indicatorView(json, Number(json.edition), scopeOf(id));
    await writer.write(address, version, pages.indicator, view);
    if (version < number) return;
    for (const old of olderVersions(id)) {
      const since = json.revisions.filter((revision) => Number(revision.edition) > old);
      const notice = noticeOf(revisionRows(since, json.indicator.unit));
      await writer.supersede(address, old, number, { canonical: canonicalOf(id), ...notice });
    }
  }

  /** A page that did not change itself, with its older versions. @param {string} id */
  async function carriedOver(id) {
    const address = addressOfIndicator(id);
    const previous = versionAt(olderVersions(id), number);
    if (previous === 0) return;
    await writer.copy(objectOf(address, previous), objectOf(address, number));
    await olderCarriedOver(id, previous);
  }

  /** @param {string} id @param {number} previous the version before this one */
  async function olderCarriedOver(id, previous) {
    const address = addressOfIndicator(id);
    for (const old of olderVersions(id).filter((version) => version < previous)) {
      await writer.copy(objectOf(address, old, previous), objectOf(address, old, number));
    }
    await writer.supersede(address, previous, number, { canonical: canonicalOf(id) });
  }

  /** The page of an indicator that has no figures for this authority any more. @param {ScorecardRow} row the last ones */
  async function withdrawn({ indicator: { id, shortTitle: title } }) {
    const last = number - 1;
    const { withdrawn: withdrawal } = await api.indicator(number, id, code);
    const why = whyWithdrawn(withdrawal);
    const view = withdrawnView({
      why,
      title,
      lastAddress: `/editions/${last}${addressOfIndicator(id)}`,
      breadcrumbs: [...crumbs, { text: scorecard?.area.name ?? code, href: `${base}/` }],
      last,
    });
    await writer.write(addressOfIndicator(id), number, pages.withdrawn, view);
    if (why === null) await olderCarriedOver(id, versionAt(olderVersions(id), number));
    else
      for (const old of olderVersions(id))
        await writer.supersede(addressOfIndicator(id), old, number, { canonical: canonicalOf(id), why });
  }

  /** @param {string} id of an indicator whose list has this edition */
  async function indicator(id) {
    const row = rows.get(id);
    const last = before?.rows.find((one) => one.indicator.id === id);
    if (row && Number(row.edition) === number) await changed(id, number);
    else if (!row && last) await withdrawn(last);
    else await carriedOver(id);
  }

  /** @param {string[]} changing the indicators that have a version of this edition */
  async function newLook(changing) {
    const unchanged = [...rows.keys()].filter((id) => !changing.includes(id));
    await forEachOf(unchanged, (id) => changed(id, versionAt(olderVersions(id), number)));
  }

  /** @param {Scorecard} now */
  async function overview(now) {
    const address = addressOf(pages.area, code);
    const version = Number(now.edition);
    if (version < number && !everything) return;
    const recent = now.rows.map((row) => ({ id: row.indicator.id, recent: row.recent }));
    await addBreaks(breaks, api, number, code, recent);
    const authorities = await api.authorities(number);
    const last = now.rows.length === 0 ? version - 1 : null;
    const publishedAt = writer.publishedAt(version);
    const view = areaView({ edition, scorecard: now, breaks, version, publishedAt, authorities, last });
    await writer.write(address, version, pages.area, view);
    if (!atHome) await writer.writeBeside(address, version, SITEMAP, sitemapOf(now), XML);
    if (version < number) return;
    const revisions = await api.areaRevisions(number, code);
    const names = namesOf([...(before?.rows ?? []), ...now.rows].map(({ indicator: named }) => named));
    for (const old of list(address).filter((one) => one < number)) {
      const since = revisions.filter((one) => Number(one.edition) > old);
      const notice = noticeOf(namedRows(since, names));
      await writer.supersede(address, old, number, { canonical: atHome ? '/' : address, ...notice });
    }
  }

  /** The pages of an authority for search engines. @param {Scorecard} now */
  const sitemapOf = (now) =>
    sitemap(site.address, [
      { address: addressOf(pages.area, code), changed: writer.publishedAt(Number(now.edition)) },
      ...now.rows.map((row) => ({
        address: addressOfIndicator(row.indicator.id),
        changed: writer.publishedAt(Number(row.edition)),
      })),
    ]);

  const ids = atHome && scorecard ? changedIndicators(scorecard, before, number) : (plan?.indicators ?? []);
  await writer.writeAssets();
  await forEachOf(ids, indicator);
  if (everything) await newLook(ids);
  if (scorecard) await overview(scorecard);
  return writer.counts;
}
