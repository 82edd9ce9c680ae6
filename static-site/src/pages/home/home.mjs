import { day, dayOf } from '../../format/dates.mjs';
import { inText } from '../../format/places.mjs';
import { statusWord } from '../../format/figures.mjs';
import { figureCard, newest } from '../../partials/figure-card.mjs';
import { headlines } from '../../partials/headlines.mjs';
import { listsOf } from '../../partials/lists.mjs';
import { rowOf, topicSentence } from '../../partials/scorecard-rows.mjs';

/** How many entries of a list the front page has. */
const MOST = 5;

/**
 * The front page: what goes well and what doesn't, each topic with its headline and its sentence, and the newest releases.
 * @type {import('../page.d.ts').EditionPage}
 */
export const home = {
  address: '/',
  template: 'pages/home/home.njk',
  menu: { text: 'Topics', position: 1, href: '/#topics' },
  async load(context) {
    const { edition, catalogue, scorecard } = context;
    const newestFirst = [...edition.datasets].sort((a, b) => b.publishedOn.localeCompare(a.publishedOn));
    return {
      title: `How are children doing in ${inText(edition.home)}?`,
      description: `Published figures about children and families in ${inText(edition.home)}, beside other places, the target and their own past.`,
      breadcrumbs: [],
      front: true,
      feed: { title: 'Releases and corrections', href: '/feed.xml' },
      area: edition.home.name,
      words: scorecard.sentence ?? '',
      lists: listsOf(scorecard, { most: MOST, address: (id) => `/indicators/${id}/` }).lists,
      listsMore: `/areas/${edition.home.code}/#where`,
      topics: await Promise.all(edition.topics.map((topic) => topicCard(context, topic))),
      figures: catalogue.filter(({ latest }) => latest?.value).length,
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

/**
 * The first headline of which many councils have a figure; otherwise the newest figure.
 * @param {import('../page.d.ts').EditionContext} context @param {import('#api').Topic} topic
 */
async function topicCard(context, topic) {
  const { catalogue, scorecard, breaks } = context;
  const [headline] = await headlines(context, topic.id);
  const entry = newest(catalogue.filter((one) => one.topic === topic.id));
  const shown = headline
    ? { ...headline, href: `/indicators/${headline.id}/`, line: '' }
    : entry && { ...figureCard(entry, breaks, rowOf(scorecard, entry.id)), place: '', strip: '' };
  return { ...topic, words: topicSentence(scorecard, topic.id), shown };
}
