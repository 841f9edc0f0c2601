/** `skip` and `snooze`: leave something out for good, or put it off until a day. */

import { ownDay } from '../../cli/asked-dates.ts';
import { findTarget, isMeant, loggedAs, type Target } from '../../cli/choose.ts';
import type { Wanted } from '../../cli/drafts.ts';
import { interviewOf } from '../../cli/load.ts';
import { logEntries } from '../../cli/log.ts';
import { type Declare, kindOption, type Session, TO } from '../../cli/session.ts';
import { defined } from '../../model/defined.ts';
import { Failure } from '../../model/failure.ts';
import type { Interview } from '../../model/interview.ts';
import type { Kind } from '../../model/kinds.ts';
import { dayAt } from '../../time/zone.ts';
import { quoteWord } from '../../view/command.ts';

type Options<More> = Wanted & { kind: Kind } & More;

export function declare(command: Declare): void {
  command('skip <interview>', 'leave something out for good', skip)
    .addOption(kindOption().makeOptionMandatory())
    .option(...TO)
    .option('--why <text>', 'the reason');
  command('snooze <interview>', 'put something off', snooze)
    .addOption(kindOption().makeOptionMandatory())
    .requiredOption('--until <day>', 'the day it opens again')
    .option(...TO);
}

/** Logs a skip, for one person or, without `--to`, for everyone the kind goes to. */
async function skip(session: Session, options: Options<{ why?: string }>, [word]: string[]): Promise<undefined> {
  const target = await findTarget(session, word);
  const { interview, to } = meantBy(target, options, 'skip');
  const { kind, why } = options;
  await logEntries(target.loaded, interview, [defined({ type: 'skipped' as const, kind, at: session.now, to, why })]);
}

/** Logs a snooze of a kind, for one person or, without `--to`, for everyone it goes to. */
async function snooze(session: Session, options: Options<{ until: string }>, [word]: string[]): Promise<undefined> {
  const target = await findTarget(session, word);
  const { interview, to } = meantBy(target, options, 'put off');
  const { loaded } = target;
  const { zone } = target.interview;
  const until = await ownDay(loaded, target.interview, '--until', options.until);
  if (until === dayAt(session.now, zone) && !session.force) {
    throw new Failure('usage', '--until: that is today; name a later day');
  }
  const { kind } = options;
  await logEntries(loaded, interview, [defined({ type: 'snoozed' as const, kind, until, at: session.now, to })]);
}

/** The interview that the entry belongs to, and whom it names. @throws usage where nothing planned is meant, refused where it is owed */
function meantBy(
  { loaded, interview, actions }: Target,
  { kind, to }: Options<object>,
  what: string,
): { interview: Interview; to: string | undefined } {
  if (kind === 'owed') {
    const id = quoteWord(interview.id);
    const said = `followup done ${id} logs that, and followup owe ${id} … --by DAY another day`;
    throw new Failure('refused', `what is owed stays until it is done; ${said}`);
  }
  const action = actions.find((one) => one.kind === kind && isMeant(one, to));
  if (action === undefined) {
    const whom = to === undefined ? '' : ` to "${to}"`;
    throw new Failure('usage', `there is no ${kind}${whom} to ${what} for ${interview.id}; see followup due --all`);
  }
  return {
    interview: interviewOf(loaded.search, action.interview),
    to: to === undefined ? undefined : loggedAs(action),
  };
}
