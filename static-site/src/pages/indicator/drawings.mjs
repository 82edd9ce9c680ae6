import { bands, barChart, keyOf, lineChart, valuesOf } from '../../charts/index.mjs';
import { plain } from '../../format/figures.mjs';
import { groupBy } from '../../format/group-by.mjs';
import { Figure } from '../../api/figure.mjs';
import { barModel, chartLines, chartModels, describe, spanOf } from '../../indicators/chart-model.mjs';
import { sections } from '../../indicators/sections.mjs';
import { groupName, groupSeries, mainSeries, nameUnderHeading } from '../../indicators/series.mjs';

/**
 * The charts of an indicator page. Each is drawn wide and narrow, and the style sheet shows one of the two.
 * @typedef {import('#api').IndicatorPage} IndicatorPage
 * @typedef {import('#api').Series} Series
 */

/** @param {Series} series */
const known = ({ points }) => points.filter(({ value }) => value !== null).length;

/** @param {IndicatorPage} page */
export function mainDrawing(page) {
  const main = mainSeries(page.series);
  const figures = main.reduce((sum, series) => sum + known(series), 0);
  if (figures === 0) return null;
  if (figures === 1 && main[0].latest?.value) {
    const model = barModel(page, [main[0]]);
    const [wide, narrow] = [barChart(model, 'wide'), barChart(model, 'narrow')];
    return {
      wide: wide.svg,
      narrow: narrow.svg,
      scaleStart: null,
      changes: false,
      before: [],
      ranges: main[0].latest.interval ? 'bar' : null,
      ...marksUsed([]),
      key: [],
      when: main[0].latest.label,
    };
  }
  const models = chartModels(page);
  const values = models.flatMap(valuesOf);
  const [newest, ...before] = models.map((model) => ({
    when: spanOf(model.lines),
    wide: lineChart({ ...model, values }, 'wide'),
    narrow: lineChart({ ...model, values }, 'narrow'),
  }));
  const { scaleStart } = newest.wide;
  return {
    wide: newest.wide.svg,
    narrow: newest.narrow.svg,
    when: before.length > 0 ? newest.when : null,
    before: before.map(({ when, wide, narrow }) => ({ when, wide: wide.svg, narrow: narrow.svg })),
    scaleStart: written(scaleStart),
    changes: true,
    ranges: ranges(models[0].lines),
    key: keyOf(models[0].lines),
    spans: models.some(({ lines }) => lines.some((line) => line.spans)),
    ...marksUsed(models.flatMap(({ lines }) => lines)),
  };
}

/**
 * The chart once more, for the picture of the page: the newest years only.
 * @param {IndicatorPage} page
 * @returns {{chart: string | null, scaleStart: string | null}}
 */
export function shareDrawing(page) {
  const main = mainSeries(page.series);
  const figures = main.reduce((sum, series) => sum + known(series), 0);
  if (figures === 0) return { chart: null, scaleStart: null };
  if (figures === 1 && main[0].latest?.value) {
    return { chart: barChart(barModel(page, [main[0]]), 'wide').svg, scaleStart: null };
  }
  const [model] = chartModels(page);
  const { svg, scaleStart } = lineChart({ ...model, values: valuesOf(model) }, 'share');
  return { chart: svg, scaleStart: written(scaleStart) };
}

/** @param {number | null} scaleStart */
const written = (scaleStart) => (scaleStart === null ? null : plain(new Figure(String(Number(scaleStart.toFixed(6))))));

/** @param {import('../../charts/model.d.ts').ChartLine[]} lines how the intervals of the newest chart are drawn; null if it has none */
function ranges(lines) {
  const stretches = lines.flatMap(({ points, step, spans }) => bands(points, spans ? 0 : step));
  const band = stretches.some(({ length }) => length > 1);
  const bar = stretches.some(({ length }) => length === 1);
  return band && bar ? 'both' : band ? 'band' : bar ? 'bar' : null;
}

/** @param {import('../../charts/model.d.ts').ChartLine[]} lines which marks for missing figures the charts have */
function marksUsed(lines) {
  const own = lines.filter(({ role }) => role === 'area');
  const missing = own.flatMap(({ points }) => points.filter(({ value }) => value === null));
  return {
    hidden: missing.some((point) => point.missing === 'hidden'),
    absent: missing.some((point) => point.missing === 'absent'),
  };
}

const FEW = 8;

/** @param {IndicatorPage} page @returns {{heading: string, drawings: {title: string, svg: string}[]}[] | {wide: string, narrow: string} | null} */
export function groupDrawing(page) {
  const all = groupSeries(page.series).filter(({ latest }) => latest);
  const groups = all.filter((series) => known(series) > 0);
  if (groups.length === 0) return null;
  const main = page.series[0];
  const overTime = groups.length <= FEW && groups.every((series) => known(series) > 1);
  if (!overTime) {
    const named = groupName(main) ? main : { ...main, filters: { group: 'Everybody' }, filterGroups: {} };
    const bars = barModel(page, main.latest?.value ? [named, ...all] : all);
    return { wide: barChart(bars, 'wide').svg, narrow: barChart(bars, 'narrow').svg };
  }
  const ordered = sections(groups).flatMap(({ heading, series }) => series.map((one) => ({ heading, one })));
  const parts = ordered.map(({ heading, one }, i) => {
    const lines = chartLines(page, [one]);
    const model = { id: `group-${i + 1}`, title: groupName(one), description: describe(lines), lines, target: null };
    return { heading, title: nameUnderHeading(one), model };
  });
  const values = parts.flatMap(({ model }) => valuesOf(model));
  const under = groupBy(parts, ({ heading }) => heading);
  return [...under].map(([heading, those]) => ({
    heading,
    drawings: those.map(({ title, model }) => ({
      title,
      svg: lineChart({ ...model, values }, 'small').svg,
    })),
  }));
}
