/** Text for a terminal whose locale has only ASCII: names stay readable, and columns stay columns. Never for pipes. */

import { isAscii, plainLetters } from '../model/names.ts';

const MARKS: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '·': '-',
  '…': '...',
  '€': 'EUR',
  '£': 'GBP',
};

/**
 * A text in ASCII alone: letters without their marks, plain quotes and dashes, all else as `<U+5C71>`. Where that takes
 * more room than before, blanks that fill a column up after it give way.
 *
 * @example
 * asciiText('Jürgen Groß  Straße — Łódź') //=> 'Jurgen Gross Strasse - Lodz'
 * asciiText('山  x') //=> '<U+5C71> x'
 */
export function asciiText(text: string): string {
  return text
    .split('\n')
    .map((line) => asciiLine(line))
    .join('\n');
}

function asciiLine(line: string): string {
  let grown = 0;
  return line.normalize('NFC').replace(/[^\0-\x7f]| {2,}/gu, (found) => {
    if (found.startsWith(' ')) {
      const kept = Math.max(1, found.length - grown);
      grown -= found.length - kept;
      return ' '.repeat(kept);
    }
    const plain = plainOf(found);
    grown += plain.length - 1;
    return plain;
  });
}

function plainOf(letter: string): string {
  const mark = MARKS[letter];
  if (mark !== undefined) return mark;
  const plain = plainLetters(letter);
  if (!isAscii(plain) || (plain === '' && !/\p{M}/u.test(letter))) return coded(letter);
  const isCapital = letter !== letter.toLowerCase();
  return isCapital ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
}

function coded(letter: string): string {
  return `<U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}
