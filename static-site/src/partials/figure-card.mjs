import { inTable, missingWord, withUnit } from '../format/figures.mjs';
import { recentLine } from './recent-line.mjs';
import { yearBefore } from './scorecard-rows.mjs';

/**
 * An indicator as a card: its newest figure, its line and its sentence. The macro `card` draws it.
 * @typedef {import('#api').CatalogueEntry} CatalogueEntry
 * @typedef {import('#api').ScorecardRow} ScorecardRow
 */

/**
 * @param {CatalogueEntry} entry @param {Map<string, string[]>} breaks
 * @param {ScorecardRow | undefined} row of the same indicator
 */
export function figureCard(entry, breaks, row) {
  const { latest } = entry;
  return {
    title: entry.shortTitle,
    question: entry.title,
    href: `/indicators/${entry.id}/`,
    value: latest?.value ? withUnit(latest.value, entry.unit) : latest ? missingWord(latest) : 'No figure yet',
    label: latest?.label ?? '',
    move: row ? changeInAYear(row) : null,
    sentence: entry.sentence,
    line: recentLine(
      entry.recent,
      breaks.get(entry.id) ?? [],
      `${entry.shortTitle}: the newest ${entry.recent.length} figures`,
    ),
  };
}

/** @param {ScorecardRow} row the newest figure beside the one of a year before, without a test */
function changeInAYear(row) {
  const now = row.latest?.value;
  const then = yearBefore(row)?.value;
  if (!now || !then) return null;
  const was = inTable(then, row.indicator.unit);
  if (now.number === then.number) return { sign: 'same', words: 'the same as a year before' };
  return now.number > then.number
    ? { sign: 'higher', words: `up from ${was} a year before` }
    : { sign: 'lower', words: `down from ${was} a year before` };
}

/** @param {CatalogueEntry[]} entries @returns {CatalogueEntry | undefined} the one with the newest figure */
export const newest = (entries) =>
  entries
    .filter(({ latest }) => latest?.value)
    .reduce(
      (/** @type {CatalogueEntry | undefined} */ best, entry) =>
        best && (best.latest?.end ?? '') >= (entry.latest?.end ?? '') ? best : entry,
      undefined,
    );
