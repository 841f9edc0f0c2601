/** Makes mails after the formats of those who send them, for a search of three processes, and asks what each is. */

import { examine } from '../../../src/mail/examine.ts';
import type { Finding, Reader } from '../../../src/mail/finding.ts';
import { indexKnown, type Known, lookalikeOf } from '../../../src/mail/match.ts';
import { reader } from '../sample.ts';

/** A mail and what is right for it. */
export interface Case {
  /** Which part of the table it counts in. */
  kind: string;
  /** What it is made after, in a few words. */
  name: string;
  mail: string | Buffer;
  /** `other`: it is not told at all. */
  verdict: Finding['verdict'] | 'other' | 'suspect';
  /** What is logged; any where it is left out. */
  words?: string;
  /** Whose mail came back, or who is away. */
  address?: string;
  /** The day of return. */
  until?: string;
  /** Where it belongs; the Acme process where it is left out. */
  interviews?: string[];
}

export const ME = 'Dana Okafor <dana@okafor.example>';
export const PRIYA = 'Priya Raman <priya@acme.example>';
export const SENT = '<sc1@okafor.example>';
/** A Tuesday, an hour after the status check. */
export const DATE = 'Tue, 24 Nov 2026 10:00:00 +0000';

const at = Date.UTC(2026, 10, 24, 9);
const sent = (interview: string, to: string, messageId: string) => [{ interview, to, at, messageId }];
export const KNOWN: readonly Known[] = [
  {
    interview: 'acme-data-engineer',
    company: 'Acme',
    role: 'Data Engineer',
    people: ['priya@acme.example', 'lee@acme.example', 'noor.haddad@acme.example'].map((email) => ({
      email,
      guessed: email.startsWith('noor'),
    })),
    domains: ['acme.example'],
    sent: [
      ...sent('acme-data-engineer', 'priya@acme.example', SENT),
      ...sent('acme-data-engineer', 'noor.haddad@acme.example', '<ty1@okafor.example>'),
    ],
    since: at,
    logged: [],
  },
  {
    interview: 'brook-bi-analyst',
    company: 'Brook',
    role: 'BI Analyst',
    people: [{ email: 'sam@ongsearch.example', guessed: false }],
    domains: ['ongsearch.example'],
    sent: sent('brook-bi-analyst', 'sam@ongsearch.example', '<sc2@okafor.example>'),
    since: at,
    logged: [],
  },
  {
    interview: 'cole-data-lead',
    company: 'Cole & Sons',
    role: 'Data Lead',
    people: [{ email: 'sam@ongsearch.example', guessed: false }],
    domains: ['ongsearch.example'],
    sent: sent('cole-data-lead', 'sam@ongsearch.example', '<sc3@okafor.example>'),
    since: at,
    logged: [],
  },
];

let count = 0;

export interface Parts {
  from?: string;
  to?: string;
  subject?: string;
  /** Further headers, a line each. */
  headers?: string;
  body?: string;
  /** Answers the status check; so unless it is false. */
  answers?: boolean;
  type?: string;
}

const encoded = (text: string) =>
  /^[ -~]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;

/** One message, UTF-8 and LF ends. */
export function mail({
  from = PRIYA,
  to = ME,
  subject = 'Re: Data Engineer',
  headers = '',
  body = '',
  answers = true,
  type = 'text/plain; charset=utf-8',
}: Parts): string {
  count += 1;
  const answered = answers ? `In-Reply-To: ${SENT}\nReferences: ${SENT}\n` : '';
  const more = headers === '' ? '' : `${headers}\n`;
  return `${more}From: ${encoded(from)}\nTo: ${to}\nSubject: ${encoded(subject)}\nDate: ${DATE}\nMessage-ID: <c${count}@mx.example>\nMIME-Version: 1.0\n${answered}Content-Type: ${type}\n\n${body}\n`;
}

/** Parts of a message of several, each with its own header. */
export function parts(...each: string[]): string {
  return `${each.map((part) => `--b\n${part}\n`).join('')}--b--\n`;
}

/** Cases of one kind that differ in one thing. */
export function cases<T>(
  kind: string,
  verdict: Case['verdict'],
  rows: readonly T[],
  make: (row: T) => Omit<Case, 'kind' | 'verdict'>,
): Case[] {
  return rows.map((row) => ({ kind, verdict, ...make(row) }));
}

const index = indexKnown(KNOWN, ['dana@okafor.example', 'dana@work.example'], 'Dana Okafor');
const lookalike = lookalikeOf(index.domains);
let loading: Promise<Reader> | null = null;
const once = () => {
  loading ??= reader();
  return loading;
};

/** What came of a case, and what of it is wrong; null where all is right. */
export async function judged(one: Case): Promise<{ verdict: string; wrong: string | null }> {
  const bytes = Buffer.from(one.mail);
  const readable = { file: 'f', header: bytes.toString('latin1'), mtimeMs: at, read: () => bytes };
  const result = await examine({ index, now: Date.UTC(2026, 10, 25), lookalike, reader: once }, readable);
  const [finding] = Array.isArray(result) ? result : [];
  const verdict = finding?.verdict ?? (typeof result === 'object' && 'resembles' in result ? 'suspect' : 'other');
  if (verdict !== one.verdict) return { verdict, wrong: `${verdict}, not ${one.verdict}: ${finding?.words ?? ''}` };
  if (finding === undefined) return { verdict, wrong: null };
  const differs = (what: string, got: unknown, wanted: unknown) =>
    wanted !== undefined && JSON.stringify(got) !== JSON.stringify(wanted)
      ? [`${what} ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`]
      : [];
  const wrong = [
    ...differs('words', finding.words, one.words),
    ...differs('address', finding.address, one.address),
    ...differs('until', finding.day, one.until),
    ...differs('interviews', finding.interviews, one.interviews ?? ['acme-data-engineer']),
  ];
  return { verdict, wrong: wrong.length === 0 ? null : wrong.join('; ') };
}

/** Every second case is held out: it is counted, and nothing is made after it. */
export function isHeld(position: number): boolean {
  return position % 2 === 1;
}

const TRAP_KINDS = new Set([
  'a person, not a machine',
  'a person, not a server',
  'delayed',
  'delivered, relayed, read',
  'of other mail',
  'no rejection',
  'no offer',
  'where it belongs',
  'unclear, where it belongs',
  'own, where it belongs',
  'other',
  'fresh: neither',
]);

/** Whether a mail looks like one thing and is another. */
export function isTrap({ kind }: Case): boolean {
  return kind.startsWith('trap: ') || TRAP_KINDS.has(kind);
}
