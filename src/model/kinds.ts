/** The tables of a search's words: every mail and duty once, rounds, outcomes, languages. */

import type { Rule } from './rules.ts';

export const ROUNDS = ['screen', 'first', 'second', 'final', 'informational'] as const;
export type Round = (typeof ROUNDS)[number];

export const OUTCOMES = [
  'rejected',
  'offer',
  'accepted',
  'declined',
  'withdrawn',
  'closed',
  'rescinded',
  'reopened',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Whether an outcome closes a process. */
export function isClosing(outcome: Outcome): boolean {
  return outcome !== 'offer' && outcome !== 'reopened';
}

export const LANGUAGES = ['en-US', 'en-GB'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What may be said of an interview beside that it was, or will be, held. */
export const STATUSES = ['cancelled', 'no-show'] as const;
export type Status = (typeof STATUSES)[number];

/** What they usually ask of a candidate; words of one's own may stand in their place. */
export const OWED = ['take-home', 'references', 'availability', 'documents'] as const;

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
  /** What it is called in a calendar, before the person or the company. */
  todo: string;
  /** Whom it is for: each interviewer, the contact of the process, or oneself, without a mail. */
  to: 'each-interviewer' | 'contact' | 'oneself';
  /** How it goes out where an address is known; null where nobody is written to. */
  channel: 'email' | 'linkedin' | null;
  /** Counts as an unanswered chaser. */
  isChaser: boolean;
  /** Closes the process with this outcome once it is sent. */
  closes: Outcome | null;
  /** The outcome it is the reply to. */
  answers: Outcome | null;
  /** Hours from its anchor until it is due, elapsed; null where the window is counted in days. */
  hours: number | null;
}

const mail = { to: 'contact', channel: 'email', isChaser: false, closes: null, answers: null, hours: null } as const;

/** Every kind of mail and duty, in the order in which those of one instant are listed. */
export const KIND_TABLE = {
  'thank-you': {
    ...mail,
    rule: 'thank-you-24h',
    title: 'Thank-you',
    letter: 'T',
    legend: 'thank-you',
    to: 'each-interviewer',
    todo: 'Thank',
    hours: 24,
  },
  'linkedin-note': {
    ...mail,
    rule: 'linkedin-48h',
    title: 'LinkedIn note',
    letter: 'L',
    legend: 'LinkedIn note',
    to: 'each-interviewer',
    channel: 'linkedin',
    todo: 'LinkedIn note to',
    hours: 48,
  },
  'status-check': {
    ...mail,
    rule: 'status-check',
    title: 'Status check',
    letter: 'S',
    legend: 'status check',
    isChaser: true,
    todo: 'Ask for news:',
  },
  'final-note': {
    ...mail,
    rule: 'final-note',
    title: 'Final note',
    letter: 'F',
    legend: 'final note',
    isChaser: true,
    todo: 'Final note to',
  },
  'rejection-reply': {
    ...mail,
    rule: 'rejection-48h',
    title: 'Gracious reply',
    letter: 'R',
    legend: 'gracious reply',
    todo: 'Answer the rejection:',
    answers: 'rejected',
    hours: 48,
  },
  'offer-acknowledgement': {
    ...mail,
    rule: 'offer-24h',
    title: 'Offer thanks',
    letter: 'O',
    legend: 'offer thanks',
    todo: 'Acknowledge the offer:',
    answers: 'offer',
    hours: 24,
  },
  'offer-answer': {
    ...mail,
    rule: 'offer-answer',
    title: 'Offer answer',
    letter: 'A',
    legend: 'answer the offer',
    to: 'oneself',
    channel: null,
    todo: 'Answer the offer:',
  },
  'competing-offer': {
    ...mail,
    rule: 'competing-offer',
    title: 'Offer news',
    letter: 'N',
    legend: 'news of an offer',
    todo: 'Tell of the other offer:',
    hours: 24,
  },
  withdrawal: {
    ...mail,
    rule: 'withdrawal-48h',
    title: 'Withdrawal',
    letter: 'W',
    legend: 'withdrawal',
    closes: 'withdrawn',
    todo: 'Withdraw:',
    answers: 'withdrawn',
    hours: 48,
  },
  acceptance: {
    ...mail,
    rule: 'acceptance-24h',
    title: 'Acceptance',
    letter: 'Y',
    legend: 'acceptance',
    closes: 'accepted',
    todo: 'Accept:',
    answers: 'accepted',
    hours: 24,
  },
  decline: {
    ...mail,
    rule: 'decline-48h',
    title: 'Decline',
    letter: 'D',
    legend: 'decline',
    closes: 'declined',
    todo: 'Decline:',
    answers: 'declined',
    hours: 48,
  },
} as const satisfies Record<string, KindRow>;

export type Kind = keyof typeof KIND_TABLE;
export const KINDS = Object.keys(KIND_TABLE) as Kind[];

/** What the table says of a kind. */
export function kindRow(kind: Kind): KindRow {
  return KIND_TABLE[kind];
}

/** The mail that an outcome asks for; null where it asks for none. */
export function replyTo(outcome: Outcome): Kind | null {
  return KINDS.find((kind) => kindRow(kind).answers === outcome) ?? null;
}

/** Whether a kind goes to each interviewer, and not once to a process. */
export function isPersonal(kind: Kind): boolean {
  return kindRow(kind).to === 'each-interviewer';
}

/** Whether a kind counts as an unanswered chaser. */
export function isChaser(kind: Kind): boolean {
  return kindRow(kind).isChaser;
}
