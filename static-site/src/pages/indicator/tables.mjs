import { between, inTable, missingWord, periodHeading, statusWord } from '../../format/figures.mjs';
import { groupBy } from '../../format/group-by.mjs';
import { oursLabel } from '../../partials/disagreements.mjs';
import { sections } from '../../indicators/sections.mjs';
import { groupName, groupSeries, mainSeries } from '../../indicators/series.mjs';

/**
 * A table for each series, with a column for each comparator of the same frequency.
 * @typedef {import('#api').IndicatorPage} IndicatorPage
 * @typedef {import('#api').Series} Series
 * @typedef {import('#api').Comparator} Comparator
 * @typedef {import('../../indicators/series.mjs').Point} Point
 * @typedef {{text: string, missing: boolean}} Cell
 * @typedef {{caption: string, status: string, periodHeading: string, columns: string[],
 *   rows: {label: string, cells: Cell[]}[], why: {label: string, word: string, why: string}[]}} Table
 */

/** The heading of the column beside the area's figures. */
const INTERVAL = '95% interval';

/** @param {{name: string, points: Point[]}[]} columns @param {import('#api').Unit} unit */
function body(columns, unit) {
  const periods = new Map(columns.flatMap(({ points }) => points.map((point) => [point.period, point])));
  const newestFirst = [...periods.values()].sort((a, b) => b.end.localeCompare(a.end));
  return newestFirst.map(({ period, label }) => ({
    label,
    cells: columns.map(({ name, points }) => {
      const point = points.find((one) => one.period === period);
      if (!point || (name === INTERVAL && !point.interval)) return { text: '–', missing: true };
      if (name === INTERVAL) return { text: between(/** @type {any} */ (point.interval), unit), missing: false };
      if (point.value) return { text: inTable(point.value, unit), missing: false };
      return { text: missingWord(point), missing: true };
    }),
  }));
}

/** @param {Point[]} points @returns {Table['why']} the periods without a figure, grouped by their reason */
function reasons(points) {
  const missing = points.filter(({ value }) => value === null);
  const alike = groupBy(missing, (point) => `${missingWord(point)}|${point.why ?? ''}`);
  return [...alike.values()].map((group) => ({
    label: group.map(({ label }) => label).join(', '),
    word: missingWord(group[0]),
    why: group[0].why ?? '',
  }));
}

/** @param {IndicatorPage} page @param {Series} series @returns {Table} */
function ofSeries({ area, indicator }, series) {
  const beside = (series.comparators ?? []).filter(({ frequency }) => frequency === series.frequency);
  const own = { name: area.name, points: series.points };
  const ranged = series.points.some(({ interval }) => interval);
  const columns = [own, ...(ranged ? [{ name: INTERVAL, points: series.points }] : []), ...beside];
  const group = groupName(series);
  return {
    caption: group ? `${group}: ${series.title}` : series.title,
    status: statusWord(series.status),
    periodHeading: periodHeading(series.frequency),
    columns: columns.map(({ name }) => name),
    rows: body(columns, indicator.unit),
    why: reasons(series.points),
  };
}

/** @param {IndicatorPage} page @param {Series} series @returns {Table[]} the comparators whose frequency is another than that of the series */
function ofOthers(page, series) {
  const elsewhere = page.series
    .filter((other) => other !== series && other.dataset === series.dataset && groupName(other) === groupName(series))
    .flatMap(({ frequency, comparators = [] }) => comparators.map(({ id }) => `${id} ${frequency}`));
  const apart = (series.comparators ?? []).filter(
    ({ id, frequency }) => frequency !== series.frequency && !elsewhere.includes(`${id} ${frequency}`),
  );
  if (apart.length === 0) return [];
  return [
    {
      caption: `The others, by ${apart[0].frequency}`,
      status: statusWord(series.status),
      periodHeading: periodHeading(apart[0].frequency),
      columns: apart.map(({ name }) => name),
      rows: body(apart, page.indicator.unit),
      why: [],
    },
  ];
}

/** @param {IndicatorPage} page @returns {{newest: Table[], others: Table[], groups: Table[]}} `others`: from other releases, most of them older */
export function dataTables(page) {
  const tables = (/** @type {Series[]} */ series) =>
    series.flatMap((one) => [ofSeries(page, one), ...ofOthers(page, one)]);
  const main = mainSeries(page.series);
  const newest = main.filter(({ dataset }) => dataset === main[0].dataset);
  const others = main.filter(({ dataset }) => dataset !== main[0].dataset);
  const groups = sections(groupSeries(page.series)).flatMap(({ series }) => series);
  return { newest: tables(newest), others: tables(others), groups: tables(groups) };
}

/** @param {IndicatorPage} page what the publisher calculated, as printed */
export function calculations(page) {
  return page.series.flatMap((series) =>
    (series.calculations ?? []).map(({ calculation, area, label, value }) => ({
      what: [calculation, area, groupName(series)].filter(Boolean).join(', '),
      label,
      value: value ? inTable(value, 'number') : missingWord({}),
    })),
  );
}

/** @param {IndicatorPage} page where a source prints another figure than ours, in the order of the series */
export function disagreements(page) {
  const { unit } = page.indicator;
  return page.series.flatMap((series) =>
    (series.disagreements ?? []).map(({ what, label, printed, ours, why, rule }) => {
      const of = what.startsWith('Change') ? 'number' : unit;
      return {
        what: [what, groupName(series)].filter(Boolean).join(', '),
        label,
        printed: inTable(printed, of),
        beside: oursLabel(rule),
        ours: inTable(ours, of),
        why,
      };
    }),
  );
}
