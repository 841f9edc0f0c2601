/** Messages as people and tools hand them over, decoded: .eml, mbox, text with headers. Bounded in size and depth. */

import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import type { Mailbox } from '../model/draft.ts';
import { Failure } from '../model/failure.ts';
import { type Fields, hasHeader, headerLength, idsIn, parseFields } from './fields.ts';
import { isMbox, splitMbox } from './mbox.ts';
import { decodeText, htmlToText, mended } from './text.ts';

/** A byte order mark of UTF-8, as Latin-1. */
const BOM = '\xef\xbb\xbf';
const MIB = 1024 * 1024;
/** What mail servers commonly accept at most. */
const LARGEST = 25 * MIB;
const LARGEST_HEADER = 2 * MIB;
const DEEPEST = 50;
const MOST_PARTS = 1_000;
/** Of text: each takes the parser a kilobyte. */
const MOST_LINES = 100_000;

export type ParsedMessage = Awaited<ReturnType<typeof parseMessage>>;

/** Decoded header text may hold anything; as one line it is safe to put into a header or a table again. */
export function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/[\0-\x1f\x7f-\x9f\u2028\u2029]+/g, ' ').trim();
}

function mailboxes(addresses: readonly Address[] | undefined): Mailbox[] {
  return (addresses ?? [])
    .flatMap((address) => address.group ?? [address])
    .map(({ name, address = '' }) => ({ name: oneLine(name), email: oneLine(address) }));
}

function textOf({ content }: Attachment): string {
  return typeof content === 'string' ? content : decodeText(new Uint8Array(content));
}

/** A calendar by its type, its name or its first line: mail programs attach them as anything. */
function isCalendar(part: Attachment): boolean {
  if (/^(?:text\/(?:x-v)?calendar|application\/(?:x-)?(?:ics|icalendar|calendar))$/i.test(part.mimeType)) return true;
  const isNamed = /\.(?:ics|vcs|ical)$/i.test(part.filename ?? '');
  const mayBe = isNamed || /^(?:application\/octet-stream|text\/)/i.test(part.mimeType);
  return mayBe && /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(textOf(part).slice(0, 200));
}

function isTnef({ mimeType, filename }: Attachment): boolean {
  return /^application\/(?:vnd\.)?ms-tnef$/i.test(mimeType) || /^winmail\.dat$/i.test(filename ?? '');
}

/** The text, or the HTML's where there is no other that says something. */
function bodyOf(bytes: Buffer, start: number, email: Email, fields: Fields): string {
  if (start === 0) return decodeText(bytes);
  if (!fields.has('content-type')) return decodeText(bytes.subarray(start)).replace(/^(?:\r?\n){2}/, '');
  const text = email.text ?? '';
  if (email.html === undefined || (text.trim() !== '' && !/^\s*\S.{0,100}\bhtml\b.{0,100}\s*$/i.test(text)))
    return mended(text);
  return mended(htmlToText(email.html));
}

/** How many lines divide a message into parts; each takes the parser longer than the last. */
function countParts(text: string): number {
  const boundaries = new Set([...text.matchAll(/\bboundary=(?:"([^"\r\n]+)"|([^\s";]+))/gi)].map(([, a, b]) => a ?? b));
  if (boundaries.size === 0) return 0;
  let count = 0;
  for (const [, line = ''] of text.matchAll(/^--([^\r\n]{1,200}?)(?:--)?[ \t]*\r?$/gm))
    if (boundaries.has(line)) count += 1;
  return count;
}

/** Whether it has more lines than any mail, those of encoded attachments left out. */
function isEndless(text: string): boolean {
  const lines = text.matchAll(/\n(?![\w+/=-]{60,80}\r?\n)/g);
  for (let count = 0; count <= MOST_LINES; count += 1) if (lines.next().done === true) return false;
  return true;
}

/** What is found in words without a header. */
const NOTHING: Email = { headers: [], headerLines: [], attachments: [] };

async function parseMime(bytes: Buffer, name: string): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, {
      maxNestingDepth: DEEPEST,
      maxHeadersSize: LARGEST_HEADER,
      // a message within the message is an attachment, never part of what its sender says
      forceRfc822Attachments: true,
      maxRfc822NestingDepth: 0,
    });
  } catch (cause) {
    throw new Failure('invalid', `${name}: its parts are nested too deeply or its header is too large`, { cause });
  }
}

/** One message from its bytes. @throws invalid where it is nested more than 50 deep, or in more parts or lines than a mail */
export async function parseMessage(given: Buffer, name: string) {
  const bytes = given.includes(0x0a) ? given : replaced(given, /\r/g, '\n');
  const text = bytes.toString('latin1');
  const hasHeaders = hasHeader(text);
  const length = hasHeaders ? (headerLength(text) ?? text.length) : 0;
  const fields = parseFields(text.slice(0, length));
  if (countParts(text) > MOST_PARTS)
    throw new Failure('invalid', `${name} has more than ${MOST_PARTS} parts, which no mail has`);
  if (isEndless(text)) throw new Failure('invalid', `${name} has more than ${MOST_LINES} lines, which no mail has`);
  const email = hasHeaders ? await parseLabelled(bytes, name) : NOTHING;
  const parts = (types: RegExp) => email.attachments.filter((part) => types.test(part.mimeType)).map(textOf);
  return {
    /** False for plain words: everything is then body, and every header empty. */
    hasHeaders,
    messageId: idsIn(fields, 'message-id')[0] ?? null,
    inReplyTo: idsIn(fields, 'in-reply-to'),
    references: idsIn(fields, 'references'),
    from: mailboxes(email.from === undefined ? [] : [email.from]),
    to: mailboxes(email.to),
    cc: mailboxes(email.cc),
    bcc: mailboxes(email.bcc),
    /** One line, decoded; empty where there is none. */
    subject: mended(oneLine(email.subject ?? '')),
    /** The text, LF ends; made of the HTML where there is no other; empty where there is neither. */
    body: bodyOf(bytes, length, email, fields).replace(/\r\n?/g, '\n'),
    /** Names of attached files; a nameless one is an empty text. */
    attachments: email.attachments
      .filter((part) => part.mimeType !== 'text/calendar' || part.disposition === 'attachment')
      .map((part) => oneLine(part.filename ?? '')),
    /** Text of each calendar in it, whatever type its part claims. */
    calendars: email.attachments.filter(isCalendar).map(textOf),
    reports: parts(/^message\/(?:global-)?delivery-status$/i),
    /** The mail that came back with it, whole or as a header. */
    returned: parts(/^(?:message\/(?:rfc822|global|partial)|(?:text|message)\/(?:rfc822|global)-headers)/i),
    /** It holds a winmail.dat, in which Outlook hides what it sends to Outlook. */
    isTnef: email.attachments.some(isTnef),
    fields,
  };
}

/** Lines that a flowed text broke for its width (RFC 3676) joined again; what is quoted stays line by line. */
function unflowed(text: string): string {
  return text.replace(/^(?!>|-- $)(.*) \r?\n(?!>|-- \r?\n)/gm, '$1 ').replace(/^ (?=>|From )/gm, '');
}

/** A text that claims to be UTF-8 and is not is read anew, byte by byte. */
async function parseLabelled(bytes: Buffer, name: string): Promise<Email> {
  // whoever unflows it takes a line beneath a quoted one for its end
  const isFlowed = /format\s*=\s*"?flowed/i.test(bytes.toString('latin1', 0, 100_000));
  const email = await parseMime(isFlowed ? replaced(bytes, /(format\s*=\s*"?)flowed/gi, '$1fixed') : bytes, name);
  if (isFlowed && email.text !== undefined) email.text = unflowed(email.text);
  if (!`${email.text ?? ''}${email.html ?? ''}`.includes('\ufffd')) return email;
  const labelled = replaced(bytes, /(charset\s*=\s*"?)utf-?8/gi, '$1windows-1252');
  const unlabelled = /^(content-type:\s*text\/(?:plain|html))(?![^\n]*(?:\n[ \t][^\n]*)*charset)/gim;
  return await parseMime(replaced(labelled, unlabelled, '$1; charset=windows-1252'), name);
}

function replaced(bytes: Buffer, pattern: RegExp, by: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replace(pattern, by), 'latin1');
}

/**
 * The messages in the bytes of a file, in order: those of an mbox, one .eml, text with headers, or plain words, which
 * give one message without headers. Empty for empty bytes.
 *
 * @throws invalid where the file is larger than 25 MiB, is no text, or holds a message nested more than 50 deep
 */
export async function parseMessages(bytes: Uint8Array, name: string): Promise<ParsedMessage[]> {
  if (bytes.length > LARGEST) throw new Failure('invalid', `${name} is larger than 25 MiB, which no mail is`);
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const content = all.subarray(all.toString('latin1', 0, 3) === BOM ? 3 : 0);
  if (content.length === 0) return [];
  if (content.includes(0) && !hasHeader(content.toString('latin1', 0, 1000)))
    throw new Failure('invalid', `${name} is no message but binary data`);
  const messages: ParsedMessage[] = [];
  for (const part of isMbox(content) ? splitMbox(content) : [content]) messages.push(await parseMessage(part, name));
  return messages;
}
