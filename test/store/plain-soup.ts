/** Texts that look like a search and often are none: soup of YAML's own tokens, and a real search with pieces changed. */

import fc from 'fast-check';

const TOKENS = [
  '- ', '-', ': ', ':', ' ', '  ', '    ', '\n', '\n', '\n  ', '\n    ', '\n  - ', '\n- ', '\r\n', '\t', '# x', ' # x', '#',
  '{', '}', '[', ']', ', ', ',', '"', "'", "''", '\\"', '\\n', '\\u00e9', '|', '>', '|-\n', '&a', '*a', '!t', '%', '@', '`', '?', '? ',
  '---', '\n---\n', '\n...\n', '<<', '~', 'null', 'true', 'False', '0', '60', '-7', '+44', '0x1F', '0o7', '1.5', '1e3', '.inf', '.5',
  '2026-11-23', '14:30', '12345678901234567890', 'é', '\u00a0', '\u2028', '\u0085', '\ufeff', '\0', '\u001b', '😀',
  'version: 1', 'me:', 'interviews:', 'company: Acme', 'a: ', 'b', 'key', 'key:', 'https://a.example/?b=c,d', "O'Brien", 'a#b', 'a:b', 'a, b',
]; // biome-ignore format: a table

/** A soup of up to 24 tokens. */
export const soup: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...TOKENS), { minLength: 1, maxLength: 24 })
  .map((tokens) => tokens.join(''));

/** A text with up to four pieces cut out, doubled or replaced by tokens. */
export function changed(text: string): fc.Arbitrary<string> {
  const place = fc.nat(text.length);
  const change = fc.tuple(place, fc.nat(12), fc.constantFrom('', ...TOKENS));
  return fc
    .array(change, { minLength: 1, maxLength: 4 })
    .map((changes) =>
      changes.reduce((now, [at, length, insert]) => now.slice(0, at) + insert + now.slice(at + length), text),
    );
}
