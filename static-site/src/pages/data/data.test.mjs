import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import test from 'node:test';
import { promisify } from 'node:util';
import { apiServer } from '../../../test/support/api-server.mjs';
import { editionPage } from '../../../test/support/pages.mjs';
import { ADDRESS } from '../../../test/support/rendered.mjs';
import { data } from './data.mjs';

const run = promisify(execFile);

test('the programs for a command line and for Python can be run as they stand', async () => {
  const api = await apiServer({ current: 2 });
  const document = await editionPage(data);
  const program = (/** @type {string} */ id) =>
    (document.querySelector(`[aria-labelledby="${id}"] code`)?.textContent ?? '').replaceAll(ADDRESS, api.address);
  const python = await run('python3', ['-c', program('python')]);
  assert.match(python.stdout, /^2023\/24 55\.7$/m);
  const curl = await run('sh', ['-c', program('curl')]);
  assert.match(JSON.parse(curl.stdout).sentences[0], /55\.7% of pupils in Southampton/);
  api.close();
});

test('every address of the description is listed, each with an example that leaves no place open', async () => {
  const document = await editionPage(data);
  const examples = [...document.querySelectorAll('.addresses a')].map((link) => link.getAttribute('href') ?? '');
  assert.ok(examples.length > 15, `${examples.length} addresses`);
  assert.ok(examples.includes('/api/v1/editions/2/indicators/ks2-rwm-expected/areas/E06000045'), examples.join(' '));
  assert.deepEqual(
    examples.filter((address) => /[{}]/.test(address)),
    [],
  );
});
