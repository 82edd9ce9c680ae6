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
 * @param {import('../api/types.d.ts').CatalogueEntry} entry as it last was
 * @param {number} last the edition that still held it
 */
export const withdrawnView = (entry, last) => ({
  template: 'withdrawn.njk',
  title: entry.title,
  description: 'This figure is no longer published.',
  canonical: `/indicators/${entry.id}/`,
  breadcrumbs: [{ text: 'Home', href: '/' }],
  frozenAddress: `/editions/${last}/indicators/${entry.id}/`,
  last,
});
