/** Asks who was there: name, address, and what was said, person by person; then who else can reach them. */

import type { LoadedSearch } from '../../cli/load.ts';
import { askNote } from '../../cli/notes.ts';
import { judgeAddress, parsePerson, type Typed } from '../../cli/people.ts';
import type { Prompt } from '../../context.ts';
import type { Interview } from '../../model/interview.ts';
import { foldName } from '../../model/names.ts';
import type { InterviewFields } from '../../store/edit/interview.ts';
import { addressFault } from '../../store/fields.ts';
import type { AddOptions } from './add-entry.ts';
import type { Once } from './add-once.ts';

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
    const { name, email: written } = parsePerson('', typed);
    const email = written ?? (await once(`${key}.email`, () => askAddress(prompt, name)));
    const said = {
      email,
      detail: await once(`${key}.detail`, () => askNote(loaded, 'detail', name)),
      fit: await once(`${key}.fit`, () => askNote(loaded, 'fit', name)),
      promised: await once(`${key}.promised`, () => askNote(loaded, 'promised', name)),
    };
    people.push({ name, ...filled(said) });
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
  const known = before === undefined ? [] : [written(before)];
  const asked =
    options.recruiter === undefined
      ? await once('recruiter', () =>
          prompt.known('The recruiter, "Name <address>"?', known, { nothing: 'none', judge: judgePerson }),
        )
      : '';
  const lacksAddress = interviewers.some(({ email }) => email === undefined);
  const domain =
    options.domain === undefined && lacksAddress
      ? await once('domain', () => askDomain(prompt, there, interviewers))
      : '';
  return {
    ...(asked === '' ? {} : { recruiter: parsePerson('', asked) }),
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
  return prompt.text(`What do their addresses end in, after the @?${unless}`, {
    ...(preset === undefined ? {} : { preset }),
    judge: (answer) =>
      answer === '' || addressFault(`someone@${answer}`) === null || 'A domain looks like acme.example.',
  });
}

/** Everybody met there before, latest first, as `Name <address>`. */
function knownIn(there: readonly Interview[]): string[] {
  const people = new Map<string, string>();
  for (const person of there.flatMap(({ interviewers }) => interviewers)) {
    const key = foldName(person.name);
    if (!people.has(key) || person.email !== undefined) people.set(key, written(person));
  }
  return [...people.values()];
}

function written({ name, email }: Typed | Interview['interviewers'][number]): string {
  return email === undefined ? name : `${name} <${email}>`;
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

function filled<T extends Record<string, string>>(said: T): Partial<T> {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== '')) as Partial<T>;
}
