/** The nouns of a search as its file records them: stored facts only, nothing derived. Imports nothing. */

/** An instant: milliseconds since 1970-01-01T00:00:00Z. Field names end in `At`. */
export type Instant = number;

/** A calendar day, `YYYY-MM-DD`, in whatever zone its owner says. Field names end in `On` or `By`. */
export type Day = string;

export const ROUNDS = ['screen', 'first', 'second', 'final'] as const;
export type Round = (typeof ROUNDS)[number];

export const KINDS = [
  'thank-you',
  'linkedin-note',
  'status-check',
  'final-note',
  'rejection-reply',
  'offer-acknowledgement',
  'offer-answer',
  'competing-offer',
  'withdrawal',
  'acceptance',
  'decline',
] as const;
export type Kind = (typeof KINDS)[number];

export const OUTCOMES = ['rejected', 'offer', 'accepted', 'declined', 'withdrawn', 'closed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const LANGUAGES = ['en-US', 'en-GB'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One point of an interview that a thank-you may mend. */
export interface Clarification {
  question: string;
  answer: string;
}

/** Someone an interview names. The recruiter is a Person too, of whom only some fields are recorded. */
export interface Person {
  name: string;
  title?: string;
  email?: string;
  detail?: string;
  fit?: string;
  promised?: string;
  clarify?: Clarification;
  linkedin?: string;
  phoneOk?: boolean;
}

/** What every entry of a history has: the instant it happened. */
interface Logged {
  at: Instant;
}
export interface Sent extends Logged {
  type: 'sent';
  kind: Kind;
  /** The address, or the person's name where there is none; absent: everyone this kind could go to. */
  to?: string;
  subject?: string;
  messageId?: string;
}
export interface Heard extends Logged {
  type: 'heard';
  words: string;
  decisionBy?: Day;
}
export interface Skipped extends Logged {
  type: 'skipped';
  kind: Kind;
  to?: string;
  why?: string;
}
export interface Snoozed extends Logged {
  type: 'snoozed';
  kind: Kind;
  until: Day;
}
export interface OutcomeEntry extends Logged {
  type: 'outcome';
  outcome: Outcome;
  respondBy?: Day;
}
/** A rule that `--force` overrode: `kind` was drafted or sent although `rule` refused it. */
export interface Forced extends Logged {
  type: 'forced';
  kind: Kind;
  rule: string;
  to?: string;
}
export type Entry = Sent | Heard | Skipped | Snoozed | OutcomeEntry | Forced;

/** One conversation, resolved: defaults filled in, its start an instant, its zone known. */
export interface Interview {
  id: string;
  company: string;
  role: string;
  round: Round;
  at: Instant;
  minutes: number;
  /** IANA zone of all its calendar arithmetic: its own, else the sender's, else the system's. */
  zone: string;
  decisionBy?: Day;
  decisionWords?: string;
  firstChoice: boolean;
  domain?: string;
  recruiter?: Person;
  /** A name from this entry: an interviewer's or the recruiter's. */
  contact?: string;
  interviewers: Person[];
  notes?: string;
  /** The calendar event it was taken from, so that an update of it is known. */
  invitation?: { uid: string; sequence: number };
  history: Entry[];
}

/** The sender. `name` is required for drafts only. */
export interface Me {
  name?: string;
  email?: string;
  phone?: string;
  resume?: string;
  timezone?: string;
}

/** The settings with every default filled in. `workday` is minutes after midnight. */
export interface Settings {
  maxFollowUps: 1 | 2;
  assumedDecisionAfter: number;
  workday: { start: number; end: number };
  country?: string;
  holidays: Day[];
  language: Language;
  mailCommand?: string;
}

export interface Search {
  me: Me;
  settings: Settings;
  interviews: Interview[];
}

export const DEFAULT_SETTINGS: Settings = {
  maxFollowUps: 2,
  assumedDecisionAfter: 5,
  workday: { start: 9 * 60, end: 18 * 60 },
  holidays: [],
  language: 'en-US',
};
