/** `skip`: leaves something out for good. */

import { findTarget, isMeant, loggedAs } from '../../cli/choose.ts';
import { type Declare, INTERVIEW, kindOption, TO } from '../../cli/declare.ts';
import { interviewOf, load } from '../../cli/load.ts';
import { logEntries } from '../../cli/log.ts';
import type { Session } from '../../cli/session.ts';
import { Failure } from '../../model/failure.ts';
import type { Skipped } from '../../model/interview.ts';
import type { Kind } from '../../model/kinds.ts';

interface SkipOptions {
  kind: Kind;
  to?: string;
  why?: string;
}

/** Declares `skip`. */
export function declare(command: Declare): void {
  command('skip', 'leave something out for good', skip)
    .argument(...INTERVIEW)
    .addOption(kindOption().makeOptionMandatory())
    .option(...TO)
    .option('--why <text>', 'the reason');
}

/** Logs a skip, for one person or, without `--to`, for everyone the kind goes to. */
async function skip(session: Session, options: SkipOptions, [word = '']: string[]): Promise<undefined> {
  const loaded = await load(session);
  const { interview, actions } = findTarget(loaded, word);
  const { kind, to, why } = options;
  const meant = actions.filter((action) => action.kind === kind && (to === undefined || isMeant(action, to)));
  const first = meant[0];
  if (first === undefined) {
    const whom = to === undefined ? '' : ` to "${to}"`;
    throw new Failure('usage', `there is no ${kind}${whom} to skip for ${interview.id}; see followup due --all`);
  }
  const entry: Skipped = { type: 'skipped', kind, at: session.now };
  const who = to === undefined ? undefined : loggedAs(first);
  if (who !== undefined) entry.to = who;
  if (why !== undefined) entry.why = why;
  await logEntries(loaded, interviewOf(loaded.search, first.interview), [entry]);
}
