/** Takes lines apart into sentences, and counts words. Pure. */

import { lettered } from '../lettered.ts';

/** A sentence of the letter itself, with the 1-based line it begins on. */
export interface Sentence {
  text: string;
  line: number;
}

/** Ends that end no sentence. */
const ABBREVIATION = lettered(
  String.raw`(?:\b(?:dra?|drs|mr|mrs|ms|mx|prof|ing|engr|dipl|hon|cmdr|mme|mlle|sra|st|vs|approx|e\.g|i\.e|fr|rev|capt)\.|(?:^|\s)[\p{L}]\.)$`,
  'i',
);
/** Ends that end one where another begins: "at Acme Inc. I saw", but "at Acme Inc. Berlin". */
const IN_DOUBT = /\b(?:inc|ltd|llc|co|corp|jr|sr|dept|ph\.d|d\.phil|[mb]\.sc|(?![ap]\.m)(?:[a-z]\.)+[a-z])\.$/i;
/** Ends that end one unless a number follows: "No. 5", "on Dec. 3", but "I take it as a no. Kind". */
const BEFORE_NUMBER = /\b(?:nos?|nr|jan|feb|mar|apr|aug|sept?|oct|nov|dec)\.$/i;
const BEGINS =
  /^["'“‘(]*(?:I|I['’]\p{Ll}+|A|An|And|Any|Are|As|At|Because|Before|After|Best|Both|But|Can|Could|Did|Do|Does|Either|For|From|Had|Has|Have|Having|He|Her|His|How|However|If|In|Is|It|Its|Last|Let|Looking|Many|May|My|Next|No|Nor|Not|On|One|Or|Our|Perhaps|Please|She|Should|Since|So|Some|Sorry|Thanks?|That|The|Their|Then|There|These|They|This|Those|To|Today|Until|Was|We|Were|What|When|Where|Whether|Which|While|Who|Why|Will|With|Without|Would|Yes|Yesterday|You|Your)(?:['’]\p{Ll}+)?(?=[\s,])/u;
/** Ends before a number: "ch. 2". */
const NUMBERED = /\b(?:art|ca|chap|ch|est|fig|max|min|pp?|par|sec|vol)\.$/i;
/** Ends that end one unless it goes on: "at 2 p.m. on Friday", "the 20. November". */
const TIME = /\b(?:a\.m|p\.m|etc)\.$/i;
const ORDINAL = /(?<!\d)\d{1,2}\.$/;
const MONTH = /^(?!May (?:I|we|you|the)\b)(?:Jan|Feb|Mar|Mär|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz])\p{Ll}*/u;
const WEEKDAY = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\p{Ll}*/u;
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

/** A word with a full stop, as an abbreviation is one: of at most five letters. */
const SHORT_WORD = /(?<![\p{L}\p{N}'’-])\p{L}{1,5}\.$/u;

/** Whether a sentence goes on after a piece of it that ends in a full stop or the like. */
function goesOn(piece: string, next: string, beginsLarge: boolean): boolean {
  if (!/[.!?…]["'”’)\]]*$/u.test(piece) || ABBREVIATION(piece).test(piece)) return true;
  if (IN_DOUBT.test(piece)) return next !== '' && !BEGINS.test(next);
  if (BEFORE_NUMBER.test(piece)) return /^#?\d/.test(next) || (!/\bno\.$/i.test(piece) && /^\p{Ll}/u.test(next));
  if (beginsLarge && SHORT_WORD.test(piece) && /^\p{Ll}/u.test(next)) return true;
  if (/[!?][)"”]$/.test(piece) && /^\p{Ll}/u.test(next)) return true;
  if (NUMBERED.test(piece) && /^\d/.test(next)) return true;
  if (!TIME.test(piece) && !ORDINAL.test(piece)) return false;
  return /^\p{Ll}/u.test(next) || MONTH.test(next) || (TIME.test(piece) && WEEKDAY.test(next));
}

/** Whether whoever wrote some lines begins sentences with a capital: then what goes on in small letters is no new one. */
function beginsWithCapitals(lines: readonly string[]): boolean {
  const text = lines.join('\n');
  const small = text.match(/[.!?]\s+\p{Ll}/gu)?.length ?? 0;
  if (small === 0) return false;
  return (text.match(/(?:[.!?]|^)\s*[\p{Lu}\uFFFC]/gmu)?.length ?? 0) > small;
}

/** Sentences of lines, in order; a paragraph's end and a list item end one. */
export function sentencesOf(lines: readonly string[], firstLine: number): Sentence[] {
  const sentences: Sentence[] = [];
  let open: Sentence | null = null;
  const close = () => {
    if (open !== null && /[\p{L}\p{N}\uFFFC]/u.test(open.text)) sentences.push({ ...open, text: open.text.trim() });
    open = null;
  };
  const beginsLarge = beginsWithCapitals(lines);
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
      if (!goesOn(piece, pieces[at + 1] ?? lines[index + 1]?.trim() ?? '', beginsLarge)) close();
    }
    if (isBullet(line)) close();
  });
  close();
  return sentences;
}
