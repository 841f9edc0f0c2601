/** Judges one message of a scan: by its header first, by the whole only where it concerns a process. */

import { decodeWords } from 'postal-mime';
import type { Day, Instant } from '../model/instant.ts';
import { foldName } from '../model/names.ts';
import { answerBy } from './answer-by.ts';
import { automaticOf, hasAutomaticHeader, isNobody } from './automatic.ts';
import { returnDay } from './away.ts';
import { mayBeBounce } from './bounce.ts';
import { decodeText } from './charset.ts';
import { parseMailDate } from './date.ts';
import {
  addressIn,
  type Fields,
  firstField,
  hasHeader,
  headerLength,
  idsIn,
  isBulk,
  parseAllFields,
  parseFields,
} from './fields.ts';
import type { Finding, Found, Judge, Readable, Reader, Suspect } from './finding.ts';
import {
  type Facts,
  type Index,
  type Known,
  type Matched,
  matchMessage,
  namedIn,
  namesRole,
  plainAddress,
} from './match.ts';
import { oneLine, type ParsedMessage, parseMessage } from './parse.ts';
import { type Sense, senseOf } from './sense.ts';
import { rsvpSubject } from './subjects.ts';
import { bouncesIn, mayNameKnown } from './undelivered.ts';
import { ownText, wordsOf } from './words.ts';

export type Examined =
  | { type: 'own' | 'noHeader' | 'told' }
  /** `known`: a known address wrote it, so it may become a reply once a send is logged that is older. */
  | { type: 'other'; known: boolean }
  | { type: 'found'; findings: Finding[] }
  | { type: 'suspect'; suspect: Suspect };

/** No mail of a search is older; dates before it are a broken clock's. */
const EARLIEST = Date.UTC(2000, 0, 1);
const DAY_MS = 86_400_000;

function dateOf(header: string, mtimeMs: Instant, now: Instant): Instant {
  const isPlausible = (date: Instant | null) => date !== null && date >= EARLIEST && date <= now + DAY_MS;
  const fields = parseAllFields(header);
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
  if (!hasHeader(message.header)) return { type: 'noHeader' };
  const { index } = judge;
  const header = message.header.slice(0, headerLength(message.header) ?? message.header.length);
  const fields = parseFields(header);
  const from = addressIn(firstField(fields, 'from'));
  const isOwn = index.own.has(plainAddress(from));
  const ids = idsIn(fields, 'in-reply-to', 'references');
  const thread = ids.map((id) => index.byId.get(id)?.known).find((known) => known !== undefined);
  if (isOwn && thread === undefined) return { type: 'own' };
  let date: Instant | null = null;
  // asked of few: most messages concern nobody, whenever they came
  const at = () => {
    date ??= dateOf(header, message.mtimeMs, judge.now);
    return date;
  };
  const subject = decoded(firstField(fields, 'subject'));
  const found = () => ({
    file: message.file,
    from,
    subject,
    at: at(),
    messageId: idsIn(fields, 'message-id')[0] ?? null,
    guessed: false,
    address: null,
    returned: null,
    day: null,
  });
  if (isOwn && thread !== undefined) {
    const own = { verdict: 'own' as const, interviews: [thread.interview], words: '', why: 'your own mail' };
    return { type: 'found', findings: [{ ...found(), ...own }] };
  }
  if (mayBeBounce(fields, subject) && mayNameKnown(index, message.read())) {
    const whole = await parseMessage(message.read(), message.file);
    const findings = bouncesIn(index, whole, found(), !index.byAddress.has(plainAddress(from)));
    if (findings !== null) return findings.length === 0 ? { type: 'other', known: false } : { type: 'found', findings };
  }
  let said: string | null = null;
  const suspect = judge.lookalike(from.slice(from.lastIndexOf('@') + 1));
  if (suspect !== null) return { type: 'suspect', suspect: { file: message.file, from, ...suspect } };
  const facts: Facts = {
    from,
    ids,
    at,
    isBulk: isBulk(fields),
    said: () => {
      said ??= `${decoded(firstField(fields, 'from').replace(/<[^>]*>/g, ''))}\n${subject}`;
      return said;
    },
  };
  const matched = matchMessage(index, facts) ?? ownMatch(index, fields, facts);
  if (matched === null) return { type: 'other', known: index.byAddress.has(plainAddress(from)) };
  if (matched.known.some(({ logged }) => logged.some((one) => Math.floor(one / 1000) * 1000 === at())))
    return { type: 'told' };
  if (isOwnName(index, firstField(fields, 'from')) && !index.byAddress.has(plainAddress(from))) {
    const own = {
      verdict: 'own' as const,
      interviews: idsOf(matched.known),
      words: '',
      why: 'your name, an address not listed',
      address: from,
    };
    return { type: 'found', findings: [{ ...found(), ...own }] };
  }
  const whole = await parseMessage(message.read(), message.file);
  const finding = await judged(judge, matched, whole, { ...found(), subject: whole.subject });
  return finding === null ? { type: 'other', known: false } : { type: 'found', findings: finding };
}

/** A mail under one's own name to someone known. */
function ownMatch(index: Index, fields: Fields, { at }: Facts): Matched | null {
  const known = index.byAddress.get(plainAddress(addressIn(firstField(fields, 'to')))) ?? [];
  // a name is worth comparing only where the recipient is known
  const later = known.filter(({ since }) => since !== null && since < at());
  if (later.length === 0 || !isOwnName(index, firstField(fields, 'from'))) return null;
  return { known: later, by: 'address' };
}

const idsOf = (known: readonly Known[]) => known.map(({ interview }) => interview);

const METHOD = /^METHOD:\s*(\w+)/im;

/** What a calendar in a mail says: an answer to one, or an invitation; null where there is none. */
function calendarVerdict({ calendars, subject, body }: ParsedMessage): 'rsvp' | 'invitation' | null {
  const methods = calendars.map((text) => METHOD.exec(text)?.[1]?.toUpperCase() ?? 'PUBLISH');
  if (methods.some((method) => ['REQUEST', 'CANCEL', 'PUBLISH', 'ADD'].includes(method))) return 'invitation';
  if (methods.length > 0) return 'rsvp';
  return rsvpSubject(subject) === 'whole' && ownText(body) === '' ? 'rsvp' : null;
}

/** What a message that belongs to a process is; null where it is one of those that go to many. */
async function judged(judge: Judge, matched: Matched, whole: ParsedMessage, found: Found): Promise<Finding[] | null> {
  const { index } = judge;
  const byStranger = !index.byAddress.has(plainAddress(found.from));
  const bounces = bouncesIn(index, whole, found, byStranger);
  if (bounces !== null && bounces.length > 0) return bounces;
  const own = ownText(whole.body);
  const words = wordsOf(whole.body, whole.subject);
  const known = matched.known.length < 2 ? matched.known : namedIn(`${whole.subject}\n${own}`, matched.known);
  const base = { ...found, interviews: idsOf(known), words };
  const calendar = calendarVerdict(whole);
  if (calendar !== null)
    return [{ ...base, verdict: calendar, why: calendar === 'rsvp' ? 'an answer of their calendar' : 'an invitation' }];
  const automatic = automaticOf(whole.fields, whole.subject, own);
  const reader = await judge.reader();
  const sense = senseOf(own, reader.sentences);
  if (automatic !== 'no' && (sense === null || isAnswered(whole.fields))) {
    const day = returnDay(`${whole.subject}\n${own}`, reader.today(found.at), (text) =>
      latest(reader.days(text, found.at)),
    );
    if (automatic === 'likely') return [{ ...base, verdict: 'unclear', why: 'it may be an automatic answer' }];
    if (day === null) return [{ ...base, verdict: 'automatic', why: 'an automatic answer' }];
    const address = byStranger ? (addressOfThread(index, whole) ?? found.from) : found.from;
    return known.map((one) => ({ ...base, interviews: [one.interview], verdict: 'away', why: 'away', address, day }));
  }
  return [personal(matched, known, whole, { ...base, own, sense, reader })];
}

/** An answer to a mail (RFC 3834), where others of their own accord may carry a decision. */
function isAnswered(fields: Fields): boolean {
  return /^auto-(?:replied|notified)/i.test(firstField(fields, 'auto-submitted'));
}

/** The address of the mail that is answered: an alias may answer for it. */
function addressOfThread(index: Index, whole: ParsedMessage): string | null {
  const ids = [...whole.inReplyTo, ...whole.references];
  const to = ids.map((id) => index.byId.get(id)?.sent.to).find((one) => one != null);
  return to?.includes('@') === true ? to.toLowerCase() : null;
}

const BY: Record<Matched['by'], string> = {
  thread: 'answers your mail',
  address: 'from a known address',
  domain: 'from a known domain',
  company: 'names the company',
};

interface Personal extends Found {
  interviews: string[];
  words: string;
  own: string;
  sense: Sense;
  reader: Reader;
}

/** What somebody wrote: an answer, what it comes to, or what only a person can tell. */
function personal(matched: Matched, known: readonly Known[], whole: ParsedMessage, told: Personal): Finding {
  const { own, sense, reader, ...base } = told;
  const [only] = known;
  if (known.length > 1) return { ...base, verdict: 'unclear', why: 'it may belong to each of these' };
  const isNamed = only !== undefined && namesRole(`${whole.subject}\n${own}`, only);
  if (whole.isTnef && whole.body.trim() === '')
    return { ...base, verdict: 'unclear', why: 'all of it is in a winmail.dat, which cannot be read' };
  const isDoubtful =
    (matched.by === 'company' && !isNamed) ||
    (matched.by !== 'thread' && isNobody(found(base)) && sense === null) ||
    ((matched.by === 'company' || (matched.by === 'domain' && isBulk(whole.fields))) && sense === null);
  if (isDoubtful) return { ...base, verdict: 'unclear', why: BY[matched.by] };
  if (sense === 'rejected') return { ...base, verdict: 'rejected', why: 'it reads like a no' };
  if (sense === 'offer')
    return { ...base, verdict: 'offer', why: 'it reads like an offer', day: answerBy(own, told.at, reader) };
  if (rsvpSubject(whole.subject) === 'whole' || hasAutomaticHeader(whole.fields))
    return { ...base, verdict: 'unclear', why: 'it may be an answer of their calendar' };
  return { ...base, verdict: 'reply', why: BY[matched.by], day: reader.decision(own, told.at) };
}

const found = ({ from }: Found) => from;

const latest = (days: readonly Day[]) => [...days].sort().at(-1) ?? null;
