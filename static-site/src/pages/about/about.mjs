import { HOME } from '../../partials/breadcrumbs.mjs';

/**
 * Where the figures come from, what is hidden, and what the words mean.
 * @type {import('../page.d.ts').EditionPage}
 */
export const about = {
  address: '/about/',
  template: 'pages/about/about.njk',
  menu: { text: 'About', position: 6 },
  load: ({ edition }) => ({
    title: 'About these figures',
    description: `What ${edition.portal.title} shows, what it promises, and what it cannot tell you.`,
    breadcrumbs: [HOME],
    area: edition.home.name,
    comparators: edition.comparators.map(({ name }) => name),
  }),
};
