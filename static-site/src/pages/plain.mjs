/**
 * Pages that are mostly words.
 * @param {import('../api/types.d.ts').Edition} edition
 */
export const aboutView = (edition) => ({
  template: 'about.njk',
  title: 'About these figures',
  description: `What ${edition.portal.title} shows, what it promises, and what it cannot tell you.`,
  canonical: '/about/',
  breadcrumbs: [{ text: 'Home', href: '/' }],
  area: edition.home.name,
  comparators: edition.comparators.map(({ name }) => name),
});

export const missingView = () => ({
  template: '404.njk',
  title: 'Page not found',
  description: 'There is no page at this address.',
  canonical: null,
  breadcrumbs: [{ text: 'Home', href: '/' }],
});

/**
 * The page of an indicator that the newest edition no longer holds: its address must not die.
 * @param {{title: string, canonical: string, frozenAddress: string, last: number,
 *   breadcrumbs: {text: string, href: string}[]}} about `last`: the edition that still held it
 */
export const withdrawnView = (about) => ({
  template: 'withdrawn.njk',
  description: 'This figure is no longer published.',
  ...about,
});
