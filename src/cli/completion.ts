/** `completion SHELL` prints a script; `__complete WORDS…` is what that script asks. */

import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { Failure } from '../model/failure.ts';
import { KINDS, OUTCOMES } from '../model/interview.ts';
import { renderCompletion, SHELLS } from '../view/completion/script.ts';
import { type Session, sessionOf } from './session.ts';
import { readWorld } from './world.ts';

/** Prints the completion script of a shell. */
export async function completion(session: Session, shell: string): Promise<undefined> {
  const found = SHELLS.find((one) => one === shell);
  if (found === undefined)
    throw new Failure('usage', `no completion for "${shell}"; there are ${SHELLS.join(', ')}`);
  session.ctx.stdout.write(renderCompletion(found));
}

/** A word that may stand where the cursor is, and what it means. */
interface Candidate {
  value: string;
  description: string;
}

/** Prints candidates for the last of the words, one `value<TAB>description` a line; nothing where none fits. */
export async function complete(ctx: Context, program: Command, words: readonly string[]): Promise<undefined> {
  const file = words[words.indexOf('--file') + 1];
  const named = words.includes('--file') && file !== undefined ? { file } : {};
  const session = sessionOf(ctx, { ...named, color: false, input: false, cache: true, quiet: true });
  const current = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const command = program.commands.find((one) => one.name() === before[0]);
  const found = await candidatesFor(session, program, command ?? null, before, current);
  if (found === 'files') {
    session.ctx.stdout.write(':files\n');
    return;
  }
  const fitting = found.filter(({ value }) => value.startsWith(current) && /^[\x21-\x7e]+$/.test(value));
  session.ctx.stdout.write(fitting.map(({ value, description }) => `${value}\t${description}\n`).join(''));
}

const FILE_OPTIONS = ['--file', '--out', '--from'];

async function candidatesFor(
  session: Session,
  program: Command,
  command: Command | null,
  before: readonly string[],
  current: string,
): Promise<Candidate[] | 'files'> {
  const last = before.at(-1) ?? '';
  if (FILE_OPTIONS.includes(last)) return 'files';
  if (last === '--kind' || last === '--context')
    return KINDS.map((value) => ({ value, description: 'kind of mail' }));
  const choices = command?.options.find(({ long }) => long === last)?.argChoices;
  if (choices !== undefined) return choices.map((value) => ({ value, description: '' }));
  if (current.startsWith('-')) return optionsOf(program, command);
  if (command === null)
    return program.commands.map((one) => ({ value: one.name(), description: one.description() }));
  const argument =
    command.registeredArguments[before.slice(1).filter((word) => !word.startsWith('-')).length];
  if (argument?.name() === 'outcome') return OUTCOMES.map((value) => ({ value, description: 'outcome' }));
  if (argument?.name() === 'interview') return interviews(session);
  if (argument?.name() === 'shell') return SHELLS.map((value) => ({ value, description: 'shell' }));
  return argument?.name() === 'file' || argument?.name() === 'path' ? 'files' : [];
}

function optionsOf(program: Command, command: Command | null): Candidate[] {
  return [...(command?.options ?? []), ...program.options].flatMap(({ long, description }) =>
    long == null ? [] : [{ value: long, description }],
  );
}

/** Ids of the file; an unreadable file offers none, since a completion must not complain. */
async function interviews(session: Session): Promise<Candidate[]> {
  try {
    const { search } = await readWorld(session);
    return search.interviews.map(({ id, company, role }) => ({
      value: id,
      description: `${company}, ${role}`,
    }));
  } catch {
    return [];
  }
}
