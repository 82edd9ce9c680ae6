import { HOME } from '../../partials/breadcrumbs.mjs';
import { searchItems } from '../../search/items.mjs';

/**
 * Everything that can be found, in alphabetical order; with scripts, what somebody looks for. The field in the head of
 * every page leads here.
 * @type {import('../page.d.ts').EditionPage}
 */
export const search = {
  address: '/search/',
  template: 'pages/search/search.njk',
  async load(context) {
    const items = await searchItems(context);
    const groups = GROUPS.map(({ heading, kinds }) => ({
      heading,
      id: `all-${kinds[0]}s`,
      items: items.filter(({ kind }) => kinds.includes(kind)),
    }));
    return {
      title: 'Search',
      description: `Find a figure, a council, a release or a word on ${context.edition.portal.title}.`,
      breadcrumbs: [HOME],
      scripts: ['search'],
      groups: groups.filter((group) => group.items.length > 0),
    };
  },
};

const GROUPS = [
  { heading: 'Figures and topics', kinds: ['indicator', 'topic'] },
  { heading: 'Words', kinds: ['word'] },
  { heading: 'Councils', kinds: ['council'] },
  { heading: 'Releases', kinds: ['release'] },
];
