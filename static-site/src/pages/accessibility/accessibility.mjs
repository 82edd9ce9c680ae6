import { ABOUT, HOME } from '../../partials/breadcrumbs.mjs';

/**
 * The accessibility statement, with the parts that the Public Sector Bodies (Websites and Mobile Applications)
 * Accessibility Regulations 2018 ask for.
 * @type {import('../page.d.ts').EditionPage}
 */
export const accessibility = {
  address: '/accessibility/',
  template: 'pages/accessibility/accessibility.njk',
  load: ({ edition }) => ({
    title: 'Accessibility statement',
    description: `How ${edition.portal.title} can be used by everybody, what does not work yet, and whom to tell.`,
    breadcrumbs: [HOME, ABOUT],
  }),
};
