import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { memoryKeyValues } from '../src/render/key-values.mjs';
import { renderPreview } from '../src/render/preview.mjs';
import { folderSite } from '../src/render/sites.mjs';
import { answer } from './support/api-server.mjs';
import { siteWith } from './support/editions.mjs';
import { ADDRESS } from './support/rendered.mjs';

/** A preview of the second edition of the fixtures, on a site that shows the first. */

const PREVIEW = '0123456789abcdef0123456789abcdef';
const DOCUMENTS = new URL('./fixtures/api/2/', import.meta.url);

/** @type {Awaited<ReturnType<typeof siteWith>>} */
let site;
/** @type {string} */
let folder;
/** @type {Map<string, string>} */
let objectsBefore;

before(async () => {
  site = await siteWith(1);
  objectsBefore = await site.objects();
  folder = await mkdtemp(path.join(os.tmpdir(), 'preview-'));
  await keep('editions', (await answer('/api/v1/editions/2/editions', 2)) ?? '');
  for (const entry of await readdir(DOCUMENTS, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(DOCUMENTS.pathname, file).replace(/\.json$/, '');
    await keep(name === 'indicators' ? 'catalogue' : name, await readFile(file, 'utf8'));
  }
  await renderPreview({
    previews: folderSite(folder),
    site: folderSite(site.directory, ADDRESS),
    keys: memoryKeyValues(site.values),
    api: site.api.address,
    preview: PREVIEW,
    edition: 2,
  });
});
after(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

/** @param {string} name of a document of the second edition @param {string} text */
async function keep(name, text) {
  const target = path.join(folder, PREVIEW, 'documents', `${name}.gz`);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, gzipSync(text));
}

test('a preview leaves no trace on the site, nor in what the edge knows', async () => {
  assert.deepEqual(await site.objects(), objectsBefore);
  assert.equal(site.values.get('current'), '1');
  assert.ok([...site.values.values()].every((value) => !/\b2\b/.test(value)));
  assert.equal(site.state.current, 1);
});

test('a preview has the pages that readers get once the edition is published, byte for byte', async () => {
  const preview = folderSite(path.join(folder, PREVIEW, 'pages'));
  const known = JSON.parse((await folderSite(folder).get(`${PREVIEW}/key-values.json`)) ?? '');
  await site.portal(2);
  const written = [...(await site.objects())].filter(
    ([name, text]) => objectsBefore.get(name) !== text && !name.startsWith('rendering/'),
  );
  assert.ok(written.length > 20);
  for (const [name, text] of written) assert.equal(await preview.get(name), text, name);
  assert.deepEqual(known, { ...Object.fromEntries(site.values), current: '2' });
  assert.equal(await folderSite(folder).get(`${PREVIEW}/ready`), '\n');
});
