/** `heard`: logs that they were heard from, with the date that they gave or that their words name. */

import { decisionDay, pastInstant } from '../../cli/asked-dates.ts';
import { findTarget, type Target } from '../../cli/choose.ts';
import { logEntries } from '../../cli/log.ts';
import { type Declare, INTERVIEW, type Session, tell } from '../../cli/session.ts';
import { decisionIn } from '../../cli/told-dates.ts';
import type { Instant } from '../../model/instant.ts';
import type { Entry, Heard } from '../../model/interview.ts';
import { isClosed, standingOf } from '../../model/standing.ts';
import { quoteWord } from '../../view/command.ts';
import { safeLine } from '../../view/safe.ts';

export function declare(command: Declare): void {
  command('heard', 'log that they were heard from', heard)
    .argument(...INTERVIEW)
    .argument('[words]', 'what they said; a date in it is read')
    .option('--decision-by <day>', 'the new day they decide by')
    .option('--at <when>', 'when they said it (else now)');
}

/** Logs a reply; it starts the count of unanswered chasers again. */
async function heard(
  session: Session,
  options: { decisionBy?: string; at?: string },
  [word, words = 'a reply']: string[],
): Promise<undefined> {
  const target = await findTarget(session, word);
  const { loaded, interview } = target;
  const at = await pastInstant(loaded, interview.zone, options.at);
  const entry: Heard = { type: 'heard', words, at };
  const decisionBy =
    options.decisionBy === undefined
      ? decisionIn(loaded, interview, entry)
      : await decisionDay(loaded, interview.zone, '--decision-by', options.decisionBy);
  if (decisionBy !== undefined) entry.decisionBy = decisionBy;
  const reopened = decisionBy === undefined ? [] : await reopening(target, at);
  await logEntries(loaded, interview, [entry, ...reopened]);
}

/** A date from a process that was closed may open it again: a person is asked, else told how. */
async function reopening({ loaded: { session }, process, interview }: Target, at: Instant): Promise<Entry[]> {
  if (!isClosed(standingOf(process, (instant) => instant <= session.now))) return [];
  const company = safeLine(interview.company);
  if (!session.mayAsk) {
    const command = `followup outcome ${quoteWord(interview.id)} reopened`;
    tell(session, `followup: ${company} is closed, and stays so; ${command} opens it again`);
    return [];
  }
  const isOpenAgain = await session.ctx.prompt().yes(`${company} is closed. Is it open again?`, true);
  return isOpenAgain ? [{ type: 'outcome', outcome: 'reopened', at }] : [];
}
