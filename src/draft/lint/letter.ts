/** Finds the letter in the body of a mail: greeting, sentences with their lines, sign-off. Text to value, no I/O. */

import { plainLetters } from '../../model/names.ts';
import { lettered } from '../lettered.ts';
import { ownLines } from './quoted.ts';
import { countWords, isBullet, type Sentence, sentencesOf } from './sentences.ts';

/** `Dear Ada,`: `name` is empty where nobody is named; `mark` is what ends it, empty where nothing does. */
export interface Greeting {
  name: string;
  mark: string;
  line: number;
  /** It begins with `Dear`, `Hi` or the like; in another language a name may have any word before it. */
  isHailed: boolean;
}

export interface Letter {
  /** What its sender wrote, signature too, as lines; empty where others are quoted or a footer stands. */
  lines: readonly string[];
  /** In order; two where a recruiter is asked to pass a note on. */
  greetings: readonly Greeting[];
  /** From the last greeting to the sign-off, both left out. */
  sentences: readonly Sentence[];
  /** The text of these sentences. */
  text: string;
  /** Sentences of a P.S., which do not count. */
  postscript: readonly Sentence[];
  /** Words from the greeting to the sign-off. */
  words: number;
  /** Words of the sentences alone. */
  bodyWords: number;
}

/** Who writes to whom, where that is known: bare names are told by it from sentences. */
export interface Names {
  from: string;
  to: readonly string[];
}

const WORD = String.raw`[\p{L}\p{M}.'’-]+`;
const HAIL = `(?:my |our )?(?:dear(?:est)?|hi|hello|hey|hiya|heya|hallo|howdy|good (?:morning|afternoon|evening|day)|greetings|respected|esteemed|to whom|he[jy]san|hej|hei|hola|ol[áa]|bonjour|bonsoir|salut|ciao|buongiorno|moin(?: moin)?|servus|grüezi|grü(?:ß|ss) gott|guten (?:tag|morgen|abend)|namaste|shalom|merhaba|kia ora|aloha)(?: (?:again|there))?`;
const GREETING = lettered(
  String.raw`^(${HAIL})(?![\p{L}])[ \t]*([^,:;!–—\n]*?)[ \t]*([,:;!–—]+|-(?=\s|$)|$)(.*)$`,
  'i',
);
/** A name alone on its line, or with a mark before the sentence that follows it. */
const BARE = lettered(String.raw`^((?:${WORD} ?){1,4}?)[ \t]*([,:;!–—]+|-(?=\s|$)|$)(.*)$`, '');
const CLOSING_WORDS = `(?:(?:with|in|my|our|yours?|a|the|many|much|and|very|best|kind(?:est)?|warm(?:est|ly)?|friendly|good|all|every|sincere(?:ly|st)?|cordial(?:ly)?|respectful(?:ly)?|faithful(?:ly)?|tru(?:ly|e)|ever|gratefully|grateful|again|so|heartfelt|festive) )*(?:regards?|wishes|greetings?|best|sincerely|faithfully|truly|ever|yours|thanks?|thank you|thanking you|gratitude|appreciation|cheers|love|warmly|warmth|cordially|respectfully|respect|gratefully|peace|blessings?|bless|god bless(?: you)?|hugs|take care|see you(?: soon)?|ciao|salut|xo+|x+|i remain|abraços?|saludos|mit freundlichen grüßen|viele grüße|beste grüße|liebe grüße|mfg|lg|cordialement|bien à vous|amitiés|mvg|namaste|onwards?)`;
const CLOSING_TAIL = String.raw`(?: (?:again|so much|very much|everyone|all|to you(?: all| and yours)?|from [\p{Lu}][\p{L}]+|for (?:now|everything|your time)|in advance|always|i hope))*`;
const CLOSING = lettered(`^(?!thank.*\\.$)(?:${CLOSING_WORDS}${CLOSING_TAIL})[,.!…–—-]*$`, 'i');
const NAME = String.raw`[\p{Lu}](?:[\p{L}\p{M}'’-]*|(?:\.-?[\p{Lu}])*\.)`;
const CAPITAL_NAME = lettered(
  String.raw`^(?:[-–—/~]+ ?)?${NAME}(?: (?:${NAME}|de|da|van|von|der|bin|al|x+)){0,4}(?:, [\p{Lu}][\p{L}.]+)?(?: \([^)]+\))?,?$`,
  '',
);
const LATE_NAME = lettered(`^(${NAME}(?: ${NAME})?)([,!–—]*)()$`, '');
/** Words behind a greeting that name nobody: `Greetings from Pune`, `Good day to you`. */
const NO_NAME = /^(?:from|of|to)\b/i;
/** A line of a signature: an address, a link, a number, a handle, a motto, or a short line that ends no sentence. */
const SIGNATURE =
  /@|\bwww\.|https?:|\b\w+\.(?:com|org|net|io|example|dev|co)\b|\+?\(?\d[\d\s().-]{6,}|^["“].*["”]$|\||^x+$/i;
const DISCLAIMER =
  /\b(?:confidential|intended (?:solely|only)|disclaimer|in error|addressee|privileged|unauthori[sz]ed|virus|think before you print|consider the environment|registered (?:in|office)|company (?:no|number))\b/i;
const POSTSCRIPT = /^(?:p\.? ?)+s\b[.:,]?/i;
/** Words of the longest name that a greeting is taken to hold; beyond it a mark is missing. */
const LONGEST_NAME = 6;

function partsOf(names: readonly string[]): Set<string> {
  return new Set(names.flatMap((name) => plainLetters(name).split(/[\s,]+/)).filter((part) => part.length > 1));
}

const NOBODY: Names = { from: '', to: [] };

/**
 * Takes a body apart.
 *
 * @param shown the same text with parts blanked out, character by character: its sentences are told instead
 * @example
 * parseLetter('Ada,\n\nThank you. I am keen.\n\nBest, Zoë\n').sentences
 * //=> [{ text: 'Thank you.', line: 3 }, { text: 'I am keen.', line: 3 }]
 */
export function parseLetter(body: string, shown: string = body, names: Names = NOBODY): Letter {
  const lines = ownLines(body);
  const shownLines = shown.replace(/\r\n?/g, '\n').split('\n');
  const at = (index: number) => (lines[index] === '' ? '' : (shownLines[index] ?? ''));
  const ps = lines.findIndex((line, index) => index > 0 && POSTSCRIPT.test(line.trim()));
  const top = ps === -1 ? lines : lines.slice(0, ps);
  const found = greetingsIn(top, partsOf(names.to));
  const end = Math.max(found.start, signOffAt(top, found.start, partsOf([names.from])));
  const main = Array.from({ length: end - found.start }, (_, index) => at(found.start + index));
  const sentences = sentencesOf(main, found.start + 1);
  if (found.inline > 0)
    sentences.unshift(
      ...sentencesOf(
        [
          at(found.start - 1)
            .trimEnd()
            .slice(-found.inline),
        ],
        found.start,
      ),
    );
  withoutName(sentences, partsOf([names.from]));
  const text = sentences.map((sentence) => sentence.text).join(' ');
  const bodyWords = countWords(text);
  return {
    lines: lines.map((_, index) => at(index)),
    greetings: found.greetings,
    sentences,
    text,
    postscript: ps === -1 ? [] : sentencesOf(postscriptOf(lines.slice(ps)), ps + 1),
    words: bodyWords + found.greetings.reduce((sum, { name }) => sum + 1 + countWords(name), 0),
    bodyWords,
  };
}

function postscriptOf(lines: readonly string[]): string[] {
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '');
  return (end === -1 ? [...lines] : lines.slice(0, end)).map((line) => line.replace(POSTSCRIPT, ''));
}

interface Found {
  greetings: Greeting[];
  /** The first line after the last greeting. */
  start: number;
  /** Characters after the greeting on its own line. */
  inline: number;
}

function greetingsIn(lines: readonly string[], to: ReadonlySet<string>): Found {
  const found: Found = { greetings: [], start: 0, inline: 0 };
  const first = lines.findIndex((line) => line.trim() !== '');
  const lastSaid = lines.findLastIndex((line) => !isSignatureLine(line.trim()) && !isClosing(line.trim()));
  lines.forEach((whole, index) => {
    const line = whole.trim();
    const isFirst = index === first;
    const hailed = GREETING(line).exec(line);
    const greeting = hailed ?? (isFirst ? bareGreeting(line, to) : null);
    if (greeting === null) return;
    const [, , before = '', comma = '', after = ''] = greeting;
    // `Good morning, Nadia,`, `Greetings from Pune, Nadia!`
    const late = before === '' || NO_NAME.test(before) ? LATE_NAME(after).exec(after.trim()) : null;
    const [, name = '', mark = '', rest = ''] = late ?? ['', before, comma, after];
    // A later greeting is one only where it names somebody, stands alone and a letter follows: a note to pass on.
    const isAlone = mark !== '' && rest === '' && line.split(/\s+/).length <= 5;
    if (!isFirst && !(isAlone && index < lastSaid && namesPeople(name, to))) return;
    const called = NO_NAME.test(name) ? '' : name.replace(/\(.*\)/, '').trim();
    found.greetings.push({ name: called, mark, line: index + 1, isHailed: hailed !== null });
    const isRunOn = name.trim().split(/\s+/).length > LONGEST_NAME;
    found.inline = isRunOn ? name.length + mark.length + rest.length : rest.length;
    found.start = index + 1;
  });
  return found;
}

/** Whether a greeting names people, one or more: `Dr. Berg`, not `from Hamburg` or `to the team`. */
function namesPeople(name: string, to: ReadonlySet<string>): boolean {
  const isKnown = (one: string) =>
    plainLetters(one)
      .split(/\s+/)
      .every((word) => to.has(word));
  return name.split(/(?:,| and| &) /).every((one) => isKnown(one) || CAPITAL_NAME(one).test(one.replace(/\./g, '')));
}

/** `Priya,`, `Priya` alone, or `Priya, thank you …` where it is known that it goes to a Priya. */
function bareGreeting(line: string, to: ReadonlySet<string>): [string, string, string, string, string] | null {
  const match = BARE(line).exec(line);
  if (match === null || isClosing(line)) return null;
  const [, name = '', mark = '', rest = ''] = match;
  const isKnown = plainLetters(name)
    .split(/\s+/)
    .some((word) => to.has(word));
  const isName = CAPITAL_NAME(name).test(name.trim()) && (mark !== '' || to.size === 0);
  return isKnown || (isName && rest.trim() === '' && mark !== '') ? [line, '', name, mark, rest] : null;
}

/** `Best,` or `Best, Dana`. */
function isClosing(line: string): boolean {
  const [, words = line, name] = /^(.*\S ?)[,!–—-]+ ?(\S.*)$/.exec(line) ?? [];
  return (
    CLOSING(line).test(line) ||
    (name !== undefined && CAPITAL_NAME(name).test(name) && CLOSING(words).test(words.trim()))
  );
}

/** The index of the line on which the sign-off begins; the number of lines where there is none. */
function signOffAt(lines: readonly string[], start: number, from: ReadonlySet<string>): number {
  const trimmed = lines.map((line) => line.trim());
  const filled = trimmed.flatMap((line, index) => (line === '' || index < start ? [] : [index]));
  const closing = filled.findLast((index) => isClosing(trimmed[index] ?? ''));
  let end = closing ?? lines.length;
  if (closing === undefined) {
    // From below: all that is short or no sentence, up to the highest line that is a name.
    for (const index of filled.toReversed()) {
      const line = trimmed[index] ?? '';
      const above = trimmed[index - 1] ?? '';
      if (isName(line, above, from)) end = index;
      else if (!isSignatureLine(line)) break;
    }
  }
  for (let above = filled.findLast((index) => index < end); above !== undefined; ) {
    const line = trimmed[above] ?? '';
    const isIntroduction = /,$/.test(line) && countWords(line) <= 6 && end < lines.length;
    if (above !== end - 1 || (!CLOSING(line).test(line) && !isIntroduction)) break;
    end = above;
    above = filled.findLast((index) => index < end);
  }
  return end;
}

/** A name after a blank line or the end of a sentence: the sender's, be it in small letters, or one in capitals. */
function isName(line: string, above: string, from: ReadonlySet<string>): boolean {
  const words = plainLetters(line)
    .replace(/^[-–—/~]+ ?/, '')
    .split(/[\s,.]+/)
    .filter((word) => word !== '');
  if (words.length === 0 || words.length > 5) return false;
  if (words.some((word) => from.has(word))) return true;
  const mayEnd = above === '' || /[.!?…,)"”]$/.test(above);
  return mayEnd && words.length <= 4 && CAPITAL_NAME(line).test(line) && !/^(?:yes|no|hello|hi)\b/i.test(line);
}

function isSignatureLine(line: string): boolean {
  if (isBullet(line) && !/\d{3}/.test(line)) return false;
  return SIGNATURE.test(line) || DISCLAIMER.test(line) || (countWords(line) <= 6 && !/[.!?…:]["'”’)]*$/.test(line));
}

/** A name at the end of the last sentence is no sentence: `Let's connect. Jake`. */
function withoutName(sentences: Sentence[], from: ReadonlySet<string>): void {
  for (let last = sentences.at(-1); last !== undefined && sentences.length > 1; last = sentences.at(-1)) {
    const words = plainLetters(last.text)
      .split(/[\s,.]+/)
      .filter((word) => word !== '');
    if (!isClosing(last.text) && !(words.length <= 2 && words.every((word) => from.has(word)))) return;
    sentences.pop();
  }
}
