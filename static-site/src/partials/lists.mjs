import { rowOf } from './scorecard-rows.mjs';

/**
 * What goes well, what to watch, what to do better, and what is changing: the lists of the scorecard, for its template
 * lists.njk.
 *
 * @typedef {import('#api').Scorecard} Scorecard
 * @typedef {import('#api').Listing} Listing
 * @typedef {{title: string, href: string, figures: string, why: string[]}} Entry
 * @typedef {{id: string, title: string, shape: string, entries: Entry[], more: number}} List
 */

const LISTS = /** @type {const} */ ([
  { id: 'better', title: 'Going well or better', shape: '●' },
  { id: 'watch', title: 'Ones to watch', shape: '◆' },
  { id: 'worse', title: 'Things to do better', shape: '■' },
  { id: 'changing', title: 'Changing', shape: '≈' },
]);

/** @param {Listing} listing whether there is nothing to watch but that no new figure came */
const isWithoutFigure = ({ rules }) => rules.every(({ rule }) => rule === 'no-new-figure' || rule === 'late');

/**
 * The lists that have an entry; none for an edition of an older version, which has no lists.
 * @param {Scorecard} scorecard
 * @param {{topic?: string, most?: number, address: (id: string) => string}} options
 *   `topic`: only its indicators; `most`: how many entries a list has; `address`: of an indicator's page
 * @returns {{lists: List[], without: Entry[]}} `without`: those that have no new figure, if all entries are wanted
 */
export function listsOf(scorecard, { topic, most = Infinity, address }) {
  const all = scorecard.lists;
  if (!all) return { lists: [], without: [] };
  /** @param {Listing[]} listings */
  const entries = (listings) =>
    listings.flatMap(({ indicator: id, figures, rules }) => {
      const row = rowOf(scorecard, id);
      if (!row || (topic && row.indicator.topic !== topic)) return [];
      return [{ title: row.indicator.shortTitle, href: address(id), figures, why: rules.map(({ words }) => words) }];
    });
  const lists = LISTS.map((list) => {
    const found = entries(all[list.id].filter((listing) => !isWithoutFigure(listing)));
    return { ...list, entries: found.slice(0, most), more: Math.max(0, found.length - most) };
  });
  return {
    lists: lists.filter((list) => list.entries.length > 0),
    without: most === Infinity ? entries(all.watch.filter(isWithoutFigure)) : [],
  };
}
