/** `snooze`: puts something off until a day. */

import { ownDay } from '../../cli/asked-dates.ts';
import { actionsOf, findInterview } from '../../cli/choose.ts';
import { type Declare, INTERVIEW, kindOption } from '../../cli/declare.ts';
import { interviewOf, load } from '../../cli/load.ts';
import { logEntry } from '../../cli/log.ts';
import type { Session } from '../../cli/session.ts';
import { Failure } from '../../model/failure.ts';
import type { Kind } from '../../model/kinds.ts';
import { dayAt } from '../../time/zone.ts';

interface SnoozeOptions {
  kind: Kind;
  until: string;
}

/** Declares `snooze`. */
export function declare(command: Declare): void {
  command('snooze', 'put something off', snooze)
    .argument(...INTERVIEW)
    .addOption(kindOption().makeOptionMandatory())
    .requiredOption('--until <day>', 'the day it opens again');
}

/** Logs a snooze of a kind. */
async function snooze(session: Session, options: SnoozeOptions, [word = '']: string[]): Promise<undefined> {
  const loaded = await load(session);
  const interview = findInterview(loaded.search, word);
  const { kind } = options;
  const action = actionsOf(loaded.plan, loaded.search, interview).find((one) => one.kind === kind);
  if (action === undefined) {
    throw new Failure('usage', `there is no ${kind} to put off for ${interview.id}; see followup due --all`);
  }
  const until = await ownDay(loaded, interview.zone, '--until', options.until);
  if (until === dayAt(session.now, interview.zone) && !session.force) {
    throw new Failure('usage', '--until: that is today; name a later day');
  }
  const target = interviewOf(loaded.search, action.interview);
  await logEntry(loaded, target, { type: 'snoozed', kind, until, at: session.now });
}
