import { endOf } from '../format/dates.mjs';
import { missingWord, withUnit } from '../format/figures.mjs';
import { recentLine } from './recent.mjs';

/**
 * A topic: each of its indicators with its newest figure, its line and its sentence.
 * @typedef {import('../api/types.d.ts').CatalogueEntry} CatalogueEntry
 * @typedef {import('../api/types.d.ts').ScorecardRow} ScorecardRow
 * @typedef {import('../api/types.d.ts').Topic} Topic
 */

/** @param {CatalogueEntry} entry @param {Map<string, string[]>} breaks */
export function card(entry, breaks) {
  const { latest } = entry;
  return {
    title: entry.title,
    shortTitle: entry.shortTitle,
    href: `/indicators/${entry.id}/`,
    value: latest?.value ? withUnit(latest.value, entry.unit) : latest ? missingWord(latest) : 'No figure yet',
    label: latest?.label ?? '',
    sentence: entry.sentence,
    line: recentLine(
      entry.recent,
      breaks.get(entry.id) ?? [],
      `${entry.shortTitle}: the newest ${entry.recent.length} figures`,
    ),
  };
}

/** @param {CatalogueEntry[]} entries @returns {CatalogueEntry | undefined} the one with the newest figure */
export const newest = (entries) =>
  entries
    .filter(({ latest }) => latest?.value)
    .reduce(
      (/** @type {CatalogueEntry | undefined} */ best, entry) =>
        best && endOf(best.latest?.period ?? '0') >= endOf(entry.latest?.period ?? '0') ? best : entry,
      undefined,
    );

/**
 * Where a topic stands, in words: how many of its figures moved the right way in a year. The same period
 * of the year before, or nothing: a neighbouring month says little.
 * @param {ScorecardRow[]} rows
 */
export function inWords(rows) {
  if (rows.length === 0) return 'There are no figures here yet.';
  const moves = rows.map(({ indicator, latest, yearAgo }) => {
    if (!latest?.value || !yearAgo?.value) return 'unknown';
    const by = latest.value.number - yearAgo.value.number;
    if (by === 0) return 'same';
    if (indicator.polarity === 'none') return 'changed';
    return by > 0 === (indicator.polarity === 'higher') ? 'better' : 'worse';
  });
  const n = (/** @type {string} */ kind) => moves.filter((move) => move === kind).length;
  const all = `${rows.length} ${rows.length === 1 ? 'figure' : 'figures'}.`;
  const judged = n('better') + n('worse') + n('same');
  if (judged === 0) return all;
  const parts = [
    `${n('better') || 'none'} better`,
    `${n('worse') || 'none'} worse`,
    ...(n('same') ? [`${n('same')} the same`] : []),
  ];
  return `${all} Against a year before: ${parts.join(', ')}.`;
}

/** @param {Topic} topic @param {CatalogueEntry[]} entries @param {ScorecardRow[]} rows @param {Map<string, string[]>} breaks */
export const topicView = (topic, entries, rows, breaks) => ({
  template: 'topic.njk',
  title: topic.question,
  topic,
  description: `${topic.title}: ${inWords(rows)}`,
  canonical: `/topics/${topic.id}/`,
  breadcrumbs: [{ text: 'Home', href: '/' }],
  words: inWords(rows),
  cards: entries.map((entry) => card(entry, breaks)),
});
