/** People and what was said of them: read from options, asked for, and told as it will read in a mail. */

import { defined } from '../model/defined.ts';
import { Failure } from '../model/failure.ts';
import type { Person } from '../model/interview.ts';
import { rankOfPart } from '../model/names.ts';
import { addressFault } from '../store/fields.ts';
import { safeLine } from '../view/safe.ts';
import type { LoadedSearch } from './load.ts';
import { tell } from './session.ts';

/** A person as typed: a name, or both. */
export type Typed = Pick<Person, 'name' | 'email'>;

/**
 * Reads `Name <address>`, a bare name, or a bare address, whose local part then makes the name.
 *
 * @throws usage where it is none of these
 * @example
 * parsePerson('--with', 'Priya Raman <priya@acme.example>') //=> { name: 'Priya Raman', email: 'priya@acme.example' }
 */
export function parsePerson(option: string, text: string): Typed {
  const trimmed = text.trim();
  const both = /^(.*?)\s*<([^<>]*)>$/.exec(trimmed);
  const name = (both?.[1] ?? trimmed).replace(/^"(.*)"$/, '$1').trim();
  const email = both?.[2]?.trim();
  if (email === '' || /[<>]/.test(name)) {
    throw new Failure('usage', `${option}: "${text}" is no person; write "Name <address>"`);
  }
  if (name !== '' && !(both === null && name.includes('@'))) return email === undefined ? { name } : { name, email };
  const address = email ?? name;
  const [local = ''] = address.split('@');
  const guessed = local
    .split(/[._-]+/)
    .filter((word) => word !== '')
    .map((word) => `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`)
    .join(' ');
  if (guessed === '') throw new Failure('usage', `${option}: "${text}" names nobody; write "Name <address>"`);
  return { name: guessed, email: address };
}

/** Reads `Name=text` for one of the people, also by a part of a name. @throws usage where that means no one of them */
export function parseSaid(option: string, text: string, people: readonly Typed[]): { name: string; said: string } {
  const split = text.indexOf('=');
  if (split < 1) {
    if (people.length === 1 && people[0] !== undefined && split < 0) return { name: people[0].name, said: text.trim() };
    throw new Failure('usage', `${option}: "${text}" says of nobody; write "Name=…"`);
  }
  const who = text.slice(0, split).trim();
  const said = text.slice(split + 1).trim();
  const found =
    ([0, 1, 2] as const)
      .map((rank) => people.filter(({ name }) => rankOfPart(name, who) === rank))
      .find((some) => some.length > 0) ?? [];
  if (found.length === 1 && found[0] !== undefined) return { name: found[0].name, said };
  const known = people.map(({ name }) => name).join(', ') || 'nobody; use --with';
  throw new Failure(
    'usage',
    `${option}: "${who}" ${found.length === 0 ? 'is not among' : 'could be several of'} ${known}`,
  );
}

/** Judges an answer that must not be empty. */
export function required(answer: string): string | true {
  return answer.trim() === '' ? 'Please type something.' : true;
}

/** Refuses what is no address of the file. */
export function judgeAddress(answer: string): string | true {
  const wanted = addressFault(answer);
  return wanted === null || `Please type ${wanted}.`;
}

/** What is noted of a person in an answer of its own. */
export const SLOTS = ['detail', 'fit', 'promised'] as const;
type Slot = (typeof SLOTS)[number];

type Noted = Pick<Person, 'name'> & { [K in Slot | 'say' | 'clarify']?: Person[K] | undefined };

/** On stderr: how each note will read, or how to write it instead, and what is misspelt in it. */
export async function tellReadings(loaded: LoadedSearch, noted: Noted): Promise<void> {
  for (const line of await readingsIn(loaded, noted)) {
    tell(loaded.session, safeLine(`${noted.name}: ${line}`, 1000));
  }
}

async function readingsIn(
  { session, search }: LoadedSearch,
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

const QUESTIONS: Readonly<Record<Slot, (name: string) => string>> = {
  detail: (name) => `One specific thing you spoke about with ${name}`,
  fit: () => 'What in your work ties you to this role?',
  promised: () => 'Anything you promised to send?',
};

/** Asks for one thing: the prompt is the sentence that the answer completes as it is typed, and below is how it reads. */
export async function askNote(loaded: LoadedSearch, slot: Slot, name: string, preset?: string): Promise<string> {
  const { session } = loaded;
  const { SLOTS: rows } = await import('../draft/notes/notes.ts');
  const { lead, example } = rows[slot];
  tell(session, `  ${safeLine(QUESTIONS[slot](name), 1000)} (such as: ${example})`);
  const said = await session.ctx.prompt().text(lead.replace(/ …$/, ''), defined({ preset }));
  if (said === '' || said === preset) return said;
  for (const line of await readingsIn(loaded, { name, [slot]: said })) {
    tell(session, `  ${safeLine(line, 1000)}`);
  }
  return said;
}
