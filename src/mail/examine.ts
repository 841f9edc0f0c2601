/** Judges one message of a scan: by its header first, by the whole only where it concerns a process. */

import { decodeWords } from 'postal-mime';
import type { Instant } from '../model/instant.ts';
import { foldName } from '../model/names.ts';
import { automaticOf, hasAutomaticHeader, isNobody } from './automatic.ts';
import { returnDay } from './away.ts';
import { bouncesIn, mayBeBounce, mayNameKnown } from './bounce.ts';
import {
  addressIn,
  type Fields,
  firstField,
  hasHeader,
  headerLength,
  idsIn,
  isBulk,
  parseFields,
  parseMailDate,
} from './fields.ts';
import type { Finding, Found, Judge, Readable, Reader, Suspect } from './finding.ts';
import {
  addressOf,
  type Index,
  type Known,
  type Matched,
  matchMessage,
  namedIn,
  namesRole,
  plainAddress,
} from './match.ts';
import { oneLine, type ParsedMessage, parseMessage } from './parse.ts';
import { answerBy, type Sense, senseOf, toldIn } from './sense.ts';
import { rsvpSubject } from './subjects.ts';
import { decodeText } from './text.ts';
import { ownText, wordsOf } from './words.ts';

/**
 * `settled`: nothing of it need be looked at again. `later`: a known address wrote it, so it may become a reply once a
 * send is logged that is older.
 */
type Examined = Finding[] | Suspect | 'unreadable' | 'settled' | 'later';

/** No mail of a search is older; dates before it are a broken clock's. */
const EARLIEST = Date.UTC(2000, 0, 1);
const DAY_MS = 86_400_000;

function dateOf(fields: Fields, mtimeMs: Instant, now: Instant): Instant {
  const isPlausible = (date: Instant | null) => date !== null && date >= EARLIEST && date <= now + DAY_MS;
  const received = firstField(fields, 'received').split(';').at(-1) ?? '';
  const dates = [parseMailDate(firstField(fields, 'date')), parseMailDate(received), Math.min(mtimeMs, now)];
  return Math.floor((dates.find(isPlausible) ?? now) / 1000) * 1000;
}

function decoded(raw: string): string {
  // nearly all is plain, and asked of every message
  if (/^[ -~]*$/.test(raw) && !raw.includes('=?')) return raw.trim();
  const text = decodeText(Buffer.from(raw, 'latin1'));
  return oneLine(text.includes('=?') ? decodeWords(text) : text);
}

const wordsIn = (name: string) =>
  foldName(name)
    .replace(/[’‘]/g, "'")
    .split(/[\s,"()]+/)
    .filter((word) => word !== '');

/** Whether the name beside an address is one's own, in whatever order, with whatever stands beside it. */
function isOwnName({ ownName }: Index, from: string): boolean {
  const own = wordsIn(ownName);
  const named = new Set(wordsIn(decoded(from).replace(/<[^>]*>/g, '')));
  return own.length > 1 && own.every((word) => named.has(word));
}

/** The verdict on one message. Reads more than its header only of what may be a bounce, or concerns a process. */
export async function examine(judge: Judge, message: Readable): Promise<Examined> {
  if (!hasHeader(message.header)) return 'unreadable';
  const { index } = judge;
  const fields = parseFields(message.header.slice(0, headerLength(message.header) ?? message.header.length));
  const sender = firstField(fields, 'from');
  const from = addressIn(sender);
  const isKnown = index.byAddress.has(plainAddress(from));
  const ids = idsIn(fields, 'in-reply-to', 'references');
  const at = dateOf(fields, message.mtimeMs, judge.now);
  const subject = decoded(firstField(fields, 'subject'));
  const messageId = idsIn(fields, 'message-id')[0] ?? null;
  const none = { guessed: false, address: null, returned: null, day: null };
  const found: Found = { file: message.file, from, subject, at, messageId, ...none };
  const own = (known: readonly Known[], why: string, address: string | null): Finding[] => [
    { ...found, verdict: 'own', interviews: idsOf(known), words: '', why, address },
  ];
  if (index.own.has(plainAddress(from))) {
    const thread = ids.flatMap((id) => index.byId.get(id)?.known ?? []).slice(0, 1);
    return thread.length === 0 ? 'settled' : own(thread, 'your own mail', null);
  }
  if (mayBeBounce(fields, subject) && mayNameKnown(index, message.read())) {
    const findings = bouncesIn(index, await parseMessage(message.read(), message.file), found, !isKnown);
    if (findings !== null) return findings;
  }
  const suspect = judge.lookalike(from.slice(from.lastIndexOf('@') + 1));
  if (suspect !== null) return { file: message.file, from, ...suspect };
  const said = `${decoded(sender.replace(/<[^>]*>/g, ''))}\n${subject}`;
  const matched = matchMessage(index, { from, ids, at, isBulk: isBulk(fields), said }) ?? ownMatch(index, fields, at);
  if (matched === null) return isKnown ? 'later' : 'settled';
  if (matched.known.some(({ logged }) => logged.some((one) => Math.floor(one / 1000) * 1000 === at))) return 'settled';
  if (!isKnown && isOwnName(index, sender)) return own(matched.known, 'your name, an address not listed', from);
  const whole = await parseMessage(message.read(), message.file);
  return await judged(judge, matched, whole, { ...found, subject: whole.subject });
}

/** A mail under one's own name to someone known. */
function ownMatch(index: Index, fields: Fields, at: Instant): Matched | null {
  const known = index.byAddress.get(plainAddress(addressIn(firstField(fields, 'to')))) ?? [];
  // a name is worth comparing only where the recipient is known
  const later = known.filter(({ since }) => since !== null && since < at);
  if (later.length === 0 || !isOwnName(index, firstField(fields, 'from'))) return null;
  return { known: later, by: 'address' };
}

const idsOf = (known: readonly Known[]) => known.map(({ interview }) => interview);

const METHOD = /^METHOD:\s*(\w+)/im;

/** What a calendar in a mail says: an answer to one, or an invitation; null where there is none. */
function calendarVerdict({ calendars, subject }: ParsedMessage, own: string): Pick<Finding, 'verdict' | 'why'> | null {
  const methods = calendars.map((text) => METHOD.exec(text)?.[1]?.toUpperCase() ?? 'PUBLISH');
  if (methods.some((method) => ['REQUEST', 'CANCEL', 'PUBLISH', 'ADD'].includes(method)))
    return { verdict: 'invitation', why: 'an invitation' };
  const isAnswer = methods.length > 0 || (rsvpSubject(subject) === 'whole' && own === '');
  return isAnswer ? { verdict: 'rsvp', why: 'an answer of their calendar' } : null;
}

/** What a message that belongs to a process is. */
async function judged(judge: Judge, matched: Matched, whole: ParsedMessage, found: Found): Promise<Finding[]> {
  const { index } = judge;
  const byStranger = !index.byAddress.has(plainAddress(found.from));
  const bounces = bouncesIn(index, whole, found, byStranger);
  if (bounces !== null && bounces.length > 0) return bounces;
  const own = ownText(whole.body);
  const text = `${whole.subject}\n${own}`;
  const known = namedIn(text, matched.known);
  const base = { ...found, interviews: idsOf(known), words: wordsOf(whole.body, whole.subject) };
  const calendar = calendarVerdict(whole, own);
  if (calendar !== null) return [{ ...base, ...calendar }];
  const automatic = automaticOf(whole.fields, whole.subject, own);
  const reader = await judge.reader();
  const sense = senseOf(own, reader.sentences);
  // an answer to a mail (RFC 3834); others that programs write of their own accord may carry a decision
  const isAnswer = /^auto-(?:replied|notified)/i.test(firstField(whole.fields, 'auto-submitted'));
  if (automatic === 'no' || (sense !== null && !isAnswer))
    return [{ ...base, ...personal(matched, known, whole, own, { sense, reader, found }) }];
  if (automatic === 'likely') return [{ ...base, verdict: 'unclear', why: 'it may be an automatic answer' }];
  const read = (words: string) => [...reader.days(words, found.at)].sort().at(-1) ?? null;
  const day = returnDay(text, reader.today(found.at), read);
  if (day === null) return [{ ...base, verdict: 'automatic', why: 'an automatic answer' }];
  const address = byStranger ? (addressOfThread(index, whole) ?? found.from) : found.from;
  return known.map((one) => ({ ...base, interviews: [one.interview], verdict: 'away', why: 'away', address, day }));
}

/** The address of the mail that is answered: an alias may answer for it. */
function addressOfThread(index: Index, whole: ParsedMessage): string | null {
  const ids = [...whole.inReplyTo, ...whole.references];
  const answered = ids.map((id) => index.byId.get(id)?.sent).find((sent) => sent?.to != null);
  return answered === undefined ? null : addressOf(answered);
}

const BY: Record<Matched['by'], string> = {
  thread: 'answers your mail',
  address: 'from a known address',
  domain: 'from a known domain',
  company: 'names the company',
};

/** What somebody wrote: an answer, what it comes to, or what only a person can tell. */
function personal(
  { by }: Matched,
  known: readonly Known[],
  whole: ParsedMessage,
  own: string,
  { sense, reader, found }: { sense: Sense; reader: Reader; found: Found },
): Pick<Finding, 'verdict' | 'why' | 'day'> & Partial<Pick<Finding, 'words'>> {
  const unclear = (why: string) => ({ verdict: 'unclear' as const, why, day: null });
  const [only] = known;
  if (known.length > 1) return unclear('it may belong to each of these');
  if (whole.isTnef && whole.body.trim() === '') return unclear('all of it is in a winmail.dat, which cannot be read');
  const isNamed = only !== undefined && namesRole(`${whole.subject}\n${own}`, only);
  const isRoundabout =
    by === 'company' || (by === 'domain' && isBulk(whole.fields)) || (by !== 'thread' && isNobody(found.from));
  if ((by === 'company' && !isNamed) || (sense === null && isRoundabout)) return unclear(BY[by]);
  if (sense === 'rejected') return { verdict: 'rejected', why: 'it reads like a no', day: null };
  if (sense === 'offer')
    return { verdict: 'offer', why: 'it reads like an offer', day: answerBy(own, found.at, reader) };
  if (rsvpSubject(whole.subject) === 'whole' || hasAutomaticHeader(whole.fields))
    return unclear('it may be an answer of their calendar');
  const dayIn = (words: string) => reader.decision(words, found.at, only?.interview ?? '');
  return { verdict: 'reply', why: BY[by], ...toldIn(own, whole.subject, dayIn) };
}
