import { dayOf } from '../../format/dates.mjs';
import { inTable } from '../../format/figures.mjs';
import { HOME } from '../../partials/breadcrumbs.mjs';
import { figureCard } from '../../partials/figure-card.mjs';
import { listsOf } from '../../partials/lists.mjs';
import { rowOf, topicSentence } from '../../partials/scorecard-rows.mjs';

/**
 * @typedef {import('#api').Scorecard} Scorecard
 * @typedef {import('#api').ScorecardRow} ScorecardRow
 */

/**
 * A topic: what goes well and what doesn't, how each indicator developed, then each with its newest figure, its line and its sentence.
 * @type {import('../page.d.ts').EditionPage}
 */
export const topic = {
  address: '/topics/{id}/',
  template: 'pages/topic/topic.njk',
  ids: ({ edition }) => edition.topics.map(({ id }) => id),
  async isChanged({ api, number, edition, catalogue, scorecard }, id) {
    if (number === 1) return true;
    const [before, entries] = await Promise.all([
      api.findScorecard(number - 1, edition.home.code),
      api.catalogue(number - 1),
    ]);
    return contentOf(id, catalogue, scorecard) !== contentOf(id, entries, before);
  },
  concerns: ({ catalogue }, id) => new Set(catalogue.filter(({ topic }) => topic === id).map((entry) => entry.id)),
  load({ edition, version, publishedAt, catalogue, scorecard, breaks }, id) {
    const { title, question } = edition.topics.find((one) => one.id === id) ?? edition.topics[0];
    const words = topicSentence(scorecard, id);
    return {
      title,
      question,
      topic: { id, title },
      description: `${title}: ${words}`,
      breadcrumbs: [HOME],
      words,
      feed: { title: `${title}, ${edition.home.name}`, href: `/topics/${id}/feed.xml` },
      edition: version,
      published: dayOf(publishedAt),
      address: `/topics/${id}/`,
      frozenAddress: `/editions/${version}/topics/${id}/`,
      ...listsOf(scorecard, { topic: id, address: (of) => relative(`/indicators/${of}/`) }),
      developments: developmentLists(scorecard, id),
      comparisons: comparisonLists(scorecard, id),
      cards: catalogue
        .filter((entry) => entry.topic === id)
        .map((entry) => figureCard(entry, breaks, rowOf(scorecard, entry.id)))
        .map((card) => ({ ...card, href: relative(card.href) })),
    };
  },
};

/** So that a reader of an old edition stays in it. @param {string} href */
const relative = (href) => `../..${href}`;

/**
 * All that the page is made of, as text.
 * @param {string} id @param {import('#api').CatalogueEntry[]} catalogue @param {Scorecard | null} scorecard
 */
const contentOf = (id, catalogue, scorecard) =>
  JSON.stringify([
    catalogue.filter(({ topic }) => topic === id),
    scorecard?.rows.filter(({ indicator }) => indicator.topic === id),
    scorecard?.topics?.find((one) => one.id === id),
    scorecard && listsOf(scorecard, { topic: id, address: (of) => of }),
  ]);

/**
 * How an indicator may have developed, in the order of the page. `note` says what all indicators of a list have in
 * common: their entries are then figures alone. Without a note each entry is a sentence.
 */
const DEVELOPMENTS = /** @type {const} */ ([
  { kind: 'improved', title: 'Improved', shape: '\u25cf', note: '' },
  { kind: 'worsened', title: 'Got worse', shape: '\u25a0', note: '' },
  {
    kind: 'unclear',
    rules: ['no-clear-trend', 'no-clear-change'],
    title: 'May be chance',
    shape: '\u2248',
    note: 'We tested these changes. Chance could have made them.',
  },
  {
    kind: 'unclear',
    rules: ['not-tested'],
    title: 'Not known',
    shape: '?',
    note: 'We can\u2019t tell whether these changes are more than chance: it was not published how many children were counted, or there is no figure for a year earlier.',
  },
  {
    kind: 'unclear',
    rules: ['no-polarity'],
    title: 'Neither good nor bad',
    shape: '\u2013',
    note: 'These say how many there are. Neither a high nor a low figure is better in itself.',
  },
  { kind: 'missing', rules: ['no-figure'], title: 'Missing', shape: '\u25cb', note: '' },
  {
    kind: 'missing',
    rules: ['old-figure'],
    title: 'No new figure',
    shape: '\u25cb',
    note: 'These have had no figure in the last two years.',
  },
]);

/**
 * The indicators that improved, got worse, are unclear or have no figure.
 * @param {Scorecard} scorecard @param {string} topic
 */
function developmentLists(scorecard, topic) {
  const progress = (scorecard.topics ?? []).find(({ id }) => id === topic);
  return DEVELOPMENTS.flatMap(({ kind, title, shape, note, ...only }) => {
    const rules = /** @type {readonly string[] | undefined} */ ('rules' in only ? only.rules : undefined);
    const entries = (progress?.[kind] ?? [])
      .filter(({ rule }) => !rules || rules.includes(rule))
      .map(({ indicator, sentence, figures }) => ({
        title: rowOf(scorecard, indicator)?.indicator.shortTitle ?? indicator,
        href: relative(`/indicators/${indicator}/`),
        sentence: note ? (figures ?? sentence) : sentence,
      }));
    return entries.length > 0 ? [{ title, shape, note, folded: rules?.includes('old-figure') ?? false, entries }] : [];
  });
}

/**
 * The indicators that differ from another place, and those with a target: each figure with the other place's figure
 * or with the target.
 * @param {Scorecard} scorecard @param {string} topic
 */
function comparisonLists(scorecard, topic) {
  const progress = (scorecard.topics ?? []).find(({ id }) => id === topic);
  const { elsewhere, targets } = progress ?? {};
  const name = elsewhere?.name ?? '';
  const comparator = (/** @type {ScorecardRow} */ { comparators }) => {
    const other = comparators.find(({ id }) => id === elsewhere?.with);
    return other ? { name, value: other.value, label: other.label } : null;
  };
  const targetOf = (/** @type {ScorecardRow} */ { target }) =>
    target ? { name: 'target', value: target.value, label: '' } : null;
  const lists = [
    { title: `Better than ${name}`, shape: '\u25cf', ids: elsewhere?.better ?? [], other: comparator },
    { title: `Worse than ${name}`, shape: '\u25a0', ids: elsewhere?.worse ?? [], other: comparator },
    { title: 'Targets met', shape: '\u25cf', ids: targets?.met ?? [], other: targetOf },
    { title: 'Targets narrowly missed', shape: '\u25c6', ids: targets?.close ?? [], other: targetOf },
    { title: 'Targets missed', shape: '\u25a0', ids: targets?.missed ?? [], other: targetOf },
  ];
  return lists.flatMap(({ title, shape, ids, other }) => {
    const entries = ids.flatMap((id) => {
      const row = rowOf(scorecard, id);
      return row ? [{ ...withOther(row, other(row)), href: relative(`/indicators/${id}/`) }] : [];
    });
    return entries.length > 0 ? [{ title, shape, entries }] : [];
  });
}

/**
 * @param {ScorecardRow} row
 * @param {{name: string, value: import('../../api/figure.mjs').Figure | null, label: string} | null} other
 */
function withOther({ indicator, latest }, other) {
  const own = latest?.value ? inTable(latest.value, indicator.unit) : '';
  const when = other && other.label && other.label !== latest?.label ? ` in ${other.label}` : '';
  const theirs = other?.value ? `; ${other.name}: ${inTable(other.value, indicator.unit)}${when}` : '';
  return { title: indicator.shortTitle, words: `${own} in ${latest?.label ?? ''}${theirs}` };
}
