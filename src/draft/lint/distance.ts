/** How far apart two spellings are. Pure text arithmetic. */

import { isAscii } from '../../model/names.ts';

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * A spelling without case, accents or letters that a keyboard may lack.
 *
 * @example
 * fold('Søren Groß') //=> 'soren gross'
 */
export function fold(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøæœłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/’/g, "'");
}

/**
 * Slips between two words (a letter more, fewer, other, or two swapped); `most + 1` where there are more than `most`.
 *
 * @example
 * distance('pryia', 'priya', 2) //=> 1
 * distance('halden', 'corvid', 2) //=> 3
 */
export function distance(a: string, b: string, most: number): number {
  const [left, right] = [[...a], [...b]];
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let older: number[] = [];
  let previous = right.map((_, index) => index).concat(right.length);
  for (let i = 1; i <= left.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const cost = left[i - 1] === right[j - 1] ? 0 : 1;
      let value = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      const isSwapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      if (isSwapped) value = Math.min(value, (older[j - 2] ?? 0) + 1);
      row.push(value);
    }
    if (Math.min(...row) > most) return most + 1;
    older = previous;
    previous = row;
  }
  return Math.min(previous.at(-1) ?? 0, most + 1);
}
