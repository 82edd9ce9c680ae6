import { difference, inTable, missingWord, statusWord, withUnit } from '../../format/figures.mjs';
import { groupName, groupSeries, mainSeries, newestOfEachFrequency } from './series.mjs';

/**
 * "How we compare" and "Is it changing?": the API's verdicts put into words. Nothing is worked out here.
 * @typedef {import('../../api/types.d.ts').IndicatorPage} IndicatorPage
 * @typedef {import('../../api/types.d.ts').Series} Series
 * @typedef {import('../../api/figure.mjs').Figure} Figure
 */

/** @param {boolean | null | undefined} better */
const judged = (better) => (better === true ? 'Better' : better === false ? 'Worse' : '');

/** @param {Figure} gap @param {import('../../api/types.d.ts').Unit} unit @param {'higher' | 'lower' | 'same'} verdict */
const gapWords = (gap, unit, verdict) => (verdict === 'same' ? 'The same' : `${difference(gap, unit)} ${verdict}`);

/** @param {Figure} by @returns {'higher' | 'lower' | 'same'} */
const direction = (by) => (by.number > 0 ? 'higher' : by.number < 0 ? 'lower' : 'same');

/** @param {IndicatorPage} page */
export function comparisons(page) {
  const { unit } = page.indicator;
  return newestOfEachFrequency(mainSeries(page.series)).flatMap((series) => {
    const { latest } = series;
    if (!latest?.value) return [];
    const rows = (latest.comparisons ?? []).map((other) => ({
      name: other.name,
      value: withUnit(other.value, unit),
      label: other.label,
      otherPeriod: !other.samePeriod,
      gap: gapWords(other.gap, unit, other.verdict),
      verdict: other.verdict,
      judged: judged(other.better),
      better: other.better,
    }));
    const { target } = latest;
    if (target?.gap) {
      const verdict = direction(target.gap);
      const met = target.met === true ? 'Met' : target.met === false ? 'Not met' : '';
      const gap = gapWords(target.gap, unit, verdict);
      const value = withUnit(target.value, unit);
      rows.push({
        name: 'Target',
        value,
        label: '',
        otherPeriod: false,
        gap,
        verdict,
        judged: met,
        better: target.met ?? null,
      });
    }
    if (rows.length === 0) return [];
    const status = statusWord(series.status);
    return [{ value: withUnit(latest.value, unit), label: latest.label, area: page.area.name, status, rows }];
  });
}

/** @param {IndicatorPage} page @param {Series} series */
function changesOf({ indicator, area }, series) {
  const { latest } = series;
  if (!latest?.value) return [];
  const now = latest.value;
  const moves = [latest.change, latest.yearOnYear].filter((move) => move !== null && move !== undefined);
  const once = moves.filter((move, i) => moves.findIndex(({ since }) => since === move.since) === i);
  return once.map((move) => {
    const before = series.points.find(({ period }) => period === move.since)?.value;
    const verdict = direction(move.by);
    const better = indicator.polarity === 'none' || verdict === 'same' ? null : verdict === indicator.polarity;
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
      judged: judged(better),
      better,
      area: area.name,
    };
  });
}

/** @param {IndicatorPage} page */
export const changes = (page) =>
  newestOfEachFrequency(mainSeries(page.series)).flatMap((series) => changesOf(page, series));

/**
 * What another place has beside the newest figure of a series, even where that figure is hidden or missing.
 * @param {Series} series
 * @returns {Map<string, Figure>} by the place's name
 */
function othersBeside(series) {
  const same = (series.comparators ?? []).flatMap(({ name, points }) => {
    const value = points.find(({ period }) => period === series.latest?.period)?.value;
    return value ? [/** @type {[string, Figure]} */ ([name, value])] : [];
  });
  const compared = (series.latest?.comparisons ?? []).map(({ name, value }) => [name, value]);
  return new Map(/** @type {[string, Figure][]} */ ([...same, ...compared]));
}

/** @param {IndicatorPage} page one row for each group of people, newest figures */
export function groups(page) {
  const { unit } = page.indicator;
  const rows = groupSeries(page.series).flatMap((series) =>
    series.latest ? [{ series, latest: series.latest, others: othersBeside(series) }] : [],
  );
  const names = [...new Set(rows.flatMap(({ others }) => [...others.keys()]))];
  return {
    names,
    rows: rows.map(({ series, latest, others }) => ({
      name: groupName(series),
      label: latest.label,
      value: latest.value ? inTable(latest.value, unit) : missingWord(latest),
      others: names.map((name) => {
        const value = others.get(name);
        return value ? inTable(value, unit) : 'No figure';
      }),
    })),
  };
}
