import { difference, inTable, missingWord, statusWord, withUnit } from '../../format/figures.mjs';
import { targetJudgement } from '../../partials/judgement.mjs';
import { comparisonWords } from './verdicts.mjs';
import { sections } from '../../indicators/sections.mjs';
import { groupSeries, mainSeries, nameUnderHeading, newestOfEachFrequency } from '../../indicators/series.mjs';

/**
 * "How we compare" and "Is it changing?": the verdicts of the API, put into words. Nothing is calculated here.
 * @typedef {import('#api').IndicatorPage} IndicatorPage
 * @typedef {import('#api').Series} Series
 * @typedef {import('../../api/figure.mjs').Figure} Figure
 */

/** @param {Figure} by @returns {'higher' | 'lower' | 'same'} */
const direction = (by) => (by.number > 0 ? 'higher' : by.number < 0 ? 'lower' : 'same');

/** @param {IndicatorPage} page */
export function comparisons(page) {
  const { unit, polarity } = page.indicator;
  return newestOfEachFrequency(mainSeries(page.series)).flatMap((series) => {
    const { latest } = series;
    if (!latest?.value) return [];
    const rows = (latest.comparisons ?? []).map((other) => ({
      name: other.name,
      value: withUnit(other.value, unit),
      label: other.label,
      otherPeriod: !other.samePeriod,
      ...comparisonWords(other, unit, polarity),
    }));
    if (latest.target?.gap) rows.push(targetRow(latest.target, unit));
    if (rows.length === 0) return [];
    const status = statusWord(series.status);
    return [{ value: withUnit(latest.value, unit), label: latest.label, area: page.area.name, status, rows }];
  });
}

/**
 * Whether the tables have figures of other places, though they may be of periods with which the newest figure is not
 * compared.
 * @param {IndicatorPage} page
 */
export const otherPlaces = ({ series }) =>
  mainSeries(series).some(({ comparators = [] }) =>
    comparators.some(({ points }) => points.some(({ value }) => value !== null)),
  );

/** @param {import('#api').Target} target @param {import('#api').Unit} unit */
function targetRow(target, unit) {
  const verdict = target.gap ? direction(target.gap) : 'same';
  return {
    name: 'Target',
    value: withUnit(target.value, unit),
    label: '',
    otherPeriod: false,
    sign: verdict,
    words: verdict === 'same' || !target.gap ? 'The same' : `${difference(target.gap, unit)} ${verdict}`,
    more: '',
    ...targetJudgement(target),
  };
}

/** @param {IndicatorPage} page @param {Series} series */
function changesOf({ indicator }, series) {
  const { latest } = series;
  if (!latest?.value) return [];
  const now = latest.value;
  const moves = [latest.change, latest.yearOnYear].filter((move) => move !== null && move !== undefined);
  const once = moves.filter((move, i) => moves.findIndex(({ since }) => since === move.since) === i);
  return once.map((move) => {
    const before = series.points.find(({ period }) => period === move.since)?.value;
    const verdict = direction(move.by);
    const size =
      verdict === 'same'
        ? 'No change'
        : `${verdict === 'higher' ? 'Up' : 'Down'} ${difference(move.by, indicator.unit)}`;
    const course = before ? `from ${inTable(before, indicator.unit)} to ${inTable(now, indicator.unit)}` : '';
    return {
      size,
      verdict,
      since: move.label,
      until: latest.label,
      course,
    };
  });
}

/** @param {IndicatorPage} page */
export const changes = (page) =>
  newestOfEachFrequency(mainSeries(page.series)).flatMap((series) => changesOf(page, series));

/**
 * The comparators' figures for the period of a series' newest point, also where that point is hidden or missing.
 * @param {Series} series
 * @returns {Map<string, Figure>} by the comparator's name
 */
function comparatorFigures(series) {
  const same = (series.comparators ?? []).flatMap(({ name, points }) => {
    const value = points.find(({ period }) => period === series.latest?.period)?.value;
    return value ? [/** @type {[string, Figure]} */ ([name, value])] : [];
  });
  const compared = (series.latest?.comparisons ?? []).map(({ name, value }) => [name, value]);
  return new Map(/** @type {[string, Figure][]} */ ([...same, ...compared]));
}

/** @param {IndicatorPage} page the newest figure of each group of people, a row each, under headings */
export function groups(page) {
  const { unit } = page.indicator;
  const newest = groupSeries(page.series).filter(({ latest }) => latest);
  const beside = new Map(newest.map((series) => [series, comparatorFigures(series)]));
  const names = [...new Set([...beside.values()].flatMap((others) => [...others.keys()]))];
  /** @param {Series} series */
  const row = (series) => {
    const { label, value, symbol } = /** @type {import('#api').SeriesLatest} */ (series.latest);
    return {
      name: nameUnderHeading(series),
      label,
      value: value ? inTable(value, unit) : missingWord({ symbol }),
      others: names.map((name) => {
        const other = beside.get(series)?.get(name);
        return other ? inTable(other, unit) : 'No figure';
      }),
    };
  };
  return {
    names,
    sections: sections(newest).map(({ heading, series }) => ({ heading, rows: series.map(row) })),
  };
}
