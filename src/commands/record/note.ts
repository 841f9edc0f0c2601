/** `note`: the debrief. Adds or changes what was said, person by person. */

import { findInterview, findPerson } from '../../cli/choose.ts';
import { type Declare, INTERVIEW } from '../../cli/declare.ts';
import { interviewOf, load } from '../../cli/load.ts';
import { followsIn } from '../../cli/log.ts';
import { parsePerson, required } from '../../cli/people.ts';
import { save } from '../../cli/save.ts';
import { printJson, type Session, tell } from '../../cli/session.ts';
import { Failure } from '../../model/failure.ts';
import type { Interview, Person } from '../../model/interview.ts';
import { nearest } from '../../model/near.ts';
import { type PersonFields, setPerson } from '../../store/edit/person.ts';
import { safeLine } from '../../view/safe.ts';

interface NoteOptions {
  to?: string;
  detail?: string;
  fit?: string;
  promised?: string;
  question?: string;
  answer?: string;
  email?: string;
  title?: string;
  linkedin?: string;
  phoneOk?: boolean;
}

/** Declares `note`. */
export function declare(command: Declare): void {
  command('note', 'add what was said, person by person', note)
    .argument(...INTERVIEW)
    .option('--to <who>', 'the person: a name or an address')
    .option('--detail <text>', 'one specific thing you spoke about')
    .option('--fit <text>', 'what ties you to the role')
    .option('--promised <text>', 'what you promised to send')
    .option('--question <text>', 'a question you would answer better now')
    .option('--answer <text>', 'the better answer to it')
    .option('--email <address>', 'their address')
    .option('--title <text>', 'their title')
    .option('--linkedin <url>', 'their LinkedIn page')
    .option('--phone-ok', 'they invited a call');
}

/** Records what was said of one person, or with nothing given asks for it on a terminal. */
async function note(session: Session, options: NoteOptions, [word = '']: string[]): Promise<undefined> {
  const loaded = await load(session);
  const interview = findInterview(loaded.search, word);
  const person = await whoIsMeant(session, interview, options.to);
  const given = fieldsOf(interview, person, options);
  const fields = Object.keys(given).length > 0 ? given : await askSaid(session, person);
  if (Object.keys(fields).length === 0) {
    tell(session, 'Nothing to note.');
    return;
  }
  const { id } = interview;
  const after = await save(loaded, (text, _, parsing) => setPerson(text, id, person.name, fields, parsing), id);
  const noted = Object.keys(fields).join(', ');
  if (session.json) {
    printJson(session, { interview: interview.id, person: person.name, noted: Object.keys(fields) });
    return;
  }
  session.ctx.stdout.write(`${safeLine(interview.id)}: noted ${noted} of ${safeLine(person.name)}\n`);
  const next = followsIn(after, interviewOf(after.search, id));
  if (next !== null) session.ctx.stdout.write(`${next}\n`);
}

/** An interviewer, the recruiter, or somebody new. */
async function whoIsMeant(session: Session, interview: Interview, who: string | undefined): Promise<Person> {
  if (who !== undefined) return findPerson(interview, who) ?? newcomer(session, interview, who);
  const [only, ...others] = interview.interviewers;
  if (only !== undefined && others.length === 0) return only;
  const names = interview.interviewers.map(({ name }) => name);
  if (!session.mayAsk) {
    throw new Failure('usage', `missing: --to${names.length === 0 ? '' : `; recorded are ${names.join(', ')}`}`);
  }
  const prompt = session.ctx.prompt();
  if (names.length === 0) return parsePerson('--to', await prompt.text('Who? "Name <address>"', { judge: required }));
  const name = await prompt.choice(
    'Who?',
    names.map((value) => ({ value, name: value })),
  );
  return interview.interviewers.find((one) => one.name === name) ?? { name };
}

/** Somebody new; not where it looks like a slip in the name of somebody who is there. */
function newcomer({ force }: Session, { interviewers }: Interview, who: string): Person {
  const person = parsePerson('--to', who);
  const words = interviewers.flatMap(({ name }) => [name, ...name.split(/\s+/)]);
  const near = nearest(person.name, words);
  const meant = interviewers.find(({ name }) => near !== null && (name === near || name.split(/\s+/).includes(near)));
  if (meant === undefined || force) return person;
  throw new Failure(
    'usage',
    `--to: nobody is called "${person.name}"; did you mean ${meant.name}? --force adds somebody new`,
  );
}

function fieldsOf(interview: Interview, person: Person, options: NoteOptions): PersonFields {
  const { detail, fit, promised, title, linkedin, phoneOk, question, answer } = options;
  const isNew = findPerson(interview, person.name) === null;
  const email = options.email ?? (isNew ? person.email : undefined);
  const fields: PersonFields = {};
  for (const [key, value] of Object.entries({ detail, fit, promised, email, title, linkedin, phoneOk })) {
    if (value !== undefined) Object.assign(fields, { [key]: typeof value === 'string' ? value.trim() : value });
  }
  if (question === undefined && answer === undefined) return fields;
  const clarify = {
    question: question ?? person.clarify?.question,
    answer: answer ?? person.clarify?.answer,
  };
  if (clarify.question === undefined || clarify.answer === undefined) {
    throw new Failure('usage', 'a point to mend needs both --question and --answer');
  }
  return { ...fields, clarify: { question: clarify.question, answer: clarify.answer } };
}

async function askSaid(session: Session, person: Person): Promise<PersonFields> {
  if (!session.mayAsk) {
    throw new Failure('usage', 'missing: what to note; --detail, --fit, --promised, --question and --answer, --email');
  }
  const questions = {
    detail: `One specific thing you spoke about with ${person.name}:`,
    fit: 'What in your work ties you to this role?',
    promised: 'Anything you promised to send?',
  } as const;
  const fields: PersonFields = {};
  for (const [key, message] of Object.entries(questions) as [keyof typeof questions, string][]) {
    const before = person[key];
    const said = await session.ctx.prompt().text(message, before === undefined ? {} : { preset: before });
    if (said !== '' && said !== before) fields[key] = said;
  }
  return fields;
}
