import { MOST } from '../../explore/state.mjs';
import { HOME } from '../../partials/breadcrumbs.mjs';

/** The most figures that are shown before a reader has chosen any. */
const FIRST = 2;

/**
 * Figures and places side by side, as a reader chooses them. Without scripts it lists the tables that there are.
 * @type {import('../page.d.ts').EditionPage}
 */
export const explore = {
  address: '/explore/',
  template: 'pages/explore/explore.njk',
  menu: { text: 'Explore', position: 4 },
  async load({ api, number, edition, catalogue }) {
    const authorities = await api.authorities(number);
    const topics = edition.topics
      .map(({ id, title }) => ({
        title,
        indicators: catalogue
          .filter(({ topic }) => topic === id)
          .map((entry) => ({ id: entry.id, title: entry.shortTitle })),
      }))
      .filter(({ indicators }) => indicators.length > 0);
    const headlines = catalogue.filter(({ weight }) => weight === 'headline').map(({ id }) => id);
    const first = (headlines.length > 0 ? headlines : catalogue.map(({ id }) => id)).slice(0, FIRST);
    const councils = authorities
      .filter(({ code, until }) => until === null && code !== edition.home.code)
      .map(({ code, name }) => ({ code, name }));
    return {
      title: 'Explore the figures',
      description: `Put figures of ${edition.home.name} and other councils side by side, as a chart, a table and a file.`,
      breadcrumbs: [HOME],
      scripts: ['explore'],
      most: MOST,
      edition: number,
      home: edition.home,
      council: edition.portal.council,
      topics,
      councils,
      comparators: edition.comparators.map(({ id, name }) => ({ id, name })),
      first,
      places: [edition.home.code, ...edition.comparators.slice(0, 1).map(({ id }) => id)],
    };
  },
};
