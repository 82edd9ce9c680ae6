import { finder } from '../search/find.mjs';
import { part } from './elements.mjs';

/**
 * The search page, and the page for addresses without a page: shows what is found while somebody types. Without this
 * script the search page lists everything.
 */

/** The most results that are shown. */
const MOST = 40;

/** @type {Record<import('../search/find.mjs').Kind, string>} */
const KINDS = { topic: 'Topic', indicator: 'Figure', council: 'Council', release: 'Release', word: 'What it means' };

/** @param {string} name @param {string} className @param {string} text */
function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

/** @param {import('../search/find.mjs').Item} item */
function resultOf({ kind, title, href, text = '' }) {
  const link = /** @type {HTMLAnchorElement} */ (element('a', 'govuk-link', title));
  link.href = href;
  const result = document.createElement('li');
  result.append(element('span', 'found__kind', KINDS[kind]), ' ', link, element('p', 'found__text', text));
  return result;
}

async function begin() {
  const input = part('search-words', HTMLInputElement);
  const status = part('search-status', HTMLElement);
  const results = part('search-results', HTMLElement);
  const everything = document.getElementById('search-everything');
  const answer = await fetch('/search/search.json');
  if (!answer.ok) return;
  const find = finder(await answer.json());

  function show() {
    const query = input.value.trim();
    const found = query === '' ? [] : find(query);
    const count = found.length === 1 ? '1 result' : `${found.length} results`;
    status.textContent = query === '' ? '' : `${count} for “${query}”`;
    results.replaceChildren(...found.slice(0, MOST).map(resultOf));
    if (everything) everything.hidden = found.length > 0;
  }

  // Of an address without a page, its words are looked for.
  const asked = new URLSearchParams(location.search).get('q');
  input.value ||=
    asked ?? ('words' in input.dataset ? location.pathname.replace(/editions\/\d+|[^A-Za-z0-9]+/g, ' ').trim() : '');
  input.addEventListener('input', show);
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    history.replaceState(null, '', `/search/?q=${encodeURIComponent(input.value.trim())}`);
    show();
  });
  show();
}

await begin();
