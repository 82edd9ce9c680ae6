import { TERMS } from '../glossary/terms.mjs';
import { synonymsOf } from './synonyms.mjs';

/**
 * Everything that can be found, by title within its kind.
 * @typedef {import('./find.mjs').Item} Item
 * @param {import('../pages/page.d.ts').EditionContext} context
 * @returns {Promise<Item[]>}
 */
export async function searchItems({ api, number, edition, catalogue }) {
  const topicOf = (/** @type {string} */ id) => edition.topics.find((topic) => topic.id === id)?.title ?? '';
  const authorities = await api.authorities(number);
  /** @type {Item[]} */
  const items = [
    ...edition.topics.map(({ id, title, question }) => ({
      kind: /** @type {const} */ ('topic'),
      title,
      href: `/topics/${id}/`,
      text: question,
      also: synonymsOf(title).join(', '),
    })),
    ...catalogue.map(({ id, shortTitle, title, topic }) => ({
      kind: /** @type {const} */ ('indicator'),
      title: shortTitle,
      href: `/indicators/${id}/`,
      text: title,
      also: [topicOf(topic), ...synonymsOf(`${shortTitle} ${title}`)].join(', '),
    })),
    ...TERMS.map(({ id, term, finds, meaning }) => ({
      kind: /** @type {const} */ ('word'),
      title: term,
      href: `/glossary/#${id}`,
      text: meaning,
      also: finds.join(', '),
    })),
    ...authorities.map(({ code, name }) => ({
      kind: /** @type {const} */ ('council'),
      title: name,
      href: `/areas/${code}/`,
    })),
    ...edition.datasets.map(({ id, title, publisher }) => ({
      kind: /** @type {const} */ ('release'),
      title,
      href: `/releases/${id}/`,
      text: publisher,
    })),
  ];
  const order = new Intl.Collator('en-GB', { numeric: true });
  return items.sort((one, other) => order.compare(one.title, other.title));
}
