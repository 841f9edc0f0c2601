/** `change` corrects what is recorded of an interview or its process, also when it is; `remove` takes one out. */

import { decisionDay, type Moment, startMoment } from '../../cli/asked-dates.ts';
import { findTarget, type Target } from '../../cli/choose.ts';
import { requireCountry } from '../../cli/countries.ts';
import { printNext, save, withEntries } from '../../cli/log.ts';
import { type Declare, type Flags, printJson, type Session, type Texts, tell } from '../../cli/session.ts';
import * as shape from '../../cli/shapes.ts';
import { defined } from '../../model/defined.ts';
import { Failure } from '../../model/failure.ts';
import type { Instant } from '../../model/instant.ts';
import type { Entry, Interview } from '../../model/interview.ts';
import { foldName } from '../../model/names.ts';
import { everyoneIn } from '../../model/people.ts';
import { sayInstant } from '../../schedule/words.ts';
import { type Change, type ChangedFields, changeInterviews } from '../../store/edit/change.ts';
import { removeInterview } from '../../store/edit/remove.ts';
import { counted } from '../../view/dates.ts';
import { safeLine } from '../../view/safe.ts';
import { entryWords, titleOf } from '../../view/words.ts';
import { type EntryOptions, keysIn, withInterviewOptions, zoneOf } from './add-entry.ts';

/** `show` is false with `--no-show`: commander reads it as the opposite of a `--show`. */
type ChangeOptions = EntryOptions & Texts<'id' | 'contact'> & Flags<'cancelled' | 'held'> & { show: boolean };

export const SCHEMAS = {
  change: shape.object({ interview: shape.text, was: shape.text, changed: shape.list(shape.text) }),
  remove: shape.object({ interview: shape.text }),
} satisfies shape.Schemas;

export function declare(command: Declare): void {
  const declared = command('change <interview>', 'correct what is recorded; move an interview, or call it off', change)
    .option('--id <id>', 'another id')
    .option('--company <name>', 'the employer, of the whole process')
    .option('--role <name>', 'the role, of the whole process')
    .option('--at <when>', 'its start; one that lies ahead moves')
    .option('--timezone <zone>', 'its time zone')
    .option('--decision-by <day>', 'the day they decide by')
    .option('--contact <name>', 'who gets the status checks; empty takes it away, as with the texts below');
  withInterviewOptions(declared)
    .option('--no-first-choice', 'it is not')
    .option('--cancelled', 'it is not held')
    .option('--no-show', 'they did not come')
    .option('--held', 'it is, or was, held after all');
  command('remove <interview>', 'take one interview out of the file', remove).option('-y, --yes', 'without asking');
}

async function change(session: Session, options: ChangeOptions, [word = '']: string[]): Promise<undefined> {
  const given = trimmed(options);
  const target = await findTarget(session, word);
  const { loaded } = target;
  await requireCountry(session, loaded.search, given.country);
  const likely = whichIsMeant(target, given, Number.POSITIVE_INFINITY);
  const zone = options.timezone === undefined ? likely.zone : zoneOf(loaded, options.timezone);
  const moment = options.at === undefined ? null : await startMoment({ loaded, zone, option: '--at' }, options.at);
  const interview = whichIsMeant(target, given, moment?.instant ?? null);
  const { set, log } = await changesOf(target, interview, given, moment === null ? null : { ...moment, zone });
  const named = defined({ company: given.company, role: given.role });
  const all = Object.keys(named).length > 0 ? target.process.interviews : [interview];
  const changes = all.map(
    (one): Change => ({ interview: one.id, set: one === interview ? { ...named, ...set } : named }),
  );
  const values = Object.entries({ ...named, ...set });
  if (values.length === 0 && log.length === 0) {
    throw new Failure('usage', 'missing: what to change; followup change --help lists it');
  }
  const saved = await save(loaded, (text, known, parsing) => {
    const logged = withEntries(interview.id, log)(text, known, parsing);
    return changeInterviews(logged, changes, parsing);
  });
  const after = saved.search.interviews[loaded.search.interviews.indexOf(interview)] ?? interview;
  if (session.json) {
    const changed = values.map(([key]) => key);
    return printJson(session, { interview: after.id, was: interview.id, changed });
  }
  const { stdout } = session.ctx;
  const renamed = after.id === interview.id ? '' : `, now ${safeLine(after.id)}`;
  const moved = after.at === interview.at ? '' : `; it begins ${sayInstant(after.at, after.zone)}`;
  const words = values.map(([key, value]) => wordsOf(key, value));
  if (words.length > 0) stdout.write(`${safeLine(interview.id)}${renamed}: ${words.join(', ')}${moved}\n`);
  for (const entry of log) stdout.write(`${safeLine(after.id)}: ${entryWords(entry)}\n`);
  printNext(saved, after.id);
}

function wordsOf(key: string, value: unknown): string {
  if (value === null) return `${key} taken out`;
  return `${key} ${safeLine(typeof value === 'object' ? Object.values(value).join(' ') : String(value), 200)}`;
}

/**
 * The one whose id it is, unless that is the company's name as well; else the next ahead for what is still to come, and
 * the latest that began for the rest.
 */
function whichIsMeant(
  { loaded, process, named, conversation }: Target,
  { show, held, cancelled }: ChangeOptions,
  movedTo: Instant | null,
): Interview {
  const { now } = loaded.session;
  const { interviews } = process;
  const isItself = named !== null && foldName(named.id) !== foldName(named.company);
  const began = interviews.filter(({ at }) => at <= now);
  const ahead = interviews.find(({ at, status }) => at > now && status === undefined);
  const isAhead = cancelled === true || (movedTo !== null && movedTo > now);
  if (isItself || (named !== null && !(isAhead && ahead !== undefined))) return named;
  if (held === true) return interviews.findLast(({ status }) => status !== undefined) ?? conversation;
  if (!show) return began.at(-1) ?? conversation;
  if (isAhead) return ahead ?? began.at(-1) ?? conversation;
  return conversation;
}

/** What is set of the interview alone, and what is logged of it. */
async function changesOf(
  { loaded, process }: Target,
  interview: Interview,
  options: ChangeOptions,
  moment: (Moment & { zone: string }) | null,
): Promise<{ set: ChangedFields; log: Entry[] }> {
  const { now } = loaded.session;
  const zone = moment?.zone ?? (options.timezone === undefined ? interview.zone : zoneOf(loaded, options.timezone));
  const at = moment?.instant ?? interview.at;
  const set: ChangedFields = {
    id: options.id,
    at: moment?.text,
    timezone: moment === null && options.timezone === undefined ? undefined : zone,
    ...keysIn(options, null),
    contact: options.contact === '' ? null : options.contact,
    status: statusOf(interview, options, { at, now }),
  };
  const log: Entry[] = [];
  if (options.cancelled === true && at > now) {
    log.push({ type: 'heard', words: `no interview on ${sayInstant(at, zone)}`, at: now });
  }
  if (options.decisionBy !== undefined) {
    const words = options.decisionBy;
    const country = (options.country ?? interview.country) || undefined;
    const decisionBy = await decisionDay(loaded, { zone, country }, '--decision-by', words);
    const since = process.history.filter((entry) => entry.at >= at);
    const wasTold = since.some((entry) => entry.type === 'heard' && entry.decisionBy !== undefined);
    const decisionWords = words === decisionBy ? goneIf(interview.decisionWords) : words;
    if (wasTold) log.push({ type: 'heard', words, at: now, decisionBy });
    else Object.assign(set, { decisionBy, decisionWords });
  }
  return { set: defined(set), log };
}

/** Null takes a status away: of one that moves to a time ahead, and of one that was held after all. */
function statusOf(
  { status, id }: Interview,
  { cancelled, show, held }: ChangeOptions,
  { at, now }: { at: Instant; now: Instant },
): ChangedFields['status'] {
  if (cancelled === true) return 'cancelled';
  if (!show && at > now) throw new Failure('usage', `${id} is still to come; --cancelled calls it off`);
  if (!show) return 'no-show';
  return held === true || at > now ? goneIf(status) : undefined;
}

function trimmed<T extends object>(options: T): T {
  return Object.fromEntries(
    Object.entries(options).map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value]),
  ) as T;
}

function goneIf(recorded: string | undefined): null | undefined {
  return recorded === undefined ? undefined : null;
}

/** Takes out the one that is named; of several in one process it must be one by its id. */
async function remove(session: Session, options: Flags<'yes'>, [word = '']: string[]): Promise<undefined> {
  const target = await findTarget(session, word);
  const interview = theOne(target, word);
  const what = `${safeLine(interview.id)} (${titleOf(interview)}, ${sayInstant(interview.at, interview.zone)})`;
  const loss = lossOf(interview);
  if (options.yes !== true && !(await isSure(session, `${what}${loss}`))) {
    tell(session, 'Nothing was changed.');
    return;
  }
  await save(target.loaded, (text, _, parsing) => removeInterview(text, interview.id, parsing), { mayEmpty: true });
  if (session.json) printJson(session, { interview: interview.id });
  else session.ctx.stdout.write(`${what}: taken out${loss}; followup undo brings it back\n`);
}

function theOne({ process, interview, named }: Target, word: string): Interview {
  if (named !== null || process.interviews.length === 1) return interview;
  const ids = process.interviews.map(({ id }) => id).join(', ');
  throw new Failure('usage', `"${word}" could be ${ids}; one is taken out at a time: write its id`);
}

/** What goes with an interview; empty where that is nothing. */
function lossOf(interview: Interview): string {
  const people = everyoneIn(interview).length;
  const entries = interview.history.length;
  const parts = [
    people === 0 ? [] : counted(people, 'person', 'people'),
    entries === 0 ? [] : `${counted(entries, 'entry', 'entries')} of its history`,
  ].flat();
  return parts.length === 0 ? '' : `, with ${parts.join(' and ')}`;
}

async function isSure(session: Session, what: string): Promise<boolean> {
  if (session.mayAsk) return session.ctx.prompt().yes(`Take out ${what}?`, false);
  throw new Failure('usage', `${what} would be taken out; --yes does it`);
}
