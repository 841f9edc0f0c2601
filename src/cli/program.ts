/** The whole program as commander reads it. Each command's code is loaded only when it runs. */

import { Command } from 'commander';
import type { Context } from '../context.ts';
import type { Declare } from './declare.ts';
import { declareMail } from './declare-mail.ts';
import { declareRead } from './declare-read.ts';
import { declareRecord } from './declare-record.ts';
import { declareTools } from './declare-tools.ts';
import { type GlobalOptions, sessionOf } from './session.ts';
import { keepZones } from './zones.ts';

const EXAMPLES = `
Examples:
  followup add --company Acme --role "Data Engineer" --at "today 14:30" \\
      --with "Priya Raman <priya@acme.example>"
  followup due
  followup draft acme --to priya@acme.example | msmtp -t
  followup sent acme --to priya@acme.example`;

/** Every command is declared in one of these. */
const GROUPS = [declareRecord, declareRead, declareMail, declareTools];

/** What is run every morning is declared without the rest; help and mistyped words need all. */
const MORNING: Readonly<Record<string, (typeof GROUPS)[number]>> = { due: declareRead, draft: declareMail };

function groupsFor([first = '', ...more]: readonly string[]) {
  const group = Object.hasOwn(MORNING, first) ? MORNING[first] : undefined;
  const needsAll = more.some((word) => word === '-h' || word === '--help');
  return group === undefined || needsAll ? GROUPS : [group];
}

/** Builds the program. `finish` is told the exit status of the command that ran. */
export function programOf(ctx: Context, finish: (status: number) => void): Command {
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
        keepZones(session);
        finish(status ?? 0);
      });
  for (const group of groupsFor(ctx.argv)) group(declare);
  return program;
}
