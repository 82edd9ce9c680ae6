import { TERMS } from '../../glossary/terms.mjs';
import { ABOUT, HOME } from '../../partials/breadcrumbs.mjs';

/**
 * The words that readers may not know, in plain words.
 * @type {import('../page.d.ts').EditionPage}
 */
export const glossary = {
  address: '/glossary/',
  template: 'pages/glossary/glossary.njk',
  load: () => ({
    title: 'What the words mean',
    description: 'Looked after, child in need, EHC plan, statistical neighbours and other words, in plain English.',
    breadcrumbs: [HOME, ABOUT],
    terms: TERMS,
  }),
};
