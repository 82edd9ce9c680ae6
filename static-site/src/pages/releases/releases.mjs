import { day, dayOf } from '../../format/dates.mjs';
import { statusWord } from '../../format/figures.mjs';
import { HOME } from '../../partials/breadcrumbs.mjs';
import { nextReleases, withoutDay } from '../../partials/next-releases.mjs';

const KINDS = { new: 'New', revised: 'Revised', withdrawn: 'Withdrawn' };

/**
 * What has been published, by whom, when and in which state, and what each edition changed.
 * @type {import('../page.d.ts').EditionPage}
 */
export const releases = {
  address: '/releases/',
  template: 'pages/releases/releases.njk',
  menu: { text: 'Releases', position: 5 },
  load({ edition, editions, number }) {
    const newestFirst = [...edition.datasets].sort((a, b) => b.publishedOn.localeCompare(a.publishedOn));
    return {
      title: 'Releases',
      description: 'What has been published, by whom and when, and what is due next.',
      breadcrumbs: [HOME],
      feed: { title: 'Releases and corrections', href: '/feed.xml' },
      datasets: newestFirst.map((dataset) => ({
        title: dataset.title,
        href: `/releases/${dataset.id}/`,
        publisher: dataset.publisher,
        publishedOn: day(dataset.publishedOn),
        status: statusWord(dataset.status),
        nextDue: dataset.nextDue ? day(dataset.nextDue) : null,
      })),
      asOf: dayOf(edition.publishedAt),
      next: nextReleases(edition).map(({ dataset, title, publisher, nextDue, late }) => ({
        title,
        href: `/releases/${dataset}/`,
        publisher,
        day: day(nextDue),
        late,
      })),
      undated: withoutDay(edition).map(({ title }) => title),
      editions: editions.editions
        .filter((one) => Number(one.edition) <= number)
        .map((one) => ({
          number: Number(one.edition),
          published: dayOf(one.publishedAt),
          changes: one.changes.map((change) => ({
            kind: KINDS[change.kind],
            title: change.title,
            href: edition.datasets.some(({ id }) => id === change.dataset) ? `/releases/${change.dataset}/` : null,
            revisions: Number(change.revisions),
          })),
        })),
    };
  },
};
