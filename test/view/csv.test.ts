import { expect, test } from 'vitest';
import { renderRows } from '../../src/view/csv.ts';

test.for([
  ['a, b', '"a, b"'],
  ['say "so"', '"say ""so"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['+49 30', "'+49 30"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1', "'＝1"],
  ['\u001b[31m', '\\x1b[31m'],
  ['', ''],
])('CSV has %j as %j', ([cell = '', written]) => {
  expect(renderRows('csv', ['one', 'two'], [[cell, 7]])).toBe(`one,two\r\n${written},7\r\n`);
});

test('TSV has one line a row whatever a cell holds', () => {
  expect(renderRows('tsv', ['one', 'two'], [['a\tb\nc', null]])).toBe('one\ttwo\na\\tb\\nc\t\n');
});

test('without rows there are the names alone', () => {
  expect(renderRows('csv', ['one'], [])).toBe('one\r\n');
});
