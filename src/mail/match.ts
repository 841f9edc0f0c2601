/** Decides which process a message belongs to. Pure: header facts and what is known in, the processes out. */

import { toUnicode } from 'nodemailer/lib/punycode';
import type { Instant } from '../model/instant.ts';
import { foldName } from '../model/names.ts';
import { asciiDomain } from './header.ts';

export interface SentMail {
  /** The interview whose history has it. */
  interview: string;
  /** The address, or the name where there was none. */
  to: string | null;
  at: Instant;
  messageId: string | null;
}

/** What is known of one process that is not closed, as the history and the people of its interviews tell it. */
export interface Known {
  /** The interview that a reply is logged on. */
  interview: string;
  company: string;
  role: string;
  /** Everyone of the process whose address is recorded or was written to; guessed ones too. */
  people: readonly { email: string; guessed: boolean }[];
  /** Domains that are theirs. */
  domains: readonly string[];
  sent: readonly SentMail[];
  /** What comes later may be an answer: the last send, else the end of the conversation; null where only a thread can tell. */
  since: Instant | null;
  /** Instants of what is logged of them already; a mail of the same second is not told again. */
  logged: readonly Instant[];
}

/** What a message's header says, addresses in lower case. */
interface Facts {
  from: string;
  /** In-Reply-To and References. */
  ids: readonly string[];
  at: Instant;
  /** It says of itself that it goes to many. */
  isBulk: boolean;
  /** Name of its sender and subject, decoded. */
  said: string;
}

export interface Matched {
  /** At least one. */
  known: readonly Known[];
  /**
   * `thread`: it answers a Message-ID that was sent. `address`: a known address wrote. `domain`: somebody else of a known
   * domain. `company`: anybody else, who names the company.
   */
  by: 'thread' | 'address' | 'domain' | 'company';
}

export type Index = ReturnType<typeof indexKnown>;

/** Domains that many share: a mail from one says nothing of the employer. Mail providers, then systems of applicants. */
const SHARED =
  /(?:^|\.)(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|mail|yandex|ya|proton|protonmail|pm|zoho|fastmail|hey|tutanota|t-online|freenet|orange|free|laposte|wanadoo|libero|virgilio|qq|163|126|sina|naver|daum|rediffmail|comcast|verizon|btinternet|greenhouse|greenhouse-mail|lever|hire\.lever|ashbyhq|workable|workablemail|smartrecruiters|myworkday|myworkdayjobs|icims|jobvite|taleo|successfactors|teamtailor|teamtailor-mail|recruitee|personio|bamboohr|breezy|breezy-mail|jazzhr|applytojob|calendly|goodtime|modernloop|cronofy|linkedin|indeed|indeedemail|xing|stepstone|glassdoor)\.(?:com|net|org|de|at|ch|fr|it|es|ru|me|io|co|co\.uk|co\.jp|co\.in|com\.br|cn|hr|ch|eu|uk|jp|at|in|us|one|group)$/;

/** Words that an employer's system has when it writes of an application, in the languages of common ones. */
const APPLICATION =
  /\b(?:applica(?:tion|nt)|applying|candida\w*|interview\w*|your (?:recent )?(?:conversation|meeting|visit)|position|recruit\w*|talent|careers?|offer|bewerbung|vorstellungsgespräch|gespräch|candidature|entretien|candidatura|entrevista|colloquio|sollicitatie|gesprek|ansökan|ansøgning|søknad|hakemu\w*|rekrutacj\w*|aplikacj\w*)\b|応募|選考|面接|应聘|面试|지원|면접/iu;

/** An address by which two of one person are equal: without what stands behind a plus. */
export function plainAddress(address: string): string {
  return address.toLowerCase().replace(/^([^+@]+)\+[^@]*@/, '$1@');
}

/** Where a mail was sent to, lower case; null where only a name is known. */
export function addressOf({ to }: SentMail): string | null {
  return to?.includes('@') === true ? to.toLowerCase() : null;
}

function namePattern(name: string): RegExp {
  const escaped = foldName(name)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u');
}

/** What stands after the @ of an address. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** What is known, made ready for many messages. */
export function indexKnown(known: readonly Known[], own: readonly string[], ownName: string) {
  const byAddress = gathered(known, ({ people }) => people.map(({ email }) => plainAddress(email)));
  const isTheirs = (domain: string) => !SHARED.test(domain);
  const byDomain = gathered(known, ({ domains }) => domains.filter(isTheirs).map((domain) => domain.toLowerCase()));
  const sent = known.flatMap((one) => one.sent.map((mail) => ({ known: one, sent: mail })));
  return {
    byId: new Map(sent.flatMap((one) => (one.sent.messageId === null ? [] : [[one.sent.messageId, one] as const]))),
    byAddress,
    byDomain,
    companies: known.map((one) => ({ known: one, name: namePattern(one.company) })),
    own: new Set(own.map(plainAddress)),
    ownName,
    domains: [...new Set([...byAddress.keys()].map(domainOf).concat([...byDomain.keys()]))],
  };
}

/** Processes by each of their keys. */
function gathered(known: readonly Known[], keysOf: (one: Known) => string[]): Map<string, Known[]> {
  const map = new Map<string, Known[]>();
  for (const one of known) for (const key of new Set(keysOf(one))) map.set(key, [...(map.get(key) ?? []), one]);
  return map;
}

/** The known domain that a domain is, or is a part of. */
function byDomain(index: Index, domain: string): readonly Known[] {
  for (let rest = domain; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    const found = index.byDomain.get(rest);
    if (found !== undefined) return found;
  }
  return [];
}

/**
 * The processes that a message may belong to: by the Message-IDs it names, else by its sender's address, else by the
 * domain of that, else by the company it names; all but the first only where it was written after the last send. Null
 * for none.
 */
export function matchMessage(index: Index, facts: Facts): Matched | null {
  for (const id of facts.ids) {
    const found = index.byId.get(id);
    if (found !== undefined) return { known: [found.known], by: 'thread' };
  }
  const isLater = ({ since }: Known) => since !== null && since < facts.at;
  const written = (index.byAddress.get(plainAddress(facts.from)) ?? []).filter(isLater);
  if (written.length > 0) return { known: written, by: 'address' };
  const isOfApplicants = () => APPLICATION.test(facts.said);
  const ofDomain = byDomain(index, domainOf(facts.from)).filter(isLater);
  if (ofDomain.length > 0 && (!facts.isBulk || isOfApplicants())) return { known: ofDomain, by: 'domain' };
  if (index.companies.length === 0 || !isOfApplicants()) return null;
  const said = foldName(facts.said);
  const named = index.companies
    .filter(({ known, name }) => isLater(known) && name.test(said))
    .map(({ known }) => known);
  return named.length === 0 ? null : { known: named, by: 'company' };
}

/** Of several processes those that a text names best, by role and company; all of them where it names none. */
export function namedIn(text: string, known: readonly Known[]): readonly Known[] {
  if (known.length < 2) return known;
  const folded = foldName(text.slice(0, 20_000));
  const isNamed = (name: string) => (namePattern(name).test(folded) ? 1 : 0);
  const scores = known.map((one) => isNamed(one.role) + isNamed(one.company));
  const best = Math.max(...scores);
  return best === 0 ? known : known.filter((_, i) => scores[i] === best);
}

/** Whether a text names the role of a process. */
export function namesRole(text: string, { role }: Known): boolean {
  return namePattern(role).test(foldName(text.slice(0, 20_000)));
}

/** Latin letters, each with the characters that many typefaces draw like it. */
const CONFUSABLE = new Map(
  'aаɑα bЬ cϲс dԁ eеҽε fғ gɡ hһ lіιıӏ1i jјϳ kκк mм nпη oоοσօ0 pрρ qԛ rг sѕꜱ5 tтτ uυս vνѵ wԝшω xхχ yуγү zᴢ'
    .split(' ')
    .flatMap(([plain = '', ...alike]) => alike.map((letter) => [letter, plain] as const)),
);

/** A domain as a hurried eye sees it: equal for domains that look alike. */
function skeleton(domain: string): string {
  const plain = toUnicode(domain.toLowerCase())
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
  return [...plain]
    .map((character) => CONFUSABLE.get(character) ?? character)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}

/** A domain that looks like a known one and is another. */
export interface Lookalike {
  /** In ASCII, so that the difference shows. */
  domain: string;
  resembles: string;
}

/** Compares domains with known ones; null for a known one and for one that looks like none. It never decides alone. */
export function lookalikeOf(known: readonly string[]): (domain: string) => Lookalike | null {
  const asciiKnown = new Set(known.map((domain) => asciiDomain(domain) ?? domain.toLowerCase()));
  const bySkeleton = new Map([...asciiKnown].map((domain) => [skeleton(domain), domain]));
  return (domain) => {
    const ascii = asciiDomain(domain) ?? domain.toLowerCase();
    if (asciiKnown.has(ascii) || ascii === '') return null;
    const resembles = bySkeleton.get(skeleton(ascii));
    return resembles === undefined ? null : { domain: ascii, resembles };
  };
}
