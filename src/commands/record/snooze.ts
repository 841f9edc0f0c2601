/** `snooze`: puts something off until a day. */

import { ownDay } from '../../cli/asked-dates.ts';
import { findTarget, isMeant, loggedAs } from '../../cli/choose.ts';
import { type Declare, INTERVIEW, kindOption, TO } from '../../cli/declare.ts';
import { interviewOf, load } from '../../cli/load.ts';
import { logEntries } from '../../cli/log.ts';
import type { Session } from '../../cli/session.ts';
import { Failure } from '../../model/failure.ts';
import type { Snoozed } from '../../model/interview.ts';
import type { Kind } from '../../model/kinds.ts';
import { dayAt } from '../../time/zone.ts';

interface SnoozeOptions {
  kind: Kind;
  until: string;
  to?: string;
}

/** Declares `snooze`. */
export function declare(command: Declare): void {
  command('snooze', 'put something off', snooze)
    .argument(...INTERVIEW)
    .addOption(kindOption().makeOptionMandatory())
    .requiredOption('--until <day>', 'the day it opens again')
    .option(...TO);
}

/** Logs a snooze of a kind, for one person or, without `--to`, for everyone it goes to. */
async function snooze(session: Session, options: SnoozeOptions, [word = '']: string[]): Promise<undefined> {
  const loaded = await load(session);
  const { interview, actions } = findTarget(loaded, word);
  const { kind, to } = options;
  const action = actions.find((one) => one.kind === kind && (to === undefined || isMeant(one, to)));
  if (action === undefined) {
    const whom = to === undefined ? '' : ` to "${to}"`;
    throw new Failure('usage', `there is no ${kind}${whom} to put off for ${interview.id}; see followup due --all`);
  }
  const until = await ownDay(loaded, interview.zone, '--until', options.until);
  if (until === dayAt(session.now, interview.zone) && !session.force) {
    throw new Failure('usage', '--until: that is today; name a later day');
  }
  const entry: Snoozed = { type: 'snoozed', kind, until, at: session.now };
  const who = to === undefined ? undefined : loggedAs(action);
  if (who !== undefined) entry.to = who;
  await logEntries(loaded, interviewOf(loaded.search, action.interview), [entry]);
}
