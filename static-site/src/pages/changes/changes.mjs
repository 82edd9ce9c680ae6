import { dayOf } from '../../format/dates.mjs';
import { HOME } from '../../partials/breadcrumbs.mjs';
import { countWords, namedRows, namesOf } from '../../partials/revisions.mjs';

const KINDS = { new: 'New', revised: 'New release', withdrawn: 'Withdrawn' };
const LEVELS = { major: 'Major', minor: 'Minor', patch: 'Patch' };

/** The most values of an edition that the page lists; the JSON has all. */
const LISTED = 200;

/**
 * What each edition changed: how much, and every value that was published otherwise before.
 * @type {import('../page.d.ts').EditionPage}
 */
export const changes = {
  address: '/changes/',
  template: 'pages/changes/changes.njk',
  async load({ api, edition, editions, number, catalogue }) {
    const { code, name } = edition.home;
    const [revisions, before, details] = await Promise.all([
      api.areaRevisions(number, code),
      number > 1 ? api.catalogue(number - 1) : [],
      Promise.all(editions.editions.map((one) => api.changes(Number(one.edition)))),
    ]);
    const names = namesOf([...before, ...catalogue]);
    return {
      title: 'What has changed',
      description: `Every figure about ${name} that was published and is now different, from what to what and why.`,
      breadcrumbs: [HOME],
      feed: { title: 'Releases and corrections', href: '/feed.xml' },
      area: name,
      json: `/api/v1/editions/${number}/areas/${code}/revisions`,
      editions: editions.editions.map((one, i) => {
        const n = Number(one.edition);
        const rows = namedRows(
          revisions.filter((revision) => Number(revision.edition) === n),
          names,
        );
        return {
          number: n,
          published: dayOf(one.publishedAt),
          datasets: one.changes.map((change) => {
            const detail = details[i]?.datasets.find(({ dataset }) => dataset === change.dataset);
            return {
              title: change.title,
              kind: KINDS[change.kind],
              href: edition.datasets.some(({ id }) => id === change.dataset) ? `/releases/${change.dataset}/` : null,
              detail: detail
                ? {
                    version: detail.version,
                    level: LEVELS[detail.level],
                    words: countWords(detail),
                    meaningChanged: detail.meaningChanged,
                  }
                : null,
            };
          }),
          rows: rows.slice(0, LISTED),
          more: Math.max(0, rows.length - LISTED),
        };
      }),
    };
  },
};
