import MiniSearch from 'minisearch';

/**
 * The search over titles, questions, synonyms and words of the glossary, in a browser. Of a longer word, one letter in
 * five may be wrong, and its end may be missing.
 *
 * @typedef {'indicator' | 'topic' | 'council' | 'release' | 'word'} Kind
 * @typedef {object} Item what can be found
 * @property {Kind} kind
 * @property {string} title
 * @property {string} href
 * @property {string} [text] a question or an explanation
 * @property {string} [also] what else it is called
 */

/** They say nothing about what is looked for. */
const IDLE = new Set(
  'a about an and are at be by can do does for from has have how in is it many much of on or our the there to what which who why with'.split(
    ' ',
  ),
);

/** @type {Record<Kind, number>} */
const WEIGHT = { indicator: 1.4, topic: 1.6, word: 1, council: 1, release: 0.6 };

/** @param {string} word @returns {string | null} */
const term = (word) => {
  const plain = word.toLowerCase().replace(/[’']s?$/, '');
  return plain.length === 0 || IDLE.has(plain) ? null : plain;
};

/**
 * @param {Item[]} items
 * @returns {(query: string) => Item[]} the best first
 */
export function finder(items) {
  const index = new MiniSearch({ fields: ['title', 'also', 'text'], processTerm: term });
  index.addAll(items.map((item, id) => ({ ...item, id })));
  const options = {
    prefix: (/** @type {string} */ word) => word.length > 2,
    fuzzy: (/** @type {string} */ word) => (word.length > 3 ? 0.2 : false),
    boost: { title: 3, also: 2 },
    boostDocument: (/** @type {number} */ id) => WEIGHT[items[id].kind],
  };
  return (query) => {
    // A word that is spelt right means itself: "expelled" is not "expected".
    for (const attempt of [{ fuzzy: false, combineWith: 'AND' }, { combineWith: 'AND' }, {}]) {
      const found = index.search(query, /** @type {import('minisearch').SearchOptions} */ ({ ...options, ...attempt }));
      if (found.length > 0) return found.map(({ id }) => items[id]);
    }
    return [];
  };
}
