/**
 * What an edition asks of the renderer, worked out from the catalogues alone.
 * @typedef {import('../api/client.mjs').Api} Api
 */

const AT_ONCE = 6;

/**
 * @template T
 * @param {T[]} items
 * @param {(item: T) => Promise<unknown>} work
 */
export async function eachOf(items, work) {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/**
 * Older editions of an indicator, those that show the same version together.
 * @param {Api} api @param {string} id @param {number[]} editions
 * @returns {Promise<Map<number, number[]>>} version (the edition in which the page changed) → editions that show it
 */
export async function versionsOf(api, id, editions) {
  /** @type {Map<number, number[]>} */
  const versions = new Map();
  for (const edition of editions) {
    const entry = (await api.catalogue(edition)).find((one) => one.id === id);
    if (!entry) continue;
    const version = Number(entry.edition);
    versions.set(version, [...(versions.get(version) ?? []), edition]);
  }
  return versions;
}

/**
 * Learns where a new measure starts, for the lines of lists: only yearly ones have breaks.
 * @param {Api} api @param {number} edition @param {string} area
 * @param {{id: string, recent: {period: string}[]}[]} indicators
 * @param {Map<string, string[]>} breaks those that are known already
 */
export async function breaksOf(api, edition, area, indicators, breaks) {
  const yearly = indicators.filter(
    ({ id, recent }) => !breaks.has(id) && recent.length > 1 && recent.every(({ period }) => /^\d{4}\//.test(period)),
  );
  await eachOf(yearly, async ({ id }) => {
    breaks.set(id, (await api.indicator(edition, id, area)).indicator.breaks);
  });
}
