import assert from 'node:assert/strict';
import test from 'node:test';
import { JSDOM } from 'jsdom';
import { gallery } from './cases.mjs';

const NUMBERS = ['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'width', 'height', 'd', 'transform'];

test('no awkward case draws what is no number, or outside of its drawing', () => {
  for (const { name, wide, narrow } of gallery()) {
    for (const svg of [wide, narrow]) {
      const drawing = new JSDOM(svg).window.document.querySelector('svg') ?? assert.fail(name);
      const [, , width, height] = (drawing.getAttribute('viewBox') ?? '').split(' ').map(Number);
      assert.ok(width > 0 && height > 0, name);
      for (const part of drawing.querySelectorAll('*')) {
        for (const attribute of NUMBERS) {
          const value = part.getAttribute(attribute) ?? '';
          assert.doesNotMatch(value, /NaN|Infinity|undefined|null/, `${name}: ${part.outerHTML}`);
        }
        const y = Number(part.getAttribute('y') ?? part.getAttribute('cy') ?? 0);
        assert.ok(y >= -2 && y <= height + 2, `${name}: ${part.outerHTML} in ${height} px`);
      }
    }
  }
});
