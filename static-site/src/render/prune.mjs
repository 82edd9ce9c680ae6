import { progressOf } from './progress.mjs';
import { keyOfOthers, versionAt } from './versions.mjs';

/**
 * Removes what no address leads to any more. Of each version of a page there is one object while it is the newest, and
 * another one, with its notice, for each later version: of these only the last is ever served. So are only the newest
 * feeds, calendars, sitemaps and pages without a list of versions.
 *
 * What is kept: all that the edition that readers see leads to, and the one before it, since the edge learns of a switch
 * some seconds late; whatever is newer; each version without a notice, of which the next notice is made; and the pages
 * of authorities that are not ready, which are made again.
 */

const SUPERSEDED = /^editions\/(\d+)\/superseded\/\d+(\/(?:.*\/)?)index\.html$/;
const PAGE = /^editions\/(\d+)(\/(?:.*\/)?)index\.html$/;
const BESIDE = /^editions\/(\d+)(\/(?:.*\/)?)[^/]+\.(?:ics|json|txt|xml)$/;
const OF_AREA = /^\/areas\/([^/]+)\//;
const INDICATOR_OF_AREA = /^\/areas\/[^/]+\/indicators\/([^/]+)\/$/;

/**
 * Whether no address leads to an object, and nothing will be made of it.
 * @param {string} name of the object
 * @param {import('./versions.mjs').Lists} lists
 * @param {import('./versions.mjs').Shown} shown
 */
export function isUnreachable(name, lists, shown) {
  const superseded = SUPERSEDED.exec(name);
  const page = superseded ? null : PAGE.exec(name);
  const [, edition, address] = superseded ?? page ?? BESIDE.exec(name) ?? [];
  if (address === undefined) return false;
  const seen = OF_AREA.test(address) ? shown.others : shown.edition;
  if (Number(edition) >= seen) return false;
  const versions = listOf(address, lists);
  if (page && versions.length > 0) return false;
  const newest = [seen, seen - 1].map((of) => (versions.length > 0 ? versionAt(versions, of) : of));
  return !newest.includes(Number(edition));
}

/** @param {string} address @param {import('./versions.mjs').Lists} lists @returns {number[]} as the edge finds it */
function listOf(address, lists) {
  const own = lists(address);
  const indicator = INDICATOR_OF_AREA.exec(address)?.[1];
  return own.length === 0 && indicator ? lists(keyOfOthers(indicator)) : own;
}

/**
 * @param {{site: import('./sites.mjs').Files, versions: import('./versions.mjs').PageVersions}} request
 * @returns {Promise<{kept: number, removed: number}>} objects of editions
 */
export async function prune({ site, versions }) {
  const [shown, lists, notReady] = await Promise.all([versions.shown(), versions.lists(), progressOf(site).notReady()]);
  const waiting = notReady.map(({ code }) => `/areas/${code}/`);
  const names = (await site.list('editions/')).map((name) => `editions/${name}`);
  const unreachable = names.filter(
    (name) => !waiting.some((folder) => name.includes(folder)) && isUnreachable(name, lists, shown),
  );
  await site.remove(unreachable);
  return { kept: names.length - unreachable.length, removed: unreachable.length };
}
