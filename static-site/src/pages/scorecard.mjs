import { inTable, missingWord, unitHeading } from '../format/figures.mjs';
import { recentLine } from './recent.mjs';

/**
 * All indicators in one table for each topic: the panel's monthly data set, made to be read and printed.
 * @typedef {import('../api/types.d.ts').Observation} Observation
 * @typedef {import('../api/types.d.ts').ScorecardRow} ScorecardRow
 */

/** @param {Observation | null | undefined} observation @param {import('../api/types.d.ts').Unit} unit */
function cell(observation, unit) {
  if (!observation) return { text: '–', label: '', missing: true };
  if (!observation.value) return { text: missingWord(observation), label: observation.label, missing: true };
  return { text: inTable(observation.value, unit), label: observation.label, missing: false };
}

/** @param {ScorecardRow} row @param {string[]} comparators ids in the order of the columns @param {string[]} breaks */
export function line(row, comparators, breaks) {
  const { unit } = row.indicator;
  return {
    title: row.indicator.shortTitle,
    href: `/indicators/${row.indicator.id}/`,
    unit: unit === '%' || unit === 'number' ? '' : unitHeading(unit),
    latest: cell(row.latest, unit),
    previous: cell(row.previous, unit),
    yearAgo: cell(row.yearAgo, unit),
    line: recentLine(row.recent, breaks, `${row.indicator.shortTitle}: the newest ${row.recent.length} figures`),
    target: row.target ? inTable(row.target.value, unit) : '',
    comparators: comparators.map((id) =>
      cell(
        row.comparators.find((one) => one.id === id),
        unit,
      ),
    ),
  };
}

/**
 * @param {import('../api/types.d.ts').Edition} edition
 * @param {import('../api/types.d.ts').Scorecard} scorecard
 * @param {Map<string, string[]>} breaks
 */
export function scorecardView(edition, scorecard, breaks) {
  const topics = edition.topics.map((topic) => {
    const rows = scorecard.rows.filter(({ indicator }) => indicator.topic === topic.id);
    const used = edition.comparators.filter(({ id }) =>
      rows.some((row) => row.comparators.some((one) => one.id === id)),
    );
    const ids = used.map(({ id }) => id);
    return {
      ...topic,
      columns: used.map(({ name }) => name),
      targets: rows.some(({ target }) => target !== null),
      rows: rows.map((row) => line(row, ids, breaks.get(row.indicator.id) ?? [])),
    };
  });
  return {
    template: 'scorecard.njk',
    title: 'Scorecard',
    description: `Every figure about children and families in ${edition.home.name} in one place.`,
    canonical: '/scorecard/',
    breadcrumbs: [{ text: 'Home', href: '/' }],
    area: edition.home.name,
    topics: topics.filter(({ rows }) => rows.length > 0),
    edition: Number(edition.edition),
  };
}
