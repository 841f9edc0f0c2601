/** All processes at a glance, one line each; and everyone met: thanked or not and when, connected or not. */

import type { Interview, Person } from '../model/interview.ts';
import { foldName } from '../model/names.ts';
import { peopleMet } from '../model/people.ts';
import type { Action } from '../model/plan.ts';
import { endOf } from '../model/process.ts';
import { isOn } from '../model/standing.ts';
import { formatInstant } from '../time/instant.ts';
import { dayAt } from '../time/zone.ts';
import { dayWordsAt, momentWords, type Reader } from './dates.ts';
import type { Next, ProcessState, ProcessSummary } from './process.ts';
import { safeLine } from './safe.ts';
import type { Style } from './style.ts';
import { type Column, tableLines } from './table.ts';
import { linesOf } from './width.ts';
import { kindWords, ROUND_WORDS } from './words.ts';

export const PROCESS_WORDS: Readonly<Record<ProcessState, string>> = {
  ahead: 'interview ahead',
  hold: 'hold',
  chase: 'time to ask',
  waiting: 'waiting',
  owing: 'your turn',
  'in-doubt': 'reads like a no',
  stopped: 'let go',
  'not-held': 'not held',
  offer: 'offer',
  rejected: 'they said no',
  accepted: 'accepted',
  declined: 'declined',
  withdrawn: 'withdrawn',
  rescinded: 'offer taken back',
  closed: 'closed',
};

const LATE = 'late since';

/** From this many columns on there is room for ids, hours and what comes next. */
const WIDE = 110;

/** A table of processes. A narrow screen shows ids in place of roles where a company has several. */
export function renderList(processes: readonly ProcessSummary[], reader: Reader, style: Style): string {
  const wide = style.columns >= WIDE;
  // Where one company has several processes its name alone opens none of them.
  const byId = !wide && new Set(processes.map(({ company }) => foldName(company))).size < processes.length;
  const columns: Column[] = [
    { title: 'Company', flexible: true, paint: style.strong },
    { title: byId ? 'Id' : 'Role', flexible: !byId },
    { title: 'Round' },
    { title: 'State' },
    { title: 'Next', paint: (text) => (text.startsWith(LATE) ? style.alert(text) : text) },
    ...(wide ? [{ title: 'Id', paint: style.faint }] : []),
  ];
  const rows = processes.map((process) => [
    safeLine(process.company),
    byId ? idOf(process) : safeLine(process.role),
    roundWords(process),
    stateWords(process),
    process.next === null ? '' : nextWords(process.next, reader, wide),
    ...(wide ? [idOf(process)] : []),
  ]);
  return linesOf(tableLines(columns, rows, style));
}

/** The columns of `listRows`, for other programs: words of the JSON, days and instants in ISO form. */
export const LIST_COLUMNS = ['id', 'company', 'role', 'round', 'held', 'state', 'next', 'nextAt'] as const;

export function listRows(processes: readonly ProcessSummary[]): (string | number | null)[][] {
  return processes.map((process) => [
    process.interviews.at(-1)?.id ?? '',
    process.company,
    process.role,
    process.held.at(-1)?.round ?? null,
    process.held.length,
    process.state,
    process.next?.what ?? null,
    process.next === null ? null : formatInstant(process.next.at),
  ]);
}

function idOf(process: ProcessSummary): string {
  return safeLine(process.interviews.at(-1)?.id ?? '');
}

/** The round last held, and how many were; a dash before the first. */
function roundWords(process: ProcessSummary): string {
  const last = process.held.at(-1);
  if (last === undefined) return '-';
  const round = ROUND_WORDS[last.round].replace(' round', '');
  return process.held.length === 1 ? round : `${round} (${process.held.length})`;
}

export function stateWords(process: Pick<ProcessSummary, 'state' | 'hold'>): string {
  const assumed = process.state === 'hold' && process.hold?.assumed === true;
  return assumed ? 'hold (assumed)' : PROCESS_WORDS[process.state];
}

/** The date: `by Tue 24 Nov`; with the hour, the zone and what it is for where there is room. */
function nextWords(next: Next, reader: Reader, wide: boolean): string {
  const isLate = next.bound === 'by' && next.at < reader.now;
  const bound = isLate ? LATE : next.bound === 'at' ? 'on' : next.bound;
  if (!wide) return `${bound} ${dayWordsAt(next.at, next.zone, reader)}`;
  const { what } = next;
  const words = what === 'hold' ? 'hold ends' : what === 'interview' ? what : kindWords(what);
  return `${bound} ${momentWords(next.at, next.zone, reader)}, ${words}`;
}

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
      const people = own.some(({ kind }) => kind === 'thank-you') ? peopleMet(interview) : interview.interviewers;
      return people.map((person) => rowOf(person, interview, process.company, own));
    }),
  );
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
