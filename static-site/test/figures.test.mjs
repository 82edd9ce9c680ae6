import assert from 'node:assert/strict';
import test from 'node:test';
import { parseFigures } from '../src/api/parse.mjs';
import { Figure } from '../src/api/figure.mjs';
import { day, dayOf, endOf } from '../src/format/dates.mjs';
import { difference, inTable, missingWord, plain, signed, withUnit } from '../src/format/figures.mjs';

const f = (/** @type {string} */ digits) => new Figure(digits);

test('the digits of the JSON are kept', () => {
  const read = /** @type {any} */ (parseFigures('{"a":63.90,"b":[0.0,-0.12],"c":12345678901234567890}'));
  assert.equal(plain(read.a), '63.90');
  assert.equal(plain(read.b[0]), '0.0');
  assert.equal(plain(read.b[1]), '\u22120.12');
  assert.equal(plain(read.c), '12,345,678,901,234,567,890');
});

test('a number that is not plain digits is refused', () => {
  assert.throws(() => parseFigures('{"a":1E+3}'), /plain decimal digits/);
});

test('thousands have commas, decimals have none', () => {
  assert.equal(plain(f('999')), '999');
  assert.equal(plain(f('1928')), '1,928');
  assert.equal(plain(f('7515215')), '7,515,215');
  assert.equal(plain(f('-1234.56789')), '\u22121,234.56789');
});

test('each unit is written in its own way', () => {
  assert.equal(withUnit(f('55.7'), '%'), '55.7%');
  assert.equal(withUnit(f('94'), 'per-10000'), '94 per 10,000');
  assert.equal(withUnit(f('468'), 'number'), '468');
  assert.equal(withUnit(f('-0.02'), 'score'), '\u22120.02');
  assert.equal(withUnit(f('30.08'), 'points'), '30.08 points');
  assert.equal(inTable(f('55.7'), '%'), '55.7%');
  assert.equal(inTable(f('94'), 'per-10000'), '94');
  assert.equal(withUnit(f('3.4'), 'per-1000'), '3.4 per 1,000');
  assert.equal(withUnit(f('116.56'), 'per-100000'), '116.56 per 100,000');
  assert.equal(withUnit(f('16012355892'), '£'), '£16,012,355,892');
  assert.equal(inTable(f('-120'), '£'), '\u2212£120');
});

test('a difference of percentages is in percentage points, never in %', () => {
  assert.equal(difference(f('-4.7'), '%'), '4.7 percentage points');
  assert.equal(difference(f('1'), '%'), '1 percentage point');
  assert.equal(difference(f('23.00'), 'per-10000'), '23.00 per 10,000');
  assert.equal(difference(f('1'), 'days'), '1 day');
  assert.equal(difference(f('-1250'), '£'), '£1,250');
  assert.equal(difference(f('0.09'), 'score'), '0.09');
});

test('a plus sign is written where it is asked for', () => {
  assert.equal(signed(f('2.3')), '+2.3');
  assert.equal(signed(f('0.0')), '0.0');
  assert.equal(signed(f('-1')), '\u22121');
});

test('a missing figure is a word', () => {
  assert.equal(missingWord({ symbol: 'c' }), 'Hidden');
  assert.equal(missingWord({ symbol: 'x' }), 'Not available');
  assert.equal(missingWord({}), 'Not available');
});

test('dates are those of London', () => {
  assert.equal(day('2024-11-28'), '28 November 2024');
  assert.equal(day('2024-11-28T09:30:00'), '28 November 2024');
  assert.equal(dayOf('2026-06-30T23:30:00Z'), '1 July 2026');
});

test('periods of different kinds can be sorted', () => {
  const inOrder = ['2022', '2022/23', '2023/24-autumn-spring', '2024/25-Q1', '2024/25-H1', '2024-10', '2024/25-H2'];
  assert.deepEqual(
    inOrder.toReversed().sort((a, b) => endOf(a) - endOf(b)),
    inOrder,
  );
});
