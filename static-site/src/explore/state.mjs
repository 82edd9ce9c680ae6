/**
 * What a reader has chosen on the page to explore, as it stands in the address: with the edition, the address shows the
 * same figures for ever.
 *
 * @typedef {object} State
 * @property {number} edition whose figures are shown
 * @property {string[]} indicators ids
 * @property {string[]} places codes of councils, and ids of comparators
 * @property {number | null} from the first year; null for all
 * @property {number | null} to the last year
 */

/** The most figures and places that can be chosen: 200 documents of 16 KB at most. */
export const MOST = { indicators: 10, places: 20 };

const ID = /^[A-Za-z0-9-]{1,100}$/;

/** @param {string | null} text @param {number} most @returns {string[] | null} null where the address doesn't say */
function list(text, most) {
  if (text === null) return null;
  return [...new Set(text.split('.').filter((id) => ID.test(id)))].slice(0, most);
}

/** @param {string | null} text @returns {number | null} */
const year = (text) => (text !== null && /^\d{4}$/.test(text) ? Number(text) : null);

/**
 * @param {string} search the part of an address after its path; what can't be read in it is left out
 * @param {State} usual what is shown where the address says nothing
 * @returns {State}
 */
export function stateOf(search, usual) {
  const asked = new URLSearchParams(search);
  const edition = asked.get('edition') ?? '';
  return {
    edition: /^[1-9]\d{0,8}$/.test(edition) ? Math.min(Number(edition), usual.edition) : usual.edition,
    indicators: list(asked.get('figures'), MOST.indicators) ?? usual.indicators,
    places: list(asked.get('places'), MOST.places) ?? usual.places,
    from: year(asked.get('from')),
    to: year(asked.get('to')),
  };
}

/** @param {State} state @returns {string} "?edition=3&figures=…" */
export function searchOf({ edition, indicators, places, from, to }) {
  const parts = [`edition=${edition}`, `figures=${indicators.join('.')}`, `places=${places.join('.')}`];
  if (from !== null) parts.push(`from=${from}`);
  if (to !== null) parts.push(`to=${to}`);
  return `?${parts.join('&')}`;
}
