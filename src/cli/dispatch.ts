/** The commands by name, and the program as commander reads it. A command is loaded when it is named. */

import { Command } from 'commander';
import type { Context } from '../context.ts';
import { type Declare, type GlobalOptions, type ReadSchemas, sessionOf } from './session.ts';
import type { Schemas } from './shapes.ts';

const EXAMPLES = `
Examples:
  followup add --company Acme --role "Data Engineer" --at "today 14:30" \\
      --with "Priya Raman <priya@acme.example>"
  followup due
  followup draft acme --to priya@acme.example | msmtp -t
  followup sent acme --to priya@acme.example`;

/** What may be written for the argument that most commands begin with. */
const INTERVIEW = 'an id, the beginning of one, or a company';

/** What a file of commands exports. What `--json` prints is told in `SCHEMAS`. */
interface Commands {
  declare: (command: Declare, schemas: ReadSchemas) => void;
  SCHEMAS?: Schemas;
}

/** Every command, in the order of the help, and the file that declares and runs it, with those that are like it. */
export const COMMANDS: readonly [names: string[], load: () => Promise<Commands>][] = [
  [['init'], () => import('../commands/record/init.ts')],
  [['add'], () => import('../commands/record/add.ts')],
  [['change', 'remove'], () => import('../commands/record/change.ts')],
  [['note'], () => import('../commands/record/note.ts')],
  [['sent'], () => import('../commands/record/sent.ts')],
  [['heard', 'outcome', 'owe', 'done', 'skip', 'snooze'], () => import('../commands/record/heard.ts')],
  [['due'], () => import('../commands/read/due.ts')],
  [['list'], () => import('../commands/read/list.ts')],
  [['show', 'explain', 'plan', 'timeline', 'stats'], () => import('../commands/read/show.ts')],
  [['calendar', 'page'], () => import('../commands/read/page.ts')],
  [['check'], () => import('../commands/file/check.ts')],
  [['draft'], () => import('../commands/mail/draft.ts')],
  [['lint'], () => import('../commands/mail/lint.ts')],
  [['send'], () => import('../commands/mail/send.ts')],
  [['scan'], () => import('../commands/mail/scan.ts')],
  [['review'], () => import('../commands/mail/review.ts')],
  [['edit', 'undo', 'redo', 'log'], () => import('../commands/file/log.ts')],
  [['merge'], () => import('../commands/file/merge.ts')],
  [['templates', 'schema'], () => import('../commands/file/templates.ts')],
  [['completion'], () => import('../commands/file/completion.ts')],
];

export function isCommand(word: string): boolean {
  return COMMANDS.some(([names]) => names.includes(word));
}

/** The one that is named first is all it takes; help, completion and mistyped words need every one. */
function neededFor([first = '']: readonly string[]): readonly (typeof COMMANDS)[number][] {
  const named = COMMANDS.filter(([names]) => names.includes(first));
  return named.length === 0 ? COMMANDS : named;
}

/** Those of all commands, in the order of the help. */
async function readSchemas(): Promise<Schemas> {
  const files = await Promise.all(COMMANDS.map(([, load]) => load()));
  return Object.assign({}, ...files.map(({ SCHEMAS }) => SCHEMAS));
}

/** Prints what may stand where the cursor is, for a completion script that gives the words after `__complete`. */
export async function completeWords(ctx: Context, program: Command): Promise<void> {
  await (await import('../commands/file/completion.ts')).complete(ctx, program, {
    words: ctx.argv.slice(1),
    readSchemas,
  });
}

/** Builds the program. `finish` is told the exit status of the command that ran. */
export async function programOf(ctx: Context, finish: (status: number) => void): Promise<Command> {
  const program = new Command('followup')
    .description('The follow-up after a job interview: what to send, to whom, by when, and what must wait.')
    .version(ctx.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand(false)
    .option('--file <path>', 'the file of interviews (else FOLLOWUP_FILE, else the data folder)')
    .option('--now <instant>', 'answer as of this instant, such as 2026-11-24T08:00:00Z (else FOLLOWUP_NOW)')
    .option('--json', 'print JSON')
    .option('--no-color', 'print without colour')
    .option('--no-input', 'never ask')
    .option('--no-cache', 'neither read nor keep derived data; the answer is the same')
    .option('-q, --quiet', 'print results and errors only')
    .option('--force', 'go on where a rule refuses')
    .configureHelp({ showGlobalOptions: true, helpWidth: Math.min(ctx.stdout.columns, 100), minWidthToWrap: 20 })
    .configureOutput({
      writeOut: (text) => ctx.stdout.write(text),
      // Errors are reported in one place, in one form; commander's own words come with the error it throws.
      writeErr: () => undefined,
    })
    .showSuggestionAfterError(true)
    .addHelpText('after', EXAMPLES)
    .exitOverride();

  const declare: Declare = (usage, summary, run) => {
    const declared = program
      .command(usage)
      .description(summary)
      .action(async (...given: unknown[]) => {
        const self = given.at(-1) as Command;
        const command = ['followup', self.name(), ...self.args.slice(0, 1)].join(' ');
        const session = sessionOf(ctx, self.optsWithGlobals<GlobalOptions>(), command);
        const status = await run(session, self.opts() as never, self.args);
        finish(status ?? 0);
      });
    for (const argument of declared.registeredArguments) argument.description = INTERVIEW;
    return declared;
  };
  for (const [, load] of neededFor(ctx.argv)) (await load()).declare(declare, readSchemas);
  program
    .command('help [topic]')
    .description('show help for a command, or for a topic')
    .action(async (topic?: string) => (await import('./help.ts')).printHelp(ctx, program, topic));
  return program;
}
