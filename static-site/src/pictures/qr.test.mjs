import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import jsqr from 'jsqr';
import { qrSvg } from './qr.mjs';

const { resolve } = createRequire(import.meta.url);

test('a scanner reads the address from the code', async () => {
  await initWasm(await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const scan = /** @type {any} */ (jsqr).default ?? jsqr;
  for (const address of [
    'http://localhost:8080/editions/1/indicators/contacts/',
    'https://figures.southampton.gov.uk/editions/12345/indicators/assessments-within-45-days-and-more/',
  ]) {
    const svg = qrSvg(address).replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
    const image = new Resvg(svg, { background: '#fff', fitTo: { mode: 'width', value: 400 } }).render();
    const found = scan(new Uint8ClampedArray(image.pixels), image.width, image.height);
    assert.equal(found?.data, address);
    assert.ok(svg.length < 6000, `${svg.length} bytes`);
  }
});
