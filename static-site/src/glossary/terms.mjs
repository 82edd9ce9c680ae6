import terms from './terms.json' with { type: 'json' };

/**
 * The words that readers may not know, in plain words: the one list of them. docs/glossary.md is that of developers.
 * @typedef {object} Term
 * @property {string} id names it in addresses: /glossary/#id
 * @property {string} term
 * @property {string[]} finds how it is written in texts, the longer before the shorter
 * @property {string} meaning for a reader of 9 years
 */

/** @type {Term[]} in alphabetical order */
export const TERMS = terms;

const ID = new Map(TERMS.flatMap(({ id, finds }) => finds.map((words) => [words.toLowerCase(), id])));

const longestFirst = [...ID.keys()].sort((one, other) => other.length - one.length);
const WORDS = new RegExp(`(?<![\\w-])(?:${longestFirst.join('|')})(?![\\w-])`, 'gi');

/** Words that mean something else in small letters, or in the middle of a sentence. */
const AS_WRITTEN = new Set(
  TERMS.flatMap(({ finds }) => finds.filter((words) => /^(?:Final|Provisional|SEND|NEET)$/.test(words))),
);

/** An element in which a link would be in the way, or can't be; a tag; or text between tags. */
const PARTS = /<(a|button|figure|h1|h2|h3|script|summary|svg|table)\b[^]*?<\/\1>|<[^>]*>|[^<]+/g;

/**
 * Links the first use of each term to the glossary.
 * @param {string} html valid
 */
export function linkTerms(html) {
  /** @type {Set<string>} */
  const linked = new Set();
  return html.replace(PARTS, (part) =>
    part.startsWith('<') ? part : part.replace(WORDS, (words) => linkOf(words, linked)),
  );
}

/** @param {string} words @param {Set<string>} linked ids @returns {string} */
function linkOf(words, linked) {
  const id = ID.get(words.toLowerCase()) ?? '';
  const differs = [...AS_WRITTEN].some((written) => written.toLowerCase() === words.toLowerCase() && written !== words);
  if (linked.has(id) || differs) return words;
  linked.add(id);
  return `<a class="govuk-link term" href="/glossary/#${id}">${words}</a>`;
}
