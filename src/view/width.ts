/** Lays text out by the columns it takes on a screen: wide, combining and emoji characters included. No colour. */

import fastStringWidth from 'fast-string-width';

const ASCII = /^[ -~]*$/;

/**
 * Columns a text takes.
 *
 * @example
 * widthOf('Søren 山') //=> 8
 */
export function widthOf(text: string): number {
  return ASCII.test(text) ? text.length : fastStringWidth(text);
}

/** Letters and signs of Europe, each of which stands for itself: no marks that combine, nothing that joins. */
const SINGLE = /^[ -~\u00a0-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*$/;

let segmenter: Intl.Segmenter | null = null;

/** A text in the parts that must not be cut: each letter with its marks. Empty for an empty text. */
export function clustersOf(text: string): string[] {
  if (SINGLE.test(text)) return text.split('');
  // Making one takes a third of a warm start, and few texts need it.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** Filled with blanks on the right to a width; a longer text stays as it is. */
export function padRight(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

export function padLeft(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

/**
 * Cut to a width, with the ellipsis inside it; empty where not even that fits.
 *
 * @example
 * truncate('Halden & Sons', 8, '…') //=> 'Halden…'
 */
export function truncate(text: string, width: number, ellipsis: string): string {
  if (widthOf(text) <= width) return text;
  const room = width - widthOf(ellipsis);
  if (room < 0) return '';
  let cut = '';
  let used = 0;
  for (const segment of clustersOf(text)) {
    const next = widthOf(segment);
    if (used + next > room) break;
    cut += segment;
    used += next;
  }
  return cut.trimEnd() + ellipsis;
}

/**
 * Broken at blanks into lines of at most `width` columns; a word that is longer is broken where it must. At least one
 * line, which is empty for an empty text.
 *
 * @example
 * wrap('let the effort go elsewhere', 12) //=> ['let the', 'effort go', 'elsewhere']
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((whole) => broken(whole, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function broken(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const segment of clustersOf(word)) {
    if (part !== '' && widthOf(part + segment) > width) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

/**
 * A text wrapped beside a label: the first line begins with `first`, the others with as many blanks. Where the label
 * takes more than half of the columns, the text stands beneath it.
 *
 * @example
 * hang('Hold  ', 'nothing until Wed', 15) //=> ['Hold  nothing', '      until Wed']
 * hang('a long label  ', 'text', 20) //=> ['a long label', '    text']
 */
export function hang(first: string, text: string, columns: number): string[] {
  const indent = widthOf(first);
  if (indent > columns / 2 && first.trim() !== '')
    return [first.trimEnd(), ...wrap(text, Math.max(8, columns - 4)).map((line) => `    ${line}`)];
  const lines = wrap(text, Math.max(8, columns - indent));
  return lines.map((line, index) => ((index === 0 ? first : ' '.repeat(indent)) + line).trimEnd());
}

export function linesOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** Blocks of lines, an empty line between them; a block without lines is left out. */
export function blocksOf(blocks: readonly (readonly string[])[]): string {
  return blocks
    .filter((block) => block.length > 0)
    .map(linesOf)
    .join('\n');
}
