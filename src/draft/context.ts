/** Gathers what a template may say from the search: recorded facts as plain text. No clock, no I/O. */

import { Failure } from '../model/failure.ts';
import type { Day, Instant } from '../model/instant.ts';
import type { Interview, Person, Search } from '../model/interview.ts';
import type { Language } from '../model/kinds.ts';
import { everyoneIn } from '../model/people.ts';
import type { Action } from '../model/plan.ts';
import { daysBetween } from '../time/day.ts';
import { dayAt } from '../time/zone.ts';
import { formatDay, formatWeekday } from './dates.ts';
import type { TemplateContext } from './fields.ts';
import { lettered } from './lettered.ts';
import { aboutPhrase, askedPhrase, fitPhrase, greetingName, promisePhrase, tidyPhrase } from './phrases.ts';

/** Everything a draft is made from. */
export interface DraftInput {
  /** All that was read: the process, and whatever touches it. */
  search: Search;
  /** The interview the action names. */
  interview: Interview;
  /** All interviews of the same company and role, earliest first; the interview itself is one of them. */
  process: readonly Interview[];
  action: Pick<Action, 'kind' | 'to' | 'optional' | 'assumed' | 'interview'>;
  now: Instant;
  /** The offer to answer: their own for an acknowledgement, the one elsewhere for a competing-offer note. */
  offer?: { company: string; role: string; respondBy?: Day };
  /** The date that passed, for a status check and a final note. */
  decisionOn?: Day;
}

/**
 * The record of the person an action writes to: by name among the interviewers and the recruiter of the interview,
 * then of the rest of the process (latest first), then by address. Null where nobody of that name is recorded.
 */
export function personOf(input: Pick<DraftInput, 'interview' | 'process' | 'action'>): Person | null {
  const { to } = input.action;
  if (to === null) return null;
  const interviews = [input.interview, ...input.process.toReversed()];
  const people = interviews.flatMap(everyoneIn);
  const email = to.email?.toLowerCase();
  return (
    people.find((person) => person.name === to.name) ??
    people.find((person) => email !== undefined && person.email?.toLowerCase() === email) ??
    null
  );
}

/** A bracketed gap: shown in the draft where something only the sender knows is missing. */
function gap(what: string): string {
  return `[…${what}]`;
}

/** Breaks of lines and control characters. */
const BREAK = lettered(String.raw`[\p{Cc}\u2028\u2029]`, '');

function singleLine(text: string, what: string): string {
  const trimmed = text.trim();
  if (BREAK(trimmed).test(trimmed)) {
    throw new Failure(
      'refused',
      `line break or control character in the ${what}; a mail header cannot hold it: edit the file`,
    );
  }
  return trimmed;
}

function spokenDay(day: Day, today: Day, language: Language): string {
  const ago = daysBetween(day, today);
  if (ago === 0) return 'today';
  if (ago === 1) return 'yesterday';
  if (ago > 1 && ago < 7) return formatWeekday(day);
  return formatDay(day, language, { weekday: false });
}

function acceptedElsewhere({ search, process }: DraftInput): boolean {
  return search.interviews.some(
    (interview) =>
      !process.some(({ id }) => id === interview.id) &&
      interview.history.some((entry) => entry.type === 'outcome' && entry.outcome === 'accepted'),
  );
}

/**
 * What a template sees for one mail: every field is there, texts without line breaks (the signature apart), empty
 * where nothing is recorded. What only the sender can supply becomes a bracketed gap.
 *
 * @throws refused where a name, the company or the role holds a line break or control character
 */
export function templateContext(input: DraftInput): TemplateContext {
  const { search, interview, action, now } = input;
  const { me, settings } = search;
  const { language } = settings;
  const person = personOf(input);
  const name = singleLine(action.to?.name ?? '', 'name of the recipient');
  const firstName = greetingName(name);
  const screen = interview.round === 'screen';
  const thanking = action.kind === 'thank-you' && !screen;
  const day = dayAt(interview.at, interview.zone);
  const spoken = spokenDay(day, dayAt(now, interview.zone), language);
  const myName = singleLine(me.name ?? '', 'name under `me`');
  const phone = tidyPhrase(me.phone ?? '');
  const resume = tidyPhrase(me.resume ?? '');
  const detail = aboutPhrase(person?.detail ?? '');
  const fit = fitPhrase(person?.fit ?? '');
  const respondBy = input.offer?.respondBy;
  return {
    kind: action.kind,
    firstName,
    name,
    recruiterFirstName: greetingName(singleLine(interview.recruiter?.name ?? '', 'name of the recruiter')),
    company: singleLine(interview.company, 'company'),
    role: singleLine(interview.role, 'role'),
    when: spoken === 'today' || spoken === 'yesterday' ? spoken : `on ${spoken}`,
    day: spoken,
    interviewDate: formatDay(day, language),
    decisionDate: input.decisionOn === undefined ? '' : formatDay(input.decisionOn, language),
    decisionTold: input.decisionOn !== undefined && !action.assumed,
    answerDate: respondBy === undefined ? missingDate(action.kind) : formatDay(respondBy, language),
    detail: detail === '' && thanking ? gap(`one specific thing from the conversation with ${firstName}`) : detail,
    fit: fit === '' && thanking ? gap('what in your work so far ties you to this role') : fit,
    promise: promisePhrase(person?.promised ?? ''),
    asked: askedPhrase(person?.clarify?.question ?? ''),
    answer: tidyPhrase(person?.clarify?.answer ?? ''),
    screen,
    final: interview.round === 'final',
    firstChoice: input.process.some((one) => one.firstChoice),
    acceptedElsewhere: acceptedElsewhere(input),
    british: language === 'en-GB',
    myName: myName === '' ? gap('your name') : myName,
    phone,
    resume,
    resumeLine: resume === '' ? '' : `${language === 'en-GB' ? 'CV' : 'Résumé'}: ${resume}`,
    signature: [myName === '' ? gap('your name') : myName, phone].filter((line) => line !== '').join('\n'),
  };
}

function missingDate(kind: string): string {
  return kind === 'competing-offer' ? gap('the date by which you must answer the other offer') : '';
}
