import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import test from 'node:test';
import { JSDOM } from 'jsdom';
import { parseFigures } from '../src/api/client.mjs';
import { svgDocument } from '../src/charts/document.mjs';
import { element } from '../src/charts/svg.mjs';
import { groupDrawing, mainDrawing } from '../src/pages/indicator/drawings.mjs';

const FIXTURES = new URL('fixtures/api/', import.meta.url);

test('every drawing is byte for byte the one that jsdom gives', async () => {
  const { document } = new JSDOM('').window;
  const names = (await readdir(FIXTURES, { recursive: true })).filter((name) =>
    /indicators\/.*\/areas\/\w+\.json$/.test(name),
  );
  for (const name of names) {
    const page = /** @type {any} */ (parseFigures(await readFile(new URL(name, FIXTURES), 'utf8')));
    for (const draw of [mainDrawing, groupDrawing]) {
      assert.deepEqual(draw(page, svgDocument()), draw(page, document), name);
    }
  }
  assert.ok(names.length > 15, `${names.length} pages`);
});

test('text that was written is parsed as the same text', () => {
  const words = 'a < b & "c" > d\u00a0e';
  const made = element(svgDocument(), 'text', { class: words }, words);
  const read = new JSDOM(`<svg>${made.outerHTML}</svg>`).window.document.querySelector('text');
  assert.equal(read?.getAttribute('class'), words);
  assert.equal(read?.textContent, words);
});
