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
  load({ edition, scorecard: { edition: version, area, rows: all }, breaks }) {
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
        rows: rows.map((row) => scorecardRow(row, ids, breaks.get(row.indicator.id) ?? [])),
      };
    });
    return {
      title: 'Scorecard',
      description: `Every figure about children and families in ${edition.home.name} in one place.`,
      breadcrumbs: [HOME],
      area: edition.home.name,
      topics: topics.filter(({ rows }) => rows.length > 0),
      edition: Number(edition.edition),
      downloads: downloads(Number(version), area.code),
    };
  },
};
