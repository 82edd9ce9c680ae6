import assert from 'node:assert/strict';
import test from 'node:test';
import { accentCss, contrastWithWhite, readable } from '../src/render/accent.mjs';
import { webAddress } from '../src/render/templates.mjs';

test('a colour on which white text can be read is kept', () => {
  assert.equal(readable('#1F5C66'), '#1f5c66');
});

test('a colour that is too light is darkened, and a text that is not a colour is replaced', () => {
  assert.ok(contrastWithWhite(readable('#ffdd00')) >= 4.5);
  assert.equal(readable('red;} body{display:none'), readable('nonsense'));
});

test('the shades are custom properties', () => {
  assert.match(accentCss('#1f5c66'), /^:root\{--accent:#1f5c66;--accent-deep:#[0-9a-f]{6};--accent-line:#/);
});

test('only web addresses and our own paths are followed', () => {
  assert.equal(webAddress('https://www.southampton.gov.uk/'), 'https://www.southampton.gov.uk/');
  assert.equal(webAddress('/about/'), '/about/');
  assert.equal(webAddress('javascript:alert(1)'), '/');
  assert.equal(webAddress('//elsewhere.example'), '/');
});
