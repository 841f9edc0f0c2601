/** A pattern of ASCII for texts of ASCII finds what the one of all scripts finds. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lettered } from '../../src/draft/lettered.ts';

const SOURCES = [
  [String.raw`[\p{L}\p{M}][\p{L}\p{M}'’-]*`, 'g'],
  [String.raw`(?<![\p{L}\p{N}@./:-])[\p{Lu}][\p{L}\p{M}'’-]*`, 'g'],
  [String.raw`[\s\p{Cc}\u2028\u2029]+`, 'g'],
  [String.raw`^(?:[\p{Ll}]+ed|led)\s`, ''],
  [String.raw`[\p{L}\p{N},;][ \t]+$`, ''],
  [String.raw`(?<=[\p{L}])\.\.(?=\s|$)`, 'g'],
  [String.raw`(?:yours(?: [\p{L}]+)?)[,.!]?$`, 'i'],
] as const;

const part = fc.constantFrom(
  ...['Yours', 'faithfully,', 'Dear', 'ed ', 'led ', 'aB', '9', '.', '..', ' ', '\t', '\n', '\x07', '\x7f', '’', '—'],
  ...['\uFFFC', "'", '-', '@', ',', 'É', 'ß', 'e\u0301', '山', '\u0085', 'ſ', '\u212A'],
);

test.each(SOURCES)('%s', (source, flags) => {
  const pattern = lettered(source, flags);
  const law = fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
    const text = parts.join('');
    const all = (one: RegExp) => [...text.matchAll(new RegExp(one, one.flags.replace('g', '').concat('g')))];
    const found = (one: RegExp) => all(one).map((match) => [match.index, match[0]]);
    expect(found(pattern(text))).toEqual(found(new RegExp(source, `${flags}u`)));
  });
  fc.assert(law, { numRuns: 400 });
});
