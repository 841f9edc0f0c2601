/** Chooses the wording: which group of templates a mail comes from, and which variant of it. Pure, order-free. */

import type { Interview, Kind, Person, Round } from '../model/interview.ts';
import { processKey } from '../model/names.ts';
import { type DraftInput, personOf } from './context.ts';

/** The groups of templates in the order in which they are listed; a file is `GROUP.VARIANT.hbs`. */
export const GROUPS = [
  'thank-you.screen',
  'thank-you.first',
  'thank-you.final',
  'thank-you.passed-on',
  'linkedin-note',
  'status-check',
  'final-note',
  'rejection-reply',
  'offer-acknowledgement',
  'competing-offer.first-choice',
  'competing-offer.neutral',
  'withdrawal',
  'acceptance',
  'decline',
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
  if (round === 'screen') return 'thank-you.screen';
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

function byTime(a: Interview, b: Interview): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** People who may receive mails of one group, earliest interview first: neighbours get different variants. */
function peopleOf(interviews: readonly Interview[], group: Group): { id: string; person: Person }[] {
  return interviews.flatMap((interview) => {
    const { recruiter } = interview;
    const people =
      interview.interviewers.length > 0 || recruiter === undefined ? interview.interviewers : [recruiter];
    return people
      .filter((person) => {
        if (group === 'linkedin-note') return true;
        if (group === 'thank-you.passed-on') return person.email === undefined;
        return roundGroup(interview.round) === group;
      })
      .map((person) => ({ id: interview.id, person }));
  });
}

/**
 * The place of a mail among all of its group in the search, from 0: by person for a thank-you or LinkedIn note, by
 * process for the rest, later rounds of a chase counting on. Variants are dealt out by it in turn, so that
 * the members of a panel, and processes side by side, get different ones while variants last.
 */
export function placeOf(input: DraftInput, group: Group): number {
  const { search, interview, process, action } = input;
  const interviews = search.interviews.toSorted(byTime);
  if (action.kind === 'thank-you' || action.kind === 'linkedin-note') {
    const person = personOf(input);
    const people = peopleOf(interviews, group);
    const at = people.findIndex((one) => one.id === interview.id && one.person.name === person?.name);
    return at === -1 ? people.filter((one) => one.id <= interview.id).length : at;
  }
  const keys = [...new Set(interviews.map(processKey))];
  const sent = process.flatMap(({ history }) => history).filter((entry) => isSent(entry, action.kind)).length;
  return Math.max(0, keys.indexOf(processKey(interview))) + sent;
}

function isSent(entry: Interview['history'][number], kind: Kind): boolean {
  return entry.type === 'sent' && entry.kind === kind;
}
