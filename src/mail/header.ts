/** Header fields as they travel: one address, encoded words, folded lines. Refuses what would end a line early. */

import { encodeWord, foldLines, quoteString } from 'nodemailer/lib/mime-funcs';
import type { Mailbox } from '../model/draft.ts';
import { Failure } from '../model/failure.ts';

/** RFC 5321's bounds in octets: a local part, a whole address. */
const LONGEST_LOCAL = 64;
const LONGEST_ADDRESS = 254;

const DOT_ATOM = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)*[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;

/** A domain as the ASCII names that travel in mail, in lower case; null where it is none. */
export function asciiDomain(domain: string): string | null {
  if (domain.length > LONGEST_ADDRESS) return null;
  if (DOMAIN.test(domain)) return domain.toLowerCase();
  if (!/[^\p{ASCII}]/u.test(domain) || /[\s/?#@:\\%[\]]/.test(domain)) return null;
  const host = URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : '';
  return DOMAIN.test(host) ? host : null;
}

/** One unquoted address, its domain in ASCII; null for anything else: lists, comments, encoded words, other letters. */
function asciiAddress(text: string): string | null {
  if (text.length > LONGEST_ADDRESS) return null;
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  // What begins like an encoded word another reader may decode, to another address.
  if (local.length > LONGEST_LOCAL || !DOT_ATOM.test(local) || text.includes('=?')) return null;
  const domain = asciiDomain(text.slice(at + 1));
  return domain === null || local.length + domain.length >= LONGEST_ADDRESS ? null : `${local}@${domain}`;
}

/** Like asciiAddress, for one that must be an address. `whose` is said in the error: `recipient`, `sender`. @throws refused */
export function requireAddress(text: string, whose: string): string {
  const address = asciiAddress(text);
  if (address !== null) return address;
  throw new Failure('refused', `the ${whose}'s address is not one plain e-mail address; correct it in the file`);
}

/** Everything that some reader takes for the end of a line, and NUL, at which some stop reading. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const LINE_BREAK = /[\0\n\v\f\r\x1c-\x1e\u0085\u2028\u2029]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\x01-\x08\x0e-\x1b\x1f\x7f-\x9f]/;
const ENCODED_WORD = /=\?[^?]*\?([bq])\?([^?]*)\?=/gi;

/** Characters of one encoded word, so that a header line with one stays below 78. */
const WORD_LENGTH = 52;
/** The same for a name, behind `From: `: longer, since some readers put a space between two words of a name. */
const NAME_WORD_LENGTH = 68;
/** A longer word of plain letters could not be folded and would grow past the 998 octets of a line. */
const LONGEST_PLAIN_WORD = 60;

/** Whether the text, once a reader has decoded the encoded words it seems to hold, would break a line. */
function hidesLineBreak(text: string): boolean {
  return [...text.matchAll(ENCODED_WORD)].some(([, encoding = '', content = '']) =>
    encoding.toLowerCase() === 'q'
      ? /=(?:0[0abcd]|1[cde])/i.test(content)
      : LINE_BREAK.test(Buffer.from(content, 'base64').toString('latin1')),
  );
}

/** Refuses text that a header cannot carry; `what` is said in the error: `subject`, `recipient's name`. @throws refused */
export function requireOneLine(text: string, what: string): void {
  if (LINE_BREAK.test(text) || hidesLineBreak(text))
    throw new Failure('refused', `line break in ${what}; take it out, since it could start another header`);
  if (CONTROL.test(text)) throw new Failure('refused', `control character in ${what}; take it out`);
}

/** Whether a text can stand in a header as it is and be folded at its spaces. */
function isPlain(text: string): boolean {
  if (!/^[\x20-\x7e]*$/.test(text) || /^ | $| {2}|=\?/.test(text)) return false;
  return text.split(' ').every((word) => word.length <= LONGEST_PLAIN_WORD);
}

/** A subject or other free text as a header carries it. @throws refused for line breaks and control characters */
export function encodeText(text: string, what: string): string {
  requireOneLine(text, what);
  return isPlain(text) ? text : encodeWord(text, 'Q', WORD_LENGTH);
}

/**
 * Name and address as a header carries them; the address alone where the name is empty.
 *
 * @throws refused for line breaks, control characters, and anything but exactly one address
 */
export function encodeMailbox({ name, email }: Mailbox, whose: string, encode = encodeName): string {
  const address = requireAddress(email, whose);
  requireOneLine(name, `the ${whose}'s name`);
  return name.trim() === '' ? address : `${encode(name.trim())} <${address}>`;
}

/**
 * A name as it is or in quotes; where it needs them, as encoded words: one where it fits, else only those of its words
 * that need it, so that a real space stands between two of them wherever a reader may put one.
 */
function encodeName(name: string): string {
  if (isPlain(name)) return /^[A-Za-z0-9 ]+$/.test(name) ? name : quoteString(name);
  const whole = (['Q', 'B'] as const).map((encoding) => encodeWord(name, encoding, NAME_WORD_LENGTH));
  const single = whole.find((encoded) => !encoded.includes(' '));
  if (single !== undefined) return single;
  return name
    .split(/((?:^| )[\w!#$%&'*+/^`{|}~-]+(?= |$))/)
    .map((part, i) => {
      if (part === '' || (i % 2 === 1 && part.length <= LONGEST_PLAIN_WORD)) return part;
      const before = part.startsWith(' ') && i > 0 ? ' ' : '';
      return before + encodeWord(part.slice(before.length), 'Q', NAME_WORD_LENGTH);
    })
    .join('');
}

/** RFC 5322's bound in octets, without the line end. */
const LONGEST_LINE = 998;

/** A whole header line, folded at spaces to 76 characters where it has any, LF at the end. @throws refused */
export function headerLine(name: string, value: string): string {
  const line = foldLines(`${name}: ${value}`, 76).replaceAll('\r\n', '\n');
  if (line.split('\n').some((part) => Buffer.byteLength(part) > LONGEST_LINE))
    throw new Failure('refused', `${name} has a word of more than ${LONGEST_LINE} octets; shorten it`);
  return `${line}\n`;
}
