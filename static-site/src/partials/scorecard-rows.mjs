import { inTable, missingWord, plain, unitHeading } from '../format/figures.mjs';
import { judged, targetJudgement } from './judgement.mjs';
import { recentLine } from './recent-line.mjs';

/**
 * The rows of a scorecard: an indicator a row. The template is scorecard-table.njk.
 * @typedef {import('#api').Scorecard} Scorecard
 * @typedef {import('#api').ScorecardRow} ScorecardRow
 */

/** @param {import('#api').ScorecardValue | null | undefined} observation @param {import('#api').Unit} unit */
function cell(observation, unit) {
  if (!observation) return { text: '–', label: '', missing: true };
  if (!observation.value) return { text: missingWord(observation), label: observation.label, missing: true };
  return { text: inTable(observation.value, unit), label: observation.label, missing: false };
}

/**
 * The figure of the same period a year before. With one period a year, that is the previous figure.
 * @param {ScorecardRow} row
 */
export function yearBefore({ latest, yearAgo, previous }) {
  const within = (/** @type {string} */ period) => period.replace(/^\d{4}(\/\d{2})?/, '');
  return yearAgo ?? (previous && latest && within(previous.period) === within(latest.period) ? previous : null);
}

/** @param {ScorecardRow} row @param {import('#api').Unit} unit */
function months({ mean12, max12 }, unit) {
  if (!mean12 || !max12) return null;
  return { mean: inTable(mean12.value, unit), max: inTable(max12.value, unit), from: mean12.from, to: mean12.to };
}

const DIRECTIONS = /** @type {const} */ ({
  increase: { word: 'Up', arrow: '\u25b2' },
  decrease: { word: 'Down', arrow: '\u25bc' },
  similar: { word: 'Similar', arrow: '\u2248' },
});

/** @param {import('#api').Direction | null} change */
function direction(change) {
  if (!change) return null;
  const percent = (change.percent.number > 0 ? '+' : '') + plain(change.percent);
  return { ...DIRECTIONS[change.verdict], percent: `${percent}%`, judged: judged(change.better) };
}

/**
 * Which optional columns a table needs: those for which a row has a value.
 * @param {ScorecardRow[]} rows
 */
export const columnsOf = (rows) => ({
  targets: rows.some(({ target }) => target),
  months: rows.some(({ mean12 }) => mean12),
  travels: rows.some((row) => row.direction),
  lastYears: rows.some(({ lastYear }) => lastYear),
  places: rows.some(({ rank }) => rank),
  courses: rows.some(({ course }) => course),
});

/** @param {ScorecardRow} row its place, and where it was a year before */
function place({ rank, rankYearBefore, indicator }) {
  if (!rank) return null;
  const bySize = indicator.polarity === 'none';
  const was = rankYearBefore ? `${rankYearBefore.place.number} in ${rankYearBefore.year}` : '';
  return { text: rank.label, bySize, was };
}

/** @param {ScorecardRow} row its course over five years */
function course({ course: its, indicator: { unit } }) {
  if (!its) return null;
  const same = its.by.number === 0;
  const years = its.years.number;
  const run = years >= 3 ? `${its.direction === 'higher' ? 'rose' : 'fell'} ${years} years in a row` : '';
  return {
    arrow: same ? '=' : its.by.negative ? '\u25bc' : '\u25b2',
    words: `${same ? 'the same as' : `${its.by.negative ? 'down' : 'up'} from`} ${inTable(its.from, unit)}`,
    since: its.label,
    more: run || extremeWords(its.extreme),
  };
}

/** @param {import('#api').Course['extreme']} extreme "highest since 2018/19" */
const extremeWords = (extreme) =>
  extreme ? `${extreme.which} since ${extreme.first ? 'at least ' : ''}${extreme.label}` : '';

/** @param {ScorecardRow['indicator']} indicator the unit, where neither the figures nor the title show it */
function unitBelow({ unit, shortTitle }) {
  const words = unitHeading(unit);
  const said = shortTitle.toLowerCase().includes(words.toLowerCase());
  return unit === '%' || unit === 'number' || said ? '' : words;
}

/** @param {ScorecardRow} row @param {string[]} comparators ids in the order of the columns @param {string[]} breaks */
export function scorecardRow(row, comparators, breaks) {
  const { unit } = row.indicator;
  return {
    title: row.indicator.shortTitle,
    href: `/indicators/${row.indicator.id}/`,
    unit: unitBelow(row.indicator),
    latest: cell(row.latest, unit),
    yearAgo: cell(yearBefore(row), unit),
    line: recentLine(row.recent, breaks, `${row.indicator.shortTitle}: the newest ${row.recent.length} figures`),
    months: months(row, unit),
    target: row.target ? { text: inTable(row.target.value, unit), ...targetJudgement(row.target) } : null,
    direction: direction(row.direction ?? null),
    place: place(row),
    course: course(row),
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

/** @param {Scorecard} scorecard @param {string} id of an indicator */
export const rowOf = ({ rows }, id) => rows.find(({ indicator }) => indicator.id === id);

/**
 * How many measures of a topic improved or got worse, in the API's words.
 * @param {Scorecard} scorecard @param {string} topic
 */
export const topicSentence = ({ topics = [] }, topic) =>
  topics.find(({ id }) => id === topic)?.sentence ?? 'There are no figures here yet.';
