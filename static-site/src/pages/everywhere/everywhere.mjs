import { dotPlot } from '../../charts/index.mjs';
import { dayOf } from '../../format/dates.mjs';
import { inTable, missingWord, signed, unitHeading, withUnit } from '../../format/figures.mjs';
import { HOME } from '../../partials/breadcrumbs.mjs';
import { dotModel } from './dot-model.mjs';

/**
 * One indicator in all councils, as a dot plot and a table: by place, by name, or by the change since the year before.
 * Each order is a page, so that it needs no script.
 *
 * @typedef {import('#api').Areas} Areas
 * @typedef {import('../page.d.ts').EditionPage} EditionPage
 * @typedef {'place' | 'name' | 'change'} Order
 */

/** @type {{order: Order, folder: string, text: string}[]} */
const ORDERS = [
  { order: 'place', folder: '', text: 'place' },
  { order: 'name', folder: 'by-name/', text: 'name' },
  { order: 'change', folder: 'by-change/', text: 'change' },
];

/** @param {Order} order @returns {EditionPage} */
function pageOf(order) {
  const folder = ORDERS.find((one) => one.order === order)?.folder ?? '';
  const address = `/indicators/{id}/areas/${folder}`;
  return {
    address,
    template: 'pages/everywhere/everywhere.njk',
    listed: order === 'place',
    ids: ({ catalogue }) => catalogue.map(({ id }) => id),
    async isChanged({ api, number, catalogue }, id) {
      const changed = (await api.areas(number, id)) ?? catalogue.find((entry) => entry.id === id);
      return Number(changed?.edition ?? number) === number;
    },
    async load({ api, number, edition, version, publishedAt, catalogue }, id) {
      const {
        shortTitle,
        title: question,
        topic: ofTopic,
      } = catalogue.find((entry) => entry.id === id) ?? catalogue[0];
      const table = await api.areas(number, id);
      const topic = edition.topics.find((one) => one.id === ofTopic) ?? edition.topics[0];
      const up = folder ? '../' : '';
      const here = address.replace('{id}', id);
      return {
        title: `${shortTitle}: every council`,
        description: `${question} Every council that has a figure${table ? `, ${table.label}` : ''}.`,
        canonical: `/indicators/${id}/areas/`,
        breadcrumbs: [
          HOME,
          { text: topic.title, href: `/topics/${topic.id}/` },
          { text: shortTitle, href: `/indicators/${id}/` },
        ],
        home: edition.home.name,
        homeHref: `${up}../`,
        ...(table ? view(table, edition, order, up) : { areas: [] }),
        edition: version,
        published: dayOf(publishedAt),
        address: here,
        frozenAddress: `/editions/${version}${here}`,
      };
    },
  };
}

export const everywhere = pageOf('place');
export const everywhereByName = pageOf('name');
export const everywhereByChange = pageOf('change');

/**
 * @param {Areas} table @param {import('#api').Edition} edition @param {Order} order
 * @param {string} up from the page to the address of the first order
 */
function view(table, { home, comparators }, order, up) {
  const neighbours = comparators.flatMap(({ members = [] }) => members);
  const { indicator, areas, others, label, yearBefore } = table;
  const own = areas.find(({ code }) => code === home.code);
  const ranked = areas.filter(({ rank }) => rank).length;
  const model = dotModel(table, home.code, neighbours);
  const orders = ORDERS.filter(({ order: one }) => (one === 'place' ? ranked > 0 : one === 'name' || yearBefore));
  return {
    question: indicator.title,
    own: own?.value ? withUnit(own.value, indicator.unit) : null,
    ownPlace: own?.placeWords ?? null,
    polarity: indicator.polarity,
    unit: unitHeading(indicator.unit),
    label,
    yearBefore: yearBefore?.label ?? null,
    ranked: ranked > 0,
    region: own?.region ?? null,
    drawing: model && { wide: dotPlot(model, 'wide'), narrow: dotPlot(model, 'narrow') },
    orders:
      areas.length > 1 && orders.length > 1
        ? orders.map((one) => ({ text: one.text, href: one.order === order ? null : `${up}${one.folder || './'}` }))
        : [],
    areas: sorted(authorityRows(table, home.code, neighbours, `${up}../../../`), order),
    others: others.map(({ name, change, ...point }) => ({ name, ...figure(point, indicator.unit), ...moved(change) })),
    json: `/api/v1/editions/${table.edition}/indicators/${indicator.id}/areas`,
  };
}

/** @param {ReturnType<typeof authorityRows>} rows in the order of the API @param {Order} order */
function sorted(rows, order) {
  if (order === 'place') return rows;
  const named = rows.toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'));
  if (order === 'name') return named;
  return named.sort((one, other) => (other.by ?? -Infinity) - (one.by ?? -Infinity) || 0);
}

/** @param {Areas} table @param {string} home the code of the council's own area @param {string[]} neighbours codes @param {string} root of the edition */
function authorityRows({ areas, indicator }, home, neighbours, root) {
  const region = areas.find(({ code }) => code === home)?.region;
  return areas.map(({ code, name, rank, tied, change, region: its, ...point }) => ({
    name,
    href: code === home ? `${root}indicators/${indicator.id}/` : `${root}areas/${code}/indicators/${indicator.id}/`,
    home: code === home,
    neighbour: neighbours.includes(code),
    inRegion: code !== home && region !== undefined && its === region,
    ...figure(point, indicator.unit),
    ...moved(change),
    place: rank ? `${rank}${tied ? ' =' : ''}` : '–',
  }));
}

/** @param {import('../../api/figure.mjs').Figure | undefined} change since the year before */
const moved = (change) =>
  change ? { by: change.number, change: change.number === 0 ? '0' : signed(change) } : { by: null, change: '–' };

/**
 * @param {{value: import('../../api/figure.mjs').Figure | null, symbol?: import('#api').Symbol}} point
 * @param {import('#api').Unit} unit
 */
const figure = (point, unit) => ({
  value: point.value ? inTable(point.value, unit) : missingWord(point),
  missing: !point.value,
});
