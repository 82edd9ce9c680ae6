import { between, inTable, missingWord } from '../format/figures.mjs';
import { groupBy } from '../format/group-by.mjs';
import { splitAtGaps } from './gaps.mjs';
import { sections } from './sections.mjs';
import { mainSeries, nameUnderHeading } from './series.mjs';

/**
 * From the JSON of an indicator to what the chart module draws.
 * @typedef {import('#api').IndicatorPage} IndicatorPage
 * @typedef {import('#api').Series} Series
 * @typedef {import('./series.mjs').Point} Point
 * @typedef {import('#api').Frequency} Frequency
 * @typedef {import('../charts/model.d.ts').ChartLine} ChartLine
 */

const DAY = 24 * 60 * 60 * 1000;
const STEP = {
  week: 8 * DAY,
  month: 32 * DAY,
  quarter: 95 * DAY,
  'half-year': 190 * DAY,
  term: 370 * DAY,
  year: 370 * DAY,
};

/** @param {Point[]} points @param {IndicatorPage['indicator']} indicator @param {string[]} former the last periods under former codes */
function chartPoints(points, { unit, breaks }, former = []) {
  const once = new Map(points.toReversed().map((point) => [point.period, point]));
  const ordered = [...once.values()].sort((a, b) => a.end.localeCompare(b.end));
  const end = ordered.length - notApplicable(ordered.toReversed());
  return ordered.slice(notApplicable(ordered), end).map((point, i, all) => ({
    from: Date.parse(point.start),
    at: Date.parse(point.end),
    label: point.label,
    value: point.value?.number ?? null,
    text: point.value ? inTable(point.value, unit) : '',
    ...limitsOf(point.interval, unit),
    missing: /** @type {'hidden' | 'absent'} */ (point.symbol === 'c' ? 'hidden' : 'absent'),
    startsNewMeasure: breaks.includes(point.period),
    ...(former.includes(all[i - 1]?.period ?? '') ? { startsNewCode: true } : {}),
  }));
}

/** @param {import('#api').Interval | null | undefined} interval @param {import('#api').Unit} unit */
const limitsOf = (interval, unit) =>
  interval ? { limits: { low: interval[0].number, high: interval[1].number, text: between(interval, unit) } } : {};

/** @param {IndicatorPage} page @param {Series[]} series @returns {ChartLine[]} the area first */
export function chartLines({ indicator, area }, series) {
  const [leading] = series;
  /** @param {{points: Point[], frequency: Frequency, formerCodes?: {period: string}[]}[]} parts @param {Pick<ChartLine, 'id' | 'name' | 'role'>} who */
  const line = (parts, who) => ({
    ...who,
    points: chartPoints(
      parts.flatMap(({ points }) => points),
      indicator,
      parts.flatMap(({ formerCodes = [] }) => formerCodes.map(({ period }) => period)),
    ),
    step: STEP[parts[0].frequency],
    spans: parts[0].frequency === 'year' && leading.frequency !== 'year',
  });
  const byFrequency = groupBy(series, ({ frequency }) => frequency);
  const own = [...byFrequency.entries()].map(([frequency, parts]) =>
    line(parts, { id: `home-${frequency}`, name: area.name, role: 'area' }),
  );
  // On one axis with England's total, the area's would be a line along the foot of the chart.
  const compared = indicator.total ? [] : series.flatMap(({ comparators = [] }) => comparators);
  const byComparator = groupBy(
    compared,
    // Published figures of a comparator and calculated ones are two lines.
    ({ id, kind }) => `${id} ${kind}`,
  );
  const others = [...byComparator.values()].flatMap((parts) =>
    [...groupBy(parts, ({ frequency }) => frequency).values()].map((alike) =>
      line(alike, { id: alike[0].id, name: alike[0].name, role: 'comparator' }),
    ),
  );
  return [...own, ...others].filter(
    ({ role, points }) => role === 'area' || points.some(({ value }) => value !== null),
  );
}

/**
 * @param {IndicatorPage} page
 * @returns {import('../charts/model.d.ts').ChartModel[]} the newest part first
 */
export function chartModels(page) {
  const main = mainSeries(page.series);
  const target = main[0].latest?.target;
  return splitAtGaps(chartLines(page, main)).map((lines, i) => {
    const first = i === 0;
    return {
      id: first ? 'chart' : `chart-before-${i}`,
      title: first
        ? (page.sentences[0] ?? page.indicator.shortTitle)
        : `${page.indicator.shortTitle}: ${spanOf(lines)}`,
      description: describe(lines),
      lines,
      target: first && target ? { value: target.value.number, text: inTable(target.value, page.indicator.unit) } : null,
    };
  });
}

/** @param {ChartLine[]} lines @returns {string} "October 2016 to October 2017" */
export function spanOf(lines) {
  const points = lines.filter(({ role }) => role === 'area')[0]?.points ?? [];
  const labels = [points[0]?.label, points.at(-1)?.label].filter((label, i, all) => label && all.indexOf(label) === i);
  return labels.join(' to ');
}

/** @param {{symbol?: string, value: unknown}[]} points @returns {number} how many points at the start are not applicable */
const notApplicable = (points) => {
  const from = points.findIndex(({ symbol, value }) => value !== null || symbol !== 'z');
  return from < 0 ? points.length : from;
};

/** @param {ChartLine[]} lines @returns {string} what the lines show, in words */
export function describe(lines) {
  return lines
    .flatMap(({ name, points }) => {
      const seen = points.filter(({ value }) => value !== null);
      const gaps = points.filter(({ value }) => value === null).length;
      const first = seen[0];
      const last = seen.at(-1);
      if (!first || !last) return [`${name}: no figures.`];
      const course = first === last ? '' : `${first.text} in ${first.label}, `;
      const missing = gaps > 0 ? ` ${gaps} ${gaps === 1 ? 'period has' : 'periods have'} no figure.` : '';
      const range = last.limits ? ` 95% interval of the last: ${last.limits.text}.` : '';
      return [`${name}: ${course}${last.text} in ${last.label}.${range}${missing}`];
    })
    .join(' ');
}

/** @param {IndicatorPage} page @param {Series[]} series whose newest figures become one bar chart @returns {import('../charts/model.d.ts').BarModel} */
export function barModel(page, series) {
  const { unit, shortTitle } = page.indicator;
  const several = series.length > 1;
  const alone = several && series.every(({ latest }) => (latest?.comparisons ?? []).length === 0);
  /** @param {Series} one */
  const group = (one) => {
    const { latest } = one;
    const others = latest?.comparisons ?? [];
    const own = {
      id: 'home',
      name: page.area.name,
      role: /** @type {'area'} */ ('area'),
      value: latest?.value?.number ?? null,
      text: latest?.value ? inTable(latest.value, unit) : '',
      note: latest?.value ? '' : missingWord(latest ?? {}).toLowerCase(),
      ...limitsOf(latest?.interval, unit),
    };
    const bars = others.map((other) => ({
      id: other.with,
      name: other.name,
      role: /** @type {'comparator'} */ ('comparator'),
      value: other.value.number,
      text: inTable(other.value, unit),
      note: other.samePeriod ? '' : other.label,
    }));
    const when = latest?.label === series[0].latest?.label ? '' : `, ${latest?.label ?? ''}`;
    const name = several ? nameUnderHeading(one) + when : '';
    return alone ? { name: '', bars: [{ ...own, name: `${name}:` }] } : { name, bars: [own, ...bars] };
  };
  const groups = sections(series).flatMap(({ heading, series: those }) =>
    those.map((one, i) => ({ ...group(one), section: i === 0 ? heading : '' })),
  );
  const words = groups.map(({ name, section, bars }) => {
    const range = (/** @type {import('../charts/model.d.ts').ChartPoint['limits']} */ limits) =>
      limits ? ` (95% interval: ${limits.text})` : '';
    const parts = bars
      .map((bar) => `${bar.name} ${bar.text || bar.note}${'limits' in bar ? range(bar.limits) : ''}`)
      .join(', ');
    return `${section ? `${section}. ` : ''}${name ? `${name}: ` : ''}${parts}.`;
  });
  const title = several ? `${shortTitle}, by group` : (page.sentences[0] ?? shortTitle);
  return { id: several ? 'groups' : 'chart', title, description: words.join(' '), groups };
}
