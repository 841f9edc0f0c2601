/** `completion SHELL` prints a script; `__complete WORDS…` is what that script asks. */

import type { Command } from 'commander';
import { findInterview } from '../../cli/choose.ts';
import { readSearch } from '../../cli/load.ts';
import { type Declare, type ReadSchemas, type Session, sessionOf } from '../../cli/session.ts';
import type { Context } from '../../context.ts';
import { defined } from '../../model/defined.ts';
import { Failure } from '../../model/failure.ts';
import type { Search } from '../../model/interview.ts';
import { KINDS, OUTCOMES, OWED } from '../../model/kinds.ts';
import { everyoneIn } from '../../model/people.ts';
import { processOf } from '../../model/process.ts';
import { owedIn } from '../../schedule/owing.ts';
import { COMPLETIONS, SHELLS } from '../../view/completion.ts';
import { safeLine } from '../../view/safe.ts';
import { linesOf } from '../../view/width.ts';

export function declare(command: Declare): void {
  command('completion', 'print a completion script', completion).argument('<shell>', 'bash, zsh or fish');
}

async function completion(session: Session, _: unknown, [shell = '']: string[]): Promise<undefined> {
  const found = SHELLS.find((one) => one === shell);
  if (found === undefined) throw new Failure('usage', `no completion for "${shell}"; there are ${SHELLS.join(', ')}`);
  session.ctx.stdout.write(COMPLETIONS[found]);
}

/** A word that may stand where the cursor is, and what it means. */
interface Candidate {
  value: string;
  description: string;
}

interface Known {
  /** Of the command line, after the name of the program; the last one is still being written. */
  words: readonly string[];
  readSchemas: ReadSchemas;
}

/** Prints what may stand for the last word, one `value<TAB>description` a line; none that would not print as it is. */
export async function complete(ctx: Context, program: Command, known: Known): Promise<undefined> {
  const { words } = known;
  const at = words.indexOf('--file');
  const file = at < 0 ? undefined : words[at + 1];
  const options = { ...defined({ file }), color: false, input: false, cache: true, quiet: true };
  const session = sessionOf(ctx, options, 'followup');
  const current = words.at(-1) ?? '';
  const found = await candidatesFor(session, program, known);
  const isFitting = ({ value }: Candidate) => value.startsWith(current) && safeLine(value) === value;
  const lines =
    found === 'files'
      ? [':files']
      : found.filter(isFitting).map(({ value, description }) => `${value}\t${safeLine(description)}`);
  session.ctx.stdout.write(linesOf(lines));
}

const FILE_OPTIONS = ['--file', '--out', '--from'];
const GLOBAL_WITH_VALUE = ['--file', '--now'];
const FILE_ARGUMENTS = ['file', 'path', 'base', 'ours', 'theirs'];

async function candidatesFor(
  session: Session,
  program: Command,
  { words, readSchemas }: Known,
): Promise<Candidate[] | 'files'> {
  const current = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const last = before.at(-1) ?? '';
  const [name, ...given] = plainWords(program, before);
  const command = program.commands.find((one) => one.name() === name);
  const options = [...(command?.options ?? []), ...program.options];
  if (FILE_OPTIONS.includes(last)) return 'files';
  if (last === '--kind' || last === '--context') return described(KINDS, 'kind of mail');
  if (last === '--to') return inSearch(session, (search) => peopleIn(search, given[0]));
  const option = command?.options.find(({ long }) => long === last);
  if (option?.argChoices !== undefined) return described(option.argChoices, '');
  if (option?.required === true || GLOBAL_WITH_VALUE.includes(last)) return [];
  if (current.startsWith('-')) return options.map(({ long, description }) => ({ value: long ?? '', description }));
  if (name === undefined) return program.commands.map((one) => ({ value: one.name(), description: one.description() }));
  const { registeredArguments = [] } = command ?? {};
  const argument = registeredArguments[given.length] ?? registeredArguments.findLast((one) => one.variadic);
  if (argument === undefined) return [];
  if (name === 'schema') return described(['file', ...Object.keys(await readSchemas())], 'schema');
  return argumentsFor(session, name, argument.name(), given[0]);
}

/** The words that are neither options nor values of options: the command and its arguments. */
function plainWords(program: Command, before: readonly string[]): string[] {
  const plain: string[] = [];
  let isValue = false;
  for (const word of before) {
    const isOption = word.startsWith('-') && word !== '-';
    if (!isValue && !isOption) plain.push(word);
    const command = program.commands.find((one) => one.name() === plain[0]);
    const option = [...(command?.options ?? []), ...program.options].find(
      (one) => one.long === word || one.short === word,
    );
    isValue = !isValue && isOption && option?.required === true;
  }
  return plain;
}

async function argumentsFor(
  session: Session,
  command: string,
  argument: string,
  first: string | undefined,
): Promise<Candidate[] | 'files'> {
  if (argument === 'interview') return inSearch(session, interviewsIn);
  if (argument === 'outcome') return described(OUTCOMES, 'outcome');
  if (argument === 'shell') return described(SHELLS, 'shell');
  if (command === 'owe') return described(OWED, 'what they asked for');
  if (command === 'done') {
    const historyIn = (search: Search) => processOf(search.interviews, findInterview(search, first ?? '')).history;
    return inSearch(session, (search) => described(owedIn(historyIn(search)), 'owed'));
  }
  if (argument === 'what') return described(['list', 'show', 'eject'], 'templates');
  if (command === 'templates') return first === 'list' ? [] : offered(() => templates(session));
  return FILE_ARGUMENTS.includes(argument) ? 'files' : [];
}

function described(values: readonly string[], description: string): Candidate[] {
  return values.map((value) => ({ value, description }));
}

/** What every shell takes as it stands inside quotes, and quotes by itself outside of them. */
const HARMLESS = /^(?![-~=])[\p{L}\p{M}\p{N} '&(),.@%+=:/_-]+$/u;

/** What a file offers that no shell would run in any quote; nothing where it cannot be read: no complaints here. */
async function offered(read: () => Promise<Candidate[]>): Promise<Candidate[]> {
  try {
    return (await read()).filter(({ value }) => HARMLESS.test(value));
  } catch {
    return [];
  }
}

function inSearch(session: Session, candidatesIn: (search: Search) => Candidate[]): Promise<Candidate[]> {
  return offered(async () => candidatesIn((await readSearch(session)).search));
}

function interviewsIn({ interviews }: Search): Candidate[] {
  return interviews.map(({ id, company, role }) => ({ value: id, description: `${company}, ${role}` }));
}

/** Everyone of an interview, by address where there is one; of all interviews where none is named yet. */
function peopleIn(search: Search, word: string | undefined): Candidate[] {
  const among = word === undefined ? search.interviews : [findInterview(search, word)];
  const known = new Map<string, string>();
  for (const { name, email } of among.flatMap(everyoneIn)) {
    if (email !== undefined) known.set(email, name);
    known.set(name, email ?? 'no address');
  }
  return [...known].map(([value, description]) => ({ value, description }));
}

async function templates(session: Session): Promise<Candidate[]> {
  const { loadTemplates } = await import('../../draft/load.ts');
  const { entries } = await loadTemplates(session.ctx);
  return entries.map(({ name, own }) => ({ value: name, description: own ? 'your own' : 'template' }));
}
