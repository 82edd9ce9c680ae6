import { dayOf } from '../format/dates.mjs';
import { countWords, namedRows, revisionRows } from '../partials/revisions.mjs';
import { ATOM, atom } from './atom.mjs';

/**
 * The Atom feeds: of the portal, of each topic, and of each indicator in the council's own area. An entry is an edition
 * in which something of it changed. The figures in an entry are read from the newest edition, so that one that is
 * hidden by now is in no feed.
 *
 * @typedef {import('../pages/page.d.ts').EditionContext} EditionContext
 * @typedef {import('#api').AreaRevision} AreaRevision
 * @typedef {import('./atom.mjs').Entry} Entry
 */

const FILE = 'feed.xml';
/** The newest ones; a reader who asks once a month misses none. */
const MOST_ENTRIES = 60;
/** The most values that an entry lists. */
const MOST_VALUES = 50;

/**
 * @param {{context: EditionContext, revisions: AreaRevision[],
 *   names: Map<string, {title: string, unit: import('#api').Unit}>,
 *   writer: import('./page-writer.mjs').PageWriter}} about `revisions`: of the council's own area, as of the edition
 */
export async function feedsOf({ context, revisions, names, writer }) {
  const { api, number, edition, editions } = context;
  const { council, title: portal } = edition.portal;
  const area = edition.home.name;
  const numbers = editions.editions.map((one) => Number(one.edition)).slice(0, MOST_ENTRIES);
  const changes = new Map(
    await Promise.all(numbers.map(async (n) => /** @type {const} */ ([n, await api.changes(n)]))),
  );

  /**
   * @param {string} folder the address of its page @param {number} version @param {string} title
   * @param {Entry[]} entries the newest first
   */
  const write = (folder, version, title, entries) =>
    writer.writeBeside(
      folder,
      version,
      FILE,
      atom({
        site: writer.address,
        id: `${edition.home.code}${folder}`,
        title,
        self: folder + FILE,
        page: folder,
        author: council,
        updated: writer.publishedAt(version),
        entries,
      }),
      ATOM,
    );

  /**
   * @param {string} folder @param {number} n the edition @param {string} title @param {string[]} texts
   * @param {import('../partials/revisions.mjs').NamedRow[]} rows
   * @param {string} page that the entry leads to
   * @returns {Entry}
   */
  const entry = (folder, n, title, texts, rows, page) => ({
    id: `${edition.home.code}${folder}editions/${n}`,
    title,
    page,
    updated: writer.publishedAt(n),
    paragraphs: [
      ...texts,
      ...rows
        .slice(0, MOST_VALUES)
        .map((row) => `${row.title}, ${row.label}: from ${row.from} to ${row.to}. ${row.why}`),
      ...(rows.length > MOST_VALUES ? [`And ${rows.length - MOST_VALUES} more.`] : []),
    ],
  });

  /** @param {number} n @param {(indicator: string) => boolean} concerned */
  const rowsOf = (n, concerned) =>
    namedRows(
      revisions.filter((one) => Number(one.edition) === n && concerned(one.indicator)),
      names,
    );

  /** @param {number} n of an edition @returns {string} */
  const heading = (n) => `Edition ${n}, ${dayOf(writer.publishedAt(n))}`;

  /** @param {number[]} versions ascending @returns {number[]} those that the feed has, the newest first */
  const newest = (versions) =>
    versions
      .filter((n) => n <= number)
      .slice(-MOST_ENTRIES)
      .reverse();

  return {
    async ofPortal() {
      const entries = editions.editions.slice(0, MOST_ENTRIES).map((one) => {
        const n = Number(one.edition);
        const known = changes.get(n)?.datasets ?? [];
        const texts = one.changes.map((change) => {
          const detail = known.find(({ dataset }) => dataset === change.dataset);
          const version = detail ? `, version ${detail.version} (${detail.level}): ${countWords(detail)}` : '';
          return `${change.title}: ${change.kind}${version}.`;
        });
        return entry(
          '/',
          n,
          heading(n),
          texts,
          rowsOf(n, () => true),
          `/changes/#edition-${n}`,
        );
      });
      await write('/', number, `${portal}, ${council}: releases and corrections`, entries);
    },

    /** @param {string} topic @param {number} version @param {number[]} versions of its page */
    async ofTopic(topic, version, versions) {
      const { title } = edition.topics.find(({ id }) => id === topic) ?? edition.topics[0];
      const ofTopic = new Set(context.catalogue.filter((one) => one.topic === topic).map(({ id }) => id));
      const folder = `/topics/${topic}/`;
      const entries = newest(versions).map((n) => {
        const changed = (changes.get(n)?.datasets ?? [])
          .flatMap(({ indicators }) => indicators)
          .filter(({ id }) => ofTopic.has(id))
          .map(({ id }) => names.get(id)?.title ?? id);
        const texts = changed.length > 0 ? [`Changed: ${[...new Set(changed)].join('; ')}.`] : ['Texts have changed.'];
        const rows = rowsOf(n, (indicator) => ofTopic.has(indicator));
        return entry(folder, n, `${title}: ${heading(n)}`, texts, rows, `/editions/${n}${folder}`);
      });
      await write(folder, version, `${title}, ${area}`, entries);
    },

    /**
     * @param {import('#api').IndicatorPage} json @param {string} folder the address of its page
     * @param {number} version @param {number[]} versions of its page
     */
    async ofIndicator(json, folder, version, versions) {
      const { shortTitle, unit } = json.indicator;
      const rows = revisionRows(json.revisions, unit).map((row) => ({ ...row, title: shortTitle, href: folder }));
      const [lead] = json.sentences;
      const entries = newest(versions).map((n, i) => {
        const ofEdition = rows.filter((row) => row.edition === n);
        const texts = i === 0 && lead ? [lead] : [];
        const first = n === versions[0] ? ['First published here.'] : ['New figures or texts.'];
        const body = texts.length + ofEdition.length > 0 ? texts : first;
        return entry(folder, n, `${shortTitle}: ${heading(n)}`, body, ofEdition, `/editions/${n}${folder}`);
      });
      await write(folder, version, `${shortTitle}, ${area}`, entries);
    },
  };
}
