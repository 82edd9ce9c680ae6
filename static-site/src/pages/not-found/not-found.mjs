import { HOME } from '../../partials/breadcrumbs.mjs';

/**
 * What the web server answers, with status 404, for an address that has no page.
 * @type {import('../page.d.ts').EditionPage}
 */
export const notFound = {
  address: '/404.html',
  template: 'pages/not-found/not-found.njk',
  load: () => ({
    title: 'Page not found',
    description: 'There is no page at this address.',
    canonical: null,
    breadcrumbs: [HOME],
  }),
};
