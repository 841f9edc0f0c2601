/** The whole program as commander reads it. Each command's code is loaded only when it runs. */

import { Command } from 'commander';
import type { Context } from '../context.ts';
import type { Declare } from './declare.ts';
import { declareDue } from './declare-due.ts';
import { type GlobalOptions, sessionOf } from './session.ts';

const EXAMPLES = `
Examples:
  followup add --company Acme --role "Data Engineer" --at "today 14:30" \\
      --with "Priya Raman <priya@acme.example>"
  followup due
  followup draft acme --to priya@acme.example | msmtp -t
  followup sent acme --to priya@acme.example`;

type Group = (command: Declare) => void;

/** Every command is declared in one of these. */
const GROUPS = {
  record: async () => (await import('./declare-record.ts')).declareRecord,
  due: async () => declareDue,
  read: async () => (await import('./declare-read.ts')).declareRead,
  mail: async () => (await import('./declare-mail.ts')).declareMail,
  tools: async () => (await import('./declare-tools.ts')).declareTools,
} satisfies Record<string, () => Promise<Group>>;

/** What is run most often is declared without the rest; help and mistyped words need all. */
const OFTEN: Readonly<Record<string, keyof typeof GROUPS>> = {
  due: 'due',
  draft: 'mail',
  lint: 'mail',
  sent: 'record',
  heard: 'record',
};

function groupsFor([first = '', ...more]: readonly string[]): (() => Promise<Group>)[] {
  const needsAll = more.some((word) => word === '-h' || word === '--help');
  const often = Object.hasOwn(OFTEN, first) && !needsAll ? OFTEN[first] : undefined;
  return often === undefined ? Object.values(GROUPS) : [GROUPS[often]];
}

/** Builds the program. `finish` is told the exit status of the command that ran. */
export async function programOf(ctx: Context, finish: (status: number) => void): Promise<Command> {
  const program = new Command('followup')
    .description('The follow-up after a job interview: what to send, to whom, by when, and what must wait.')
    .version(ctx.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .option('--file <path>', 'the file of interviews (else FOLLOWUP_FILE, else the data folder)')
    .option('--now <instant>', 'answer as of this instant, such as 2026-11-24T08:00:00Z (else FOLLOWUP_NOW)')
    .option('--json', 'print JSON')
    .option('--no-color', 'print without colour')
    .option('--no-input', 'never ask')
    .option('--no-cache', 'neither read nor keep derived data; the answer is the same')
    .option('-q, --quiet', 'print results and errors only')
    .option('--force', 'go on where a rule refuses')
    .configureHelp({
      showGlobalOptions: true,
      helpWidth: Math.min(ctx.stdout.columns, 100),
      minWidthToWrap: 20,
    })
    .configureOutput({
      writeOut: (text) => ctx.stdout.write(text),
      // Errors are reported in one place, in one form; commander's own words come with the error it throws.
      writeErr: () => undefined,
    })
    .showSuggestionAfterError(true)
    .addHelpText('after', EXAMPLES)
    .exitOverride();

  const declare: Declare = (usage, summary, run) =>
    program
      .command(usage)
      .description(summary)
      .action(async (...given: unknown[]) => {
        const self = given.at(-1) as Command;
        const session = sessionOf(ctx, self.optsWithGlobals<GlobalOptions>());
        const status = await run(session, self.opts() as never, self.args);
        finish(status ?? 0);
      });
  for (const group of groupsFor(ctx.argv)) (await group())(declare);
  return program;
}
