/** What the schedule decides: actions, holds and stops as plain data. Derived, never stored. */

import type { Day, Instant } from './instant.ts';
import type { Kind, Round } from './kinds.ts';
import type { Rule } from './rules.ts';

export const STATES = ['upcoming', 'due', 'late', 'done', 'skipped', 'missed'] as const;
export type State = (typeof STATES)[number];

/**
 * Whether an action waits for the person to act: `due` or `late`.
 *
 * @example
 * isOpen({ state: 'late' }) //=> true
 */
export function isOpen(action: { state: State }): boolean {
  return action.state === 'due' || action.state === 'late';
}

/** Who is meant, and where the mail really goes. */
export interface Recipient {
  name: string;
  /** The address it goes to; null where it goes through LinkedIn. */
  email: string | null;
  /** Made from `first.last@domain`, never recorded. */
  guessed: boolean;
  /** Null: straight to the person. `recruiter`: passed on by them. `linkedin`: no address at all. */
  via: 'recruiter' | 'linkedin' | null;
}

/** Where a date or a figure comes from: told by them, assumed by rule, default, recorded, or a house rule. */
export type Provenance = 'told' | 'assumed' | 'default' | 'recorded' | 'setting' | 'house';

/** One input of a decision, for `explain`. */
export interface Fact {
  what: string;
  value: string;
  provenance: Provenance;
  /** Where it stands: an interview id, `settings`, a rule. */
  from: string;
  /** The rule it comes from, where that is not the action's own: its sentence is shown beside it. */
  rule?: Rule;
}

/** How a window was computed from its anchor; `explain` replays it day by day. */
export type Basis =
  | { unit: 'hours'; anchor: string; anchorAt: Instant; hours: number }
  | { unit: 'business-days'; anchor: string; anchorOn: Day; opens: number; due: number | null }
  | { unit: 'calendar-days'; anchor: string; anchorOn: Day; opens: number; due: number }
  | { unit: 'day'; anchor: string; anchorOn: Day | null };

/** How a decision date that nobody told was assumed: business days after the last word from them. */
export interface Assumption {
  anchor: string;
  from: Day;
  businessDays: number;
}

/** What a mail may say of an offer. */
export interface OfferNews {
  company: string;
  role: string;
  respondBy?: Day;
  /** The day by which it was promised in writing. */
  letterBy?: Day;
  /** The day by which one could answer, where more time is asked for. */
  couldAnswerBy?: Day;
  /** They took it back. */
  isGone?: boolean;
  /** Whoever the mail goes to stands behind that offer too: nothing in it may say "elsewhere". */
  isTheirs?: boolean;
}

export interface Action {
  /** For a thank-you or LinkedIn note its own interview; for the rest the latest held of the process. */
  interview: string;
  company: string;
  role: string;
  kind: Kind;
  /** Null where nobody is written to, or nobody is recorded. */
  to: Recipient | null;
  channel: 'email' | 'linkedin' | null;
  state: State;
  optional: boolean;
  /** The dates rest on an assumed decision, not on one they told. */
  assumed: boolean;
  opensAt: Instant;
  /** Null only for an offer to answer and a thing owed for which nobody named a day. */
  dueAt: Instant | null;
  doneAt: Instant | null;
  rule: Rule;
  why: string;
  /** Zone of the calendar arithmetic behind the dates, and the country whose days off and weekend count. */
  zone: string;
  country: string | null;
  /** What is owed, in a word or their words; null for all other kinds. */
  what: string | null;
  /** The date they decide by, behind a chaser; null for all other kinds. */
  decisionOn: Day | null;
  /** How that date was assumed; null where it was told. */
  assumption: Assumption | null;
  /** The offer a mail is about: the process's own, or the one elsewhere; null where it is about none. */
  offer: OfferNews | null;
  basis: Basis;
  /** The inputs, in the order in which they were used. */
  facts: Fact[];
}

export interface Hold {
  interview: string;
  company: string;
  role: string;
  decisionOn: Day;
  assumed: boolean;
  until: Instant;
  /** Why the question waits longer than the date asks for; left out where it does not. */
  putOff?: string;
  dueBy: Instant;
  zone: string;
}

export interface Stop {
  interview: string;
  company: string;
  role: string;
  since: Instant;
  rule: 'stop';
  why: string;
  zone: string;
}

/** A conversation of the day a plan is made for. */
export interface TodaysInterview {
  interview: string;
  company: string;
  role: string;
  round: Round;
  at: Instant;
  minutes: number;
  zone: string;
  people: string[];
  place: string | null;
}

/** Actions most urgent first; holds by the day they end; stops latest first. */
export interface Plan {
  now: Instant;
  zone: string;
  /** For every other now from `from` on and before `until` the plan is the same but for its `now`; infinite at ends. */
  span: { from: Instant; until: Instant };
  /** Conversations of today that have not ended, by their start. */
  today: TodaysInterview[];
  actions: Action[];
  /** Those of them that are not open yet and open later today, by their opening. */
  later: Action[];
  holds: Hold[];
  stops: Stop[];
}

/** One step of a process on its way to the stop, if they stay silent. */
export interface PlannedStep {
  kind: Kind | 'hold' | 'stop';
  opensAt: Instant;
  dueAt: Instant | null;
  zone: string;
  why: string;
  assumed: boolean;
  to?: Recipient | null;
  /** What is owed. */
  what?: string | null;
  optional?: boolean;
}
