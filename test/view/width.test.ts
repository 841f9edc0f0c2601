import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clustersOf, hang, padLeft, padRight, truncate, widthOf, wrap } from '../../src/view/width.ts';

const anyText = fc.array(
  fc.constantFrom('a', 'B', ' ', 'é', 'e\u0301', '山', '田', '😀', '👍🏽', '🇬🇧', 'ß', '한', '-', 'wordy'),
  { maxLength: 40 },
);

describe('widthOf', () => {
  test.each([
    ['山田太郎', 8],
    ['e\u0301', 1],
    ['😀', 2],
    ['🇬🇧', 2],
    ['Søren', 5],
    ['Дмитрий', 7],
    ['● ▲ ░█ …', 8],
    ['한국', 4],
    ['👩‍💻', 2],
    ['👍🏽', 2],
    ['', 0],
  ])('%s takes %i columns', (text, columns) => {
    expect(widthOf(text)).toBe(columns);
  });
});

test.each([
  ['', []],
  ['Zoe\u0308', ['Z', 'o', 'e\u0308']],
  ['👍🏽🇬🇧', ['👍🏽', '🇬🇧']],
])('%s is cut only between its letters', (text, parts) => {
  expect(clustersOf(text)).toEqual(parts);
});

describe('padding', () => {
  test.each([
    ['山', 4, '山  '],
    ['e\u0301', 3, 'e\u0301  '],
    ['long', 2, 'long'],
  ])('%s is filled on the right to %i', (text, width, padded) => {
    expect(padRight(text, width)).toBe(padded);
  });

  test('and on the left', () => {
    expect(padLeft('山', 4)).toBe('  山');
  });
});

describe('truncate', () => {
  test.each([
    ['Halden & Sons', 13, 'Halden & Sons'],
    ['Halden & Sons', 12, 'Halden & So…'],
    ['Halden & Sons', 8, 'Halden…'],
    ['山田太郎', 8, '山田太郎'],
    ['山田太郎', 7, '山田太…'],
    ['山田太郎', 6, '山田…'],
    ['e\u0301e\u0301e\u0301', 2, 'e\u0301…'],
    ['Acme', 1, '…'],
    ['Acme', 0, ''],
  ])('%s in %i columns', (text, width, cut) => {
    expect(truncate(text, width, '…')).toBe(cut);
  });

  test('never wider than asked', () => {
    fc.assert(
      fc.property(anyText, fc.nat(30), (parts, width) => widthOf(truncate(parts.join(''), width, '…')) <= width),
    );
  });
});

describe('wrap', () => {
  test.each([
    ['let the effort go elsewhere', 12, ['let the', 'effort go', 'elsewhere']],
    ['', 10, ['']],
    ['unbreakably', 4, ['unbr', 'eaka', 'bly']],
    ['山田 太郎', 4, ['山田', '太郎']],
  ])('%s in %i columns', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  test('no line is wider than asked, and no letter is lost', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 30 }), (parts, width) => {
        const text = parts.join('');
        const lines = wrap(text, width);
        expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});

test('a label hangs before its wrapped text', () => {
  expect(hang('Hold  ', 'nothing until Wed', 15)).toEqual(['Hold  nothing', '      until Wed']);
});
