/** Takes the body of a mail apart: greetings, sentences with their lines, sign-off. Text to value, no I/O. */

import { lettered } from '../lettered.ts';

/** `Dear Ada,`: `name` is empty where nobody is named; `comma` also stands for a colon. */
export interface Greeting {
  name: string;
  comma: boolean;
  line: number;
}

/** A sentence of the letter itself, with the 1-based line it begins on. */
export interface Sentence {
  text: string;
  line: number;
}

export interface Letter {
  /** Everything but quoted text, as lines. */
  lines: readonly string[];
  /** In order; two where a recruiter is asked to pass a note on. */
  greetings: readonly Greeting[];
  /** From the last greeting to the sign-off, both left out. */
  sentences: readonly Sentence[];
  /** The text of these sentences. */
  text: string;
  /** Words of the whole, greeting and signature too. */
  words: number;
  /** Words of the sentences alone. */
  bodyWords: number;
}

const GREETING =
  /^(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|greetings)\b[ \t]*([^,:!\n]*?)[ \t]*([,:!]|$)(.*)$/iu;
const SIGN_OFF = lettered(
  String.raw`^(?:(?:with )?(?:my )?(?:[\p{L}]+ )?(?:regards|wishes)|all the best|best|yours(?: [\p{L}]+)?|sincerely(?: yours)?|thanks?(?: you)?(?: again| so much)?|many thanks|cheers|cordially|respectfully|warmly)[,.!]?$`,
  'i',
);
/** Ends that end no sentence. */
const ABBREVIATION = lettered(
  String.raw`(?:\b(?:dr|mr|mrs|ms|mx|prof|st|inc|ltd|co|corp|vs|no|approx|e\.g|i\.e|etc|jr|sr|dept|u\.s|u\.k)\.|(?:^|\s)[\p{L}]\.)$`,
  'i',
);
const BULLET = /^\s*(?:[-*•–—‣◦]|\d{1,2}[.)])\s+\S/u;

/** Words of the longest name that a greeting is taken to hold; beyond it a comma is missing. */
const LONGEST_NAME = 6;

/** The lines of a body without what it quotes from an earlier mail. */
function ownLines(body: string): string[] {
  const lines = body.replace(/\r\n?/g, '\n').split('\n');
  const cut = lines.findIndex((line) => /^(?:-{3,}\s*Original Message|On .{6,200} wrote:$|_{10,}$)/i.test(line));
  return (cut === -1 ? lines : lines.slice(0, cut)).map((line) => (line.startsWith('>') ? '' : line));
}

function isSignOff(line: string): boolean {
  return SIGN_OFF(line).test(line);
}

/** The index of the sign-off; the number of lines where there is none. */
function signOffAt(lines: readonly string[]): number {
  const filled = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index])).slice(-9);
  const known = filled.findLast((index) => isSignOff((lines[index] ?? '').trim()));
  if (known !== undefined && known > 0) return known;
  const short = filled.findLast((index) => {
    const line = (lines[index] ?? '').trim();
    return line.endsWith(',') && line.split(/\s+/).length <= 8 && !GREETING.test(line);
  });
  return short ?? lines.length;
}

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

/**
 * Takes a body apart.
 *
 * @param shown the same text with parts blanked out, character by character: its sentences are told instead
 * @example
 * parseLetter('Dear Ada,\n\nThank you. I am keen.\n\nBest,\nZoë\n').sentences
 * //=> [{ text: 'Thank you.', line: 3 }, { text: 'I am keen.', line: 3 }]
 */
export function parseLetter(body: string, shown: string = body): Letter {
  const lines = ownLines(body);
  const shownLines = shown.replace(/\r\n?/g, '\n').split('\n');
  const end = signOffAt(lines);
  const greetings: Greeting[] = [];
  let inline = 0;
  let start = 0;
  lines.slice(0, end).forEach((line, index) => {
    const match = GREETING.exec(line.trim());
    if (match === null) return;
    // A later greeting is one only where it stands alone, short: the note that a recruiter is to pass on.
    const isFirst = greetings.length === 0 && lines.slice(0, index).every((one) => one.trim() === '');
    if (!isFirst && (line.trim().split(/\s+/).length > 5 || match[3] !== '')) return;
    const [, name = '', mark = '', rest = ''] = match;
    greetings.push({ name: name.trim(), comma: /[,:]/.test(mark), line: index + 1 });
    const isRunOn = name.trim().split(/\s+/).length > LONGEST_NAME;
    inline = isRunOn ? name.length + mark.length + rest.length : rest.length;
    start = index + 1;
  });
  const main = lines.slice(start, end).map((line, index) => (line === '' ? '' : (shownLines[start + index] ?? '')));
  const sentences = sentencesOf(main, start + 1);
  if (inline > 0) sentences.unshift(...sentencesOf([(shownLines[start - 1] ?? '').trimEnd().slice(-inline)], start));
  const text = sentences.map((sentence) => sentence.text).join(' ');
  return {
    lines: lines.map((line, index) => (line === '' ? '' : (shownLines[index] ?? ''))),
    greetings,
    sentences,
    text,
    words: countWords(lines.join(' ')),
    bodyWords: countWords(text),
  };
}

/** Sentences of lines, in order; a paragraph's end and a list item end one. */
function sentencesOf(lines: readonly string[], firstLine: number): Sentence[] {
  const sentences: Sentence[] = [];
  let open: Sentence | null = null;
  const close = () => {
    if (open !== null && open.text.trim() !== '') sentences.push({ ...open, text: open.text.trim() });
    open = null;
  };
  lines.forEach((line, index) => {
    if (line.trim() === '' || isBullet(line)) close();
    for (const piece of line.trim().split(/(?<=[.!?…]["'”’)\]]*)\s+/u)) {
      if (piece === '') continue;
      const begun: Sentence = open ?? { text: '', line: firstLine + index };
      open = { ...begun, text: `${begun.text} ${piece}` };
      if (/[.!?…]["'”’)\]]*$/u.test(piece) && !ABBREVIATION(piece).test(piece)) close();
    }
    if (isBullet(line)) close();
  });
  close();
  return sentences;
}
