import { inTable, missingWord, unitHeading, withUnit } from '../../format/figures.mjs';
import { HOME } from '../../partials/breadcrumbs.mjs';

/**
 * One indicator in all areas, ranked where one direction is better.
 * @type {import('../page.d.ts').EditionPage}
 */
export const everywhere = {
  address: '/indicators/{id}/areas/',
  template: 'pages/everywhere/everywhere.njk',
  ids: ({ catalogue }) => catalogue.map(({ id }) => id),
  async isChanged({ api, number, catalogue }, id) {
    const changed = (await api.areas(number, id)) ?? catalogue.find((entry) => entry.id === id);
    return Number(changed?.edition ?? number) === number;
  },
  async load({ api, number, edition, catalogue }, id) {
    const { shortTitle: title, topic: ofTopic } = catalogue.find((entry) => entry.id === id) ?? catalogue[0];
    const table = await api.areas(number, id);
    const topic = edition.topics.find((one) => one.id === ofTopic) ?? edition.topics[0];
    const { home } = edition;
    const own = table?.areas.find(({ code }) => code === home.code);
    const ranked = table?.areas.filter(({ rank }) => rank).length ?? 0;
    return {
      title,
      heading: `${title}: every council`,
      description: `${title} in every council that has a figure${table ? `, ${table.label}` : ''}.`,
      breadcrumbs: [
        HOME,
        { text: topic.title, href: `/topics/${topic.id}/` },
        { text: title, href: `/indicators/${id}/` },
      ],
      question: table?.indicator.title ?? '',
      home: home.name,
      homeHref: `/indicators/${id}/`,
      own: own?.value && table ? withUnit(own.value, table.indicator.unit) : null,
      ownPlace: own?.rank ? `${own.tied ? 'shared place' : 'place'} ${own.rank} of ${ranked}` : null,
      polarity: table?.indicator.polarity ?? 'none',
      unit: table ? unitHeading(table.indicator.unit) : '',
      label: table?.label ?? '',
      ranked: ranked > 0,
      areas: table ? authorityRows(table, home.code) : [],
      others: table ? otherRows(table) : [],
      json: `/api/v1/editions/${table?.edition}/indicators/${id}/areas`,
    };
  },
};

/** @typedef {import('#api').Areas} Areas */

/** @param {Areas} table @param {string} home the code of the council's own area */
const authorityRows = ({ areas, indicator }, home) =>
  areas.map(({ code, name, rank, tied, ...point }) => ({
    name,
    href: code === home ? `/indicators/${indicator.id}/` : `/areas/${code}/indicators/${indicator.id}/`,
    home: code === home,
    ...figure(point, indicator.unit),
    place: rank ? `${rank}${tied ? ' =' : ''}` : '–',
  }));

/** @param {Areas} table England, the regions and the groups */
const otherRows = ({ others, indicator }) =>
  others.map(({ name, ...point }) => ({ name, ...figure(point, indicator.unit) }));

/**
 * @param {{value: import('../../api/figure.mjs').Figure | null, symbol?: import('#api').Symbol}} point
 * @param {import('#api').Unit} unit
 */
const figure = (point, unit) => ({
  value: point.value ? inTable(point.value, unit) : missingWord(point),
  missing: !point.value,
});
