/**
 * The rules behind every comparison, in plain words. Indicator pages link to its parts: chance, need, trend, change,
 * direction, months, place, target, gap.
 * @param {import('../api/types.d.ts').Edition} edition
 */
export const methodsView = (edition) => ({
  template: 'methods.njk',
  title: 'How we compare figures',
  description: 'The rules behind every comparison on this site, in plain words, with their formulas.',
  canonical: '/methods/',
  breadcrumbs: [
    { text: 'Home', href: '/' },
    { text: 'About', href: '/about/' },
  ],
  area: edition.home.name,
});
