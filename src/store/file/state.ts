/** The folder of a file's past: snapshots by content, and the journal. Private, outside of what people sync. */

import { join } from 'node:path';
import type { Context } from '../../context.ts';
import { readContent, statsIfSame } from './content.ts';
import { homeOf } from './locate.ts';
import { makeFolder, removeIfThere, syncFolder, writeExclusive } from './temp.ts';

const KEPT_SNAPSHOTS = 50;
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;
/** Beyond this the oldest go first, though never the last 50, nor the last day's. */
const MOST_SNAPSHOTS = 5_000;

export interface State {
  folder: string;
  snapshots: string;
  journal: string;
}

/** Where the past of a file lives; made by the first save. */
export function stateOf(ctx: Context, realPath: string): State {
  const base = homeOf(ctx, 'XDG_STATE_HOME', '.local/state');
  const folder = join(base, ctx.process.sha256(realPath).slice(0, 16));
  return { folder, snapshots: join(folder, 'backups'), journal: join(folder, 'journal.jsonl') };
}

/**
 * Keeps a content, unless it is kept already, and names it: `<time>-<sha8>.yaml`.
 *
 * @throws Error of the system
 */
export function keepSnapshot(ctx: Context, state: State, bytes: Uint8Array, sha: string): string {
  const { files, process } = ctx;
  makeFolder(files, state.snapshots);
  const known = snapshotsIn(ctx, state).find((name) => name.endsWith(`-${sha.slice(0, 8)}.yaml`));
  const isIntact = known !== undefined && statsIfSame(ctx, join(state.snapshots, known), bytes) !== null;
  if (isIntact) return known;
  const time = new Date(process.clock()).toISOString().replace(/[-:.]/g, '');
  const name = `${time}-${sha.slice(0, 8)}.yaml`;
  const path = join(state.snapshots, name);
  if (known === name) removeIfThere(files, path);
  writeExclusive(files, path, bytes, null);
  syncFolder(files, state.snapshots);
  return name;
}

/** A kept content that is still what it was; null where it is gone or damaged. */
export function readSnapshot(ctx: Context, state: State, sha: string): Buffer | null {
  for (const name of snapshotsIn(ctx, state)) {
    if (!name.endsWith(`-${sha.slice(0, 8)}.yaml`)) continue;
    const content = readContent(ctx, join(state.snapshots, name));
    if (content !== null && ctx.process.sha256(content.bytes) === sha) return content.bytes;
  }
  return null;
}

/** Names of all snapshots, oldest first. */
export function snapshotsIn(ctx: Context, { snapshots }: State): string[] {
  return namesIn(ctx, snapshots)
    .filter((name) => SNAPSHOT.test(name))
    .sort();
}

const SNAPSHOT = /^\d{8}T\d{9}Z-[0-9a-f]{8}\.yaml$/;

/** The names in a folder; none where it cannot be listed. */
export function namesIn({ files }: Context, folder: string): string[] {
  try {
    return files.readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * Lets go of snapshots that are both old and many. How old tells not the clock, which may be years ahead, but what was
 * kept since: thirty days, of which a pause counts as one. A failure here is no failure of the save.
 */
export function pruneSnapshots(ctx: Context, state: State): void {
  const names = snapshotsIn(ctx, state).reverse();
  let age = 0;
  names.forEach((name, index) => {
    const gap = index === 0 ? 0 : timeOf(names[index - 1] ?? name) - timeOf(name);
    age += Math.min(gap, DAY_MS);
    const isOld = age > KEPT_DAYS * DAY_MS || (index >= MOST_SNAPSHOTS && age > DAY_MS);
    if (index >= KEPT_SNAPSHOTS && isOld) removeIfThere(ctx.files, join(state.snapshots, name));
  });
}

/** The instant that a snapshot's name tells. */
function timeOf(name: string): number {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})/.exec(name)?.slice(1).map(Number) ?? [];
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, ms = 0] = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second, ms);
}
