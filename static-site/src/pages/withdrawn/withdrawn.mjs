/**
 * What stands at the address of an indicator that the newest edition no longer has, so that old links still work.
 * @type {import('../page.d.ts').FiguresPage}
 */
export const withdrawn = {
  address: '/indicators/{id}/',
  template: 'pages/withdrawn/withdrawn.njk',
};

/**
 * @param {{title: string, frozenAddress: string, last: number, breadcrumbs: import('../page.d.ts').Link[]}} indicator
 *   `last`: the newest edition that has the indicator
 */
export const withdrawnView = (indicator) => ({ description: 'This figure is no longer published.', ...indicator });
