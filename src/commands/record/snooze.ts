/** `snooze`: puts something off until a day. */

import { decisionDay } from '../../cli/asked-dates.ts';
import { interviewOf, load } from '../../cli/load.ts';
import { logEntry } from '../../cli/log.ts';
import type { Session } from '../../cli/session.ts';
import { actionsOf, findInterview } from '../../cli/target.ts';
import { Failure } from '../../model/failure.ts';
import type { Kind } from '../../model/kinds.ts';
import { dayAt } from '../../time/zone.ts';

export interface SnoozeOptions {
  kind: Kind;
  until: string;
}

/** Logs a snooze of a kind. */
export async function snooze(session: Session, options: SnoozeOptions, word: string): Promise<undefined> {
  const world = await load(session);
  const interview = findInterview(world.search, word);
  const { kind } = options;
  const action = actionsOf(world.plan, world.search, interview).find((one) => one.kind === kind);
  if (action === undefined) {
    throw new Failure('usage', `there is no ${kind} to put off for ${interview.id}; see followup due --all`);
  }
  const until = await decisionDay(world, interview.zone, '--until', options.until);
  if (until === dayAt(session.now, interview.zone) && !session.force) {
    throw new Failure('usage', '--until: that is today; name a later day');
  }
  const target = interviewOf(world.search, action.interview);
  await logEntry(world, target, { type: 'snoozed', kind, until, at: session.now });
}
