import { renderNotFound } from './not-found.mjs';

/**
 * What of an edition has been rendered. An edition is shown when all of its pages are there, so each part notes that
 * it is done, and whoever is the last shows the edition. The notes are objects beside the pages, out of the reach of
 * readers.
 *
 * @typedef {import('./sites.mjs').Site} Site
 * @typedef {import('./versions.mjs').Shown} Shown
 * @typedef {object} Plan what an edition changes beyond the pages of the council's own area
 * @property {string[]} due the authorities that have pages to write
 * @property {string[]} indicators those whose pages about other councils change
 * @property {string[]} known all authorities that have had a page
 * @property {Record<string, number[]>} versions of the pages about authorities that change: key → editions
 */

/** The part of an edition that is about the council's own area and the portal itself. */
const PORTAL = 'portal';

/** Notes of authorities whose pages could not be rendered: `3-E08000035` for edition 3. */
const NOT_READY = 'rendering/not-ready/';

/** @typedef {ReturnType<typeof progressOf>} Progress */

/** @param {Site} site */
export function progressOf(site) {
  const folder = (/** @type {number} */ edition) => `rendering/${edition}/`;

  /** @param {number} edition @returns {Promise<Plan | null>} null before the edition is begun */
  async function plan(edition) {
    const text = await site.get(`${folder(edition)}plan.json`);
    return text === null ? null : JSON.parse(text);
  }

  /** @param {number} edition @param {string} part */
  const note = (edition, part) => site.put(`${folder(edition)}done/${part}`, '\n', 'text/plain', 'no-store');

  /** @param {number} edition @param {string} part */
  const has = (edition, part) => site.has(`${folder(edition)}done/${part}`);

  /** @returns {Promise<{edition: number, code: string}[]>} those that have not been rendered since either */
  async function notReady() {
    const noted = (await site.list(NOT_READY)).map((name) => {
      const [edition, ...code] = name.split('-');
      return { edition: Number(edition), code: code.join('-') };
    });
    const done = await Promise.all(noted.map(({ edition, code }) => has(edition, code)));
    return noted.filter((_, i) => !done[i]);
  }

  return {
    plan,
    notReady,
    /** Readers don't wait for the pages of this authority any more. @param {number} edition @param {string} code */
    areaNotReady: (edition, code) => site.put(`${NOT_READY}${edition}-${code}`, '\n', 'text/plain', 'no-store'),
    /** @param {number} edition @param {Plan} plan */
    begin: (edition, plan) =>
      site.put(`${folder(edition)}plan.json`, `${JSON.stringify(plan)}\n`, 'application/json', 'no-store'),
    /** @param {number} edition */
    portalDone: (edition) => note(edition, PORTAL),
    /** @param {number} edition */
    hasPortal: (edition) => has(edition, PORTAL),
    /** @param {number} edition @param {string} code */
    areaDone: (edition, code) => note(edition, code),
    /** @param {number} edition @param {string} code */
    hasArea: (edition, code) => has(edition, code),
    /** @param {number} edition @returns {Promise<string[] | null>} what readers wait for; null if that is not known yet */
    async missing(edition) {
      const planned = await plan(edition);
      if (planned === null) return null;
      const done = new Set(await site.list(`${folder(edition)}done/`));
      for (const { edition: of, code } of await notReady()) if (of === edition) done.add(code);
      return [PORTAL, ...planned.due].filter((part) => !done.has(part));
    },
    /** @param {number} edition @returns {Promise<string[]>} the authorities that are not done yet */
    async missingAreas(edition) {
      return ((await this.missing(edition)) ?? []).filter((part) => part !== PORTAL);
    },
  };
}

/**
 * Whether addresses of other councils have no pages yet, since the site is new. Where an older release of the portal has
 * left its pages, those are shown until all new ones are there.
 * @param {Site} site @param {Shown} shown
 */
export const isPreparing = async (site, { edition, others }) =>
  others === 0 && (edition > 0 || !(await site.has('index.html')));

/** @param {Shown} shown @param {number} last @returns {number[]} the editions up to this one that may lack pages */
export function pendingEditions({ others }, last) {
  const first = others + 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/**
 * Shows the newest edition of which all pages are there, and all pages of the editions before it. Whoever has
 * finished a part calls it: it may be called twice, at the same time or late.
 * @param {{api: import('../api/client.mjs').Api, site: Site, versions: import('./versions.mjs').PageVersions}} request
 * @param {Shown} shown before, or some time ago
 */
export async function showWhatIsComplete({ api, site, versions }, shown) {
  const progress = progressOf(site);
  let complete = 0;
  for (let next = shown.others + 1; (await progress.missing(next))?.length === 0; next += 1) complete = next;
  if (complete < shown.edition || complete === 0) return;
  if (await isPreparing(site, shown)) await renderNotFound({ api, site, edition: complete, preparing: false });
  await versions.show(complete);
}
