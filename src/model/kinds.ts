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

function called(title: string, letter: string, legend: string, todo: string) {
  return { title, letter, legend, todo };
}

/** Every kind of mail and duty, in the order in which those of one instant are listed. */
export const KIND_TABLE = {
  debrief: {
    ...mail,
    rule: 'debrief',
    ...called('Debrief', 'B', 'debrief', 'Note down:'),
    to: 'oneself',
    channel: null,
    of: 'interview',
    hours: 24,
  },
  'thank-you': {
    ...mail,
    rule: 'thank-you-24h',
    ...called('Thank-you', 'T', 'thank-you', 'Thank'),
    to: 'each-interviewer',
    of: 'interview',
    hours: 24,
  },
  'linkedin-note': {
    ...mail,
    rule: 'linkedin-48h',
    ...called('LinkedIn note', 'L', 'LinkedIn note', 'LinkedIn note to'),
    to: 'each-interviewer',
    channel: 'linkedin',
    of: 'interview',
    hours: 48,
    lateDays: 0,
  },
  'no-show-note': {
    ...mail,
    rule: 'no-show-24h',
    ...called('No-show note', 'M', 'they did not come', 'Offer another time:'),
    of: 'interview',
    hours: 24,
  },
  'status-check': {
    ...mail,
    rule: 'status-check',
    ...called('Status check', 'S', 'status check', 'Ask for news:'),
    isChaser: true,
    lateDays: 30,
  },
  'final-note': {
    ...mail,
    rule: 'final-note',
    ...called('Final note', 'F', 'final note', 'Final note to'),
    isChaser: true,
    lateDays: 21,
  },
  owed: {
    ...mail,
    rule: 'owed',
    ...called('Owed', 'Q', 'what they asked for', 'Send what you owe:'),
    to: 'oneself',
    channel: null,
    lateDays: null,
  },
  'confirm-outcome': {
    ...mail,
    rule: 'confirm-outcome',
    ...called('Confirm outcome', 'C', 'is it a no?', 'Is it a no?'),
    to: 'oneself',
    channel: null,
    hours: 24,
  },
  'rejection-reply': {
    ...mail,
    rule: 'rejection-48h',
    ...called('Gracious reply', 'R', 'gracious reply', 'Answer the rejection:'),
    answers: 'rejected',
    hours: 48,
  },
  'offer-acknowledgement': {
    ...mail,
    rule: 'offer-24h',
    ...called('Offer thanks', 'O', 'offer thanks', 'Acknowledge the offer:'),
    answers: 'offer',
    hours: 24,
    lateDays: 7,
  },
  'offer-answer': {
    ...mail,
    rule: 'offer-answer',
    ...called('Offer answer', 'A', 'answer the offer', 'Answer the offer:'),
    to: 'oneself',
    channel: null,
  },
  'offer-letter': {
    ...mail,
    rule: 'offer-letter',
    ...called('Offer letter', 'P', 'ask for the letter', 'Ask for the letter:'),
  },
  'more-time': {
    ...mail,
    rule: 'more-time',
    ...called('More time', 'X', 'ask for more time', 'Ask for more time:'),
  },
  'competing-offer': {
    ...mail,
    rule: 'competing-offer',
    ...called('Offer news', 'N', 'news of an offer', 'Tell of the other offer:'),
    hours: 24,
  },
  'offer-update': {
    ...mail,
    rule: 'offer-update-24h',
    ...called('Offer update', 'U', 'the offer has changed', 'Tell how the offer stands:'),
    hours: 24,
  },
  withdrawal: {
    ...mail,
    rule: 'withdrawal-48h',
    ...called('Withdrawal', 'W', 'withdrawal', 'Withdraw:'),
    answers: 'withdrawn',
    closes: 'withdrawn',
    hours: 48,
  },
  acceptance: {
    ...mail,
    rule: 'acceptance-24h',
    ...called('Acceptance', 'Y', 'acceptance', 'Accept:'),
    answers: 'accepted',
    closes: 'accepted',
    hours: 24,
  },
  decline: {
    ...mail,
    rule: 'decline-48h',
    ...called('Decline', 'D', 'decline', 'Decline:'),
    answers: 'declined',
    closes: 'declined',
    hours: 48,
  },
  'rescinded-reply': {
    ...mail,
    rule: 'rescinded-48h',
    ...called('Dignified reply', 'G', 'reply to an offer taken back', 'Answer the withdrawal of the offer:'),
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
