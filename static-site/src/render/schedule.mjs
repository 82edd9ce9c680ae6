/**
 * What several pages of an edition need.
 * @typedef {import('../api/client.mjs').Api} Api
 */

const AT_ONCE = 6;
const MOST_FAULTS = 20;

/**
 * Works on six items at once, in their order. One that fails does not stop the others, unless many do; the first fault is
 * thrown when nothing is being worked on any more.
 * @template T
 * @param {T[]} items
 * @param {(item: T) => Promise<unknown>} work
 */
export async function forEachOf(items, work) {
  const queue = items.values();
  /** @type {unknown[]} */
  const faults = [];
  const worker = async () => {
    for (const item of queue) {
      if (faults.length === MOST_FAULTS) return;
      await work(item).catch((fault) => faults.push(fault));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (faults.length > 0) throw faults[0];
}

/**
 * @param {Api} api @param {number} number of the edition
 * @param {Map<string, string[]>} [breaks] those that are known already
 * @returns {Promise<import('../pages/page.d.ts').EditionContext>}
 */
export async function editionContext(api, number, breaks = new Map()) {
  const [edition, editions, catalogue] = await Promise.all([
    api.edition(number),
    api.editions(number),
    api.catalogue(number),
  ]);
  const scorecard = await api.scorecard(number, edition.home.code);
  await addBreaks(breaks, api, number, edition.home.code, catalogue);
  return { api, number, edition, editions, catalogue, scorecard, breaks };
}

/**
 * Adds the periods at which a new measure starts, for the small lines of lists. Only yearly indicators have any.
 * @param {Map<string, string[]>} breaks indicator → periods; those that are there already are not read again
 * @param {Api} api @param {number} edition @param {string} area
 * @param {{id: string, recent: {period: string}[]}[]} indicators
 */
export async function addBreaks(breaks, api, edition, area, indicators) {
  const yearly = indicators.filter(
    ({ id, recent }) => !breaks.has(id) && recent.length > 1 && recent.every(({ period }) => /^\d{4}\//.test(period)),
  );
  await forEachOf(yearly, async ({ id }) => {
    breaks.set(id, (await api.indicator(edition, id, area)).indicator.breaks);
  });
}
