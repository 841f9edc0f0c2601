/** Reads people and what was said of them, from options and answers. Pure. */

import { Failure } from '../model/failure.ts';
import { foldName } from '../model/names.ts';
import { addressFault } from '../store/fields.ts';

/** A person as typed: a name, an address, or both. */
export interface Typed {
  name: string;
  email?: string;
}

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

/**
 * Reads `Name=text` for one of the people: by name, or by a part of it that means nobody else.
 *
 * @throws usage where there is no `=`, nobody of that name, or several
 */
export function parseSaid(option: string, text: string, people: readonly Typed[]): { name: string; said: string } {
  const split = text.indexOf('=');
  if (split < 1) {
    if (people.length === 1 && people[0] !== undefined && split < 0) return { name: people[0].name, said: text.trim() };
    throw new Failure('usage', `${option}: "${text}" says of nobody; write "Name=…"`);
  }
  const who = text.slice(0, split).trim();
  const said = text.slice(split + 1).trim();
  const folded = foldName(who);
  const exact = people.filter(({ name }) => foldName(name) === folded);
  const partly = people.filter(({ name }) => foldName(name).split(/\s+/).includes(folded));
  const found = exact.length > 0 ? exact : partly;
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
