/** What they asked of the candidate, and whether it was done. Pure. */

import type { Instant } from '../model/instant.ts';
import type { Entry, Owed } from '../model/interview.ts';
import { foldName } from '../model/names.ts';

export interface Owing {
  /** How it was last asked for. */
  entry: Owed;
  /** When it was first asked for. */
  since: Instant;
  /** When it was done; null while it is owed. */
  doneAt: Instant | null;
}

/**
 * Everything they asked for, in time order; one `done` settles all of its name that was asked for before, and asked for
 * again it has another date.
 *
 * @example
 * owingIn([{ type: 'owed', what: 'CV', at: 1 }, { type: 'done', what: ' cv', at: 2 }])[0].doneAt //=> 2
 */
export function owingIn(entries: readonly Entry[]): Owing[] {
  const all: Owing[] = [];
  const open = new Map<string, Owing>();
  for (const entry of entries) {
    if (entry.type !== 'owed' && entry.type !== 'done') continue;
    const name = foldName(entry.what);
    const known = open.get(name);
    if (entry.type === 'done') {
      if (known !== undefined) known.doneAt = entry.at;
      open.delete(name);
    } else if (known !== undefined) known.entry = entry;
    else {
      const owing = { entry, since: entry.at, doneAt: null };
      all.push(owing);
      open.set(name, owing);
    }
  }
  return all;
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
