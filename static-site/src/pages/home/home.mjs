import { day, dayOf } from '../../format/dates.mjs';
import { statusWord } from '../../format/figures.mjs';
import { figureCard, newest } from '../../partials/figure-card.mjs';
import { listsOf } from '../../partials/lists.mjs';
import { rowOf, topicSentence } from '../../partials/scorecard-rows.mjs';

/** How many entries of a list the front page has. */
const MOST = 5;

/**
 * The front page: what goes well and what doesn't, each topic in a sentence, and the newest releases.
 * @type {import('../page.d.ts').EditionPage}
 */
export const home = {
  address: '/',
  template: 'pages/home/home.njk',
  menu: { text: 'Topics', position: 1, href: '/#topics' },
  load({ edition, catalogue, scorecard, breaks }) {
    const topics = edition.topics.map((topic) => {
      const entry = newest(catalogue.filter((one) => one.topic === topic.id));
      return {
        ...topic,
        words: topicSentence(scorecard, topic.id),
        newest: entry ? figureCard(entry, breaks, rowOf(scorecard, entry.id)) : null,
      };
    });
    const newestFirst = [...edition.datasets].sort((a, b) => b.publishedOn.localeCompare(a.publishedOn));
    return {
      title: `How are children doing in ${edition.home.name}?`,
      description: `Published figures about children and families in ${edition.home.name}, beside other places, the target and their own past.`,
      breadcrumbs: [],
      front: true,
      feed: { title: 'Releases and corrections', href: '/feed.xml' },
      area: edition.home.name,
      words: scorecard.sentence ?? '',
      lists: listsOf(scorecard, { most: MOST, address: (id) => `/indicators/${id}/` }).lists,
      listsMore: `/areas/${edition.home.code}/#where`,
      topics,
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
  },
};
