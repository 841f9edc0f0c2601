/** `skip`: leaves something out for good. */

import { interviewOf, load } from '../../cli/load.ts';
import { logEntry } from '../../cli/log.ts';
import type { Session } from '../../cli/session.ts';
import { actionsOf, findInterview, isMeant, loggedAs } from '../../cli/target.ts';
import { Failure } from '../../model/failure.ts';
import type { Skipped } from '../../model/interview.ts';
import type { Kind } from '../../model/kinds.ts';

export interface SkipOptions {
  kind: Kind;
  to?: string;
  why?: string;
}

/** Logs a skip, for one person or, without `--to`, for everyone the kind goes to. */
export async function skip(session: Session, options: SkipOptions, word: string): Promise<undefined> {
  const world = await load(session);
  const interview = findInterview(world.search, word);
  const { kind, to, why } = options;
  const actions = actionsOf(world.plan, world.search, interview).filter((action) => action.kind === kind);
  const meant = to === undefined ? actions : actions.filter((action) => isMeant(action, to));
  const first = meant[0];
  if (first === undefined) {
    const whom = to === undefined ? '' : ` to "${to}"`;
    throw new Failure('usage', `there is no ${kind}${whom} to skip for ${interview.id}; see followup due --all`);
  }
  const entry: Skipped = { type: 'skipped', kind, at: session.now };
  const who = to === undefined ? undefined : loggedAs(first);
  if (who !== undefined) entry.to = who;
  if (why !== undefined) entry.why = why;
  await logEntry(world, interviewOf(world.search, first.interview), entry);
}
