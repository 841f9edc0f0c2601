/** Gathers what a template may say from the search: recorded facts as plain text. No clock, no I/O. */

import { Failure } from '../model/failure.ts';
import type { Day } from '../model/instant.ts';
import type { Person } from '../model/interview.ts';
import type { Language } from '../model/kinds.ts';
import { addDays, daysBetween, isWeekend } from '../time/day.ts';
import { dayAt, wallAt } from '../time/zone.ts';
import { formatClock, formatDay, formatWeekday } from './dates.ts';
import type { TemplateContext } from './fields.ts';
import { fullName, greetingName } from './greeting.ts';
import { type DraftInput, personOf } from './input.ts';
import type { Language as English } from './language.ts';
import { lettered } from './lettered.ts';
import { NOTHING_NOTED } from './notes/form.ts';
import { capitalised, type Made, type Slot } from './notes/made.ts';
import { closed, makeNote, notesOf, phraseOf, SLOTS, sentenceOf, tidyPhrase } from './notes/notes.ts';
import { adviceOn } from './notes/reading.ts';
import { spelledOut } from './notes/spelled.ts';
import { roleWords } from './role.ts';
import { truthsOf } from './truths.ts';

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

/** What was noted of a person, by slot, made into English; nothing where nothing is noted. */
function madeOf(person: Person | null, name: string, english: English): Record<Slot, Made> {
  const noted = new Map(person === null ? [] : notesOf(person));
  const make = (slot: Slot) => makeNote(slot, noted.get(slot) ?? '', name, english);
  return { detail: make('detail'), fit: make('fit'), promised: make('promised'), question: make('question') };
}

/**
 * What a template sees for one mail: every field is there, texts without line breaks (the signature apart), empty
 * where nothing is recorded. What only the sender can supply becomes a bracketed gap. Notes are made into
 * English when they are read, and the language is asked only then.
 *
 * @throws refused where a name, the company or the role holds a line break or control character
 */
export function templateContext(input: DraftInput, english: English): TemplateContext {
  const { search, interview, action } = input;
  const { me, settings } = search;
  const { language } = settings;
  const person = personOf(input);
  const name = singleLine(action.to?.name ?? '', 'name of the recipient');
  const role = roleWords(singleLine(interview.role, 'role'));
  const myName = singleLine(me.name ?? '', 'name under `me`') || gap('your name');
  const phone = tidyPhrase(me.phone ?? '');
  const resume = tidyPhrase(me.resume ?? '');
  const recruiter = interview.recruiter ?? input.process.findLast((one) => one.recruiter !== undefined)?.recruiter;
  let made: NoteTexts | undefined;
  const notes = () => {
    made ??= notesIn(input, person, english);
    return made;
  };
  return {
    kind: action.kind,
    firstName: greetingName(name, person?.greet),
    name: fullName(name),
    recruiterFirstName: greetingName(singleLine(recruiter?.name ?? '', 'name of the recruiter'), recruiter?.greet),
    company: singleLine(interview.company, 'company'),
    role: role.title.replace(/ \(.*$/, '').replace(/\s+(?:role|position|job|post|vacancy|opening|opportunity)$/i, ''),
    title: role.title === '' ? 'Interview' : capitalised(role.title),
    theRole: role.the,
    asRole: role.as,
    ...daysIn(input),
    get detail() {
      return notes().detail;
    },
    get say() {
      return notes().say;
    },
    get fit() {
      return notes().fit;
    },
    get fitSay() {
      return notes().fitSay;
    },
    get promise() {
      return notes().promise;
    },
    get asked() {
      return notes().asked;
    },
    get answer() {
      return notes().answer;
    },
    ...truthsOf(input, person),
    screen: interview.round === 'screen',
    final: interview.round === 'final',
    british: language === 'en-GB',
    myName,
    phone,
    resume,
    resumeLine: resume === '' ? '' : `${language === 'en-GB' ? 'CV' : 'Résumé'}: ${resume}`,
    signature: [myName, phone].filter((line) => line !== '').join('\n'),
  };
}

type DayFields =
  | 'when'
  | 'day'
  | 'interviewDate'
  | 'decisionDate'
  | 'answerDate'
  | 'couldAnswerDate'
  | 'letterDate'
  | 'otherTimes';

function daysIn(input: DraftInput): Pick<TemplateContext, DayFields> {
  const { interview, action, now, offer, decisionOn } = input;
  const { language } = input.search.settings;
  const spoken = spokenDay(dayAt(interview.at, interview.zone), dayAt(now, interview.zone), language);
  const say = (day: Day | undefined, missing = '') => (day === undefined ? missing : formatDay(day, language));
  const needsDate =
    action.kind === 'competing-offer' ? gap('the day on which your answer to the other offer is due') : '';
  const needsMore = action.kind === 'more-time' ? gap('the date by which you could answer') : '';
  return {
    when: spoken === 'today' || spoken === 'yesterday' ? spoken : `on ${spoken}`,
    day: spoken,
    interviewDate: formatDay(dayAt(interview.at, interview.zone), language),
    decisionDate: say(decisionOn),
    answerDate: say(offer?.respondBy, needsDate),
    couldAnswerDate: say(offer?.couldAnswerBy, needsMore),
    letterDate: say(offer?.letterBy),
    otherTimes: otherTimes(input),
  };
}

/** The same hour on the next two days of work, for an interview that did not come about. */
function otherTimes({ interview, search, now }: DraftInput): string {
  const { language, holidays } = search.settings;
  const today = dayAt(now, interview.zone);
  const days = Array.from({ length: 14 }, (_, index) => addDays(today, index + 1)).filter(
    (day) => !isWeekend(day) && !holidays.includes(day),
  );
  const [first, second] = days.map((day) => formatDay(day, language));
  return `${first} or ${second}, at ${formatClock(wallAt(interview.at, interview.zone).minutes, language)}`;
}

type NoteTexts = Pick<TemplateContext, 'detail' | 'say' | 'fit' | 'fitSay' | 'promise' | 'asked' | 'answer'>;

/** The notes of the recipient: in a thank-you what is missing or cannot be made a sentence is a gap. */
function notesIn(input: DraftInput, person: Person | null, english: English): NoteTexts {
  const { action, interview } = input;
  const thanking = action.kind === 'thank-you';
  const isAsked = thanking && interview.round !== 'screen' && interview.round !== 'informational';
  const made = madeOf(person, action.to?.name ?? '', english);
  const noted = new Map(person === null ? [] : notesOf(person));
  const firstName = greetingName(action.to?.name ?? '', person?.greet);
  const inPlace = (slot: Slot, isNeeded: boolean) => {
    const one = made[slot];
    if (one.as === 'gap') return thanking ? gap(adviceOn(slot, noted.get(slot) ?? '', one)) : '';
    if (one.as !== 'nothing' || !isNeeded) return phraseOf(one);
    return gap(`${SLOTS[slot].asks}${slot === 'detail' ? ` with ${firstName}` : ''}`);
  };
  const { detail, fit } = made;
  const own = person?.say === undefined ? '' : closed(tidyPhrase(person.say));
  const turn = Math.max(
    0,
    interview.interviewers.findIndex((one) => one.name === person?.name),
  );
  const answer = spelledOut(tidyPhrase(person?.clarify?.answer ?? '')).replace(/\?$/, '');
  const told = detail.as === 'phrase' ? '' : sentenceOf(detail, turn);
  const isPhrase = detail.as === 'phrase' || thanking;
  return {
    detail: isPhrase ? inPlace('detail', isAsked && own === '') : '',
    say: own === '' ? told : own,
    fit: inPlace('fit', isAsked),
    fitSay: fit.as === 'sentence' || fit.as === 'clause' ? capitalised(fit.text) : '',
    promise: inPlace('promised', false),
    asked: inPlace('question', false),
    answer: NOTHING_NOTED.test(answer) ? gap('the answer you would give now') : answer,
  };
}
