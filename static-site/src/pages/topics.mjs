import { endOf } from '../format/dates.mjs';
import { inTable, missingWord, withUnit } from '../format/figures.mjs';
import { recentLine } from './recent.mjs';
import { yearBefore } from './scorecard.mjs';

/**
 * A topic: each of its indicators with its newest figure, its line and its sentence.
 * @typedef {import('../api/types.d.ts').CatalogueEntry} CatalogueEntry
 * @typedef {import('../api/types.d.ts').Scorecard} Scorecard
 * @typedef {import('../api/types.d.ts').ScorecardRow} ScorecardRow
 * @typedef {import('../api/types.d.ts').Topic} Topic
 */

/**
 * @param {CatalogueEntry} entry @param {Map<string, string[]>} breaks
 * @param {ScorecardRow | undefined} row of the same indicator
 */
export function card(entry, breaks, row) {
  const { latest } = entry;
  return {
    title: entry.title,
    shortTitle: entry.shortTitle,
    href: `/indicators/${entry.id}/`,
    value: latest?.value ? withUnit(latest.value, entry.unit) : latest ? missingWord(latest) : 'No figure yet',
    label: latest?.label ?? '',
    move: row ? aYearBefore(row) : null,
    sentence: entry.sentence,
    line: recentLine(
      entry.recent,
      breaks.get(entry.id) ?? [],
      `${entry.shortTitle}: the newest ${entry.recent.length} figures`,
    ),
  };
}

/** @param {ScorecardRow} row the newest figure beside the one a year before it, without a word on chance */
function aYearBefore(row) {
  const now = row.latest?.value;
  const then = yearBefore(row)?.value;
  if (!now || !then) return null;
  const was = inTable(then, row.indicator.unit);
  if (now.number === then.number) return { sign: 'same', words: 'the same as a year before' };
  return now.number > then.number
    ? { sign: 'higher', words: `up from ${was} a year before` }
    : { sign: 'lower', words: `down from ${was} a year before` };
}

/** @param {Scorecard} scorecard @param {string} id */
export const rowOf = ({ rows }, id) => rows.find(({ indicator }) => indicator.id === id);

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
 * Where a topic stands, in the API's words.
 * @param {Scorecard} scorecard @param {string} topic
 */
export const inWords = ({ topics = [] }, topic) =>
  topics.find(({ id }) => id === topic)?.sentence ?? 'There are no figures here yet.';

/**
 * Where an indicator can stand, in the order of the page: `says` is what all of one heap have in common, so that
 * their figures are enough; the other heaps give the whole sentence.
 */
const HEAPS = /** @type {const} */ ([
  { kind: 'improved', title: 'Improved', shape: '\u25cf', says: '' },
  { kind: 'worsened', title: 'Got worse', shape: '\u25a0', says: '' },
  {
    kind: 'unclear',
    rules: ['no-clear-trend', 'no-clear-change'],
    title: 'May be chance',
    shape: '\u2248',
    says: 'We tested these changes. Chance could have made them.',
  },
  {
    kind: 'unclear',
    rules: ['not-tested'],
    title: 'Not known',
    shape: '?',
    says: 'We can\u2019t tell whether these changes are more than chance: it was not published how many children were counted, or there is no figure for a year earlier.',
  },
  {
    kind: 'unclear',
    rules: ['no-polarity'],
    title: 'Neither good nor bad',
    shape: '\u2013',
    says: 'These say how many there are. Neither a high nor a low figure is better in itself.',
  },
  { kind: 'missing', rules: ['no-figure'], title: 'Missing', shape: '\u25cb', says: '' },
  {
    kind: 'missing',
    rules: ['old-figure'],
    title: 'No new figure',
    shape: '\u25cb',
    says: 'These have had no figure in the last two years.',
  },
]);

/**
 * What improved, worsened, is unclear and is missing, each with its figures and what the rule makes of them.
 * @param {Scorecard} scorecard @param {Topic} topic
 */
function heaps(scorecard, topic) {
  const stand = (scorecard.topics ?? []).find(({ id }) => id === topic.id);
  return HEAPS.flatMap(({ kind, title, shape, says, ...only }) => {
    const rules = /** @type {readonly string[] | undefined} */ ('rules' in only ? only.rules : undefined);
    const entries = (stand?.[kind] ?? [])
      .filter(({ rule }) => !rules || rules.includes(rule))
      .map(({ indicator, sentence, figures }) => ({
        title: rowOf(scorecard, indicator)?.indicator.shortTitle ?? indicator,
        href: `/indicators/${indicator}/`,
        sentence: says ? (figures ?? sentence) : sentence,
      }));
    return entries.length > 0 ? [{ title, shape, says, folded: rules?.includes('old-figure') ?? false, entries }] : [];
  });
}

/**
 * What differs from another place, and what became of the targets: each with its figure and the one beside it.
 * @param {Scorecard} scorecard @param {Topic} topic
 */
function beside(scorecard, topic) {
  const stand = (scorecard.topics ?? []).find(({ id }) => id === topic.id);
  const { elsewhere, targets } = stand ?? {};
  const name = elsewhere?.name ?? '';
  const there = (/** @type {ScorecardRow} */ { comparators }) => {
    const other = comparators.find(({ id }) => id === elsewhere?.with);
    return other ? { name, value: other.value, label: other.label } : null;
  };
  const aim = (/** @type {ScorecardRow} */ { target }) =>
    target ? { name: 'target', value: target.value, label: '' } : null;
  const lists = [
    { title: `Better than ${name}`, shape: '\u25cf', ids: elsewhere?.better ?? [], other: there },
    { title: `Worse than ${name}`, shape: '\u25a0', ids: elsewhere?.worse ?? [], other: there },
    { title: 'Targets met', shape: '\u25cf', ids: targets?.met ?? [], other: aim },
    { title: 'Targets narrowly missed', shape: '\u25c6', ids: targets?.close ?? [], other: aim },
    { title: 'Targets missed', shape: '\u25a0', ids: targets?.missed ?? [], other: aim },
  ];
  return lists.flatMap(({ title, shape, ids, other }) => {
    const entries = ids.flatMap((id) => {
      const row = rowOf(scorecard, id);
      return row ? [{ ...besideOther(row, other(row)), href: `/indicators/${id}/` }] : [];
    });
    return entries.length > 0 ? [{ title, shape, entries }] : [];
  });
}

/**
 * @param {ScorecardRow} row
 * @param {{name: string, value: import('../api/figure.mjs').Figure | null, label: string} | null} other
 */
function besideOther({ indicator, latest }, other) {
  const own = latest?.value ? inTable(latest.value, indicator.unit) : '';
  const when = other && other.label && other.label !== latest?.label ? ` in ${other.label}` : '';
  const theirs = other?.value ? `; ${other.name}: ${inTable(other.value, indicator.unit)}${when}` : '';
  return { title: indicator.shortTitle, words: `${own} in ${latest?.label ?? ''}${theirs}` };
}

/** @param {Topic} topic @param {CatalogueEntry[]} entries @param {Scorecard} scorecard @param {Map<string, string[]>} breaks */
export const topicView = (topic, entries, scorecard, breaks) => ({
  template: 'topic.njk',
  title: topic.question,
  topic,
  description: `${topic.title}: ${inWords(scorecard, topic.id)}`,
  canonical: `/topics/${topic.id}/`,
  breadcrumbs: [{ text: 'Home', href: '/' }],
  words: inWords(scorecard, topic.id),
  heaps: heaps(scorecard, topic),
  beside: beside(scorecard, topic),
  cards: entries.map((entry) => card(entry, breaks, rowOf(scorecard, entry.id))),
});
