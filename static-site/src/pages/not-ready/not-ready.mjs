import { COUNCILS, HOME } from '../../partials/breadcrumbs.mjs';

/**
 * What stands at an address of a council whose pages could not be rendered with their edition. The pages of all others
 * don't wait for it.
 * @type {import('../page.d.ts').FiguresPage}
 */
export const notReady = { address: '/areas/{id}/', template: 'pages/not-ready/not-ready.njk' };

/**
 * @param {object} page
 * @param {string} page.name of the council
 * @param {string} page.address
 * @param {number | null} page.last the edition of the page before; null where there is none
 */
export const notReadyView = ({ name, address, last }) => ({
  title: `${name}: this page is not ready`,
  description: 'The newest figures of this council are not shown here yet.',
  breadcrumbs: [HOME, COUNCILS],
  name,
  lastAddress: last === null ? null : `/editions/${last}${address}`,
  last,
});
