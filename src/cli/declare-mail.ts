/** Declares the commands that make, judge and send mails. */

import { Option } from 'commander';
import { type Declare, INTERVIEW, kindOption } from './declare.ts';
import { type DraftOptions, FORMATS } from './draft-options.ts';
import type { LintOptions } from './lint.ts';
import type { ScanOptions } from './scan.ts';
import type { SendOptions } from './send.ts';

/** Declares `draft`, `lint`, `send`, `scan` and `review`. */
export function declareMail(command: Declare): void {
  command('draft', 'write the mail that is open now', async (s, o: DraftOptions, a) =>
    (await import('./draft.ts')).draft(s, o, a[0] ?? ''),
  )
    .argument(...INTERVIEW)
    .addOption(kindOption())
    .option('--to <who>', 'for this person only: a name or an address')
    .addOption(new Option('--format <format>', 'how to write it').choices(FORMATS))
    .option('--out <dir>', 'write one .eml each into this folder')
    .option('--variant <name>', 'this wording of the mail');

  command('lint', 'judge drafts, also edited ones', async (s, o: LintOptions, a) =>
    (await import('./lint.ts')).lint(s, o, a),
  )
    .argument('[file...]', 'drafts (.eml, mbox, or text with headers); - for standard input')
    .addOption(kindOption())
    .option('--spelling', 'check the spelling too');

  command('send', 'hand a draft to the mail command, and log it', async (s, o: SendOptions, a) =>
    (await import('./send.ts')).send(s, o, a[0] ?? ''),
  )
    .argument(...INTERVIEW)
    .addOption(kindOption())
    .option('--to <who>', 'for this person only: a name or an address')
    .option('--via <command>', 'the mail command (else settings.mailCommand)')
    .option('--variant <name>', 'this wording of the mail')
    .option('--dry-run', 'say what would be sent, and send nothing')
    .option('--allow-guess', 'send to a guessed address')
    .option('-y, --yes', 'send without asking');

  command('scan', 'look for replies in mail folders, and propose them', async (s, o: ScanOptions, a) =>
    (await import('./scan.ts')).scan(s, o, a),
  )
    .argument('<path...>', 'Maildir, mbox or .eml; - for standard input')
    .option('--apply', 'log the replies')
    .option('--again', 'read what was read before, too');

  command('review', 'walk through what is due', async (s) => (await import('./review.ts')).review(s));
}
