import { HOME } from '../../partials/breadcrumbs.mjs';

/**
 * What the web server answers, with status 404, for an address that has no page.
 * @type {import('../page.d.ts').Page}
 */
export const notFound = { address: '/404.html', template: 'pages/not-found/not-found.njk' };

/** @param {{preparing: boolean}} site `preparing`: its pages about other councils are still being written */
export const notFoundView = ({ preparing }) => ({
  title: preparing ? 'This page is not ready yet' : 'Page not found',
  description: 'There is no page at this address.',
  canonical: null,
  breadcrumbs: [HOME],
  scripts: ['search'],
  fromAddress: true,
  preparing,
});
