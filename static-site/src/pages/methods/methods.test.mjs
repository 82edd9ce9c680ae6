import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { editionPage, words } from '../../../test/support/pages.mjs';
import { methods } from './methods.mjs';

const CERTIFICATE = new URL(
  '../../../test/fixtures/api/1/datasets/children-and-families-monthly/certificate.json',
  import.meta.url,
);

test('what a proof covers, and what it cannot, is said in the words of the certificate', async () => {
  const page = await editionPage(methods);
  const items = (/** @type {string} */ id) => [...page.querySelectorAll(`#${id} li`)].map(words);
  const certificate = JSON.parse(readFileSync(CERTIFICATE, 'utf8'));
  assert.ok(certificate.covers.length > 0);
  assert.deepEqual(items('proof-covers'), certificate.covers);
  assert.deepEqual(items('proof-does-not-cover'), certificate.doesNotCover);
});
