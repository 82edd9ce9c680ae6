import assert from 'node:assert/strict';
import test from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { Figure } from '../api/figure.mjs';
import { xlsx } from './xlsx.mjs';

const workbook = (/** @type {import('./csv.mjs').Cell[][]} */ rows) => ({
  title: 'Figures',
  cover: ['Whose they are'],
  notes: [{ title: 'Symbols', rows: /** @type {[string, string][]} */ ([['c', 'Hidden']]) }],
  tables: [{ name: 'Table 1', title: 'One table', rows: [['what', 'value'], ...rows], widths: [20, 10] }],
});

test('a workbook has the same bytes each time, whatever the time', async () => {
  const rows = [['a', new Figure('63.90')]];
  assert.deepEqual(await xlsx(workbook(rows)), await xlsx(workbook(rows)));
});

test('a figure is a number that shows its published digits, and a text is never a formula', async () => {
  const files = unzipSync(await xlsx(workbook([['=1+1', new Figure('63.90')]])));
  const sheet = strFromU8(files['xl/worksheets/sheet4.xml']);
  assert.match(sheet, /<v>63\.9<\/v>/);
  assert.match(strFromU8(files['xl/styles.xml']), /formatCode="#,##0\.00"/);
  assert.doesNotMatch(sheet, /<f>/);
  assert.match(strFromU8(files['xl/sharedStrings.xml']), /=1\+1/);
});

test('a sheet has its title in the first cell, one table, and no merged cells', async () => {
  const files = unzipSync(await xlsx(workbook([['a', null]])));
  for (const [name, bytes] of Object.entries(files)) {
    if (/worksheets\/sheet\d+\.xml$/.test(name)) assert.doesNotMatch(strFromU8(bytes), /mergeCell/);
  }
  assert.match(strFromU8(files['xl/worksheets/sheet4.xml']), /<c r="A1"/);
});
