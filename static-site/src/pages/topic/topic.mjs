import { dayOf } from '../../format/dates.mjs';
import { missingWord, withUnit } from '../../format/figures.mjs';
import { HOME } from '../../partials/breadcrumbs.mjs';
import { figureCard } from '../../partials/figure-card.mjs';
import { headlines, headlinesChanged } from '../../partials/headlines.mjs';
import { listsOf } from '../../partials/lists.mjs';
import { rowOf, topicSentence } from '../../partials/scorecard-rows.mjs';

/**
 * @typedef {import('#api').Scorecard} Scorecard
 * @typedef {import('#api').CatalogueEntry} CatalogueEntry
 */

/**
 * A topic: what goes well and what doesn't, then each indicator with its newest figure, its place among all councils, its line and its sentence.
 * @type {import('../page.d.ts').EditionPage}
 */
export const topic = {
  address: '/topics/{id}/',
  template: 'pages/topic/topic.njk',
  ids: ({ edition }) => edition.topics.map(({ id }) => id),
  async isChanged(context, id) {
    const { api, number, edition, catalogue, scorecard } = context;
    if (number === 1 || (await headlinesChanged(context, id))) return true;
    const [before, entries] = await Promise.all([
      api.findScorecard(number - 1, edition.home.code),
      api.catalogue(number - 1),
    ]);
    return contentOf(id, catalogue, scorecard) !== contentOf(id, entries, before);
  },
  concerns: ({ catalogue }, id) => new Set(catalogue.filter(({ topic }) => topic === id).map((entry) => entry.id)),
  async load(context, id) {
    const { edition, version, publishedAt, catalogue, scorecard, breaks } = context;
    const strips = new Map((await headlines(context, id)).map((one) => [one.id, one]));
    const entries = catalogue.filter((entry) => entry.topic === id);
    const { title, question } = edition.topics.find((one) => one.id === id) ?? edition.topics[0];
    const words = topicSentence(scorecard, id);
    return {
      title,
      question,
      topic: { id, title },
      area: edition.home.name,
      strips: strips.size > 0,
      description: `${question} ${words}`,
      breadcrumbs: [HOME],
      words,
      feed: { title: `${title}, ${edition.home.name}`, href: `/topics/${id}/feed.xml` },
      edition: version,
      published: dayOf(publishedAt),
      address: `/topics/${id}/`,
      frozenAddress: `/editions/${version}/topics/${id}/`,
      ...listsOf(scorecard, { topic: id, address: (of) => relative(`/indicators/${of}/`) }),
      cards: leading(entries)
        .map((entry) => ({
          ...figureCard(entry, breaks, rowOf(scorecard, entry.id)),
          standing: strips.get(entry.id) ?? null,
          parts: entries.filter(({ partOf }) => partOf === entry.id).map((part) => partCard(part)),
        }))
        .map((card) => ({ ...card, href: relative(card.href) })),
    };
  },
};

const WEIGHTS = ['headline', 'main', 'detail'];

/**
 * The measures with a card of their own, the headlines first. A detail stands under the measure that it belongs to.
 * @param {CatalogueEntry[]} entries of the topic
 */
function leading(entries) {
  const ids = new Set(entries.map(({ id }) => id));
  const weight = (/** @type {CatalogueEntry} */ entry) => WEIGHTS.indexOf(entry.weight ?? 'main');
  return entries
    .filter(({ partOf }) => !partOf || !ids.has(partOf))
    .toSorted((one, other) => weight(one) - weight(other));
}

/** @param {CatalogueEntry} entry */
function partCard({ id, shortTitle: title, latest, unit }) {
  const value = latest?.value ? withUnit(latest.value, unit) : missingWord(latest ?? {});
  return { title, href: relative(`/indicators/${id}/`), figure: `${value}, ${latest?.label ?? ''}` };
}

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
