import assert from 'node:assert/strict';
import test from 'node:test';
import { editionPage, words } from '../../../test/support/pages.mjs';
import { changes } from './changes.mjs';

test('each edition has its releases with level and version, and every figure that it changed', async () => {
  const document = await editionPage(changes);
  const sections = [...document.querySelectorAll('section.part')].map(words);
  assert.equal(sections.length, 2);
  assert.match(sections[0], /^Edition 2, 23 November 2026/);
  assert.match(sections[0], /New release ?Major change, version 2\.0\.0\. 1 figure revised\./);
  assert.match(sections[0], /New ?Minor change, version 1\.0\.0\. 2 figures new\./);
  assert.match(sections[0], /September 2024 67% 76% Assessments that were completed on the last/);
  assert.doesNotMatch(sections[1], /67%/);
});

test('the page of the first edition knows nothing of the second', async () => {
  assert.doesNotMatch(words(await editionPage(changes, '', 1)), /Edition 2|67%/);
});
