import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { clustersOf, laidOut, widthOf } from '../../src/view/measure.ts';

test('without loading anything, every letter of the simple scripts is as wide as the full table says', () => {
  const wrong: string[] = [];
  for (let code = 0x20; code <= 0x25ff; code += 1) {
    const letter = String.fromCodePoint(code);
    if (/[\p{Cc}\p{Cf}\p{M}]/u.test(letter)) continue;
    if (
      /[\u0020-\u052f\u1e00-\u1fff\u2010-\u2027\u2500-\u25fc]/.test(letter) &&
      widthOf(letter) !== stringWidth(letter)
    )
      wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['Søren Kjærgård', 14],
  ['e\u0301', 1],
  ['Дмитрий', 7],
  ['● ▲ ░█ …', 8],
  ['山田太郎', 8],
  ['한국', 4],
  ['नमस्ते', 4],
  ['😀', 2],
])('roughly, %s takes %i columns', (text, columns) => {
  expect(widthOf(text)).toBe(columns);
});

test.each([
  ['', []],
  ['Zoe\u0308', ['Z', 'o', 'e\u0308']],
  ['👍🏽🇬🇧', ['👍🏽', '🇬🇧']],
])('%s is cut only between its letters', (text, parts) => {
  expect(clustersOf(text)).toEqual(parts);
});

test('a layout that needs the full table is made again with it; another is made once', async () => {
  const made: string[] = [];
  const render = (text: string) => () => {
    const width = `${widthOf(text)}`;
    made.push(width);
    return width;
  };
  expect(await laidOut(render('Zoë'))).toBe('3');
  expect(await laidOut(render('🇬🇧'))).toBe('2');
  expect(await laidOut(render('🇬🇧'))).toBe('2');
  expect(made).toEqual(['3', '2', '2', '2']);
});
