/** The plain words that all pictures share: for kinds, rounds, states, people, what happened, and what waits. */

import type { Day, Instant } from '../model/instant.ts';
import type { Entry } from '../model/interview.ts';
import { type Kind, kindRow, type Outcome, type Round, type Status } from '../model/kinds.ts';
import { foldName } from '../model/names.ts';
import type { Action, Hold, Plan, PlannedStep, State, Stop } from '../model/plan.ts';
import { dayAt } from '../time/zone.ts';
import { clockWords, dayWords, dayWordsAt, momentWords, placeOf, type Reader } from './dates.ts';
import { safeLine } from './safe.ts';

export const ROUND_WORDS: Readonly<Record<Round, string>> = {
  screen: 'screen',
  first: 'first round',
  second: 'second round',
  final: 'final round',
  informational: 'informational talk',
};

/** What is to be said of an interview that was not held, appended to its round; empty where it was, or is to be. */
export function statusWords({ status }: { status?: Status }): string {
  if (status === undefined) return '';
  return status === 'cancelled' ? ', cancelled' : ', they did not come';
}

export const STATE_WORDS: Readonly<Record<State, string>> = {
  late: 'Late, still worth sending',
  due: 'Due',
  upcoming: 'To come',
  done: 'Done',
  skipped: 'Skipped',
  missed: 'Let go',
};

/** The parts that name a process; two are the same where these fold to the same text. */
export type Named = { company: string; role: string };

/** Company and role, fit to be shown. */
export function titleOf(named: Named): string {
  return `${safeLine(named.company)}, ${safeLine(named.role)}`;
}

/**
 * Who an action is for, and by which way round where it does not go straight to them; what is owed where that is it.
 *
 * @example
 * whoOf({ to: { name: 'Jürgen Groß', email: 'lee@x.example', guessed: false, via: 'recruiter' }, kind: 'thank-you' })
 * //=> { name: 'Jürgen Groß', way: ' via recruiter' }
 */
export function whoOf(action: Pick<Action, 'to' | 'kind'> & Partial<Pick<Action, 'what'>>) {
  const { to, channel } = kindRow(action.kind);
  if (action.to === null && action.what != null) return { name: 'yourself', way: `: ${safeLine(action.what, 30)}` };
  if (action.to === null) return { name: to === 'oneself' ? 'yourself' : 'nobody recorded', way: '' };
  const name = safeLine(action.to.name);
  if (channel === 'linkedin') return { name, way: '' };
  if (action.to.via === 'recruiter') return { name, way: ' via recruiter' };
  if (action.to.via === 'linkedin') return { name, way: ' (LinkedIn only)' };
  return { name, way: action.to.guessed ? ' (guessed address)' : '' };
}

/** How a process is called among those of a plan: the company, with the role where there are several of it. */
export function shortNames(plan: Pick<Plan, 'actions' | 'holds' | 'stops'>): (named: Named) => string {
  const roles = new Map<string, Set<string>>();
  for (const named of [...plan.actions, ...plan.holds, ...plan.stops]) {
    const company = foldName(named.company);
    const known = roles.get(company) ?? new Set();
    roles.set(company, known.add(foldName(named.role)));
  }
  return (named) => {
    const several = (roles.get(foldName(named.company))?.size ?? 0) > 1;
    return several ? titleOf(named) : safeLine(named.company);
  };
}

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  rejected: 'they said no',
  offer: 'they made an offer',
  accepted: 'you accepted',
  declined: 'you declined',
  withdrawn: 'you withdrew',
  closed: 'closed without a word',
  rescinded: 'they took the offer back',
  reopened: 'they opened it again',
};

/**
 * One entry of a history in words, fit to be shown; a day of another year than the entry with its year.
 *
 * @example
 * entryWords({ type: 'heard', at: Date.parse('2026-11-24'), words: 'another week', decisionBy: '2026-12-09' })
 * //=> 'heard "another week"; decision by Wed 9 Dec'
 */
export function entryWords(entry: Entry): string {
  const year = dayAt(entry.at, 'UTC').slice(0, 4);
  const dayOf = (day: Day) => `${dayWords(day)}${day.startsWith(year) ? '' : ` ${day.slice(0, 4)}`}`;
  switch (entry.type) {
    case 'sent':
      return `sent ${kindWords(entry.kind)}${toWhom(entry.to)}${entry.subject === undefined ? '' : `: "${safeLine(entry.subject, 100)}"`}`;
    case 'heard': {
      const words = entry.words === '' ? 'heard from them' : `heard "${safeLine(entry.words)}"`;
      const no = entry.verdict === 'rejected' ? ', which reads like a no' : '';
      return entry.decisionBy === undefined ? words + no : `${words}${no}; decision by ${dayOf(entry.decisionBy)}`;
    }
    case 'skipped':
      return `skipped ${kindWords(entry.kind)}${toWhom(entry.to)}${entry.why === undefined ? '' : `: ${safeLine(entry.why)}`}`;
    case 'snoozed':
      return `put off ${kindWords(entry.kind)}${toWhom(entry.to)} until ${dayOf(entry.until)}`;
    case 'outcome': {
      const words = OUTCOME_WORDS[entry.outcome];
      const verbal = entry.verbal === true ? ', by word of mouth' : '';
      const letter = entry.letterBy === undefined ? '' : `, in writing by ${dayOf(entry.letterBy)}`;
      const answer = entry.respondBy === undefined ? '' : `, to be answered by ${dayOf(entry.respondBy)}`;
      return `${words}${verbal}${letter}${answer}`;
    }
    case 'forced':
      return `${kindWords(entry.kind)}${toWhom(entry.to)} in spite of the rule ${safeLine(entry.rule)}`;
    case 'owed':
      return `they asked for ${safeLine(entry.what)}${entry.by === undefined ? '' : `, by ${dayOf(entry.by)}`}`;
    case 'done':
      return `done: ${safeLine(entry.what)}`;
    case 'bounced':
      return `bounced from ${safeLine(entry.address)}`;
    case 'away':
      return `${safeLine(entry.address)} is away until ${dayOf(entry.until)}`;
  }
}

/** A kind within a sentence. */
export function kindWords(name: Kind): string {
  const words = kindRow(name).title;
  return name === 'linkedin-note' ? words : words.toLowerCase();
}

function toWhom(whom: string | undefined): string {
  return whom === undefined ? '' : ` to ${safeLine(whom)}`;
}

/** A hold in one sentence: until when, and what they said. `isWrittenTo`: another mail to them is open now. */
export function holdWords(hold: Hold, nameOf: (named: Named) => string, reader: Reader, isWrittenTo = false): string {
  const said = dayWords(hold.decisionOn, dayAt(reader.now, reader.zone));
  const ground = hold.assumed ? `they named no day, ${said} is assumed` : `they said ${said}`;
  const putOff = hold.putOff === undefined ? '' : `, and ${safeLine(hold.putOff, 120)}`;
  const what = isWrittenTo ? 'no question about the decision' : 'nothing';
  return `${nameOf(hold)}: ${what} until ${momentWords(hold.until, hold.zone, reader)}; ${ground}${putOff}`;
}

/** A stop in one sentence: permission to let go. */
export function stopWords(stop: Stop, nameOf: (named: Named) => string, reader: Reader): string {
  const since = dayWordsAt(stop.since, stop.zone, reader);
  return `${nameOf(stop)}: nothing more to do since ${since}; you may let it go`;
}

export function stepTitle({ kind }: Pick<PlannedStep, 'kind'>): string {
  if (kind === 'hold') return 'Hold';
  return kind === 'stop' ? 'Stop' : kindRow(kind).title;
}

/**
 * From when to when: days alone, or one day with its hours where it all happens on one day. A hold says only until
 * when, a stop only from when. The zone is named where it is not the reader's.
 *
 * @example
 * windowWords({ kind: 'status-check', opensAt: Date.parse('2026-12-02T09:00:00Z'), zone: 'UTC',
 *   dueAt: Date.parse('2026-12-03T18:00:00Z') }, { now: Date.parse('2026-11-24T10:00:00Z'), zone: 'UTC' }, '–') //=> 'Wed 2 Dec – Thu 3 Dec'
 */
export function windowWords(
  step: Pick<PlannedStep, 'kind' | 'opensAt' | 'dueAt' | 'zone'>,
  reader: Reader,
  dash: string,
): string {
  const { zone, dueAt } = step;
  const words = (instant: Instant) => dayWordsAt(instant, zone, reader);
  const opens = words(step.opensAt);
  const place = zone === reader.zone ? '' : ` ${placeOf(zone)}`;
  if (step.kind === 'hold' && dueAt !== null) return `until ${words(dueAt)} ${clockWords(dueAt, zone)}${place}`;
  if (dueAt === null) return `from ${opens}${place}`;
  const due = words(dueAt);
  if (dueAt < step.opensAt) return `late, was due ${due}${place}`;
  if (opens === due) return `${opens} ${clockWords(step.opensAt, zone)}${dash}${clockWords(dueAt, zone)}${place}`;
  return `${opens} ${dash} ${due}${place}`;
}
