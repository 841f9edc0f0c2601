/** Runs one command and turns whatever goes wrong into a message and an exit status. */

import { type Command, CommanderError } from 'commander';
import type { Context } from '../context.ts';
import { Failure, STATUS } from '../model/failure.ts';
import { nearest } from '../model/near.ts';
import { quoteWord } from '../view/command.ts';
import { safeText } from '../view/safe.ts';
import { completeWords, isCommand, programOf } from './dispatch.ts';

/** Runs the command that the arguments name; its exit status. Never throws. */
export async function run(ctx: Context): Promise<number> {
  let status = 0;
  try {
    const program = await programOf(ctx, (finished) => {
      status = finished;
    });
    if (isVersionAsJson(ctx.argv)) {
      const { version, node, platform } = ctx;
      ctx.stdout.write(`${JSON.stringify({ version, node, platform }, null, 2)}\n`);
    } else if (ctx.argv[0] === '__complete') await completeWords(ctx, program);
    else if (isBare(program, ctx.argv)) await (await import('./help.ts')).printHelp(ctx, program);
    else await program.parseAsync(ctx.argv, { from: 'user' });
    return status;
  } catch (error) {
    return report(ctx, error);
  }
}

/** Whether nothing but global options is typed. */
function isBare(program: Command, argv: readonly string[]): boolean {
  const { operands, unknown } = program.parseOptions([...argv]);
  return operands.length + unknown.length === 0;
}

function isVersionAsJson(argv: readonly string[]): boolean {
  const asks = argv.includes('-V') || argv.includes('--version');
  return asks && argv.includes('--json') && argv.length === 2;
}

function report(ctx: Context, error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    complain(ctx, usageSaid(error.message, ctx.argv));
    return STATUS.usage;
  }
  if (error instanceof Failure) {
    for (const { file, line, column, path, message } of error.problems) {
      complain(ctx, `${file}:${line}:${column}: ${path === '' ? '' : `${path}: `}${message}`);
    }
    const isOutput = ctx.saved !== undefined && error.message.startsWith('could not write output');
    const said = error.status === 'usage' ? withHelp(ctx, error) : error.message;
    if (error.problems.length === 0) complain(ctx, `${isOutput ? `${ctx.saved} is saved, but ` : ''}${said}`);
    if (ctx.env.FOLLOWUP_DEBUG === '1') debug(ctx, error);
    return STATUS[error.status];
  }
  if (error instanceof Error && error.name === 'ExitPromptError') return STATUS.interrupted;
  const said = error instanceof Error ? error.message : String(error);
  complain(ctx, `something went wrong inside: ${said}; FOLLOWUP_DEBUG=1 tells where`);
  if (ctx.env.FOLLOWUP_DEBUG === '1') debug(ctx, error);
  return STATUS.io;
}

/** The command that does what people type without thinking, by what they type. */
export const MEANT: Readonly<Record<string, string>> = {
  accept: 'outcome INTERVIEW accepted',
  answer: 'heard INTERVIEW "what they said"',
  cancel: 'change INTERVIEW --cancelled',
  close: 'outcome INTERVIEW closed',
  create: 'add',
  decline: 'outcome INTERVIEW declined',
  delete: 'remove INTERVIEW',
  email: 'draft INTERVIEW',
  export: 'calendar',
  finish: 'done INTERVIEW',
  history: 'log for what you did, followup show INTERVIEW for what happened',
  ics: 'calendar',
  import: 'add --from FILE',
  info: 'show INTERVIEW',
  ls: 'list',
  mail: 'draft INTERVIEW',
  move: 'change INTERVIEW --at WHEN',
  new: 'add',
  next: 'due',
  offer: 'outcome INTERVIEW offer',
  people: 'list --people',
  postpone: 'change INTERVIEW --at WHEN',
  reject: 'outcome INTERVIEW rejected',
  rejected: 'outcome INTERVIEW rejected',
  remind: 'snooze INTERVIEW --kind KIND --until DAY',
  rename: 'change INTERVIEW with --company, --role or --id',
  reopen: 'outcome INTERVIEW reopened',
  reply: 'heard INTERVIEW "what they said"',
  reschedule: 'change INTERVIEW --at WHEN',
  revert: 'undo',
  rm: 'remove INTERVIEW',
  set: 'change INTERVIEW',
  status: 'due',
  thank: 'draft INTERVIEW --kind thank-you',
  thanks: 'draft INTERVIEW --kind thank-you',
  today: 'due',
  todo: 'due',
  update: 'change INTERVIEW',
  validate: 'check',
  why: 'explain INTERVIEW',
  withdraw: 'outcome INTERVIEW withdrawn',
};

/** Commander's words in the form of all our messages; the next step where it names none. */
function usageSaid(message: string, argv: readonly string[]): string {
  const said = message.replace(/^error: /, '').replace(/\.$/, '');
  const typed = /^unknown command '(.*?)'/.exec(said)?.[1]?.toLowerCase() ?? '';
  if (Object.hasOwn(MEANT, typed)) {
    const about = argv[argv.findIndex((word) => word.toLowerCase() === typed) + 1] ?? '-';
    const whom = about.startsWith('-') ? 'INTERVIEW' : quoteWord(about);
    return `unknown command '${typed}'; that is followup ${MEANT[typed]?.replace('INTERVIEW', () => whom)}`;
  }
  const near = /^(.*)\n\(Did you mean (.*)\?\)$/s.exec(said);
  if (near !== null) return `${near[1]}; did you mean ${near[2]}?`;
  if (typed !== '') return `${said}; followup help lists the commands`;
  if (said.endsWith("missing required argument 'interview'"))
    return `missing: which interview; followup list names them, ${helpFor(argv)}`;
  const [, wrong, given = '', choices = ''] =
    /^(.* argument '(.*)' is invalid)\. Allowed choices are (.+)$/s.exec(said) ?? [];
  const choice = wrong === undefined ? null : nearest(given, choices.split(', '));
  return choice === null ? `${said}; ${helpFor(argv)}` : `${wrong}; did you mean ${choice}?`;
}

/** The help of the command that was typed first. */
function helpFor(argv: readonly string[]): string {
  const command = argv.find(isCommand);
  return command === undefined ? 'see followup help' : `see followup help ${command}`;
}

/** A message that says what is wrong and not what to do goes on to the help of its command. */
function withHelp({ argv }: Context, { message }: Failure): string {
  return /;|followup |\?$/.test(message) ? message : `${message}; ${helpFor(argv)}`;
}

function complain(ctx: Context, text: string): void {
  ctx.stderr.write(`followup: ${safeText(text)}\n`);
}

function debug(ctx: Context, error: unknown): void {
  if (error instanceof Error) ctx.stderr.write(`${safeText(error.stack ?? error.message)}\n`);
  if (error instanceof Error && error.cause !== undefined) debug(ctx, error.cause);
}
