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

/** Whether an outcome closes a process: an offer does not, and one opens it again. */
export function isClosing(outcome: Outcome): boolean {
  return outcome !== 'offer' && outcome !== 'reopened';
}

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
  /** What it is called in a calendar, before the person or the company. */
  todo: string;
  /** Whom it is for: each interviewer, the contact of the process, or oneself, without a mail. */
  to: 'each-interviewer' | 'contact' | 'oneself';
  /** Whether it is about one conversation, or there is one for the whole process. */
  of: 'interview' | 'process';
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
  /** Days after it was due on which it is still late, then it is missed; null where that has no end of its own. */
  lateDays: number | null;
}

const mail = {
  to: 'contact',
  of: 'process',
  channel: 'email',
  isChaser: false,
  closes: null,
  answers: null,
  hours: null,
  lateDays: 14,
} as const;

/** Every kind of mail and duty, in the order in which those of one instant are listed. */
export const KIND_TABLE = {
  debrief: {
    ...mail,
    rule: 'debrief',
    title: 'Debrief',
    letter: 'B',
    legend: 'debrief',
    todo: 'Note down:',
    to: 'oneself',
    channel: null,
    of: 'interview',
    hours: 24,
  },
  'thank-you': {
    ...mail,
    rule: 'thank-you-24h',
    title: 'Thank-you',
    letter: 'T',
    legend: 'thank-you',
    todo: 'Thank',
    to: 'each-interviewer',
    of: 'interview',
    hours: 24,
  },
  'linkedin-note': {
    ...mail,
    rule: 'linkedin-48h',
    title: 'LinkedIn note',
    letter: 'L',
    legend: 'LinkedIn note',
    todo: 'LinkedIn note to',
    to: 'each-interviewer',
    channel: 'linkedin',
    of: 'interview',
    hours: 48,
    lateDays: 0,
  },
  'no-show-note': {
    ...mail,
    rule: 'no-show-24h',
    title: 'No-show note',
    letter: 'M',
    legend: 'they did not come',
    todo: 'Offer another time:',
    of: 'interview',
    hours: 24,
  },
  'status-check': {
    ...mail,
    rule: 'status-check',
    title: 'Status check',
    letter: 'S',
    legend: 'status check',
    todo: 'Ask for news:',
    isChaser: true,
    lateDays: 30,
  },
  'final-note': {
    ...mail,
    rule: 'final-note',
    title: 'Final note',
    letter: 'F',
    legend: 'final note',
    todo: 'Final note to',
    isChaser: true,
    lateDays: 21,
  },
  owed: {
    ...mail,
    rule: 'owed',
    title: 'Owed',
    letter: 'Q',
    legend: 'what they asked for',
    todo: 'Send what you owe:',
    to: 'oneself',
    channel: null,
    lateDays: null,
  },
  'confirm-outcome': {
    ...mail,
    rule: 'confirm-outcome',
    title: 'Confirm outcome',
    letter: 'C',
    legend: 'is it a no?',
    todo: 'Is it a no?',
    to: 'oneself',
    channel: null,
    hours: 24,
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
    lateDays: 7,
  },
  'offer-answer': {
    ...mail,
    rule: 'offer-answer',
    title: 'Offer answer',
    letter: 'A',
    legend: 'answer the offer',
    todo: 'Answer the offer:',
    to: 'oneself',
    channel: null,
  },
  'offer-letter': {
    ...mail,
    rule: 'offer-letter',
    title: 'Offer letter',
    letter: 'P',
    legend: 'ask for the letter',
    todo: 'Ask for the letter:',
  },
  'more-time': {
    ...mail,
    rule: 'more-time',
    title: 'More time',
    letter: 'X',
    legend: 'ask for more time',
    todo: 'Ask for more time:',
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
  'offer-update': {
    ...mail,
    rule: 'offer-update-24h',
    title: 'Offer update',
    letter: 'U',
    legend: 'the offer has changed',
    todo: 'Tell how the offer stands:',
    hours: 24,
  },
  withdrawal: {
    ...mail,
    rule: 'withdrawal-48h',
    title: 'Withdrawal',
    letter: 'W',
    legend: 'withdrawal',
    todo: 'Withdraw:',
    answers: 'withdrawn',
    closes: 'withdrawn',
    hours: 48,
  },
  acceptance: {
    ...mail,
    rule: 'acceptance-24h',
    title: 'Acceptance',
    letter: 'Y',
    legend: 'acceptance',
    todo: 'Accept:',
    answers: 'accepted',
    closes: 'accepted',
    hours: 24,
  },
  decline: {
    ...mail,
    rule: 'decline-48h',
    title: 'Decline',
    letter: 'D',
    legend: 'decline',
    todo: 'Decline:',
    answers: 'declined',
    closes: 'declined',
    hours: 48,
  },
  'rescinded-reply': {
    ...mail,
    rule: 'rescinded-48h',
    title: 'Dignified reply',
    letter: 'G',
    legend: 'reply to an offer taken back',
    todo: 'Answer the withdrawal of the offer:',
    answers: 'rescinded',
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
