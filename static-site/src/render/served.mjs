/**
 * What the site says about itself: the edition whose pages it serves. It is written when all pages of the council's own
 * area have been, so whoever compares it with the API's current edition notices a site that was left behind. The
 * nightly audit and `./portal status` do.
 */

const FILE = 'edition.json';

/** @param {import('./sites.mjs').Site} site @param {number} edition */
export async function serves(site, edition) {
  await site.put(FILE, `${JSON.stringify({ edition })}\n`, 'application/json', 'no-cache');
  const served = await servedEdition(site);
  if (served < edition) throw new Error(`The site serves edition ${served} after edition ${edition} was rendered`);
}

/** @param {import('./sites.mjs').Site} site @returns {Promise<number>} 0 if the site doesn't say */
export async function servedEdition(site) {
  const text = await site.get(FILE);
  return text === null ? 0 : Number(JSON.parse(text).edition);
}
