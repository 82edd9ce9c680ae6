import { dayOf } from '../../format/dates.mjs';
import { inText } from '../../format/places.mjs';
import { HOME } from '../../partials/breadcrumbs.mjs';
import { columnsOf, downloads, scorecardRow } from '../../partials/scorecard-rows.mjs';

/**
 * All indicators in one table for each topic, made to be read and printed.
 * @type {import('../page.d.ts').EditionPage}
 */
export const scorecard = {
  address: '/scorecard/',
  template: 'pages/scorecard/scorecard.njk',
  menu: { text: 'Scorecard', position: 2 },
  // Every topic is on it, and nothing else.
  isChanged: ({ number, scorecard }) => Number(scorecard.edition) === number,
  concerns: ({ scorecard }) => new Set(scorecard.rows.map(({ indicator }) => indicator.id)),
  load({ edition, version, publishedAt, scorecard: { edition: changed, area, rows: all }, breaks }) {
    const topics = edition.topics.map((topic) => {
      const rows = all.filter(({ indicator }) => indicator.topic === topic.id);
      const used = edition.comparators.filter(({ id }) =>
        rows.some((row) => row.comparators.some((one) => one.id === id)),
      );
      const ids = used.map(({ id }) => id);
      return {
        ...topic,
        columns: used.map(({ name }) => name),
        ...columnsOf(rows),
        // Relative, so that a reader of an old edition stays in it.
        rows: rows.map((row) => ({
          ...scorecardRow(row, ids, breaks.get(row.indicator.id) ?? []),
          href: `../indicators/${row.indicator.id}/`,
        })),
      };
    });
    return {
      title: 'Scorecard',
      description: `Every figure about children and families in ${inText(edition.home)} in one place.`,
      breadcrumbs: [HOME],
      area: edition.home.name,
      topics: topics.filter(({ rows }) => rows.length > 0),
      edition: version,
      published: dayOf(publishedAt),
      address: '/scorecard/',
      frozenAddress: `/editions/${version}/scorecard/`,
      downloads: downloads(Number(changed), area.code),
    };
  },
};
