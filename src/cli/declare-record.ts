/** Declares the commands that write to the file: what happened, and what was said. */

import { Option } from 'commander';
import type { AddOptions } from '../commands/record/add.ts';
import type { HeardOptions } from '../commands/record/heard.ts';
import type { InitOptions } from '../commands/record/init.ts';
import type { NoteOptions } from '../commands/record/note.ts';
import type { OutcomeOptions } from '../commands/record/outcome.ts';
import type { SentOptions } from '../commands/record/sent.ts';
import type { SkipOptions } from '../commands/record/skip.ts';
import type { SnoozeOptions } from '../commands/record/snooze.ts';
import { OUTCOMES, ROUNDS } from '../model/kinds.ts';
import { collect, type Declare, INTERVIEW, kindOption, wholeNumber } from './declare.ts';

/** Declares `init`, `add`, `note`, `sent`, `heard`, `outcome`, `skip` and `snooze`. */
export function declareRecord(command: Declare): void {
  command('init', 'write a new file with your name and address', async (s, o: InitOptions) =>
    (await import('../commands/record/init.ts')).init(s, o),
  )
    .option('--name <name>', 'your name, as it signs the mails')
    .option('--email <address>', 'your address')
    .option('--phone <number>', 'your telephone number')
    .option('--resume <url>', 'where your résumé is')
    .option('--timezone <zone>', 'your time zone, such as Europe/London');

  command('add', 'record an interview', async (s, o: AddOptions) =>
    (await import('../commands/record/add.ts')).add(s, o),
  )
    .option('--company <name>', 'the employer')
    .option('--role <name>', 'the role')
    .option('--at <when>', 'its start: ISO, or words such as "today 14:30"')
    .addOption(new Option('--round <round>', 'which round it was').choices(ROUNDS))
    .option('--minutes <n>', 'its length', wholeNumber)
    .option('--timezone <zone>', 'the time zone of --at')
    .option('--decision-by <day>', 'the day they said they would decide by')
    .option('--with <person>', 'an interviewer, "Name <address>"; once for each', collect, [])
    .option('--detail <text>', 'what you spoke about, "Name=…"; once for each', collect, [])
    .option('--fit <text>', 'what ties you to the role, "Name=…"; once for each', collect, [])
    .option('--recruiter <person>', 'the recruiter, "Name <address>"')
    .option('--domain <domain>', "the company's mail domain, to guess addresses from")
    .option('--first-choice', 'this is the process you want most')
    .option('--note <text>', 'anything else')
    .option('--from <file>', 'take it from a calendar invitation (.ics or .eml, - for standard input)');

  command('note', 'add what was said, person by person', async (s, o: NoteOptions, a) =>
    (await import('../commands/record/note.ts')).note(s, o, a[0] ?? ''),
  )
    .argument(...INTERVIEW)
    .option('--to <who>', 'the person: a name or an address')
    .option('--detail <text>', 'one specific thing you spoke about')
    .option('--fit <text>', 'what ties you to the role')
    .option('--promised <text>', 'what you promised to send')
    .option('--question <text>', 'a question you would answer better now')
    .option('--answer <text>', 'the better answer to it')
    .option('--email <address>', 'their address')
    .option('--title <text>', 'their title')
    .option('--linkedin <url>', 'their LinkedIn page')
    .option('--phone-ok', 'they invited a call');

  command('sent', 'log a mail as sent', async (s, o: SentOptions, a) =>
    (await import('../commands/record/sent.ts')).sent(s, o, a[0] ?? ''),
  )
    .argument(...INTERVIEW)
    .addOption(kindOption())
    .option('--to <who>', 'to this person: a name or an address')
    .option('--at <when>', 'when it was sent (else now)');

  command('heard', 'log that they were heard from', async (s, o: HeardOptions, a) =>
    (await import('../commands/record/heard.ts')).heard(s, o, a[0] ?? '', a[1]),
  )
    .argument(...INTERVIEW)
    .argument('[words]', 'what they said')
    .option('--decision-by <day>', 'the new day they decide by')
    .option('--at <when>', 'when they said it (else now)');

  command('outcome', 'log an outcome', async (s, o: OutcomeOptions, a) =>
    (await import('../commands/record/outcome.ts')).outcome(s, o, a[0] ?? '', a[1] ?? ''),
  )
    .argument(...INTERVIEW)
    .argument('<outcome>', OUTCOMES.join(', '))
    .option('--respond-by <day>', 'the day to answer an offer by')
    .option('--at <when>', 'when it came (else now)');

  command('skip', 'leave something out for good', async (s, o: SkipOptions, a) =>
    (await import('../commands/record/skip.ts')).skip(s, o, a[0] ?? ''),
  )
    .argument(...INTERVIEW)
    .addOption(kindOption().makeOptionMandatory())
    .option('--to <who>', 'for this person only: a name or an address')
    .option('--why <text>', 'the reason');

  command('snooze', 'put something off', async (s, o: SnoozeOptions, a) =>
    (await import('../commands/record/snooze.ts')).snooze(s, o, a[0] ?? ''),
  )
    .argument(...INTERVIEW)
    .addOption(kindOption().makeOptionMandatory())
    .requiredOption('--until <day>', 'the day it opens again');
}
