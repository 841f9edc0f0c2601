/** Tells how what is noted of a person will read in a mail, and asks for it so that the answer fits. */

import type { Person } from '../model/interview.ts';
import { safeLine } from '../view/safe.ts';
import type { LoadedSearch } from './load.ts';
import { type Session, tell } from './session.ts';

/** What is noted of a person in an answer of its own. */
export type Asked = 'detail' | 'fit' | 'promised';

type Noted = Pick<Person, 'name'> & { [K in Asked | 'say' | 'clarify']?: Person[K] | undefined };

/** On stderr: how each note will read, or how to write it instead, and what is misspelt in it. */
export async function tellReadings({ session, search }: LoadedSearch, { name, ...noted }: Noted): Promise<void> {
  const lines = await readingsIn(session, search, { name, ...noted });
  for (const line of lines) tell(session, safeLine(`${name}: ${line}`, 1000));
}

async function readingsIn(
  session: Session,
  search: LoadedSearch['search'],
  { name, detail, say, fit, promised, clarify }: Noted,
): Promise<string[]> {
  const notes = Object.entries({ detail, say, fit, promised, clarify }).filter(([, note]) => note !== undefined);
  if (session.quiet || notes.length === 0) return [];
  const [{ readingsOf }, { readPersonalWords }] = await Promise.all([
    import('../draft/notes/told.ts'),
    import('./judge.ts'),
  ]);
  const person: Person = { name, ...Object.fromEntries(notes) };
  return readingsOf(person, { search, now: session.now, personal: readPersonalWords(session) });
}

const QUESTIONS: Readonly<Record<Asked, (name: string) => string>> = {
  detail: (name) => `One specific thing you spoke about with ${name}:`,
  fit: () => 'What in your work ties you to this role?',
  promised: () => 'Anything you promised to send?',
};

/** Asks for one thing: above the question the sentence that the answer completes, after it the sentence. */
export async function askNote(
  { session, search }: LoadedSearch,
  slot: Asked,
  name: string,
  preset?: string,
): Promise<string> {
  const { promptFor } = await import('../draft/notes/reading.ts');
  tell(session, `  ${promptFor(slot, '')}`);
  const said = await session.ctx.prompt().text(QUESTIONS[slot](name), preset === undefined ? {} : { preset });
  if (said === '' || said === preset) return said;
  for (const line of await readingsIn(session, search, { name, [slot]: said })) {
    tell(session, `  ${safeLine(line, 1000)}`);
  }
  return said;
}
