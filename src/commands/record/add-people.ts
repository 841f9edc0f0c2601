/** Asks who was there: name, address, and what was said, person by person; then who else can reach them. */

import type { Once } from '../../cli/kept.ts';
import type { LoadedSearch } from '../../cli/load.ts';
import { askNote, judgeAddress, parsePerson, SLOTS } from '../../cli/people.ts';
import type { Prompt } from '../../context.ts';
import { defined } from '../../model/defined.ts';
import type { Interview } from '../../model/interview.ts';
import { foldName } from '../../model/names.ts';
import { addressed } from '../../model/people.ts';
import type { InterviewFields } from '../../store/edit/interview.ts';
import { addressFault } from '../../store/fields.ts';
import type { AddOptions } from './add-entry.ts';

type Person = NonNullable<InterviewFields['interviewers']>[number];

/** The people of one interview; undefined where nobody is named. People met there before are offered. */
export async function askPeople(
  loaded: LoadedSearch,
  there: readonly Interview[],
  once: Once,
): Promise<InterviewFields['interviewers'] | undefined> {
  const prompt = loaded.session.ctx.prompt();
  const people: Person[] = [];
  for (;;) {
    const key = `person${people.length + 1}`;
    const question = people.length === 0 ? 'Whom did you speak with?' : 'Who else?';
    const known = knownIn(there).filter((one) => !people.some(({ name }) => one.startsWith(name)));
    const nothing = people.length === 0 ? 'nobody' : 'nobody else';
    const typed = await once(key, () => prompt.known(question, known, { nothing, judge: judgePerson }));
    if (typed === '') return people.length === 0 ? undefined : people;
    const { name, email: told } = parsePerson('', typed);
    const email = told ?? (await once(`${key}.email`, () => askAddress(prompt, name)));
    const person: Person = { name };
    if (email !== '') person.email = email;
    for (const slot of SLOTS) {
      const said = await once(`${key}.${slot}`, () => askNote(loaded, slot, name));
      if (said !== '') person[slot] = said;
    }
    people.push(person);
  }
}

/** The recruiter, and the domain of the addresses where one is missing; each is asked once and may be left out. */
export async function askRecruiter(
  prompt: Prompt,
  there: readonly Interview[],
  interviewers: readonly Person[],
  options: AddOptions,
  once: Once,
): Promise<Pick<InterviewFields, 'recruiter' | 'domain'>> {
  const before = there.find(({ recruiter }) => recruiter !== undefined)?.recruiter;
  const known = before === undefined ? [] : [addressed(before)];
  const question = 'The recruiter, "Name <address>"?';
  const ask = () => prompt.known(question, known, { nothing: 'none', judge: judgePerson });
  const recruiter = options.recruiter === undefined ? await once('recruiter', ask) : '';
  const lacksAddress = options.domain === undefined && interviewers.some(({ email }) => email === undefined);
  const domain = lacksAddress ? await once('domain', () => askDomain(prompt, there, interviewers)) : '';
  return {
    ...(recruiter === '' ? {} : { recruiter: parsePerson('', recruiter) }),
    ...(domain === '' ? {} : { domain }),
  };
}

function askAddress(prompt: Prompt, name: string): Promise<string> {
  return prompt.text(`The address of ${name}, Enter if you have none:`, {
    judge: (answer) => answer === '' || judgeAddress(answer),
  });
}

function askDomain(prompt: Prompt, there: readonly Interview[], interviewers: readonly Person[]): Promise<string> {
  const addresses = [...interviewers, ...there.flatMap((one) => one.interviewers)].flatMap(({ email }) => email ?? []);
  const preset = there.find(({ domain }) => domain !== undefined)?.domain ?? addresses[0]?.split('@')[1];
  const unless = preset === undefined ? ' Enter if you do not know:' : '';
  const judge = (answer: string) =>
    answer === '' || addressFault(`someone@${answer}`) === null || 'A domain looks like acme.example.';
  return prompt.text(`What do their addresses end in, after the @?${unless}`, defined({ preset, judge }));
}

/** Everybody met there before, latest first, as `Name <address>`. */
function knownIn(there: readonly Interview[]): string[] {
  const people = new Map<string, string>();
  for (const person of there.flatMap(({ interviewers }) => interviewers)) {
    const key = foldName(person.name);
    if (!people.has(key) || person.email !== undefined) people.set(key, addressed(person));
  }
  return [...people.values()];
}

function judgePerson(answer: string): string | true {
  if (answer.trim() === '') return true;
  try {
    const { email } = parsePerson('', answer);
    return email === undefined || judgeAddress(email);
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^: /, '') : 'That names nobody.';
  }
}
