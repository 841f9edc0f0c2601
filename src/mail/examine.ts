/** Judges one message of a scan: by its header first, by the whole only where it concerns a process. */

import { decodeWords } from 'postal-mime';
import type { Instant } from '../model/instant.ts';
import { automaticOf, failedRecipients, returnedIds } from './automatic.ts';
import { parseMailDate } from './date.ts';
import { addressIn, type Fields, firstField, hasHeader, headerLength, idsIn, parseFields } from './fields.ts';
import type { Lookalike } from './lookalike.ts';
import { type Index, type Matched, matchMessage, wordsOf } from './match.ts';
import { oneLine, parseMessage } from './parse.ts';

/** Where a message was found. */
export interface Found {
  /** The file, with `#2` for the second message of an mbox. */
  file: string;
  from: string;
  subject: string;
  at: Instant;
}

export interface Reply extends Found {
  interview: string;
  by: Matched['by'];
  /** The sender's own first words. */
  words: string;
  messageId: string | null;
}

export interface AutoReply extends Found {
  interview: string;
}

export interface Bounce extends Found {
  interview: string;
  /** Null where the bounce does not say whom it could not reach. */
  recipient: string | null;
  /** The address was made from a domain, so it may never have existed. */
  guessed: boolean;
  /** False where the mail is late and still being tried. */
  final: boolean;
  reason: string;
}

export interface Suspect extends Found, Lookalike {}

export type Verdict =
  | { type: 'own' | 'noHeader' | 'told' }
  /** `known`: a known address wrote it, so it may become a reply once a send is logged that is older. */
  | { type: 'other'; known: boolean }
  | { type: 'reply'; reply: Reply }
  | { type: 'auto'; auto: AutoReply }
  | { type: 'bounce'; bounces: Bounce[] }
  | { type: 'suspect'; suspect: Suspect };

/** How one message is read: its header as Latin-1 bytes, and more of it where that is called for. */
export interface Readable {
  file: string;
  header: string;
  /** When the file was written, for messages without a usable date. */
  mtimeMs: Instant;
  read(): Buffer;
}

export interface Judge {
  index: Index;
  now: Instant;
  lookalike(domain: string): Lookalike | null;
}

/** No mail of a search is older; dates before it are a broken clock's. */
const EARLIEST = Date.UTC(2000, 0, 1);
const DAY_MS = 86_400_000;
const BOUNCE_BYTES = 256 * 1024;

function dateOf(fields: Fields, mtimeMs: Instant, now: Instant): Instant {
  const received = firstField(fields, 'received').split(';').at(-1) ?? '';
  const dates = [parseMailDate(firstField(fields, 'date')), parseMailDate(received), Math.min(mtimeMs, now)];
  const plausible = dates.find((date) => date !== null && date >= EARLIEST && date <= now + DAY_MS);
  return Math.floor((plausible ?? now) / 1000) * 1000;
}

function bouncesOf(judge: Judge, raw: string, found: Found): Bounce[] {
  const { byId, byAddress } = judge.index;
  const recipients = failedRecipients(raw);
  const answered = returnedIds(raw)
    .map((id) => byId.get(id))
    .find((known) => known !== undefined);
  if (recipients.length === 0 && answered !== undefined) {
    return [{ ...found, interview: answered.interview, recipient: null, guessed: false, final: true, reason: '' }];
  }
  return recipients.flatMap(({ address, final, reason }) => {
    const known = answered ?? byAddress.get(address)?.[0];
    // what was sent again since has answered the bounce
    if (known === undefined || (known.lastSentAt ?? 0) > found.at) return [];
    const guessed = known.guessed.some((guess) => guess.toLowerCase() === address);
    return [{ ...found, interview: known.interview, recipient: address, guessed, final, reason }];
  });
}

function decodeSubject(raw: string): string {
  return oneLine(decodeWords(Buffer.from(raw, 'latin1').toString('utf8')));
}

/** The verdict on one message. Reads more than its header only for bounces, and for what concerns a process. */
export async function examine(judge: Judge, message: Readable): Promise<Verdict> {
  if (!hasHeader(message.header)) return { type: 'noHeader' };
  const { index } = judge;
  const header = message.header.slice(0, headerLength(message.header) ?? message.header.length);
  const fields = parseFields(header);
  const from = addressIn(firstField(fields, 'from'));
  if (index.own.has(from)) return { type: 'own' };
  const at = dateOf(fields, message.mtimeMs, judge.now);
  const rawSubject = firstField(fields, 'subject');
  const automatic = automaticOf(fields, rawSubject);
  const found = (): Found => ({ file: message.file, from, subject: decodeSubject(rawSubject), at });
  if (automatic === 'bounce') {
    const raw = message.read().subarray(0, BOUNCE_BYTES);
    const bounces = bouncesOf(judge, raw.toString('latin1'), found());
    return bounces.length === 0 ? { type: 'other', known: false } : { type: 'bounce', bounces };
  }
  const suspect = judge.lookalike(from.slice(from.lastIndexOf('@') + 1));
  if (suspect !== null) return { type: 'suspect', suspect: { ...found(), ...suspect } };
  const ids = idsIn(fields, 'in-reply-to', 'references');
  const matched = matchMessage(index, { from, ids, at });
  if (matched === null) return { type: 'other', known: index.byAddress.has(from) };
  if (matched.known.heardAt?.some((heard) => Math.floor(heard / 1000) * 1000 === at)) return { type: 'told' };
  const whole = await parseMessage(message.read(), message.file);
  const told = { ...found(), subject: whole.subject, interview: matched.known.interview };
  if (whole.autoReply !== 'no' || automatic !== 'no') return { type: 'auto', auto: told };
  const words = wordsOf(whole.body, whole.subject);
  return { type: 'reply', reply: { ...told, by: matched.by, words, messageId: whole.messageId } };
}
