import { periodCell } from '../spreadsheet/csv.mjs';
import { inTable, missingWord, periodHeading, statusWord, unitHeading } from '../format/figures.mjs';
import { groupBy } from '../format/group-by.mjs';
import { mainSeries } from './series.mjs';

/**
 * From the JSON of indicators to tables and lines of a file: one row for each figure. Groups of people are left out.
 *
 * @typedef {import('#api').IndicatorPage} IndicatorPage
 * @typedef {import('#api').Frequency} Frequency
 * @typedef {object} Row one figure, or the place where there is none
 * @property {IndicatorPage['indicator']} indicator
 * @property {{code: string, name: string}} place `code` of a comparator: its id
 * @property {Frequency} frequency
 * @property {string} period
 * @property {string} label
 * @property {string} start
 * @property {string} end
 * @property {import('../api/figure.mjs').Figure | null} value
 * @property {import('#api').Symbol} [symbol]
 * @property {string} [why]
 * @property {import('#api').Status} status
 * @property {{title: string, name: string}} source
 */

/** @param {{from: number | null, to: number | null}} years @returns {(row: {end: string}) => boolean} */
export const within =
  ({ from, to }) =>
  ({ end }) => {
    const year = Number(end.slice(0, 4));
    return (from === null || year >= from) && (to === null || year <= to);
  };

/** @param {IndicatorPage} page @param {string} dataset */
function sourceOf({ sources }, dataset) {
  const source = sources.find((one) => one.dataset === dataset);
  return { title: source?.title ?? dataset, name: source?.name ?? '' };
}

/**
 * @param {IndicatorPage} page of an area
 * @param {string[]} comparators the ids of those that are wanted, too
 * @returns {Row[]} oldest first; of two figures of one period the first that the page shows
 */
export function rowsOf(page, comparators) {
  const { indicator, area } = page;
  /** @type {Map<string, Row>} */
  const rows = new Map();
  for (const series of mainSeries(page.series)) {
    const about = { indicator, source: sourceOf(page, series.dataset) };
    const parts = [
      { place: area, frequency: series.frequency, points: series.points },
      ...(series.comparators ?? [])
        .filter(({ id }) => comparators.includes(id))
        .map(({ id, name, frequency, points }) => ({ place: { code: id, name }, frequency, points })),
    ];
    for (const { place, frequency, points } of parts) {
      for (const point of points) {
        const key = [place.code, frequency, point.period].join(' ');
        const status = 'status' in point ? point.status : series.status;
        if (!rows.has(key)) {
          rows.set(key, { ...about, ...point, status, place: { code: place.code, name: place.name }, frequency });
        }
      }
    }
  }
  return [...rows.values()].sort((one, other) => one.end.localeCompare(other.end));
}

/**
 * Every council in one period.
 * @param {import('#api').Areas} areas @param {IndicatorPage} page of the council's own area, for what the list doesn't say
 * @returns {Row[]} empty where that page has no such period
 */
export function rowsOfAll(areas, page) {
  const own = rowsOf(page, []).find(({ period }) => period === areas.period);
  if (!own) return [];
  return areas.areas.map(({ code, name, value, symbol, why }) => ({
    ...own,
    place: { code, name },
    value,
    symbol,
    why,
  }));
}

/**
 * @typedef {{text: string, missing: boolean}} Cell
 * @typedef {{caption: string, corner: string, columns: string[], rows: {label: string, cells: Cell[]}[]}} Table
 */

/** With more places, each has a row; with fewer, each has a column. */
const FEW = 5;

/** @param {Row | undefined} row @returns {Cell} */
function cellOf(row) {
  if (!row) return { text: '–', missing: true };
  if (row.value) return { text: inTable(row.value, row.indicator.unit), missing: false };
  return { text: missingWord(row), missing: true };
}

/** @param {Row[]} rows @returns {Table[]} one for each indicator and length of period */
export function tablesOf(rows) {
  const alike = groupBy(rows, ({ indicator, frequency }) => `${indicator.id} ${frequency}`);
  return [...alike.values()].map((all) => {
    const [{ indicator, frequency }] = all;
    const found = new Map(all.map((row) => [`${row.place.code} ${row.period}`, row]));
    const places = [...new Map(all.map(({ place }) => [place.code, place])).values()];
    const periods = [...new Map(all.map(({ period, label, end }) => [period, { period, label, end }])).values()].sort(
      (one, other) => other.end.localeCompare(one.end),
    );
    const caption = `${indicator.shortTitle}: ${unitHeading(indicator.unit).toLowerCase()}`;
    if (places.length > FEW) {
      return {
        caption,
        corner: 'Place',
        columns: periods.map(({ label }) => label),
        rows: places.map(({ code, name }) => ({
          label: name,
          cells: periods.map(({ period }) => cellOf(found.get(`${code} ${period}`))),
        })),
      };
    }
    return {
      caption,
      corner: periodHeading(frequency),
      columns: places.map(({ name }) => name),
      rows: periods.map(({ period, label }) => ({
        label,
        cells: places.map(({ code }) => cellOf(found.get(`${code} ${period}`))),
      })),
    };
  });
}

/** The columns of a file; the definitions of a workbook's notes have the same order. */
export const COLUMNS = [
  ['indicator', 'The name by which the portal keeps the measure'],
  ['title', 'Its official term'],
  ['unit', 'What the figure counts or measures'],
  ['area_code', 'The code of the Office for National Statistics; of a group of areas, its name in the portal'],
  ['area', 'The name of the area'],
  ['period', 'What the figure is about'],
  ['period_start', 'The first day of the period'],
  ['period_end', 'Its last day'],
  ['value', 'The figure, with the digits that were published; empty where there is none'],
  ['symbol', 'Why there is no figure: see the list of symbols'],
  ['why', 'The same in a sentence'],
  ['status', 'How final the figure is'],
  ['source', 'The release that it was published in'],
  ['edition', 'The edition of the portal that shows it'],
];

/** @param {Row[]} rows @param {number} edition @returns {import('../spreadsheet/csv.mjs').Cell[][]} with the names of the columns */
export const linesOf = (rows, edition) => [
  COLUMNS.map(([name]) => name),
  ...rows.map(({ indicator, place, frequency, label, start, end, value, symbol, why, status, source }) => [
    indicator.id,
    indicator.shortTitle,
    unitHeading(indicator.unit),
    place.code,
    place.name,
    periodCell(label, frequency),
    start,
    end,
    value,
    value ? '' : (symbol ?? 'x'),
    value ? '' : (why ?? ''),
    statusWord(status),
    source.title,
    edition,
  ]),
];
