import { inTable, missingWord, plain, unitHeading } from '../format/figures.mjs';
import { judged, targetWord } from './indicator/verdicts.mjs';
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

/** @param {ScorecardRow} row the same period of the year before, which with one period a year is the one before */
export function yearBefore({ latest, yearAgo, previous }) {
  const within = (/** @type {string} */ period) => period.replace(/^\d{4}(\/\d{2})?/, '');
  return yearAgo ?? (previous && latest && within(previous.period) === within(latest.period) ? previous : null);
}

/** @param {ScorecardRow} row @param {import('../api/types.d.ts').Unit} unit */
function months({ mean12, max12 }, unit) {
  if (!mean12 || !max12) return null;
  return { mean: inTable(mean12.value, unit), max: inTable(max12.value, unit), from: mean12.from, to: mean12.to };
}

const WAYS = /** @type {const} */ ({
  increase: { word: 'Up', arrow: '\u25b2' },
  decrease: { word: 'Down', arrow: '\u25bc' },
  similar: { word: 'Similar', arrow: '\u2248' },
});

/** @param {import('../api/types.d.ts').Direction | null} travel */
function direction(travel) {
  if (!travel) return null;
  const percent = (travel.percent.number > 0 ? '+' : '') + plain(travel.percent);
  return { ...WAYS[travel.verdict], percent: `${percent}%`, judged: judged(travel.better) };
}

/**
 * Which of the columns that few rows need a table has.
 * @param {ScorecardRow[]} rows
 */
export const columnsOf = (rows) => ({
  targets: rows.some(({ target }) => target),
  months: rows.some(({ mean12 }) => mean12),
  travels: rows.some((row) => row.direction),
  lastYears: rows.some(({ lastYear }) => lastYear),
});

/** @param {ScorecardRow['indicator']} indicator what its numbers are, where neither they nor its name say so */
function unitBelow({ unit, shortTitle }) {
  const words = unitHeading(unit);
  const said = shortTitle.toLowerCase().includes(words.toLowerCase());
  return unit === '%' || unit === 'number' || said ? '' : words;
}

/** @param {ScorecardRow} row @param {string[]} comparators ids in the order of the columns @param {string[]} breaks */
export function line(row, comparators, breaks) {
  const { unit } = row.indicator;
  return {
    title: row.indicator.shortTitle,
    href: `/indicators/${row.indicator.id}/`,
    unit: unitBelow(row.indicator),
    latest: cell(row.latest, unit),
    yearAgo: cell(yearBefore(row), unit),
    line: recentLine(row.recent, breaks, `${row.indicator.shortTitle}: the newest ${row.recent.length} figures`),
    months: months(row, unit),
    target: row.target ? { text: inTable(row.target.value, unit), ...targetWord(row.target) } : null,
    direction: direction(row.direction ?? null),
    lastYear: cell(row.lastYear, unit),
    comparators: comparators.map((id) =>
      cell(
        row.comparators.find((one) => one.id === id),
        unit,
      ),
    ),
  };
}

/** @param {number} edition @param {string} area @returns {{text: string, href: string}[]} the same figures as files */
export function downloads(edition, area) {
  const address = `/api/v1/editions/${edition}/areas/${area}`;
  return [
    { text: 'This page as CSV', href: `${address}/scorecard.csv` },
    { text: 'This page as JSON', href: address },
  ];
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
      ...columnsOf(rows),
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
    downloads: downloads(Number(scorecard.edition), scorecard.area.code),
  };
}
