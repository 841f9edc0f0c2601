/** Everyone met: thanked or not and when, connected or not, and whether an address is known. */

import type { Interview, Person } from '../model/interview.ts';
import { peopleMet } from '../model/people.ts';
import type { Action } from '../model/plan.ts';
import { endOf } from '../model/process.ts';
import { isOn } from '../model/standing.ts';
import { dayAt } from '../time/zone.ts';
import { dayWordsAt, type Reader } from './dates.ts';
import type { ProcessSummary } from './process.ts';
import { safeLine } from './safe.ts';
import type { Style } from './style.ts';
import { tableLines } from './table.ts';
import { linesOf } from './width.ts';

const DAY_MS = 86_400_000;

export const THANKED_WORDS = {
  'within-24h': 'within 24 h',
  later: 'after 24 h',
  due: 'open',
  late: 'open, late',
  upcoming: 'after the talk',
  skipped: 'skipped',
  missed: 'no',
  none: '-',
} as const;
export type Thanked = keyof typeof THANKED_WORDS;

export const LINKEDIN_WORDS = { ...THANKED_WORDS, sent: 'yes', upcoming: '-' } as const;

export const ADDRESS_WORDS = { known: 'known', guessed: 'guessed', recruiter: 'via recruiter', none: 'none' } as const;

/** Everyone of every interview of the processes; the recruiter only where a thank-you goes to them. */
export function coverageOf(processes: readonly ProcessSummary[]) {
  return processes.flatMap((process) =>
    process.interviews.filter(isOn).flatMap((interview) => {
      const own = process.actions.filter((action) => action.interview === interview.id);
      return peopleOf(interview, own).map((person) => rowOf(person, interview, process.company, own));
    }),
  );
}

function peopleOf(interview: Interview, own: Action[]): readonly Person[] {
  const isThanked = own.some(({ kind }) => kind === 'thank-you');
  return isThanked ? peopleMet(interview) : interview.interviewers;
}

function rowOf(person: Person, interview: Interview, company: string, own: Action[]) {
  const thanks = own.find((action) => action.kind === 'thank-you' && action.to?.name === person.name);
  const note = own.find((action) => action.kind === 'linkedin-note' && action.to?.name === person.name);
  return {
    name: person.name,
    company,
    interview,
    thanked: thankedOf(thanks, interview),
    linkedin: note === undefined ? ('none' as const) : note.state === 'done' ? ('sent' as const) : note.state,
    address: addressOf(person, thanks),
  };
}

function thankedOf(thanks: Action | undefined, interview: Interview): Thanked {
  if (thanks === undefined) return 'none';
  if (thanks.state !== 'done') return thanks.state;
  // Written while the conversation still ran counts as in time, too.
  return (thanks.doneAt ?? 0) <= endOf(interview) + DAY_MS ? 'within-24h' : 'later';
}

function addressOf(person: Person, thanks: Action | undefined): keyof typeof ADDRESS_WORDS {
  if (person.email !== undefined) return 'known';
  if (thanks?.to?.guessed === true) return 'guessed';
  return thanks?.to?.via === 'recruiter' ? 'recruiter' : 'none';
}

/** The columns of `peopleRows`, for other programs: words of the JSON, days in ISO form. */
export const PEOPLE_COLUMNS = ['interview', 'person', 'company', 'met', 'thanked', 'linkedin', 'address'] as const;

export function peopleRows(processes: readonly ProcessSummary[]): string[][] {
  return coverageOf(processes).map(({ interview, name, company, thanked, linkedin, address }) => [
    interview.id,
    name,
    company,
    dayAt(interview.at, interview.zone),
    thanked,
    linkedin,
    address,
  ]);
}

export function renderPeople(processes: readonly ProcessSummary[], reader: Reader, style: Style): string {
  const rows = coverageOf(processes).map((row) => [
    safeLine(row.name),
    safeLine(row.company),
    dayWordsAt(row.interview.at, row.interview.zone, reader),
    THANKED_WORDS[row.thanked],
    LINKEDIN_WORDS[row.linkedin],
    ADDRESS_WORDS[row.address],
  ]);
  const paint = (text: string) => (text.endsWith('late') ? style.alert(text) : text);
  const columns = [
    { title: 'Person', flexible: true, paint: style.strong },
    { title: 'Company', flexible: true },
    { title: 'Met' },
    { title: 'Thanked', paint },
    { title: 'LinkedIn', paint },
    { title: 'Address' },
  ];
  return linesOf(tableLines(columns, rows, style));
}
