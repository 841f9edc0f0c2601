/** Declares the commands that make, judge and send mails. */

import { Option } from 'commander';
import type { LintOptions } from '../commands/mail/lint.ts';
import type { ScanOptions } from '../commands/mail/scan.ts';
import type { SendOptions } from '../commands/mail/send.ts';
import { type Declare, INTERVIEW, kindOption } from './declare.ts';
import { type DraftOptions, FORMATS } from './draft-options.ts';

/** Declares `draft`, `lint`, `send`, `scan` and `review`. */
export function declareMail(command: Declare): void {
  command('draft', 'write the mail that is open now', async (s, o: DraftOptions, a) =>
    (await import('../commands/mail/draft.ts')).draft(s, o, a[0] ?? ''),
  )
    .argument(...INTERVIEW)
    .addOption(kindOption())
    .option('--to <who>', 'for this person only: a name or an address')
    .addOption(new Option('--format <format>', 'how to write it').choices(FORMATS))
    .option('--out <dir>', 'write one .eml each into this folder')
    .option('--variant <name>', 'this wording of the mail');

  command('lint', 'judge drafts, also edited ones', async (s, o: LintOptions, a) =>
    (await import('../commands/mail/lint.ts')).lint(s, o, a),
  )
    .argument('[file...]', 'drafts (.eml, mbox, or text with headers); - for standard input')
    .addOption(kindOption())
    .option('--spelling', 'check the spelling too');

  command('send', 'hand a draft to the mail command, and log it', async (s, o: SendOptions, a) =>
    (await import('../commands/mail/send.ts')).send(s, o, a[0] ?? ''),
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
    (await import('../commands/mail/scan.ts')).scan(s, o, a),
  )
    .argument('<path...>', 'Maildir, mbox or .eml; - for standard input')
    .option('--apply', 'log the replies')
    .option('--again', 'read what was read before, too');

  command('review', 'walk through what is due', async (s) => (await import('../commands/mail/review.ts')).review(s));
}
