import { day } from '../../format/dates.mjs';
import { groupBy } from '../../format/group-by.mjs';
import { HOME } from '../../partials/breadcrumbs.mjs';

/**
 * All authorities that have figures, by name.
 * @type {import('../page.d.ts').EditionPage}
 */
export const areas = {
  address: '/areas/',
  template: 'pages/areas/areas.njk',
  menu: { text: 'Councils', position: 3 },
  async load({ api, number, edition }) {
    const authorities = await api.authorities(number);
    const items = authorities.map(({ code, name, until }) => ({
      name,
      href: `/areas/${code}/`,
      // where two councils have the same name, the name of the former one already ends with its year
      until: until && !/\(until \d{4}\)$/.test(name) ? day(until) : null,
      home: code === edition.home.code,
    }));
    const letters = [...groupBy(items, ({ name }) => name[0].toUpperCase())].map(([letter, all]) => ({
      letter,
      id: `letter-${letter.toLowerCase()}`,
      areas: all,
    }));
    return {
      title: 'Councils',
      description: `Every council with figures here, beside ${edition.home.name}.`,
      breadcrumbs: [HOME],
      home: edition.home,
      count: items.length,
      letters,
      former: authorities.some(({ until }) => until),
    };
  },
};
