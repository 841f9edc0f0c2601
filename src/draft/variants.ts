/** Chooses the wording: which group of templates a mail comes from, and which variant of it. Pure, order-free. */

import type { Interview, Person } from '../model/interview.ts';
import { isPersonal, KINDS, type Kind, kindRow, type Round } from '../model/kinds.ts';
import { peopleMet } from '../model/people.ts';
import { countedEntries } from '../model/process.ts';
import { type VariantSlot, variantSlotOf } from '../model/variant-slot.ts';
import { type DraftInput, personOf } from './input.ts';

/** Kinds whose wording depends on more than the kind. */
const SPLIT: Partial<Record<Kind, string[]>> = {
  'thank-you': [
    'thank-you.screen',
    'thank-you.first',
    'thank-you.final',
    'thank-you.passed-on',
    'thank-you.informational',
  ],
  'competing-offer': ['competing-offer.first-choice', 'competing-offer.neutral'],
};

/** The groups of templates in the order in which they are listed; a file is `GROUP.VARIANT.hbs`. */
export const GROUPS: readonly string[] = KINDS.filter((kind) => kindRow(kind).channel !== null).flatMap(
  (kind) => SPLIT[kind] ?? [kind],
);
export type Group = string;

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
    case 'thank-you':
      return action.to?.via === 'recruiter' ? 'thank-you.passed-on' : roundGroup(interview.round);
    case 'competing-offer':
      return input.process.some(({ firstChoice }) => firstChoice)
        ? 'competing-offer.first-choice'
        : 'competing-offer.neutral';
    default:
      return kindRow(action.kind).channel === null ? null : action.kind;
  }
}

/** Whether an interview comes before another one: earlier, or at the same time by its id. */
function isBefore(a: VariantSlot, b: VariantSlot): boolean {
  return a.at < b.at || (a.at === b.at && a.id < b.id);
}

/** How many people of an interview may receive mails of a group. */
function countIn(group: Group, { round, people, unaddressed }: VariantSlot): number {
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
 * process for the rest, later rounds of a chase counting on. Variants are dealt out by it in slot, so that
 * the members of a panel, and processes side by side, get different ones while variants last.
 */
export function variantIndex(input: DraftInput, group: Group): number {
  const { search, interview, process, action } = input;
  const slots = search.interviews.map(variantSlotOf);
  const own = variantSlotOf(interview);
  if (isPersonal(action.kind)) {
    const person = personOf(input);
    const at = peopleIn(group, interview).findIndex(({ name }) => name === person?.name);
    const comesFirst = (slot: VariantSlot) => (at === -1 ? slot.id <= own.id : isBefore(slot, own));
    return slots.reduce((sum, slot) => (comesFirst(slot) ? sum + countIn(group, slot) : sum), Math.max(0, at));
  }
  const sent = countedEntries(process.flatMap(({ history }) => history)).filter((entry) =>
    isSent(entry, action.kind),
  ).length;
  return processesBefore(own.process, slots) + sent;
}

/** How many processes began before one did. */
function processesBefore(process: string, slots: readonly VariantSlot[]): number {
  const firsts = new Map<string, VariantSlot>();
  for (const slot of slots) {
    const first = firsts.get(slot.process);
    if (first === undefined || isBefore(slot, first)) firsts.set(slot.process, slot);
  }
  const own = firsts.get(process);
  return own === undefined ? 0 : [...firsts.values()].filter((first) => isBefore(first, own)).length;
}

function isSent(entry: Interview['history'][number], kind: Kind): boolean {
  return entry.type === 'sent' && entry.kind === kind;
}
