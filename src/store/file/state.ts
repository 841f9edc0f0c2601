/** The folder of a file's past: snapshots by content, and the journal. Private, outside of what people sync. */

import { dirname, join } from 'node:path';
import type { Context } from '../../context.ts';
import { readContent, statsIfSame } from './content.ts';
import { homeOf } from './names.ts';
import { makeFolder, removeIfThere, syncFolder, writeExclusive } from './temp.ts';

export interface State {
  folder: string;
  snapshots: string;
  journal: string;
}

/** Where the past of a file lives; made by the first save. */
export function stateOf(ctx: Context, realPath: string): State {
  const base = homeOf(ctx, 'XDG_STATE_HOME', '.local/state');
  return stateIn(join(base, ctx.process.sha256(realPath).slice(0, 16)));
}

function stateIn(folder: string): State {
  return { folder, snapshots: join(folder, 'backups'), journal: join(folder, 'journal.jsonl') };
}

/** The pasts of all other files. */
export function otherStates(ctx: Context, realPath: string): State[] {
  const own = stateOf(ctx, realPath);
  const base = dirname(own.folder);
  const names = namesIn(ctx, base).filter((name) => STATE.test(name) && join(base, name) !== own.folder);
  return names.map((name) => stateIn(join(base, name)));
}

const STATE = /^[0-9a-f]{16}$/;

/**
 * Keeps a content, unless it is kept already, and names it: `<time>-<sha8>.yaml`.
 *
 * @throws Error of the system
 */
export function keepSnapshot(ctx: Context, state: State, bytes: Uint8Array, sha: string): string {
  const { files, process } = ctx;
  makeFolder(files, state.snapshots);
  const known = snapshotsIn(ctx, state).filter((name) => name.endsWith(`-${sha.slice(0, 8)}.yaml`));
  const intact = known.find((name) => statsIfSame(ctx, join(state.snapshots, name), bytes) !== null);
  if (intact !== undefined) return intact;
  const time = new Date(process.clock()).toISOString().replace(/[-:.]/g, '');
  const name = `${time}-${sha.slice(0, 8)}.yaml`;
  const path = join(state.snapshots, name);
  if (known.includes(name)) removeIfThere(files, path);
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
