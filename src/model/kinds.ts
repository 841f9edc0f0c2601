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
  /** The command that settles a duty to oneself, and what is said by it where it needs an answer. */
  settledBy: readonly [command: string, answer?: string] | null;
  /** Counts as an unanswered chaser. */
  isChaser: boolean;
  /** Asks something: the next word from them answers it, whatever was sent in between that asks nothing. */
  asks: boolean;
  /** Closes the process with this outcome once it is sent. */
  closes: Outcome | null;
  /** The outcome it is the reply to. */
  answers: Outcome | null;
  /** Hours from its anchor until it is due, elapsed; null where the window is counted in days. */
  hours: number | null;
  /** Days after it was due on which it is still late, then it is missed; null where that has no end of its own. */
  lateDays: number | null;
}

/** A mail to the contact of a process; what is otherwise of a kind stands after it. */
function mail(rule: Rule, title: string, letter: string, legend: string, todo: string) {
  return {
    rule,
    title,
    letter,
    legend,
    todo,
    to: 'contact',
    of: 'process',
    channel: 'email',
    settledBy: null,
    isChaser: false,
    asks: true,
    closes: null,
    answers: null,
    hours: null,
    lateDays: 14,
  } as const;
}

/** A duty: nobody is written to. */
function settledBy(...words: [command: string, answer?: string]) {
  return { to: 'oneself', channel: null, settledBy: words } as const;
}

/** Every kind of mail and duty, in the order in which those of one instant are listed. */
export const KIND_TABLE = {
  debrief: {
    ...mail('debrief', 'Debrief', 'B', 'debrief', 'Note down:'),
    ...settledBy('note'),
    of: 'interview',
    hours: 24,
  },
  'thank-you': {
    ...mail('thank-you-24h', 'Thank-you', 'T', 'thank-you', 'Thank'),
    to: 'each-interviewer',
    of: 'interview',
    hours: 24,
    asks: false,
  },
  'linkedin-note': {
    ...mail('linkedin-48h', 'LinkedIn note', 'L', 'LinkedIn note', 'LinkedIn note to'),
    to: 'each-interviewer',
    channel: 'linkedin',
    of: 'interview',
    hours: 48,
    lateDays: 0,
    asks: false,
  },
  'no-show-note': {
    ...mail('no-show-24h', 'No-show note', 'M', 'they did not come', 'Offer another time:'),
    of: 'interview',
    hours: 24,
  },
  'status-check': {
    ...mail('status-check', 'Status check', 'S', 'status check', 'Ask for news:'),
    isChaser: true,
    lateDays: 30,
  },
  'final-note': {
    ...mail('final-note', 'Final note', 'F', 'final note', 'Final note to'),
    isChaser: true,
    lateDays: 21,
  },
  owed: {
    ...mail('owed', 'Owed', 'Q', 'what they asked for', 'Send what you owe:'),
    ...settledBy('done'),
    lateDays: null,
  },
  'confirm-outcome': {
    ...mail('confirm-outcome', 'Confirm outcome', 'C', 'is it a no?', 'Is it a no?'),
    ...settledBy('outcome', 'rejected'),
    hours: 24,
  },
  'rejection-reply': {
    ...mail('rejection-48h', 'Gracious reply', 'R', 'gracious reply', 'Answer the rejection:'),
    answers: 'rejected',
    hours: 48,
  },
  'offer-acknowledgement': {
    ...mail('offer-24h', 'Offer thanks', 'O', 'offer thanks', 'Acknowledge the offer:'),
    answers: 'offer',
    hours: 24,
    lateDays: 7,
  },
  'offer-answer': {
    ...mail('offer-answer', 'Offer answer', 'A', 'answer the offer', 'Answer the offer:'),
    ...settledBy('outcome', 'accepted'),
  },
  'offer-letter': { ...mail('offer-letter', 'Offer letter', 'P', 'ask for the letter', 'Ask for the letter:') },
  'more-time': { ...mail('more-time', 'More time', 'X', 'ask for more time', 'Ask for more time:') },
  'competing-offer': {
    ...mail('competing-offer', 'Offer news', 'N', 'news of an offer', 'Tell of the other offer:'),
    hours: 24,
  },
  'offer-update': {
    ...mail('offer-update-24h', 'Offer update', 'U', 'the offer has changed', 'Tell how the offer stands:'),
    hours: 24,
  },
  withdrawal: {
    ...mail('withdrawal-48h', 'Withdrawal', 'W', 'withdrawal', 'Withdraw:'),
    answers: 'withdrawn',
    closes: 'withdrawn',
    hours: 48,
    asks: false,
  },
  acceptance: {
    ...mail('acceptance-24h', 'Acceptance', 'Y', 'acceptance', 'Accept:'),
    answers: 'accepted',
    closes: 'accepted',
    hours: 24,
    asks: false,
  },
  decline: {
    ...mail('decline-48h', 'Decline', 'D', 'decline', 'Decline:'),
    answers: 'declined',
    closes: 'declined',
    hours: 48,
    asks: false,
  },
  'rescinded-reply': {
    ...mail(
      'rescinded-48h',
      'Dignified reply',
      'G',
      'reply to an offer taken back',
      'Answer the withdrawal of the offer:',
    ),
    answers: 'rescinded',
    hours: 48,
    asks: false,
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
