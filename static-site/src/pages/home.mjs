import { day, dayOf } from '../format/dates.mjs';
import { statusWord } from '../format/figures.mjs';
import { card, inWords, newest, rowOf } from './topics.mjs';

/**
 * The front page: each topic in a line of words, and what was published last.
 * @param {import('../api/types.d.ts').Edition} edition
 * @param {import('../api/types.d.ts').CatalogueEntry[]} catalogue
 * @param {import('../api/types.d.ts').Scorecard} scorecard
 * @param {Map<string, string[]>} breaks
 */
export function homeView(edition, catalogue, scorecard, breaks) {
  const topics = edition.topics.map((topic) => {
    const entries = catalogue.filter((entry) => entry.topic === topic.id);
    const entry = newest(entries);
    return {
      ...topic,
      words: inWords(scorecard, topic.id),
      newest: entry ? card(entry, breaks, rowOf(scorecard, entry.id)) : null,
    };
  });
  const newestFirst = [...edition.datasets].sort((a, b) => b.publishedOn.localeCompare(a.publishedOn));
  return {
    template: 'home.njk',
    title: `How are children doing in ${edition.home.name}?`,
    description: `Published figures about children and families in ${edition.home.name}, beside other places, the target and their own past.`,
    canonical: '/',
    breadcrumbs: [],
    front: true,
    area: edition.home.name,
    topics,
    comparators: edition.comparators.map(({ name }) => name),
    figures: catalogue.length,
    releases: newestFirst.slice(0, 3).map((dataset) => ({
      title: dataset.title,
      href: `/releases/${dataset.id}/`,
      publishedOn: day(dataset.publishedOn),
      publisher: dataset.publisher,
      status: statusWord(dataset.status),
    })),
    edition: Number(edition.edition),
    published: dayOf(edition.publishedAt),
  };
}
