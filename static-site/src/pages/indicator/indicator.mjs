import { day, dayOf } from '../../format/dates.mjs';
import { inText } from '../../format/places.mjs';
import { statusWord, unitHeading } from '../../format/figures.mjs';
import { HOME } from '../../partials/breadcrumbs.mjs';
import { qrSvg } from '../../pictures/qr.mjs';
import { PICTURE } from '../../pictures/picture.mjs';
import { describedDataset, timeOf } from '../../partials/described-dataset.mjs';
import { revisionRows } from '../../partials/revisions.mjs';
import { changes, comparisons, groups, otherPlaces } from './comparing.mjs';
import { groupDrawing, mainDrawing } from './drawings.mjs';
import { calculations, dataTables, disagreements } from './tables.mjs';
import { ruleResults } from './verdicts.mjs';

/**
 * The page that people share: everything about one indicator in one area, in the order in which a reader asks.
 * The pages of other areas have the same address below that of their area.
 * @type {import('../page.d.ts').FiguresPage}
 */
export const indicator = { address: '/indicators/{id}/', template: 'pages/indicator/indicator.njk' };

/**
 * @typedef {import('#api').IndicatorPage} IndicatorPage
 */

/**
 * @param {IndicatorPage} page
 * @returns {string} which part of a period a figure is about; the day of a snapshot only where it is the last one: a
 *   school census may be on any day of its year
 */
function measured({ indicator: { measured: when }, series: [leading] }) {
  if (when === 'during') return 'The whole period';
  const yearly = leading?.frequency === 'year' || leading?.frequency === 'term';
  const ofLastDay = leading?.points.every(({ end }) => end.endsWith('-03-31'));
  return yearly && !ofLastDay ? 'One day of the period' : 'The last day of the period';
}

/** @param {IndicatorPage} page the codes under which the same area was published before, each once */
const formerCodes = ({ series }) => [
  ...new Map(
    series.flatMap(({ formerCodes = [] }) => formerCodes).map(({ code, name, label }) => [code, { code, name, label }]),
  ).values(),
];

/**
 * The area that the page is about, as far as addresses and words depend on it.
 * @typedef {object} Scope
 * @property {string} base what the addresses of its pages begin with: "/areas/E08000035"; empty for the council's own
 * @property {string} canonical what the address for search engines begins with
 * @property {import('../page.d.ts').Link[]} elsewhere the same figure of other areas
 * @property {import('../page.d.ts').Link[]} [crumbs] above the area's own page; none for the council's own area
 * @property {boolean} [ours] whether "we" is the area; without it, yes
 */

/**
 * A version of the page, which stands at its own address while it is the newest, and under its edition for ever.
 * @param {IndicatorPage} page
 * @param {{edition: number, publishedAt: string, topic: {id: string, title: string}, council: string, site: string,
 *   scope: Scope}} context
 */
export function indicatorView(page, { edition, publishedAt, topic, council, site, scope }) {
  const { series, sources, area } = page;
  const head = page.indicator;
  const { base, canonical, crumbs, elsewhere, ours = true } = scope;
  const datasets = [...new Set(series.map(({ dataset }) => dataset))];
  const address = `/indicators/${head.id}/`;
  const frozenAddress = `/editions/${edition}${base}${address}`;
  const figuresAddress = `/api/v1/editions/${edition}/indicators/${head.id}/areas/${area.code}`;
  const downloads = [
    { text: 'This page as JSON', href: figuresAddress },
    ...datasets.map((dataset) => ({
      text: `${sources.find((source) => source.dataset === dataset)?.title ?? dataset}, as CSV`,
      href: `/api/v1/editions/${edition}/datasets/${dataset}/data.csv`,
    })),
  ];
  const drawing = mainDrawing(page);
  return {
    title: head.shortTitle,
    question: head.title,
    description: `${head.title} ${page.sentences[0] ?? head.definition}`,
    canonical: canonical + address,
    structured: describedDataset({
      name: `${head.shortTitle}, ${area.name}`,
      description: `${head.title} ${head.definition} Who is counted: ${head.population}.`,
      url: canonical + address,
      identifier: frozenAddress,
      version: `edition ${edition}`,
      dateModified: publishedAt,
      licences: sources.map(({ licence }) => licence),
      creator: council,
      place: area.name,
      time: timeOf(series.flatMap(({ points }) => points)),
      measures: [`${head.shortTitle} (${unitHeading(head.unit)})`],
      downloads,
    }),
    breadcrumbs: crumbs
      ? [...crumbs, { text: area.name, href: `${base}/` }]
      : [HOME, { text: topic.title, href: `/topics/${topic.id}/` }],
    qr: base === '' ? qrSvg(site + frozenAddress) : null,
    picture: base === '' ? frozenAddress + PICTURE : null,
    feed: base === '' ? { title: `${head.shortTitle}, ${area.name}`, href: `/indicators/${head.id}/feed.xml` } : null,
    elsewhere,
    ours,
    indicator: { ...head, measured: measured(page), breaks: head.breaks.join(', ') },
    lead: page.sentences[0],
    sentences: page.sentences.slice(1),
    unit: unitHeading(head.unit),
    area: area.name,
    areaText: inText(area),
    figuresAddress,
    drawing,
    scripts: drawing?.changes ? ['chart'] : [],
    groupDrawing: groupDrawing(page),
    publishersRange: series.some(({ intervalsFrom }) => intervalsFrom === 'publisher'),
    comparisons: comparisons(page),
    otherPlaces: otherPlaces(page),
    isTotal: head.total ?? false,
    changes: changes(page),
    results: ruleResults(page),
    groups: groups(page),
    tables: dataTables(page),
    statuses: [...new Set(series.map(({ status }) => statusWord(status)))],
    roundedTo: Math.max(...series.map(({ roundedTo }) => roundedTo?.number ?? 1)),
    hidden: series.some(({ points }) => points.some(({ symbol }) => symbol === 'c')),
    calculations: calculations(page),
    disagreements: disagreements(page),
    notes: page.notes,
    footnotes: page.footnotes,
    revisions: revisionRows(page.revisions, head.unit),
    formerCodes: formerCodes(page),
    predecessors: (page.predecessors ?? []).map(({ code, name, until }) => ({
      name,
      until: day(until),
      href: `/areas/${code}/indicators/${head.id}/`,
    })),
    sources: sources.map((source) => ({ ...source, publishedOn: day(source.publishedOn) })),
    edition,
    published: dayOf(publishedAt),
    address: base + address,
    frozenAddress,
    downloads,
  };
}
