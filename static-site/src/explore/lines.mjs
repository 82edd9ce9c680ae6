import { MARKS } from '../charts/marks.mjs';
import { chartLines, describe } from '../indicators/chart-model.mjs';
import { splitAtGaps } from '../indicators/gaps.mjs';
import { mainSeries } from '../indicators/series.mjs';
import { within } from '../indicators/rows.mjs';

/**
 * From the JSON of one indicator in several places to one chart: the first place in a strong line, the others in quiet
 * ones. Where a series has a long gap, the chart has what came after it.
 * @typedef {import('../charts/model.d.ts').ChartLine} ChartLine
 * @typedef {import('../charts/model.d.ts').ChartModel} ChartModel
 */

/** More lines than these can't be told apart. */
export const MOST_LINES = 6;

/**
 * @param {import('#api').IndicatorPage[]} pages of the chosen councils, or of the council's own area where none is chosen
 * @param {string[]} places codes of councils and ids of comparators
 * @param {{from: number | null, to: number | null}} years
 * @returns {ChartModel | null} null where there are not two figures to join
 */
export function chartOf(pages, places, years) {
  const isWithin = within(years);
  const all = pages.flatMap((page, i) =>
    chartLines(page, mainSeries(page.series))
      .filter(({ id, role }) => (role === 'area' ? places.includes(page.area.code) : i === 0 && places.includes(id)))
      .map((line) => ({ ...line, id: line.role === 'area' ? `${page.area.code}-${line.id}` : line.id })),
  );
  const lines = all
    .map((line) => ({
      ...line,
      points: line.points.filter(({ at }) => isWithin({ end: new Date(at).toISOString() })),
    }))
    .filter(({ points }) => points.some(({ value }) => value !== null));
  const names = [...new Set(lines.map(({ name }) => name))].slice(0, MOST_LINES);
  const styled = lines
    .filter(({ name }) => names.includes(name))
    .map((line) => ({
      ...line,
      role: /** @type {ChartLine['role']} */ (line.name === names[0] ? 'area' : 'comparator'),
      mark: MARKS.includes(line.id) ? line.id : MARKS[names.indexOf(line.name) % MARKS.length],
      // The bands of several places would cover each other.
      points: line.name === names[0] ? line.points : line.points.map((point) => ({ ...point, limits: undefined })),
    }));
  const [drawn] = splitAtGaps(styled);
  if (drawn.reduce((sum, { points }) => sum + points.filter(({ value }) => value !== null).length, 0) < 2) return null;
  const [{ indicator }] = pages;
  return {
    id: `explore-${indicator.id}`,
    title: `${indicator.shortTitle}: ${names.join(', ')}`,
    description: describe(drawn),
    lines: drawn,
    target: null,
  };
}
