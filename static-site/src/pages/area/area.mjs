import { day, dayOf } from '../../format/dates.mjs';
import { inText } from '../../format/places.mjs';
import { COUNCILS, HOME } from '../../partials/breadcrumbs.mjs';
import { listsOf } from '../../partials/lists.mjs';
import { columnsOf, downloads, scorecardRow, topicSentence } from '../../partials/scorecard-rows.mjs';

/**
 * All figures of one authority, in a table for each topic.
 * @type {import('../page.d.ts').FiguresPage}
 */
export const area = { address: '/areas/{id}/', template: 'pages/area/area.njk' };

/** @param {number} count */
const figures = (count) => (count === 1 ? '1 figure' : `${count} figures`);

/**
 * @param {{edition: import('#api').Edition, scorecard: import('#api').Scorecard,
 *   breaks: Map<string, string[]>, version: number, publishedAt: string,
 *   authorities: import('#api').Authority[], last: number | null}} about
 *   `version`: the edition in which the scorecard changed; `last`: where it has no figures any more, the newest
 *   edition in which it had some
 */
export function areaView({ edition, scorecard, breaks, version, publishedAt, authorities, last }) {
  const { code, name } = scorecard.area;
  const areaText = inText(scorecard.area);
  const base = `/areas/${code}`;
  const atHome = code === edition.home.code;
  const until = authorities.find((one) => one.code === code)?.until ?? null;
  const successor = authorities.find((one) => until && one.name === name && one.code !== code && !one.until);
  const topics = edition.topics.map((topic) => {
    const rows = scorecard.rows.filter(({ indicator }) => indicator.topic === topic.id);
    const columns = new Map(rows.flatMap(({ comparators }) => comparators.map((one) => [one.id, one.name])));
    const order = edition.comparators.map(({ id }) => id);
    // The portal's own statistics are no comparators of the settings, and come last.
    const place = (/** @type {string} */ id) => (order.includes(id) ? order.indexOf(id) : order.length);
    const ids = [...columns.keys()].sort((a, b) => place(a) - place(b));
    return {
      ...topic,
      words: topicSentence(scorecard, topic.id),
      columns: ids.map((id) => columns.get(id)),
      ...columnsOf(rows),
      // Relative, so that a reader of an old edition stays in it.
      rows: rows.map((row) => ({
        ...scorecardRow(row, ids, breaks.get(row.indicator.id) ?? []),
        href: `indicators/${row.indicator.id}/`,
      })),
    };
  });
  const known = figures(scorecard.rows.filter(({ latest }) => latest?.value).length);
  return {
    title: `Children and families in ${areaText}`,
    description: `${known} about children and families in ${areaText}, beside other places and their own past.`,
    canonical: atHome ? '/' : `${base}/`,
    breadcrumbs: [HOME, COUNCILS],
    area: name,
    areaText,
    atHome,
    figures: known,
    words: scorecard.sentence ?? '',
    lists: listsOf(scorecard, { address: (id) => `indicators/${id}/` }).lists,
    topics: topics.filter(({ rows }) => rows.length > 0),
    until: until ? day(until) : null,
    successor: successor ? `/areas/${successor.code}/` : null,
    lastAddress: last === null ? null : `/editions/${last}${base}/`,
    edition: version,
    published: dayOf(publishedAt),
    address: `${base}/`,
    frozenAddress: `/editions/${version}${base}/`,
    downloads: downloads(version, code),
  };
}
