/**
 * Which pages were taken down. The manifest of the edition that came after says so. The publisher has put a page that
 * says so at their addresses already (functions/publish, GonePages, by the same rules); the renderer does it again,
 * since it may have written such a page from what it had read before.
 *
 * @typedef {import('#api').Removal} Removal
 */

const OF_INDICATOR = /^(?:\/areas\/[^/]+)?\/indicators\/([^/]+)\/(?:areas\/)?$/;
const OF_DATASET = /^\/releases\/([^/]+)\/$/;
const OVERVIEW = /^\/(?:scorecard\/|topics\/[^/]+\/|areas\/[^/]+\/)?$/;

/**
 * @param {Removal[] | undefined} removals none in the manifests of old editions
 * @param {string} address of a page
 * @param {number} version the edition in which it changed
 * @returns {Removal | null} the one that took it down
 */
export function removalOf(removals, address, version) {
  const indicator = OF_INDICATOR.exec(address)?.[1];
  const dataset = OF_DATASET.exec(address)?.[1];
  const found = (removals ?? []).findLast(({ upTo, indicators, datasets }) => {
    if (version > Number(upTo)) return false;
    if (indicator !== undefined) return indicators.includes(indicator);
    return dataset === undefined ? OVERVIEW.test(address) : datasets.includes(dataset);
  });
  return found ?? null;
}
