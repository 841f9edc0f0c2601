/** `note`: the debrief. Adds or changes what was said and who they are, person by person. */

import { findPerson, findTarget, type Target } from '../../cli/choose.ts';
import type { LoadedSearch } from '../../cli/load.ts';
import { printNext, save } from '../../cli/log.ts';
import { askNote, parsePerson, required, SLOTS, tellReadings } from '../../cli/people.ts';
import { type Declare, printJson, type Session, type Texts, tell } from '../../cli/session.ts';
import * as shape from '../../cli/shapes.ts';
import { defined } from '../../model/defined.ts';
import { Failure } from '../../model/failure.ts';
import type { Interview, Person } from '../../model/interview.ts';
import { nearest } from '../../model/near.ts';
import { everyoneIn } from '../../model/people.ts';
import { type PersonFields, setPerson } from '../../store/edit/person.ts';
import type { EditText } from '../../store/file/write.ts';
import { safeLine } from '../../view/safe.ts';

/** What is noted of a person: each key with the option of its name, and what it is. */
const FIELDS = {
  name: ['--name <name>', 'their name, as they spell it'],
  greet: ['--greet <words>', 'how to greet them, word for word'],
  title: ['--title <text>', 'their title'],
  email: ['--email <address>', 'their address'],
  detail: ['--detail <text>', 'one specific thing you spoke about'],
  say: ['--say <text>', 'a sentence or two of your own, in place of the one about --detail'],
  fit: ['--fit <text>', 'what ties you to the role'],
  promised: ['--promised <text>', 'what you promised to send'],
  linkedin: ['--linkedin <url>', 'their LinkedIn page'],
  connected: ['--connected', 'you are connected on LinkedIn; no note is due'],
  phoneOk: ['--phone-ok', 'they invited a call'],
} as const satisfies { [Key in keyof PersonFields]: readonly [flag: string, words: string] };

type NoteOptions = Texts<'to' | 'with' | 'question' | 'answer'> & Omit<PersonFields, 'clarify'>;

export const SCHEMAS = {
  note: shape.object({ interview: shape.text, person: shape.text, noted: shape.list(shape.text) }),
} satisfies shape.Schemas;

export function declare(command: Declare): void {
  const declared = command('note <interview>', 'add what was said, person by person', note)
    .option('--to <who>', 'the person: a name, a part of one, or an address')
    .option('--with <person>', 'somebody who is not recorded yet, "Name <address>"');
  for (const [flag, words] of Object.values(FIELDS)) declared.option(flag, words);
  declared
    .option('--question <text>', 'a question you would answer better now')
    .option('--answer <text>', 'the better answer to it');
}

/** Records what was said of one person, or with nothing given asks for it on a terminal. */
async function note(session: Session, options: NoteOptions, [word]: string[]): Promise<undefined> {
  const target = await findTarget(session, word, options.to);
  const { loaded } = target;
  const { interview, person } = await whoIsMeant(session, target, options);
  const given = fieldsOf(interview, person, options);
  const isGiven = Object.keys(given).length > 0 || options.with !== undefined;
  const fields = isGiven ? given : await askSaid(loaded, person);
  if (!isGiven && Object.keys(fields).length === 0) {
    tell(session, 'Nothing to note.');
    return;
  }
  const { id } = interview;
  const edit: EditText = (text, _, parsing) => setPerson(text, id, person.name, fields, parsing);
  const after = await save(loaded, edit, { only: id });
  const name = fields.name ?? person.name;
  const noted = Object.keys(fields);
  if (isGiven) await tellReadings(after, { ...fields, name });
  if (session.json) return printJson(session, { interview: id, person: name, noted });
  const what = noted.length === 0 || options.with !== undefined ? 'recorded' : `noted ${noted.join(', ')} of`;
  session.ctx.stdout.write(`${safeLine(id)}: ${what} ${safeLine(name)}\n`);
  printNext(after, id);
}

/** Somebody recorded, in the conversation before the others of its process; only `--with` names somebody new. */
async function whoIsMeant(session: Session, target: Target, options: NoteOptions) {
  const interview = target.conversation;
  if (options.with !== undefined) {
    const typed = parsePerson('--with', options.with);
    return { interview, person: { ...findPerson(interview, typed.name), ...typed } };
  }
  const { to } = options;
  if (to !== undefined) {
    const person = findPerson(interview, to);
    if (person === null) throw nobody(interview, to);
    return { interview, person };
  }
  const [only, ...others] = interview.interviewers;
  if (only !== undefined && others.length === 0) return { interview, person: only };
  const names = interview.interviewers.map(({ name }) => name);
  if (!session.mayAsk) {
    const missing = names.length === 0 ? '--with "Name <address>"' : `--to; recorded are ${names.join(', ')}`;
    throw new Failure('usage', `missing: ${missing}`);
  }
  const prompt = session.ctx.prompt();
  if (names.length === 0) {
    return { interview, person: parsePerson('', await prompt.text('Who? "Name <address>"', { judge: required })) };
  }
  const choices = names.map((value) => ({ value, name: value }));
  const name = await prompt.choice('Who?', choices);
  return { interview, person: interview.interviewers.find((one) => one.name === name) ?? { name } };
}

function nobody(interview: Interview, who: string): Failure {
  const names = everyoneIn(interview).map(({ name }) => name);
  const callsOf = (name: string) => [name, ...name.split(/\s+/)];
  const near = nearest(who, names.flatMap(callsOf));
  const meant = names.find((name) => near !== null && callsOf(name).includes(near));
  const known = names.length === 0 ? 'nobody is recorded' : `recorded are ${names.join(', ')}`;
  const hint = meant === undefined ? `${known};` : `did you mean ${meant}?`;
  return new Failure('usage', `--to: nobody is called "${who}"; ${hint} somebody new takes --with "Name <address>"`);
}

function fieldsOf(interview: Interview, person: Person, options: NoteOptions): PersonFields {
  const recorded = findPerson(interview, person.name);
  const isOther = person.email !== undefined && person.email !== recorded?.email;
  const noted = (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).map((key) => {
    const value = options[key];
    return [key, typeof value === 'string' ? value.trim() : value];
  });
  const fields: PersonFields = { ...(isOther ? { email: person.email } : {}), ...defined(Object.fromEntries(noted)) };
  const { question, answer } = options;
  if (question === undefined && answer === undefined) return fields;
  const clarify = { question: question ?? person.clarify?.question, answer: answer ?? person.clarify?.answer };
  if (clarify.question === undefined || clarify.answer === undefined) {
    throw new Failure('usage', 'a point to mend needs both --question and --answer');
  }
  return { ...fields, clarify: { question: clarify.question, answer: clarify.answer } };
}

async function askSaid(loaded: LoadedSearch, person: Person): Promise<PersonFields> {
  if (!loaded.session.mayAsk) {
    throw new Failure('usage', 'missing: what to note; --detail, --fit, --promised, --question and --answer, --email');
  }
  const fields: PersonFields = {};
  for (const slot of SLOTS) {
    const before = person[slot];
    const said = await askNote(loaded, slot, person.name, before);
    if (said !== '' && said !== before) fields[slot] = said;
  }
  return fields;
}
