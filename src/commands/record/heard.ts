/** `heard`: logs that they were heard from, with a new date where they gave one. */

import { decisionDay, pastInstant } from '../../cli/asked-dates.ts';
import { load } from '../../cli/load.ts';
import { logEntry } from '../../cli/log.ts';
import type { Session } from '../../cli/session.ts';
import { findInterview } from '../../cli/target.ts';
import type { Heard } from '../../model/interview.ts';

export interface HeardOptions {
  decisionBy?: string;
  at?: string;
}

/** What is logged where nobody typed what they said. */
const UNQUOTED = 'a reply';

/** Logs a reply; it starts the count of unanswered chasers again. */
export async function heard(
  session: Session,
  options: HeardOptions,
  word: string,
  words: string | undefined,
): Promise<undefined> {
  const world = await load(session);
  const interview = findInterview(world.search, word);
  const at = await pastInstant(world, interview.zone, options.at);
  const entry: Heard = { type: 'heard', words: words ?? UNQUOTED, at };
  if (options.decisionBy !== undefined) {
    entry.decisionBy = await decisionDay(world, interview.zone, '--decision-by', options.decisionBy);
  }
  await logEntry(world, interview, entry);
}
