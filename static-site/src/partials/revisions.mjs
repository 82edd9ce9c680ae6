import { inTable, missingWord } from '../format/figures.mjs';

/**
 * Values that an edition revised, withdrew or hid, as rows and as sentences.
 * @typedef {import('#api').RevisedValue | import('#api').AreaRevision} Revision
 * @typedef {import('#api').Unit} Unit
 */

/** The most that a notice lists; the page of all changes has every one. */
const LISTED = 12;

/** @param {Revision[]} revisions @param {Unit} unit */
export const revisionRows = (revisions, unit) =>
  revisions.map(({ label, from, fromSymbol, to, toSymbol, edition, why }) => ({
    label,
    from: from ? inTable(from, unit) : missingWord({ symbol: fromSymbol }),
    // A figure that the source does not give any more was withdrawn.
    to: to ? inTable(to, unit) : from && toSymbol === 'z' ? 'withdrawn' : missingWord({ symbol: toSymbol }),
    edition: Number(edition),
    why,
  }));

/**
 * The same for several indicators, each row with the name of its indicator.
 * @param {import('#api').AreaRevision[]} revisions
 * @param {Map<string, {title: string, unit: Unit}>} indicators one that is not in it has no page
 */
export const namedRows = (revisions, indicators) =>
  revisions.flatMap((revision) => {
    const found = indicators.get(revision.indicator);
    if (!found) return [];
    const [row] = revisionRows([revision], found.unit);
    return [{ ...row, title: found.title, href: `/indicators/${revision.indicator}/` }];
  });

/** @typedef {ReturnType<typeof namedRows>[number]} NamedRow */

/**
 * The names and units of the indicators of one authority.
 * @param {(import('#api').CatalogueEntry | import('#api').ScorecardRow['indicator'])[]} entries
 */
export const namesOf = (entries) =>
  new Map(entries.map(({ id, shortTitle, unit }) => [id, { title: shortTitle, unit }]));

/**
 * What the notice on a superseded page says.
 * @template T
 * @param {T[]} rows the newest first
 */
export const noticeOf = (rows) => ({ corrections: rows.slice(0, LISTED), more: Math.max(0, rows.length - LISTED) });

const COUNTS = /** @type {const} */ ([
  ['added', 'new'],
  ['revised', 'revised'],
  ['withdrawn', 'withdrawn'],
  ['hidden', 'hidden from now on'],
]);

/**
 * @param {Pick<import('#api').DatasetChange, 'added' | 'revised' | 'withdrawn' | 'hidden'>} change
 * @returns {string} "2 figures new, 1 revised"
 */
export function countWords(change) {
  const parts = COUNTS.filter(([field]) => Number(change[field]) > 0).map(
    ([field, word], i) => `${plural(Number(change[field]), i === 0)}${word}`,
  );
  return parts.length > 0 ? parts.join(', ') : 'No figure differs';
}

/** @param {number} count @param {boolean} first @returns {string} */
function plural(count, first) {
  const number = count.toLocaleString('en-GB');
  if (!first) return `${number} `;
  return count === 1 ? '1 figure ' : `${number} figures `;
}
