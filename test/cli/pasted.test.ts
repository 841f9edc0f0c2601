/** Pastes of several lines become one, in whatever pieces they arrive; keys that are typed go through as they are. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pasteJoiner } from '../../src/cli/ask.ts';

const pasted = (text: string) => `\u001b[200~${text}\u001b[201~`;

test.each([
  ['typed keys stay', 'ab\r\u001b[A\u0003', 'ab\r\u001b[A\u0003'],
  ['line breaks of any kind', pasted('a\r\n b\n\n\tc\rd\u2028e'), 'a b c d e'],
  ['blanks within a line', pasted('a  b'), 'a  b'],
  ['keys and escapes in a paste do nothing', pasted('a\u0003\u001b[A\u0004b'), 'a[Ab'],
  ['what follows a paste', `${pasted('a\n')}\r`, 'a \r'],
  ['two pastes', `${pasted('a')}x${pasted('b')}`, 'axb'],
])('%s', (_, keys, wanted) => expect(pasteJoiner()(keys)).toBe(wanted));

test('an end mark in pieces is still an end mark', () => {
  fc.assert(
    fc.property(fc.integer({ min: 7, max: 16 }), (cut) => {
      const keys = `${pasted('one two')}\r`;
      const joined = pasteJoiner();
      expect(joined(keys.slice(0, cut)) + joined(keys.slice(cut))).toBe('one two\r');
    }),
  );
});
