import { ABOUT, HOME } from '../../partials/breadcrumbs.mjs';

/**
 * The rules behind every comparison. Indicator pages link to its parts: chance, need, trend, change, direction,
 * months, place, target, gap.
 * @type {import('../page.d.ts').EditionPage}
 */
export const methods = {
  address: '/methods/',
  template: 'pages/methods/methods.njk',
  load: ({ edition }) => ({
    title: 'How we compare figures',
    description: 'The rules behind every comparison on this site, in plain words, with their formulas.',
    breadcrumbs: [HOME, ABOUT],
    area: edition.home.name,
  }),
};
