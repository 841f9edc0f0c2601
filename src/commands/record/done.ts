/** `done`: logs that you did what you owed them. */

import { pastInstant } from '../../cli/asked-dates.ts';
import { findTarget } from '../../cli/choose.ts';
import { type Declare, INTERVIEW } from '../../cli/declare.ts';
import { load } from '../../cli/load.ts';
import { logEntries } from '../../cli/log.ts';
import type { Session } from '../../cli/session.ts';
import { Failure } from '../../model/failure.ts';
import { foldName } from '../../model/names.ts';
import { nearest } from '../../model/near.ts';
import { owedIn } from '../../model/process.ts';

interface DoneOptions {
  at?: string;
}

/** Declares `done`. */
export function declare(command: Declare): void {
  command('done', 'log that you did what you owed', done)
    .argument(...INTERVIEW)
    .argument('[thing]', 'what it was, where you owe several things')
    .option('--at <when>', 'when you did it (else now)');
}

/** Logs the one thing that is owed, or the one that is named. */
async function done(session: Session, options: DoneOptions, [word = '', thing]: string[]): Promise<undefined> {
  const loaded = await load(session);
  const { interview, process } = findTarget(loaded, word);
  const what = whatIsMeant(owedIn(process.history), thing, interview.id);
  const at = await pastInstant(loaded, interview.zone, options.at);
  await logEntries(loaded, interview, [{ type: 'done', what, at }]);
}

function whatIsMeant(owed: readonly string[], thing: string | undefined, id: string): string {
  const [only, ...others] = owed;
  if (only === undefined) throw new Failure('usage', `nothing is owed to ${id}; followup owe logs what they ask for`);
  if (thing === undefined && others.length === 0) return only;
  if (thing === undefined) throw new Failure('usage', `say what is done; owed are ${owed.join(', ')}`);
  const folded = foldName(thing);
  const near = nearest(thing, owed);
  const found =
    owed.find((one) => foldName(one) === folded) ?? owed.find((one) => foldName(one).startsWith(folded)) ?? near;
  if (found === null) throw new Failure('usage', `"${thing}" is not owed to ${id}; owed are ${owed.join(', ')}`);
  return found;
}
