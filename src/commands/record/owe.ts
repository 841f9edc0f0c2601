/** `owe` and `done`: log what they asked of you, so that nothing is asked of them until it is done; and that it is. */

import { decisionDay, pastInstant } from '../../cli/asked-dates.ts';
import { findTarget } from '../../cli/choose.ts';
import { logEntries } from '../../cli/log.ts';
import type { Declare, Session, Texts } from '../../cli/session.ts';
import { Failure } from '../../model/failure.ts';
import type { Owed } from '../../model/interview.ts';
import { OWED } from '../../model/kinds.ts';
import { foldName } from '../../model/names.ts';
import { nearest } from '../../model/near.ts';
import { owedIn } from '../../schedule/owing.ts';

export function declare(command: Declare): void {
  command('owe <interview>', 'log what they asked of you', owe)
    .argument('<thing>', `${OWED.join(', ')}, or words of your own`)
    .option('--by <day>', 'the day they want it by')
    .option('--at <when>', 'when they asked for it (else now)');
  command('done <interview>', 'log that you did what you owed', done)
    .argument('[thing]', 'what it was, where you owe several things')
    .option('--at <when>', 'when you did it (else now)');
}

/** Logs something owed; asking for it counts as hearing from them. */
async function owe(session: Session, options: Texts<'by' | 'at'>, [word, thing = '']: string[]): Promise<undefined> {
  if (thing.trim() === '') throw new Failure('usage', 'missing: what they asked for, such as take-home');
  const { loaded, interview } = await findTarget(session, word);
  const at = await pastInstant(loaded, interview.zone, options.at);
  const entry: Owed = { type: 'owed', what: nearest(thing, OWED) ?? thing.trim(), at };
  if (options.by !== undefined) entry.by = await decisionDay(loaded, interview, '--by', options.by);
  await logEntries(loaded, interview, [entry]);
}

/** Logs the one thing that is owed, or the one that is named. */
async function done(session: Session, options: Texts<'at'>, [word, thing]: string[]): Promise<undefined> {
  const { loaded, interview, process } = await findTarget(session, word);
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
  const exact = owed.find((one) => foldName(one) === folded);
  const found = exact ?? owed.find((one) => foldName(one).startsWith(folded)) ?? nearest(thing, owed);
  if (found === null) throw new Failure('usage', `"${thing}" is not owed to ${id}; owed are ${owed.join(', ')}`);
  return found;
}
