/** The commands that write an entry of a history, but for `sent`: what they said, decided, asked; what is put off. */

import { decisionDay, ownDay, pastInstant } from '../../cli/asked-dates.ts';
import { findTarget, loggedAs, type Target } from '../../cli/choose.ts';
import type { Wanted } from '../../cli/drafts.ts';
import { interviewOf } from '../../cli/load.ts';
import { logEntries } from '../../cli/log.ts';
import { type Declare, type Flags, kindOption, type Session, type Texts, TO, tell } from '../../cli/session.ts';
import * as shape from '../../cli/shapes.ts';
import { decisionIn } from '../../cli/told-dates.ts';
import { defined } from '../../model/defined.ts';
import { Failure } from '../../model/failure.ts';
import type { Instant } from '../../model/instant.ts';
import type { Entry, Heard, OutcomeEntry, Owed } from '../../model/interview.ts';
import { isClosing, type Kind, OUTCOMES, type Outcome, OWED } from '../../model/kinds.ts';
import { foldName } from '../../model/names.ts';
import { didYouMean, nearest } from '../../model/near.ts';
import { isClosed, standingOf } from '../../model/standing.ts';
import { owedIn } from '../../schedule/owing.ts';
import { sayInstant } from '../../schedule/words.ts';
import type { Change } from '../../store/edit/change.ts';
import { isDay } from '../../time/day.ts';
import { dayAt } from '../../time/zone.ts';
import { quoteWord } from '../../view/command.ts';
import { safeLine } from '../../view/safe.ts';

export const SCHEMAS = {
  entry: shape.object({ interview: shape.text, entry: shape.entry }),
} satisfies shape.Schemas;

export function declare(command: Declare): void {
  command('heard <interview>', 'log that they were heard from', heard)
    .argument('[words]', 'what they said; a date in it is read')
    .option('--decision-by <day>', 'the new day they decide by')
    .option('--at <when>', 'when they said it (else now)');
  command('outcome <interview>', 'log an outcome', outcome)
    .argument('<outcome>', OUTCOMES.join(', '))
    .option('--respond-by <day>', 'the day to answer an offer by')
    .option('--verbal', 'the offer was made by word of mouth')
    .option('--letter-by <day>', 'the day they promised it in writing by')
    .option('--at <when>', 'when it came (else now)');
  command('owe <interview>', 'log what they asked of you', owe)
    .argument('<thing>', `${OWED.join(', ')}, or words of your own`)
    .option('--by <day>', 'the day they want it by')
    .option('--at <when>', 'when they asked for it (else now)');
  command('done <interview>', 'log that you did what you owed', done)
    .argument('[thing]', 'what it was, where you owe several things')
    .option('--at <when>', 'when you did it (else now)');
  command('skip <interview>', 'leave something out for good', skip)
    .addOption(kindOption().makeOptionMandatory())
    .option(...TO)
    .option('--why <text>', 'the reason');
  command('snooze <interview>', 'put something off', snooze)
    .addOption(kindOption().makeOptionMandatory())
    .requiredOption('--until <day>', 'the day it opens again')
    .option(...TO);
}

/** Logs a reply; it starts the count of unanswered chasers again. */
async function heard(
  session: Session,
  options: Texts<'decisionBy' | 'at'>,
  [word, words]: string[],
): Promise<undefined> {
  const target = await findTarget(session, word);
  const { loaded, interview } = target;
  const at = await pastInstant(loaded, interview.zone, options.at);
  const entry: Heard = { type: 'heard', words: words ?? quotedIn(options.decisionBy?.trim()), at };
  const decisionBy =
    options.decisionBy === undefined
      ? decisionIn(loaded, interview, entry)
      : await decisionDay(loaded, interview, '--decision-by', options.decisionBy);
  if (decisionBy !== undefined) entry.decisionBy = decisionBy;
  const reopened = decisionBy === undefined ? [] : await reopening(target, at);
  await logEntries(loaded, interview, [entry, ...reopened]);
}

/** Words for the day are their words, where nothing else is quoted. */
function quotedIn(decisionBy = ''): string {
  return decisionBy === '' || isDay(decisionBy) ? 'a reply' : decisionBy;
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

type OutcomeOptions = Texts<'respondBy' | 'letterBy' | 'at'> & Flags<'verbal'>;

async function outcome(session: Session, options: OutcomeOptions, [word, named = '']: string[]): Promise<undefined> {
  const what = OUTCOMES.find((one) => one === named);
  if (what === undefined) throw new Failure('usage', `unknown outcome "${named}"; ${didYouMean(named, OUTCOMES)}`);
  requireOffer(what, options);
  const target = await findTarget(session, word);
  const { loaded, interview } = target;
  const { zone } = interview;
  const { respondBy, letterBy, verbal } = options;
  const at = await pastInstant(loaded, zone, options.at);
  const entry: OutcomeEntry = { type: 'outcome', outcome: what, at };
  if (respondBy !== undefined) entry.respondBy = await ownDay(loaded, interview, '--respond-by', respondBy);
  if (verbal === true) entry.verbal = true;
  if (letterBy !== undefined) entry.letterBy = await decisionDay(loaded, interview, '--letter-by', letterBy);
  await logEntries(loaded, interview, [entry], isClosing(what) ? await cancelledAhead(target) : []);
  const dated = [...target.process.history, entry].some((one) => one.type === 'outcome' && one.respondBy !== undefined);
  if (what === 'offer' && !dated) {
    const command = `followup outcome ${quoteWord(interview.id)} offer --respond-by DAY`;
    tell(loaded.session, `followup: no day to answer by; once they name one: ${safeLine(command)}`);
  }
}

/** @throws usage where an option belongs to an offer, and this is none */
function requireOffer(what: Outcome, { respondBy, verbal, letterBy }: OutcomeOptions): void {
  if (what === 'offer') return;
  const given = Object.entries({ '--respond-by': respondBy, '--verbal': verbal, '--letter-by': letterBy });
  const option = given.find(([, value]) => value !== undefined)?.[0];
  if (option !== undefined) throw new Failure('usage', `${option} belongs to an offer; leave it out`);
}

/** What lies ahead of a process that is being closed will not be held: a person is asked. */
async function cancelledAhead({ loaded: { session }, process }: Target): Promise<Change[]> {
  const changes: Change[] = [];
  if (!session.mayAsk) return changes;
  for (const { id, at, zone, status } of process.interviews) {
    if (at <= session.now || status !== undefined) continue;
    const question = `The interview of ${sayInstant(at, zone)} (${safeLine(id)}) lies ahead. Is it cancelled?`;
    if (await session.ctx.prompt().yes(question, true)) {
      changes.push({ interview: id, set: { status: 'cancelled' } });
    }
  }
  return changes;
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

type KindOptions = Wanted & { kind: Kind };

/** Logs a skip, for one person or, without `--to`, for everyone the kind goes to. */
async function skip(session: Session, options: KindOptions & Texts<'why'>, [word]: string[]): Promise<undefined> {
  const target = await findTarget(session, word, options.to);
  const { interview, to } = meantBy(target, options, 'skip');
  const { kind, why } = options;
  await logEntries(target.loaded, interview, [defined({ type: 'skipped' as const, kind, at: session.now, to, why })]);
}

/** Logs a snooze of a kind, for one person or, without `--to`, for everyone it goes to. */
async function snooze(
  session: Session,
  options: KindOptions & { until: string },
  [word]: string[],
): Promise<undefined> {
  const target = await findTarget(session, word, options.to);
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

/** The interview of the entry, and whom it names. @throws usage where nothing planned is meant, refused where owed */
function meantBy({ loaded, interview, actions, isMeant }: Target, { kind, to }: KindOptions, what: string) {
  if (kind === 'owed') {
    const id = quoteWord(interview.id);
    const said = `followup done ${id} logs that, and followup owe ${id} … --by DAY another day`;
    throw new Failure('refused', `what is owed stays until it is done; ${said}`);
  }
  const action = actions.find((one) => one.kind === kind && isMeant(one));
  if (action === undefined) {
    const whom = to === undefined ? '' : ` to "${to}"`;
    throw new Failure('usage', `there is no ${kind}${whom} to ${what} for ${interview.id}; see followup due --all`);
  }
  return {
    interview: interviewOf(loaded.search, action.interview),
    to: to === undefined ? to : loggedAs(action, loaded.search),
  };
}
