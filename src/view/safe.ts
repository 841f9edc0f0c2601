/** Makes text fit for a terminal: whatever could steer or deceive it becomes visible, and where it has only ASCII, plain. */

import { isAscii, plainLetters } from '../model/names.ts';

/** Longest line shown of any one value, in characters. */
const LONGEST = 400;

/** Most text is: to build the sets of the others takes longer than all else that is shown. */
const PLAIN = /^[ -~\n\t]*$/;
const PLAIN_LINE = /^[ -~]*$/;

/** Controls, formats (bidi, zero-width, tags), separators, lone surrogates, and letters that draw nothing. */
const unsafe = () => /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|\p{Default_Ignorable_Code_Point}/gu;

/** A variation selector belongs to the emoji before it; anywhere else it hides. */
const emojiBase = () => /[\p{Extended_Pictographic}#*0-9]$/u;

/**
 * A text with everything but newlines and tabs made visible: control characters as `\x1b`, bidi, zero-width and other
 * invisible characters as `<U+202E>`. Emoji joined by a zero-width joiner come apart.
 *
 * @example
 * safeText('Acme\u001b]0;x\u0007') //=> 'Acme\\x1b]0;x\\x07'
 * safeText('exe.\u202efdp') //=> 'exe.<U+202E>fdp'
 */
export function safeText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(unsafe(), (character, offset: number) =>
    character === '\n' || character === '\t' ? character : visible(character, text, offset),
  );
}

/**
 * A text on one line: as `safeText`, with newlines and tabs shown as `\n` and `\t`, cut to `longest` characters with
 * an ellipsis at its end.
 *
 * @example
 * safeLine('two\nlines') //=> 'two\\nlines'
 * safeLine('abcdef', 4) //=> 'abc…'
 */
export function safeLine(text: string, longest: number = LONGEST): string {
  if (text.length <= longest && PLAIN_LINE.test(text)) return text;
  const head = text.length > longest * 2 + 2 ? text.slice(0, longest * 2 + 2) : text;
  const shown = safeText(head).replace(/\n/g, '\\n').replace(/\t/g, '\\t');
  const characters = [...shown];
  if (characters.length <= longest && head.length === text.length) return shown;
  return `${characters.slice(0, longest - 1).join('')}…`;
}

/**
 * JSON whose texts hold nothing unseen: it is escaped as JSON has it, and reads back as it was.
 *
 * @example
 * safeJson(JSON.stringify('exe.\u202efdp')) //=> '"exe.\\u202efdp"'
 */
export function safeJson(json: string): string {
  if (PLAIN.test(json)) return json;
  return json.replace(unsafe(), (character) =>
    character === '\n'
      ? character
      : character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

function visible(character: string, text: string, offset: number): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return `\\x${code.toString(16).padStart(2, '0')}`;
  if ((code === 0xfe0f || code === 0xfe0e) && emojiBase().test(text.slice(Math.max(0, offset - 2), offset)))
    return character;
  return coded(character);
}

function coded(character: string): string {
  return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** Punctuation that has a plain twin. */
const MARKS = new Map(
  '‘\' ’\' “" ”" «" »" –- —- ·- …... €EUR £GBP'.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]),
);

/**
 * A text for a terminal whose locale has only ASCII, never for a pipe: letters without their marks, plain quotes and
 * dashes, all else as `<U+5C71>`. Where that takes more room than before, blanks that fill a column after it give way.
 *
 * @example
 * asciiText('Jürgen Groß  Straße — Łódź') //=> 'Jurgen Gross Strasse - Lodz'
 * asciiText('山  x') //=> '<U+5C71> x'
 */
export function asciiText(text: string): string {
  return text.split('\n').map(asciiLine).join('\n');
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
  const mark = MARKS.get(letter);
  if (mark !== undefined) return mark;
  const plain = plainLetters(letter);
  if (!isAscii(plain) || (plain === '' && !/\p{M}/u.test(letter))) return coded(letter);
  const isCapital = letter !== letter.toLowerCase();
  return isCapital ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
}
