import { endOf } from '../format/dates.mjs';
import { missingWord, withUnit } from '../format/figures.mjs';
import { recentLine } from './recent.mjs';

/**
 * A topic: each of its indicators with its newest figure, its line and its sentence.
 * @typedef {import('../api/types.d.ts').CatalogueEntry} CatalogueEntry
 * @typedef {import('../api/types.d.ts').Scorecard} Scorecard
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
 * Where a topic stands, in the API's words.
 * @param {Scorecard} scorecard @param {string} topic
 */
export const inWords = ({ topics = [] }, topic) =>
  topics.find(({ id }) => id === topic)?.sentence ?? 'There are no figures here yet.';

const HEAPS = /** @type {const} */ ({
  improved: { title: 'Improved', shape: '\u25cf', tone: 'good' },
  worsened: { title: 'Got worse', shape: '\u25a0', tone: 'bad' },
  unclear: { title: 'Unclear', shape: '\u2248', tone: 'none' },
  missing: { title: 'Missing', shape: '\u25cb', tone: 'none' },
});

/**
 * What improved, worsened, is unclear and is missing, each with its figures and what the rule makes of them.
 * @param {Scorecard} scorecard @param {Topic} topic
 */
function heaps({ topics = [], rows }, topic) {
  const stand = topics.find(({ id }) => id === topic.id);
  const kinds = /** @type {(keyof typeof HEAPS)[]} */ (Object.keys(HEAPS));
  return kinds.flatMap((kind) => {
    const entries = (stand?.[kind] ?? []).map(({ indicator, sentence }) => ({
      title: rows.find((row) => row.indicator.id === indicator)?.indicator.shortTitle ?? indicator,
      href: `/indicators/${indicator}/`,
      sentence,
    }));
    return entries.length > 0 ? [{ ...HEAPS[kind], entries }] : [];
  });
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
  cards: entries.map((entry) => card(entry, breaks)),
});
