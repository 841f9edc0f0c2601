/** Chooses the wording: which group of templates a mail comes from, and which variant of it. Pure, order-free. */

import type { Interview, Person } from '../model/interview.ts';
import { isPersonal, type Kind, type Round } from '../model/kinds.ts';
import { peopleMet } from '../model/people.ts';
import { type Turn, turnOf } from '../model/turn.ts';
import { type DraftInput, personOf } from './context.ts';

/** The groups of templates in the order in which they are listed; a file is `GROUP.VARIANT.hbs`. */
export const GROUPS = [
  'thank-you.screen',
  'thank-you.first',
  'thank-you.final',
  'thank-you.passed-on',
  'thank-you.informational',
  'linkedin-note',
  'no-show-note',
  'status-check',
  'final-note',
  'rejection-reply',
  'offer-acknowledgement',
  'competing-offer.first-choice',
  'competing-offer.neutral',
  'offer-letter',
  'more-time',
  'offer-update',
  'withdrawal',
  'acceptance',
  'decline',
  'rescinded-reply',
] as const;
export type Group = (typeof GROUPS)[number];

/**
 * The group of a template's name, null where it names none (a part, to be included by others).
 *
 * @example
 * groupOf('thank-you.first.2') //=> 'thank-you.first'
 * groupOf('closing') //=> null
 */
export function groupOf(name: string): Group | null {
  const group = name.slice(0, Math.max(0, name.lastIndexOf('.')));
  return GROUPS.find((one) => one === group) ?? null;
}

/**
 * The part of a template's name that tells its variant.
 *
 * @example
 * variantOf('thank-you.first.2') //=> '2'
 */
export function variantOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function roundGroup(round: Round): Group {
  if (round === 'screen' || round === 'informational') return `thank-you.${round}`;
  return round === 'final' ? 'thank-you.final' : 'thank-you.first';
}

/** The group a draft is written from; null for a kind without a mail. */
export function groupFor(input: Pick<DraftInput, 'interview' | 'process' | 'action'>): Group | null {
  const { action, interview } = input;
  switch (action.kind) {
    case 'offer-answer':
      return null;
    case 'thank-you':
      return action.to?.via === 'recruiter' ? 'thank-you.passed-on' : roundGroup(interview.round);
    case 'competing-offer':
      return input.process.some(({ firstChoice }) => firstChoice)
        ? 'competing-offer.first-choice'
        : 'competing-offer.neutral';
    default:
      return action.kind;
  }
}

/** Whether an interview comes before another one: earlier, or at the same time by its id. */
function isBefore(a: Turn, b: Turn): boolean {
  return a.at < b.at || (a.at === b.at && a.id < b.id);
}

/** How many people of an interview may receive mails of a group. */
function countIn(group: Group, { round, people, unaddressed }: Turn): number {
  if (group === 'linkedin-note') return people;
  if (group === 'thank-you.passed-on') return unaddressed;
  return roundGroup(round) === group ? people : 0;
}

/** The people of an interview who may receive mails of a group; as many as `countIn` says. */
function peopleIn(group: Group, interview: Interview): readonly Person[] {
  const people = peopleMet(interview);
  if (group === 'linkedin-note') return people;
  if (group === 'thank-you.passed-on') return people.filter(({ email }) => email === undefined);
  return roundGroup(interview.round) === group ? people : [];
}

/**
 * The place of a mail among all of its group in the search, from 0: by person for a thank-you or LinkedIn note, by
 * process for the rest, later rounds of a chase counting on. Variants are dealt out by it in turn, so that
 * the members of a panel, and processes side by side, get different ones while variants last.
 */
export function placeOf(input: DraftInput, group: Group): number {
  const { search, interview, process, action } = input;
  const turns = input.turns?.() ?? search.interviews.map(turnOf);
  const own = turnOf(interview);
  if (isPersonal(action.kind)) {
    const person = personOf(input);
    const at = peopleIn(group, interview).findIndex(({ name }) => name === person?.name);
    const comesFirst = (turn: Turn) => (at === -1 ? turn.id <= own.id : isBefore(turn, own));
    return turns.reduce((sum, turn) => (comesFirst(turn) ? sum + countIn(group, turn) : sum), Math.max(0, at));
  }
  const sent = process.flatMap(({ history }) => history).filter((entry) => isSent(entry, action.kind)).length;
  return processesBefore(own.process, turns) + sent;
}

/** How many processes began before one did. */
function processesBefore(process: string, turns: readonly Turn[]): number {
  const firsts = new Map<string, Turn>();
  for (const turn of turns) {
    const first = firsts.get(turn.process);
    if (first === undefined || isBefore(turn, first)) firsts.set(turn.process, turn);
  }
  const own = firsts.get(process);
  return own === undefined ? 0 : [...firsts.values()].filter((first) => isBefore(first, own)).length;
}

function isSent(entry: Interview['history'][number], kind: Kind): boolean {
  return entry.type === 'sent' && entry.kind === kind;
}
