/** Saves edits of the file, entries of a history among them, and says what follows from them. */

import type { Instant } from '../model/instant.ts';
import type { Entry, Interview } from '../model/interview.ts';
import { isClosing, kindRow } from '../model/kinds.ts';
import { isOpen } from '../model/plan.ts';
import { type Process, processOf } from '../model/process.ts';
import { isClosed, standingOf } from '../model/standing.ts';
import { sayInstant } from '../schedule/words.ts';
import { type Change, changeInterviews } from '../store/edit/change.ts';
import { appendEntry } from '../store/edit/interview.ts';
import { type EditText, type UpdateOptions, updateFile } from '../store/file/write.ts';
import { commandsIn, quoteWord } from '../view/command.ts';
import { timeWords } from '../view/dates.ts';
import { safeLine } from '../view/safe.ts';
import { entryWords, holdWords, stopWords, titleOf } from '../view/words.ts';
import { keep } from './cached.ts';
import { summaryOf } from './choose.ts';
import { entryJson } from './json.ts';
import { interviewOf, isLarge, type LoadedSearch, planned } from './load.ts';
import { printJson, tell } from './session.ts';

/**
 * Edits the file that a search was loaded from; what it says now. Where it changes `only` the interview of that id, a
 * large file is not read anew; `mayEmpty` lets it take most interviews out. @throws as updateFile does
 */
export async function save(
  loaded: LoadedSearch,
  edit: EditText,
  { only, mayEmpty = false }: { only?: string; mayEmpty?: boolean } = {},
): Promise<LoadedSearch> {
  const { session, file } = loaded;
  const { ctx, force, command } = session;
  const options: UpdateOptions = { command, force, mayEmpty, before: file.content };
  if (only !== undefined && file.warnings.length === 0) options.part = { interview: only, search: file.search };
  const { content, search, warnings, notices } = await updateFile(ctx, file.path, options, edit);
  for (const notice of notices) tell(session, `followup: warning: ${safeLine(notice, 1000)}`);
  const saved = { ...file, content, search, warnings };
  const after = await planned(session, saved, null);
  keep(session, saved, isLarge(search) ? null : after.plan);
  return after;
}

/** The edit that appends entries to the history of an interview, after changes of interviews. */
export function withEntries(id: string, entries: readonly Entry[], changes: readonly Change[] = []): EditText {
  return (text, _, parsing) => {
    const changed = changes.length === 0 ? text : changeInterviews(text, changes, parsing);
    return entries.reduce((edited, entry) => appendEntry(edited, id, entry, parsing), changed);
  };
}

/** Appends entries to a history, after changes of interviews; prints them, and what follows in the process. */
export async function logEntries(
  loaded: LoadedSearch,
  { id }: Pick<Interview, 'id'>,
  entries: readonly [Entry, ...Entry[]],
  changes: readonly Change[] = [],
): Promise<undefined> {
  const { session } = loaded;
  const after = await save(loaded, withEntries(id, entries, changes), changes.length === 0 ? { only: id } : {});
  if (entries.some(closes)) tellAhead(after, id);
  if (session.json) return printJson(session, { interview: id, entry: entryJson(entries[0]) });
  for (const entry of entries) session.ctx.stdout.write(`${safeLine(id)}: ${entryWords(entry)}\n`);
  printNext(after, id);
}

function closes(entry: Entry): boolean {
  if (entry.type === 'outcome') return isClosing(entry.outcome);
  return entry.type === 'sent' && kindRow(entry.kind).closes !== null;
}

/** What lies ahead of a process that is closed, each with the command that calls it off. */
export function aheadOfClosed(process: Process, now: Instant): string[] {
  const { outcome } = standingOf(process, (instant) => instant <= now);
  if (outcome === null || !isClosed({ outcome })) return [];
  const ahead = process.interviews.filter(({ at, status }) => at > now && status === undefined);
  return ahead.map(({ id, at, zone }) => {
    const what = `${process.company} is closed (${outcome.outcome}), and ${id} lies ahead on ${sayInstant(at, zone)}`;
    return `${what}; if it is off: followup change ${quoteWord(id)} --cancelled`;
  });
}

/** Tells what still lies ahead of a process that was closed: held, it would open it again. */
export function tellAhead({ search, session }: LoadedSearch, id: string): void {
  for (const doubt of aheadOfClosed(processOf(search.interviews, interviewOf(search, id)), session.now))
    tell(session, `followup: ${safeLine(doubt, 1000)}`);
}

export function printNext(loaded: LoadedSearch, id: string): void {
  const next = nextIn(loaded, interviewOf(loaded.search, id));
  if (next !== null) loaded.session.ctx.stdout.write(`${next}\n`);
}

/** What comes next in the process of an interview, in one line; null where nothing does. */
export function nextIn(loaded: LoadedSearch, interview: Interview): string | null {
  const near = loaded.near(interview);
  const { plan } = near;
  const { actions, hold, stop } = summaryOf(near, interview);
  const open = actions.find((action) => isOpen(action) && !action.optional) ?? actions.find(isOpen);
  const next = open ?? actions.find(({ state }) => state === 'upcoming');
  const what = next === undefined ? '' : `Next: ${kindRow(next.kind).title}, ${timeWords(next, plan)}`;
  if (open !== undefined) return `${what}: ${safeLine(commandsIn(plan)(open), 2000)}`;
  if (hold !== null) return `Hold: ${holdWords(hold, titleOf, plan)}`;
  if (stop !== null) return `Stop: ${stopWords(stop, titleOf, plan)}`;
  return what || null;
}
