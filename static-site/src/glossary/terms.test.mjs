import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkTerms, TERMS } from './terms.mjs';

test('the terms are in alphabetical order, each with an id of its own, and no words belong to two', () => {
  const names = TERMS.map(({ term }) => term.replace('95% ', ''));
  assert.deepEqual(names, [...names].sort(new Intl.Collator('en-GB').compare));
  assert.equal(new Set(TERMS.map(({ id }) => id)).size, TERMS.length);
  const words = TERMS.flatMap(({ finds }) => finds.map((one) => one.toLowerCase()));
  assert.equal(new Set(words).size, words.length);
});

/** @param {string} text @returns {number} the Flesch-Kincaid grade: years at an American school, which begins at 6 */
function grade(text) {
  const sentences = text.split(/[.:](?:\s|$)/).filter(Boolean);
  const words = text.match(/[A-Za-z’]+/g) ?? [];
  const syllables = words.map((word) => word.replace(/(?<=[^l])e$|es$|ed$/i, '').match(/[aeiouy]+/gi)?.length || 1);
  const sum = syllables.reduce((one, other) => one + other, 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (sum / words.length) - 15.59;
}

test('a child of 9 can read the meanings', () => {
  const all = TERMS.map(({ meaning }) => meaning).join(' ');
  assert.ok(grade(all) <= 5, `grade ${grade(all)}`);
  for (const { id, meaning } of TERMS) {
    for (const sentence of meaning.split(/\.\s/)) assert.ok(sentence.split(' ').length <= 26, `${id}: ${sentence}`);
  }
});

test('only the first use of a term is linked, and none in a heading, a link, a table or a chart', () => {
  const html =
    '<h2>Looked after</h2><p>A <a href="/x/">care leaver</a> was looked after, and in care. Care leavers</p>';
  assert.equal(
    linkTerms(html),
    '<h2>Looked after</h2><p>A <a href="/x/">care leaver</a> was <a class="govuk-link term" href="/glossary/#looked-after">looked after</a>, and in care. <a class="govuk-link term" href="/glossary/#care-leaver">Care leavers</a></p>',
  );
  assert.equal(
    linkTerms('<svg><text>median</text></svg><table><td>median</td></table>'),
    '<svg><text>median</text></svg><table><td>median</td></table>',
  );
});

test('the longest words win, and a part of a word or of an attribute is no term', () => {
  assert.match(
    linkTerms('<p title="median">children looked after</p>'),
    /^<p title="median"><a [^>]*>children looked after<\/a><\/p>$/,
  );
  assert.equal(linkTerms('<p>meaningful, send, the final word</p>'), '<p>meaningful, send, the final word</p>');
});

test('a word that means something else in its sentence is no term', () => {
  for (const text of [
    'What these words mean',
    'initial health assessments',
    'It could mean more',
    'a pupil’s final year',
  ]) {
    assert.equal(linkTerms(`<p>${text}</p>`), `<p>${text}</p>`);
  }
});
