/** Messages as people and tools hand them over, decoded: .eml, mbox, text with headers. Bounded in size and depth. */

import PostalMime, { type Address, type Email } from 'postal-mime';
import type { Mailbox } from '../model/draft.ts';
import { Failure } from '../model/failure.ts';
import type { Instant } from '../model/instant.ts';
import { type Automatic, automaticOf } from './automatic.ts';
import { parseMailDate } from './date.ts';
import { hasHeader, headerLength, idsIn, parseFields } from './fields.ts';
import { isMbox, splitMbox } from './mbox.ts';

const MIB = 1024 * 1024;
/** What mail servers commonly accept at most. */
const LARGEST = 25 * MIB;
const LARGEST_HEADER = 2 * MIB;
const DEEPEST = 50;
const MOST_PARTS = 1_000;

export interface ParsedMessage {
  /** False for plain words: everything is then body, and every header empty. */
  hasHeaders: boolean;
  /** With angle brackets. */
  messageId: string | null;
  /** With angle brackets, in order. */
  inReplyTo: string[];
  references: string[];
  from: Mailbox[];
  to: Mailbox[];
  cc: Mailbox[];
  bcc: Mailbox[];
  /** One line, decoded; empty where there is none. */
  subject: string;
  /** Null where there is none, or none between 1970 and 2200. */
  date: Instant | null;
  /** The text, decoded, LF ends; empty where the message has only HTML or nothing. */
  body: string;
  html: boolean;
  /** Names of attached files, in order; a nameless one is an empty text. */
  attachments: string[];
  /** Text of each `text/calendar` part, in order. */
  calendars: string[];
  autoReply: Automatic;
}

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

/** Latin-1 or Windows bytes are no UTF-8; then each byte is a character. */
function decodeText(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function lf(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function plainWords(bytes: Buffer): ParsedMessage {
  return {
    hasHeaders: false,
    messageId: null,
    inReplyTo: [],
    references: [],
    from: [],
    to: [],
    cc: [],
    bcc: [],
    subject: '',
    date: null,
    body: lf(decodeText(bytes)),
    html: false,
    attachments: [],
    calendars: [],
    autoReply: 'no',
  };
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
    throw new Failure('invalid', `${name}: its parts are nested too deeply or its header is too large`, {
      cause,
    });
  }
}

/**
 * One message from its bytes.
 *
 * @param name of the file, for errors
 * @throws invalid where it is larger than 25 MiB, nested more than 50 deep, or in more than 1,000 parts
 */
export async function parseMessage(bytes: Buffer, name: string): Promise<ParsedMessage> {
  const text = bytes.toString('latin1');
  if (!hasHeader(text)) return plainWords(bytes);
  const length = headerLength(text) ?? text.length;
  const fields = parseFields(text.slice(0, length));
  if (countParts(text) > MOST_PARTS)
    throw new Failure('invalid', `${name} has more than ${MOST_PARTS} parts, which no mail has`);
  const email = await parseMime(bytes, name);
  const subject = oneLine(email.subject ?? '');
  const calendars = email.attachments.filter((part) => part.mimeType === 'text/calendar');
  const body = fields.has('content-type')
    ? (email.text ?? '')
    : decodeText(bytes.subarray(length)).replace(/^(?:\r?\n){2}/, '');
  return {
    hasHeaders: true,
    messageId: idsIn(fields, 'message-id')[0] ?? null,
    inReplyTo: idsIn(fields, 'in-reply-to'),
    references: idsIn(fields, 'references'),
    from: mailboxes(email.from === undefined ? [] : [email.from]),
    to: mailboxes(email.to),
    cc: mailboxes(email.cc),
    bcc: mailboxes(email.bcc),
    subject,
    date: parseMailDate(email.headers.find((header) => header.key === 'date')?.value ?? ''),
    body: lf(body),
    html: email.html !== undefined,
    attachments: email.attachments
      .filter((part) => part.mimeType !== 'text/calendar' || part.disposition === 'attachment')
      .map((part) => oneLine(part.filename ?? '')),
    calendars: calendars.map(({ content }) =>
      typeof content === 'string' ? content : decodeText(Buffer.from(new Uint8Array(content))),
    ),
    autoReply: automaticOf(fields, subject),
  };
}

/**
 * The messages in the bytes of a file, in order: those of an mbox, one .eml, text with headers, or plain words, which
 * give one message without headers. Empty for empty bytes.
 *
 * @param name of the file, for errors
 * @throws invalid where the file is larger than 25 MiB, is no text, or holds a message nested more than 50 deep
 */
export async function parseMessages(bytes: Uint8Array, name: string): Promise<ParsedMessage[]> {
  if (bytes.length > LARGEST) throw new Failure('invalid', `${name} is larger than 25 MiB, which no mail is`);
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = all[0] === 0xef && all[1] === 0xbb && all[2] === 0xbf ? 3 : 0;
  const content = all.subarray(start);
  if (content.length === 0) return [];
  if (content.indexOf(0) >= 0 && !hasHeader(content.toString('latin1', 0, 1000))) {
    throw new Failure('invalid', `${name} is no message but binary data`);
  }
  const messages: ParsedMessage[] = [];
  for (const part of isMbox(content) ? splitMbox(content) : [content]) messages.push(await parseMessage(part, name));
  return messages;
}
