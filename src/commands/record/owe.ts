/** `owe`: logs what they asked of you, so that nothing is asked of them until it is done. */

import { decisionDay, pastInstant } from '../../cli/asked-dates.ts';
import { findTarget } from '../../cli/choose.ts';
import { type Declare, INTERVIEW } from '../../cli/declare.ts';
import { load } from '../../cli/load.ts';
import { logEntries } from '../../cli/log.ts';
import type { Session } from '../../cli/session.ts';
import { Failure } from '../../model/failure.ts';
import type { Owed } from '../../model/interview.ts';
import { OWED } from '../../model/kinds.ts';
import { nearest } from '../../model/near.ts';

interface OweOptions {
  by?: string;
  at?: string;
}

/** Declares `owe`. */
export function declare(command: Declare): void {
  command('owe', 'log what they asked of you', owe)
    .argument(...INTERVIEW)
    .argument('<thing>', `${OWED.join(', ')}, or words of your own`)
    .option('--by <day>', 'the day they want it by')
    .option('--at <when>', 'when they asked for it (else now)');
}

/** Logs something owed; asking for it counts as hearing from them. */
async function owe(session: Session, options: OweOptions, [word = '', thing = '']: string[]): Promise<undefined> {
  if (thing.trim() === '') throw new Failure('usage', 'missing: what they asked for, such as take-home');
  const loaded = await load(session);
  const { interview } = findTarget(loaded, word);
  const at = await pastInstant(loaded, interview.zone, options.at);
  const near = nearest(thing, OWED);
  const entry: Owed = { type: 'owed', what: near ?? thing.trim(), at };
  if (options.by !== undefined) entry.by = await decisionDay(loaded, interview.zone, '--by', options.by);
  await logEntries(loaded, interview, [entry]);
}
