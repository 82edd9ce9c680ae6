import { HOME } from '../../partials/breadcrumbs.mjs';

/**
 * What stands at an address, with status 410, whose figures were taken down since they disclosed something.
 *
 * It is also kept once with `[date]` and `[reason]` in place of these: whoever takes figures down puts it at their
 * addresses at once, and does not wait for the renderer.
 * @type {import('../page.d.ts').Page}
 */
export const gone = { address: '/410.html', template: 'pages/gone/gone.njk' };

/** @param {{date: string, reason: string}} takedown */
export const goneView = ({ date, reason }) => ({
  title: 'This page was taken down',
  description: 'The figures of this page are no longer published.',
  canonical: null,
  breadcrumbs: [HOME],
  date,
  reason,
});

/** The places of the date and the reason, for whoever takes a page down. */
export const PLACES = { date: '[date]', reason: '[reason]' };
