/** The tables of a search's words: every mail and duty once, rounds, outcomes, languages. */

import type { Rule } from './rules.ts';

export const ROUNDS = ['screen', 'first', 'second', 'final', 'informational'] as const;
export type Round = (typeof ROUNDS)[number];

export const OUTCOMES = ['rejected', 'offer', 'accepted', 'declined', 'withdrawn', 'closed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const LANGUAGES = ['en-US', 'en-GB'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What may be said of an interview beside that it was, or will be, held. */
export const STATUSES = ['cancelled', 'no-show'] as const;
export type Status = (typeof STATUSES)[number];

/** What reads like an answer in a message of theirs. */
export const VERDICTS = ['rejected'] as const;

interface KindRow {
  /** The rule that calls for it. */
  rule: Rule;
  /** Its name in a list. */
  title: string;
  /** Its letter in the timeline, and what the letter stands for in the legend. */
  letter: string;
  legend: string;
  /** Whom it is for: each interviewer, the contact of the process, or oneself, without a mail. */
  to: 'each-interviewer' | 'contact' | 'oneself';
  /** How it goes out where an address is known; null where nobody is written to. */
  channel: 'email' | 'linkedin' | null;
  /** Counts as an unanswered chaser. */
  isChaser: boolean;
  /** Closes the process with this outcome once it is sent. */
  closes: Outcome | null;
}

const mail = { to: 'contact', channel: 'email', isChaser: false, closes: null } as const;

/** Every kind of mail and duty, in the order in which those of one instant are listed. */
export const KIND_TABLE = {
  'thank-you': {
    ...mail,
    rule: 'thank-you-24h',
    title: 'Thank-you',
    letter: 'T',
    legend: 'thank-you',
    to: 'each-interviewer',
  },
  'linkedin-note': {
    ...mail,
    rule: 'linkedin-48h',
    title: 'LinkedIn note',
    letter: 'L',
    legend: 'LinkedIn note',
    to: 'each-interviewer',
    channel: 'linkedin',
  },
  'no-show-note': {
    ...mail,
    rule: 'no-show-24h',
    title: 'No-show note',
    letter: 'M',
    legend: 'they did not come',
  },
  'status-check': {
    ...mail,
    rule: 'status-check',
    title: 'Status check',
    letter: 'S',
    legend: 'status check',
    isChaser: true,
  },
  'final-note': {
    ...mail,
    rule: 'final-note',
    title: 'Final note',
    letter: 'F',
    legend: 'final note',
    isChaser: true,
  },
  'rejection-reply': {
    ...mail,
    rule: 'rejection-48h',
    title: 'Gracious reply',
    letter: 'R',
    legend: 'gracious reply',
  },
  'offer-acknowledgement': {
    ...mail,
    rule: 'offer-24h',
    title: 'Offer thanks',
    letter: 'O',
    legend: 'offer thanks',
  },
  'offer-answer': {
    ...mail,
    rule: 'offer-answer',
    title: 'Offer answer',
    letter: 'A',
    legend: 'answer the offer',
    to: 'oneself',
    channel: null,
  },
  'offer-letter': {
    ...mail,
    rule: 'offer-letter',
    title: 'Offer letter',
    letter: 'P',
    legend: 'ask for the letter',
  },
  'more-time': {
    ...mail,
    rule: 'more-time',
    title: 'More time',
    letter: 'X',
    legend: 'ask for more time',
  },
  'competing-offer': {
    ...mail,
    rule: 'competing-offer',
    title: 'Offer news',
    letter: 'N',
    legend: 'news of an offer',
  },
  'offer-update': {
    ...mail,
    rule: 'offer-update-24h',
    title: 'Offer update',
    letter: 'U',
    legend: 'the offer has changed',
  },
  withdrawal: {
    ...mail,
    rule: 'withdrawal-48h',
    title: 'Withdrawal',
    letter: 'W',
    legend: 'withdrawal',
    closes: 'withdrawn',
  },
  acceptance: {
    ...mail,
    rule: 'acceptance-24h',
    title: 'Acceptance',
    letter: 'Y',
    legend: 'acceptance',
    closes: 'accepted',
  },
  decline: {
    ...mail,
    rule: 'decline-48h',
    title: 'Decline',
    letter: 'D',
    legend: 'decline',
    closes: 'declined',
  },
  'rescinded-reply': {
    ...mail,
    rule: 'rescinded-48h',
    title: 'Dignified reply',
    letter: 'G',
    legend: 'reply to an offer taken back',
  },
} as const satisfies Record<string, KindRow>;

export type Kind = keyof typeof KIND_TABLE;
export const KINDS = Object.keys(KIND_TABLE) as Kind[];

/** What the table says of a kind. */
export function kindRow(kind: Kind): KindRow {
  return KIND_TABLE[kind];
}

/** Whether a kind goes to each interviewer, and not once to a process. */
export function isPersonal(kind: Kind): boolean {
  return kindRow(kind).to === 'each-interviewer';
}

/** Whether a kind counts as an unanswered chaser. */
export function isChaser(kind: Kind): boolean {
  return kindRow(kind).isChaser;
}
