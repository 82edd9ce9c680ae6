import { day } from '../../format/dates.mjs';

/**
 * What stands at the address of an indicator or a release that the newest edition no longer has, so that old links
 * still work.
 * @type {import('../page.d.ts').FiguresPage}
 */
export const withdrawn = {
  address: '/indicators/{id}/',
  template: 'pages/withdrawn/withdrawn.njk',
};

/**
 * @param {object} page
 * @param {string} page.title
 * @param {string} page.lastAddress
 * @param {number} page.last the newest edition that has it
 * @param {import('../page.d.ts').Link[]} page.breadcrumbs
 * @param {Why | null} page.why null where nobody withdrew it and a newer release has no such figures
 * @param {string} [what] is withdrawn: a figure or a release
 */
export const withdrawnView = (page, what = 'figure') => ({
  description: `This ${what} is no longer published.`,
  what,
  ...page,
});

/**
 * When and why something was withdrawn.
 * @typedef {{date: string, reason: string}} Why
 * @param {import('#api').Withdrawal | undefined} withdrawal by name
 * @returns {Why | null}
 */
export const whyWithdrawn = (withdrawal) =>
  withdrawal ? { date: day(withdrawal.on), reason: withdrawal.reason } : null;
