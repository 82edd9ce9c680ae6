import { parseFigures } from '../api/parse.mjs';
import { rowsOf, rowsOfAll } from '../indicators/rows.mjs';

/**
 * Reads what a reader has chosen from the API, in a browser. Documents of an edition never change, so each is read once.
 *
 * @typedef {import('#api').IndicatorPage} IndicatorPage
 * @typedef {{pages: IndicatorPage[], rows: import('../indicators/rows.mjs').Row[]}} Found of one indicator; `pages`: of
 *   each council, or of the council's own area where none is chosen
 */

/** In the list of places: every council, in the newest period. */
export const ALL = 'all';

/** A code of the Office for National Statistics; all else is a comparator. */
const CODE = /^[EWNS]\d{8}$/;

/** The most requests at a time. */
const AT_ONCE = 6;

/** @type {Map<string, Promise<any>>} */
const kept = new Map();

/** @param {string} address @returns {Promise<any>} the document; null where there is none */
function read(address) {
  const document =
    kept.get(address) ??
    fetch(`/api/v1${address}`).then(async (answer) => (answer.ok ? parseFigures(await answer.text()) : null));
  kept.set(address, document);
  // What could not be reached is asked for again.
  document.catch(() => kept.delete(address));
  return document.catch(() => null);
}

/**
 * @param {import('./state.mjs').State} state @param {string} home the code of the council's own area
 * @returns {Promise<{found: Found[], missing: {indicator: string, place: string}[]}>}
 */
export async function figuresOf({ edition, indicators, places }, home) {
  const councils = places.filter((place) => CODE.test(place));
  const others = places.filter((place) => !CODE.test(place) && place !== ALL);
  const asked = councils.length > 0 ? councils : [home];
  const wanted = indicators.flatMap((indicator) => asked.map((place) => ({ indicator, place })));
  /** @type {Map<string, IndicatorPage | null>} */
  const pages = new Map();
  const queue = [...wanted];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { indicator, place } = next;
      pages.set(`${indicator} ${place}`, await read(`/editions/${edition}/indicators/${indicator}/areas/${place}`));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const found = await Promise.all(
    indicators.map(async (indicator) => {
      const known = asked.flatMap((place) => pages.get(`${indicator} ${place}`) ?? []);
      const own = known.flatMap((page, i) =>
        rowsOf(page, i === 0 ? others : []).filter(({ place }) => places.includes(place.code)),
      );
      const all =
        places.includes(ALL) && known[0] ? await read(`/editions/${edition}/indicators/${indicator}/areas`) : null;
      const seen = new Set(own.map(({ place, period }) => `${place.code} ${period}`));
      const rest = all
        ? rowsOfAll(all, known[0]).filter(({ place, period }) => !seen.has(`${place.code} ${period}`))
        : [];
      return { pages: known, rows: [...own, ...rest] };
    }),
  );
  return { found, missing: wanted.filter(({ indicator, place }) => !pages.get(`${indicator} ${place}`)) };
}
