/**
 * Which version of a page belongs to which edition, and which edition readers see.
 *
 * A page is stored under the edition in which it changed, and never again: of a page that changed in editions 1 and 4,
 * readers of edition 3 get version 1. Beside the pages, a key-value store has the editions in which each page changed,
 * in ascending order, under the page's address: `/indicators/progress-8/` → `1 4`. The pages of other councils about
 * one indicator change together, so they share one key: `/areas/*\/indicators/progress-8/`. A page without a key is
 * written for every edition.
 *
 * A file beside a page (`/indicators/progress-8/feed.xml`) belongs to the newest version of the page. A picture
 * (`share.png`) belongs to one version, and is found under its edition, too.
 *
 * The key `current` has the edition that readers see; 0 on a new site, before the first one is shown. It is the only
 * value that moves them: nothing that is written for a later edition is found before. Without it, objects are found by
 * their names, as on a site that an older release of the portal has written.
 *
 * The same rules decide at the edge: `PageOfEdition` in template.yaml, and `web.PageVersions` on one machine. One table
 * of cases tests both (test/fixtures/addresses.json).
 *
 * @typedef {import('./key-values.mjs').KeyValues} KeyValues
 * @typedef {{edition: number, others: number}} Shown the edition that readers see, 0 for none yet; `others`: the one
 *   whose pages about other councils they see. It is the same but while those of the first edition are being written
 *   (0), and those of an edition after a takedown: then the council's own pages don't wait for them.
 */

const CURRENT = 'current';
/** What an older release of the portal has written for 0. */
const PREPARING = 'preparing';

/** The most that the value of a key may hold. */
const LONGEST = 1024;

/**
 * @param {string} address "/indicators/progress-8/"
 * @param {number} version the edition in which the page changed
 * @param {number} [since] where a newer version has superseded it: the newest one that readers see
 * @returns {string} the name of the object. A superseded version has a notice, and is another object.
 */
export const objectOf = (address, version, since = version) =>
  since === version
    ? `editions/${version}${address}index.html`
    : `editions/${since}/superseded/${version}${address}index.html`;

/**
 * @param {string} folder the address of a page @param {number} version of the page @param {string} name "feed.xml"
 * @returns {string} the name of an object that lies beside the page. Only the newest one is ever served.
 */
export const besideOf = (folder, version, name) => `editions/${version}${folder}${name}`;

/** @param {number[]} versions ascending @param {number} edition @returns {number} the version as of an edition; 0 for none */
export const versionAt = (versions, edition) => versions.findLast((version) => version <= edition) ?? 0;

/** @param {string} id of an indicator @returns {string} the key of the pages of all councils but the portal's own */
export const keyOfOthers = (id) => `/areas/*/indicators/${id}/`;

/** @typedef {(key: string) => number[]} Lists key → the editions in which its page changed */

/** @param {Map<string, string>} values @returns {Lists} */
const listsIn = (values) => (key) => values.get(key)?.split(' ').map(Number) ?? [];

/** @param {number[]} versions */
const written = (versions) => versions.sort((one, other) => one - other).join(' ');

/** @param {string} text @returns {Shown} */
function shownIn(text) {
  const [edition = 0, others = edition] = text.split(' ');
  return { edition: Number(edition), others: others === PREPARING ? 0 : Number(others) };
}

/** @typedef {ReturnType<typeof pageVersions>} PageVersions */

/** @param {KeyValues} store */
export function pageVersions(store) {
  return {
    /** @returns {Promise<Shown>} */
    shown: async () => shownIn(await store.get(CURRENT)),

    lists: async () => listsIn(await store.all()),

    /**
     * Notes that pages change in an edition. Readers see no difference until the edition is shown.
     * @param {string[]} keys @param {number} edition @returns {Promise<Lists>} with what was noted
     */
    async add(keys, edition) {
      /** @type {Map<string, string>} */
      let values = new Map();
      await store.change((all) => {
        const list = listsIn(all);
        const changes = keys
          .filter((key) => !list(key).includes(edition))
          .map((key) => /** @type {[string, string]} */ ([key, written([...list(key), edition])]));
        const tooLong = changes.find(([, value]) => value.length > LONGEST);
        if (tooLong) throw new Error(`${tooLong[0]} has changed in more editions than a key can list`);
        values = new Map([...all, ...changes]);
        return changes;
      });
      return listsIn(values);
    },

    /** A new site has no pages that would be found by their names: its first ones wait for the switch. */
    begin: () => store.change((all) => (all.has(CURRENT) ? [] : [[CURRENT, '0']])),

    /**
     * The switch: from now on, readers see this edition. It never goes back to an older one.
     * @param {number} edition @param {number} [others] the edition of the pages about other councils
     */
    show: (edition, others = edition) =>
      store.change((all) => {
        const now = shownIn(all.get(CURRENT) ?? '');
        const next = { edition: Math.max(edition, now.edition), others: Math.max(others, now.others) };
        if (next.edition === now.edition && next.others === now.others) return [];
        return [[CURRENT, next.others === next.edition ? `${next.edition}` : `${next.edition} ${next.others}`]];
      }),
  };
}
