/** `outcome`: logs an offer, a refusal, an answer, or that a process ended without a word. */

import { ownDay, pastInstant } from '../../cli/asked-dates.ts';
import { findInterview } from '../../cli/choose.ts';
import { type Declare, INTERVIEW } from '../../cli/declare.ts';
import { load } from '../../cli/load.ts';
import { logEntry } from '../../cli/log.ts';
import type { Session } from '../../cli/session.ts';
import { Failure } from '../../model/failure.ts';
import type { OutcomeEntry } from '../../model/interview.ts';
import { OUTCOMES, type Outcome } from '../../model/kinds.ts';
import { didYouMean } from '../../model/near.ts';

interface OutcomeOptions {
  respondBy?: string;
  at?: string;
}

/** Declares `outcome`. */
export function declare(command: Declare): void {
  command('outcome', 'log an outcome', outcome)
    .argument(...INTERVIEW)
    .argument('<outcome>', OUTCOMES.join(', '))
    .option('--respond-by <day>', 'the day to answer an offer by')
    .option('--at <when>', 'when it came (else now)');
}

/** Logs an outcome of the process. */
async function outcome(
  session: Session,
  options: OutcomeOptions,
  [word = '', what = '']: string[],
): Promise<undefined> {
  if (!isOutcome(what)) {
    throw new Failure('usage', `unknown outcome "${what}"; ${didYouMean(what, OUTCOMES)}`);
  }
  if (options.respondBy !== undefined && what !== 'offer') {
    throw new Failure('usage', '--respond-by belongs to an offer; leave it out');
  }
  const loaded = await load(session);
  const interview = findInterview(loaded.search, word);
  const at = await pastInstant(loaded, interview.zone, options.at);
  const entry: OutcomeEntry = { type: 'outcome', outcome: what, at };
  if (options.respondBy !== undefined) {
    entry.respondBy = await ownDay(loaded, interview.zone, '--respond-by', options.respondBy);
  }
  await logEntry(loaded, interview, entry);
}

function isOutcome(text: string): text is Outcome {
  return (OUTCOMES as readonly string[]).includes(text);
}
