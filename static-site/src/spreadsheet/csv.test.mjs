import assert from 'node:assert/strict';
import test from 'node:test';
import { Figure } from '../api/figure.mjs';
import { csv, periodCell } from './csv.mjs';

test('a text that a spreadsheet would take for a formula is a text; a negative figure stays a number', () => {
  const rows = [['=1+1', '+1', '-1', '@x', '\ty', new Figure('-0.10'), null, 'a "b", c']];
  assert.equal(csv(rows), `\uFEFF'=1+1,'+1,'-1,'@x,'\ty,-0.10,,"a ""b"", c"\r\n`);
});

test('no period is one that a spreadsheet would take for a date', () => {
  assert.equal(periodCell('2011/12', 'year'), 'Year 2011/12');
  assert.equal(periodCell('October 2024', 'month'), 'Month October 2024');
  assert.equal(periodCell('April to June 2016', 'quarter'), 'April to June 2016');
});
