import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeLine, safeText } from '../../src/view/safe.ts';

const TABLE: [what: string, text: string, shown: string][] = [
  ['plain text stays', 'Zoë O’Brien-Nakamura, 山田', 'Zoë O’Brien-Nakamura, 山田'],
  ['escape sequences', '\u001b]0;title\u0007', '\\x1b]0;title\\x07'],
  ['the eight-bit introducer', '\u009b2J', '\\x9b2J'],
  ['carriage return', 'pay\rfree', 'pay\\x0dfree'],
  ['delete and NUL', '\u007f\u0000', '\\x7f\\x00'],
  ['next line', 'a\u0085b', 'a\\x85b'],
  ['bidi override', 'exe.\u202efdp', 'exe.<U+202E>fdp'],
  ['bidi isolates', '\u2066x\u2069', '<U+2066>x<U+2069>'],
  ['zero width space and joiner', 'a\u200bb\u200dc', 'a<U+200B>b<U+200D>c'],
  ['byte order mark', '\ufeffAcme', '<U+FEFF>Acme'],
  ['soft hyphen', 'co\u00adop', 'co<U+00AD>op'],
  ['line and paragraph separators', 'a\u2028b\u2029c', 'a<U+2028>b<U+2029>c'],
  ['tag characters', 'x\u{e0041}', 'x<U+E0041>'],
  ['a Hangul filler that draws nothing', 'x\u3164y', 'x<U+3164>y'],
  ['lone surrogates', 'a\ud800b\udc00', 'a<U+D800>b<U+DC00>'],
  ['an emoji keeps its selector', '❤\ufe0f', '❤\ufe0f'],
  ['a wide emoji keeps its selector', '🗓\ufe0f', '🗓\ufe0f'],
  ['a hidden selector does not', 'a\ufe0f', 'a<U+FE0F>'],
  ['joined emoji come apart', '👩\u200d💻', '👩<U+200D>💻'],
  ['combining marks stay', 'e\u0301', 'e\u0301'],
];

describe('safeText', () => {
  test.each(TABLE)('%s', (_, text, shown) => {
    expect(safeText(text)).toBe(shown);
  });

  test('newlines and tabs stay', () => {
    expect(safeText('a\n\tb')).toBe('a\n\tb');
  });

  test('100,000 hostile texts: no control, bidi or invisible character is left', () => {
    const hostile = fc
      .array(
        fc.oneof(
          fc.integer({ min: 0, max: 0x9f }),
          fc.integer({ min: 0x2000, max: 0x206f }),
          fc.integer({ min: 0xd800, max: 0xdfff }),
          fc.integer({ min: 0xe0000, max: 0xe01ef }),
          fc.integer({ min: 0, max: 0x10ffff }),
        ),
        { maxLength: 12 },
      )
      .map((codes) => codes.map((code) => String.fromCodePoint(code)).join(''));
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = safeLine(text);
        return !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(shown) && !/[\u{e0000}-\u{e0fff}]/u.test(shown);
      }),
      { numRuns: 100_000 },
    );
  });
});

describe('safeLine', () => {
  test.each([
    ['newline and tab are shown', 'two\n\tlines', 400, 'two\\n\\tlines'],
    ['exactly as long as allowed stays whole', 'abcd', 4, 'abcd'],
    ['one longer is cut', 'abcde', 4, 'abc…'],
    ['a character outside the first plane is never halved', '😀😀😀', 2, '😀…'],
    ['escapes count as they are shown', '\u001b\u001b', 4, '\\x1…'],
  ])('%s', (_, text, longest, shown) => {
    expect(safeLine(text, longest)).toBe(shown);
  });

  test('a megabyte becomes one short line', () => {
    const shown = safeLine('x'.repeat(1_000_000));
    expect(shown).toBe(`${'x'.repeat(399)}…`);
  });
});
