import groups from './synonyms.json' with { type: 'json' };

/**
 * What else people call the things that a text is about.
 * @param {string} text
 * @returns {string[]} each once
 */
export function synonymsOf(text) {
  const plain = ` ${text.toLowerCase()} `;
  const found = groups.filter(({ about }) => about.some((words) => plain.includes(words)));
  return [...new Set(found.flatMap(({ also }) => also))];
}
