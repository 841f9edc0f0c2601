/** What they asked of the candidate, and whether it was done. Pure. */

import type { Instant } from '../model/instant.ts';
import type { Entry, Owed } from '../model/interview.ts';
import { foldName } from '../model/names.ts';

export interface Owing {
  entry: Owed;
  /** When it was done; null while it is owed. */
  doneAt: Instant | null;
}

/**
 * Everything they asked for, in time order; one `done` settles all of its name that was asked for before.
 *
 * @example
 * owingIn([{ type: 'owed', what: 'CV', at: 1 }, { type: 'done', what: ' cv', at: 2 }])[0].doneAt //=> 2
 */
export function owingIn(entries: readonly Entry[]): Owing[] {
  return entries.flatMap((entry): Owing[] => {
    if (entry.type !== 'owed') return [];
    const isIt = (done: Entry) =>
      done.type === 'done' && done.at >= entry.at && foldName(done.what) === foldName(entry.what);
    return [{ entry, doneAt: entries.find(isIt)?.at ?? null }];
  });
}

/** What is owed and not done yet, by the entries of a process; each thing once. */
export function owedIn(entries: readonly Entry[]): string[] {
  const open = owingIn(entries).filter(({ doneAt }) => doneAt === null);
  return [...new Map(open.map(({ entry: { what } }) => [foldName(what), what])).values()];
}

/** Whether something is not done. */
export function isOwing(owing: readonly Owing[]): boolean {
  return owing.some(({ doneAt }) => doneAt === null);
}
