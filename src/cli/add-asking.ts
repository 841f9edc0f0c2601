/** `add` on a terminal: asks for what the options do not tell, one thing at a time. */

import { ROUNDS } from '../model/interview.ts';
import type { InterviewFields } from '../store/edit-interview.ts';
import { addressFault } from '../store/fields.ts';
import { ROUND_WORDS } from '../view/words.ts';
import { type AddOptions, defined, fieldsOf, zoneOf } from './add.ts';
import { askChoice, askKnown, askText, askYes, type Judge, required } from './ask.ts';
import { decisionDay } from './asked-dates.ts';
import { parseMoment } from './moment.ts';
import { parsePerson } from './people.ts';
import { tell } from './session.ts';
import type { World } from './world.ts';

/** The entry that options and answers describe together; nothing is written. */
export async function askFields(world: World, options: AddOptions): Promise<InterviewFields> {
  const { interviews } = world.search;
  const companies = [...new Set(interviews.map(({ company }) => company))];
  const company = options.company ?? (await askKnown('Company:', companies));
  const roles = interviews.filter((one) => one.company === company).map(({ role }) => role);
  const role = options.role ?? (await askKnown('Role:', [...new Set(roles)]));
  const zone = zoneOf(world, options.timezone);
  const at =
    options.at ?? (await askText('When did it start? ("today 14:30")', { judge: judgeMoment(world, zone) }));
  const round = options.round ?? (await askRound());
  const told = { ...options, company, role, at, round };
  const timing =
    options.decisionBy ??
    (await askText('When do they decide? A day, or Enter if they named none:', {
      judge: judgeDay(world, zone),
    }));
  const fields = await fieldsOf(world, timing === '' ? told : { ...told, decisionBy: timing });
  if (options.with.length > 0) return fields;
  const interviewers = await askPeople();
  return interviewers.length === 0 ? fields : defined({ ...fields, interviewers });
}

async function askRound() {
  const choices = ROUNDS.map((value) => ({ value, name: ROUND_WORDS[value] }));
  return askChoice('Which round was it?', choices, 'first');
}

type Person = NonNullable<InterviewFields['interviewers']>[number];

/** Person by person, until a name is left empty. */
async function askPeople(): Promise<Person[]> {
  const people: Person[] = [];
  for (;;) {
    const again =
      people.length === 0 ? 'Whom did you speak with? "Name <address>", Enter for nobody:' : 'Who else?';
    const typed = await askText(again, { judge: judgePerson });
    if (typed === '') return people;
    const person: Person = parsePerson('', typed);
    const detail = await askText(`One specific thing you spoke about with ${person.name}:`);
    const fit = await askText('What in your work ties you to this role?');
    const promised = await askText('Anything you promised to send?');
    people.push({
      ...person,
      ...(detail === '' ? {} : { detail }),
      ...(fit === '' ? {} : { fit }),
      ...(promised === '' ? {} : { promised }),
    });
  }
}

function judgePerson(answer: string): string | true {
  if (answer.trim() === '') return true;
  return judged(async () => {
    const { email } = parsePerson('', answer);
    const fault = email === undefined ? null : addressFault(email);
    if (fault !== null) throw new Error(fault);
  }) as unknown as true;
}

function judgeMoment(world: World, zone: string): Judge {
  const around = { option: 'start', now: world.session.now, zone, daysOff: world.daysOff };
  return async (answer) =>
    required(answer) === true ? judged(() => parseMoment(answer, around, true)) : required(answer);
}

function judgeDay(world: World, zone: string): Judge {
  const quiet = { ...world, session: { ...world.session, quiet: true } };
  return async (answer) =>
    answer.trim() === '' ? true : judged(() => decisionDay(quiet, zone, 'decision', answer));
}

/** True where reading the answer goes well; else what was said against it. */
async function judged(read: () => Promise<unknown>): Promise<string | true> {
  try {
    await read();
    return true;
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^: /, '') : 'That cannot be read.';
  }
}

/** Confirms before anything is written. */
export async function confirmed(world: World, question: string): Promise<boolean> {
  if (await askYes(question, true)) return true;
  tell(world.session, 'Nothing was written.');
  return false;
}
