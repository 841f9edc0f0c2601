/** Writes entries to a history and says what follows from them. */

import type { Entry, Interview } from '../model/interview.ts';
import { kindRow } from '../model/kinds.ts';
import { isOpen, type Plan } from '../model/plan.ts';
import { processOf } from '../model/process.ts';
import { type Change, changeInterviews } from '../store/edit/change.ts';
import { appendEntry } from '../store/edit/entry.ts';
import type { EditText } from '../store/file/write.ts';
import { commandsIn } from '../view/command.ts';
import { timeWords } from '../view/dates.ts';
import { safeLine } from '../view/safe.ts';
import { entryWords, holdWords, stopWords, titleOf } from '../view/words.ts';
import { actionsOf } from './choose.ts';
import { entryJson } from './json.ts';
import type { LoadedSearch } from './load.ts';
import { save } from './save.ts';
import { printJson } from './session.ts';

/**
 * Appends entries to the history of an interview, then prints them and what follows in its process.
 *
 * @param changes made of interviews in the same step
 */
export async function logEntries(
  loaded: LoadedSearch,
  { id }: Interview,
  entries: readonly [Entry, ...Entry[]],
  changes: readonly Change[] = [],
): Promise<void> {
  const { session } = loaded;
  const edit: EditText = (text, _, parsing) => {
    const changed = changes.length === 0 ? text : changeInterviews(text, changes, parsing);
    return entries.reduce((edited, entry) => appendEntry(edited, id, entry, parsing), changed);
  };
  const after = await save(loaded, edit, changes.length === 0 ? { only: id } : {});
  if (session.json) {
    printJson(session, { interview: id, entry: entryJson(entries[0]) });
    return;
  }
  for (const entry of entries) session.ctx.stdout.write(`${safeLine(id)}: ${entryWords(entry)}\n`);
  printNext(after, id);
}

/** Prints what comes next in the process of an interview, in one line; nothing where nothing does. */
export function printNext(loaded: LoadedSearch, id: string): void {
  const interview = loaded.search.interviews.find((one) => one.id === id);
  const next = interview === undefined ? null : nextIn(loaded, interview);
  if (next !== null) loaded.session.ctx.stdout.write(`${next}\n`);
}

/** What comes next in the process of an interview, in one line; null where nothing does. */
export function nextIn({ plan, search }: LoadedSearch, interview: Interview): string | null {
  const ids = new Set(processOf(search.interviews, interview).interviews.map(({ id }) => id));
  const reader = { now: plan.now, zone: plan.zone };
  const actions = actionsOf(plan, interview);
  const open = actions.find((action) => isOpen(action) && !action.optional) ?? actions.find(isOpen);
  if (open !== undefined) {
    return `Next: ${kindRow(open.kind).title}, ${timeWords(open, reader)}: ${safeLine(commandsIn(plan)(open), 2000)}`;
  }
  return waitingIn(plan, ids, reader) ?? upcomingIn(actions, reader);
}

function waitingIn(plan: Plan, ids: ReadonlySet<string>, reader: Parameters<typeof holdWords>[2]): string | null {
  const hold = plan.holds.find(({ interview }) => ids.has(interview));
  if (hold !== undefined) return `Hold: ${holdWords(hold, titleOf, reader)}`;
  const stop = plan.stops.find(({ interview }) => ids.has(interview));
  return stop === undefined ? null : `Stop: ${stopWords(stop, titleOf, reader)}`;
}

function upcomingIn(actions: Plan['actions'], reader: Parameters<typeof timeWords>[1]): string | null {
  const next = actions.find((action) => action.state === 'upcoming');
  return next === undefined ? null : `Next: ${kindRow(next.kind).title}, ${timeWords(next, reader)}`;
}
