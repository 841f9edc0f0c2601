/** Takes lines apart into sentences, and counts words. Pure. */

import { lettered } from '../lettered.ts';

/** A sentence of the letter itself, with the 1-based line it begins on. */
export interface Sentence {
  text: string;
  line: number;
}

/** Ends that end no sentence. */
const ABBREVIATION = lettered(
  String.raw`(?:\b(?:dra?|drs|mr|mrs|ms|mx|prof|ing|engr|dipl|hon|cmdr|mme|mlle|sra|st|inc|ltd|co|corp|vs|no|approx|e\.g|i\.e|jr|sr|dept|u\.s|u\.k|nov|dec|oct|jan|feb|aug|sept?|fr|rev|capt)\.|(?:^|\s)[\p{L}]\.)$`,
  'i',
);
/** Ends that end a sentence unless it goes on: "at 2 p.m. on Friday", "the 20. November". */
const PERHAPS = /(?:\b(?:a\.m|p\.m|etc)|(?<!\d)\d{1,2})\.$/i;
const GOES_ON =
  /^(?:\p{Ll}|(?!May (?:I|we|you|the)\b)(?:Jan|Feb|Mar|Mär|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz]|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\p{Ll}*)/u;
const BULLET = /^\s*(?:[-*•–—‣◦]|\d{1,2}[.)])\s+\S/u;

/** Whether a line is a list item. */
export function isBullet(line: string): boolean {
  return BULLET.test(line);
}

const COUNTED = lettered(String.raw`[\p{L}\p{N}\uFFFC]`, '');

/** Words of a text: runs without blanks that hold a letter or a digit (or stand for blanked-out text). */
export function countWords(text: string): number {
  const counts = COUNTED(text);
  return text.split(/\s+/).filter((word) => counts.test(word)).length;
}

/** Sentences of lines, in order; a paragraph's end and a list item end one. */
export function sentencesOf(lines: readonly string[], firstLine: number): Sentence[] {
  const sentences: Sentence[] = [];
  let open: Sentence | null = null;
  const close = () => {
    if (open !== null && /[\p{L}\p{N}\uFFFC]/u.test(open.text)) sentences.push({ ...open, text: open.text.trim() });
    open = null;
  };
  lines.forEach((line, index) => {
    if (line.trim() === '' || isBullet(line)) close();
    const pieces = line.trim().split(/(?<=[.!?…]["'”’)\]]*)\s+/u);
    for (const [at, piece] of pieces.entries()) {
      if (piece === '') continue;
      const last = sentences.at(-1);
      if (open === null && last !== undefined && /^[!?.]+$/.test(piece)) {
        last.text += ` ${piece}`;
        continue;
      }
      const begun: Sentence = open ?? { text: '', line: firstLine + index };
      open = { ...begun, text: `${begun.text} ${piece}` };
      if (PERHAPS.test(piece) && GOES_ON.test(pieces[at + 1] ?? '')) continue;
      if (/[.!?…]["'”’)\]]*$/u.test(piece) && !ABBREVIATION(piece).test(piece)) close();
    }
    if (isBullet(line)) close();
  });
  close();
  return sentences;
}
