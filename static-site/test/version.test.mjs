import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import lock from '../package-lock.json' with { type: 'json' };
import manifest from '../package.json' with { type: 'json' };
import { about } from '../src/pages/about/about.mjs';
import { editionPage, words } from './support/pages.mjs';

/** @param {string} name of a file of the project */
const file = (name) => readFile(new URL(`../../${name}`, import.meta.url), 'utf8');

test('the version is the same everywhere: npm --prefix static-site version 1.2.3 sets it', async () => {
  const version = (await file('VERSION')).trim();
  const description = JSON.parse(await file('functions/api/src/main/resources/org/openscrutiny/api/openapi.json'));
  assert.match(version, /^\d+\.\d+\.\d+$/);
  assert.equal(manifest.version, version);
  assert.equal(lock.version, version);
  assert.equal(lock.packages[''].version, version);
  assert.equal(description.info.version, version);
});

test('the footer of a page shows the version', async () => {
  const footer = words((await editionPage(about)).querySelector('footer'));
  assert.ok(footer.endsWith(`Open Scrutiny ${manifest.version}`), footer);
});

test('developers use the version of Node.js that the functions run on', async () => {
  const runtimes = new Set((await file('template.yaml')).match(/nodejs[\d.]+x/g));
  assert.deepEqual([...runtimes], [`nodejs${(await file('.nvmrc')).trim()}.x`]);
});
