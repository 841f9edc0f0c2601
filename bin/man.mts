/** The manual page, from the same declarations as `--help`. Run by the build, not by a command. */

import type { Command } from 'commander';
import { programOf } from '../src/cli/dispatch.ts';
import { VERSION } from '../src/cli/session.ts';
import { systemContext } from '../src/system.ts';
import { EXIT_STATUSES } from '../src/view/help.ts';
import { type CommandTree, renderMan } from './mdoc.mts';

/** A command as the page needs it. */
function treeOf(command: Command): CommandTree {
  return {
    name: command.name(),
    summary: command.description().replace(/\.$/, ''),
    usage: command.usage(),
    options: command.options.map(({ flags, description }) => ({ flags, summary: description })),
    commands: command.commands.map(treeOf),
  };
}

async function writeMan(): Promise<void> {
  const ctx = systemContext(VERSION);
  const program = await programOf(ctx, () => undefined);
  ctx.stdout.write(
    renderMan(
      { ...treeOf(program), summary: 'the follow-up after a job interview' },
      {
        version: VERSION,
        releasedOn: '2026-11-24',
        description: [
          'followup reads a file of interviews and says what to send, to whom, by when, and what must wait.',
          'Everything it answers depends on that file and on the instant alone. It needs no network and no account.',
        ],
        environment: [
          ['FOLLOWUP_FILE', 'the file of interviews, where --file is not given'],
          ['FOLLOWUP_NOW', 'the instant to answer for, where --now is not given'],
          ['FOLLOWUP_DEBUG', 'with 1, errors come with where they arose'],
          ['NO_COLOR', 'prints without colour, unless empty'],
          ['VISUAL, EDITOR', 'the editor of edit and review'],
        ],
        files: [
          ['$XDG_DATA_HOME/followup/interviews.yaml', 'the interviews'],
          ['$XDG_CONFIG_HOME/followup/templates', 'templates of your own'],
          ['$XDG_CONFIG_HOME/followup/words.txt', 'words of your own, one a line'],
          ['$XDG_STATE_HOME/followup', 'backups and the journal behind undo'],
        ],
        exitStatus: EXIT_STATUSES,
        examples: [
          ['followup due', 'what to send now, and what must wait'],
          ['followup draft acme --to priya@acme.example | msmtp -t', 'writes one mail, and sends it'],
          ['followup sent acme --to priya@acme.example', 'logs that it was sent'],
        ],
        seeAlso: [
          ['msmtp', '1'],
          ['neomutt', '1'],
          ['khal', '1'],
        ],
      },
    ),
  );
}

writeMan();
