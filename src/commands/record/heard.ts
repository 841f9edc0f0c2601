/** `heard`: logs that they were heard from, with a new date where they gave one. */

import { decisionDay, pastInstant } from '../../cli/asked-dates.ts';
import { findInterview } from '../../cli/choose.ts';
import { type Declare, INTERVIEW } from '../../cli/declare.ts';
import { load } from '../../cli/load.ts';
import { logEntry } from '../../cli/log.ts';
import type { Session } from '../../cli/session.ts';
import { decisionIn } from '../../cli/told-dates.ts';
import type { Heard } from '../../model/interview.ts';

interface HeardOptions {
  decisionBy?: string;
  at?: string;
}

/** What is logged where nobody typed what they said. */
const UNQUOTED = 'a reply';

/** Declares `heard`. */
export function declare(command: Declare): void {
  command('heard', 'log that they were heard from', heard)
    .argument(...INTERVIEW)
    .argument('[words]', 'what they said')
    .option('--decision-by <day>', 'the new day they decide by')
    .option('--at <when>', 'when they said it (else now)');
}

/** Logs a reply; it starts the count of unanswered chasers again. */
async function heard(session: Session, options: HeardOptions, [word = '', words]: string[]): Promise<undefined> {
  const loaded = await load(session);
  const interview = findInterview(loaded.search, word);
  const at = await pastInstant(loaded, interview.zone, options.at);
  const entry: Heard = { type: 'heard', words: words ?? UNQUOTED, at };
  const decisionBy =
    options.decisionBy === undefined
      ? decisionIn(loaded, interview, entry)
      : await decisionDay(loaded, interview.zone, '--decision-by', options.decisionBy);
  if (decisionBy !== undefined) entry.decisionBy = decisionBy;
  await logEntry(loaded, interview, entry);
}
