/** Writes one entry to a history and says what follows from it. */

import type { Entry, Interview } from '../model/interview.ts';
import { kindRow } from '../model/kinds.ts';
import { isOpen, type Plan } from '../model/plan.ts';
import { processOf } from '../model/process.ts';
import { appendEntry } from '../store/edit/entry.ts';
import { commandsIn } from '../view/command.ts';
import { timeWords } from '../view/dates.ts';
import { entryWords } from '../view/history.ts';
import { safeLine } from '../view/safe.ts';
import { holdWords, stopWords } from '../view/waiting.ts';
import { titleOf } from '../view/words.ts';
import { actionsOf } from './choose.ts';
import { entryJson } from './json.ts';
import type { LoadedSearch } from './load.ts';
import { save } from './save.ts';
import { printJson } from './session.ts';

/** Appends an entry to the history of an interview, then prints it and what follows in its process. */
export async function logEntry(loaded: LoadedSearch, interview: Interview, entry: Entry): Promise<void> {
  const { session } = loaded;
  const { id } = interview;
  const after = await save(loaded, (text, _, parsing) => appendEntry(text, id, entry, parsing), id);
  if (session.json) {
    printJson(session, { interview: interview.id, entry: entryJson(entry) });
    return;
  }
  session.ctx.stdout.write(`${safeLine(interview.id)}: ${entryWords(entry)}\n`);
  const next = followsIn(after, interview);
  if (next !== null) session.ctx.stdout.write(`${next}\n`);
}

/** What comes next in the process of an interview, in one line; null where nothing does. */
export function followsIn({ plan, search }: LoadedSearch, interview: Interview): string | null {
  const ids = new Set(processOf(search.interviews, interview).interviews.map(({ id }) => id));
  const reader = { now: plan.now, zone: plan.zone };
  const actions = actionsOf(plan, search, interview);
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
