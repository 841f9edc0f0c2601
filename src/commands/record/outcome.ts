/** `outcome`: logs an offer, a refusal, an answer, or that a process ended without a word. */

import { decisionDay, pastInstant } from '../../cli/asked-dates.ts';
import { load } from '../../cli/load.ts';
import { logEntry } from '../../cli/log.ts';
import { didYouMean } from '../../cli/near.ts';
import type { Session } from '../../cli/session.ts';
import { findInterview } from '../../cli/target.ts';
import { Failure } from '../../model/failure.ts';
import type { OutcomeEntry } from '../../model/interview.ts';
import { OUTCOMES, type Outcome } from '../../model/kinds.ts';

export interface OutcomeOptions {
  respondBy?: string;
  at?: string;
}

/** Logs an outcome of the process. */
export async function outcome(
  session: Session,
  options: OutcomeOptions,
  word: string,
  what: string,
): Promise<undefined> {
  if (!isOutcome(what)) {
    throw new Failure('usage', `unknown outcome "${what}"; ${didYouMean(what, OUTCOMES)}`);
  }
  if (options.respondBy !== undefined && what !== 'offer') {
    throw new Failure('usage', '--respond-by belongs to an offer; leave it out');
  }
  const world = await load(session);
  const interview = findInterview(world.search, word);
  const at = await pastInstant(world, interview.zone, options.at);
  const entry: OutcomeEntry = { type: 'outcome', outcome: what, at };
  if (options.respondBy !== undefined) {
    entry.respondBy = await decisionDay(world, interview.zone, '--respond-by', options.respondBy);
  }
  await logEntry(world, interview, entry);
}

function isOutcome(text: string): text is Outcome {
  return (OUTCOMES as readonly string[]).includes(text);
}
