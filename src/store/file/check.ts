/** What `check` looks at beside the data: modes, left-overs, locks, copies, the journal, and what the disk can do. */

import type { Stats } from 'node:fs';
import { join } from 'node:path';
import type { Context } from '../../context.ts';
import type { FileRead } from '../parse.ts';
import { unlogged } from './begun.ts';
import { damagedLines } from './damaged.ts';
import { reasonOf } from './errno.ts';
import { heldNames, writtenInto } from './held.ts';
import { conflictCopies, holderOf, isDead, readHolder, staleAround } from './holder.ts';
import { happenedIn, readJournal } from './journal.ts';
import { besideOf } from './names.ts';
import { readSnapshot, stateOf } from './state.ts';
import { removeIfThere, syncFolder, writeExclusive } from './temp.ts';
import { conflictWarning } from './write.ts';

export interface Diagnostic {
  level: 'error' | 'warning';
  message: string;
}

/**
 * Diagnostics of a file that reads well; empty where all is fine. `deep` looks at locks, left-overs and the journal
 * too, and tries what a save needs: it writes a small file beside and takes it away.
 */
export function checkFile(ctx: Context, file: FileRead, options: { deep: boolean }): Diagnostic[] {
  if (file.content === null) return [];
  const diagnostics = [...modeDiagnostics(ctx, file)];
  for (const name of conflictCopies(ctx, file.realPath)) diagnostics.push(warning(conflictWarning(name)));
  for (const path of writtenInto(ctx, file.realPath))
    diagnostics.push(
      warning(`something else wrote into the file while it was saved: that is in ${path}; compare the two`),
    );
  for (const { kind, name } of unlogged(ctx, file.realPath, file.search))
    diagnostics.push(warning(`the ${kind} to ${name} may have gone out and is not logged; followup send tells when`));
  for (const { place, kind, name } of damagedLines(ctx, file.realPath, file.search)) {
    const what = kind === null || name === '' ? 'a mail' : `the ${kind} to ${name}`;
    diagnostics.push(warning(`${place} is damaged, and ${what} may have gone out; followup send asks before it sends`));
  }
  if (!options.deep) return diagnostics;
  for (const { path } of staleAround(ctx, file.realPath))
    diagnostics.push(warning(`${path} was left by a save that was cut off; the next save removes it`));
  return [
    ...diagnostics,
    ...lockDiagnostics(ctx, file),
    ...journalDiagnostics(ctx, file),
    ...diskDiagnostics(ctx, file),
  ];
}

function warning(message: string): Diagnostic {
  return { level: 'warning', message };
}

function modeDiagnostics(ctx: Context, { realPath, path }: FileRead): Diagnostic[] {
  let stats: Stats;
  try {
    stats = ctx.files.statSync(realPath);
  } catch {
    return [];
  }
  const diagnostics: Diagnostic[] = [];
  const mode = `0${(stats.mode & 0o777).toString(8)}`;
  if ((stats.mode & 0o022) !== 0)
    diagnostics.push(
      warning(`${path} may be changed by others (mode ${mode}), so its mail command is not run; chmod 600 ${path}`),
    );
  else if ((stats.mode & 0o044) !== 0)
    diagnostics.push(warning(`${path} may be read by others (mode ${mode}); chmod 600 ${path}`));
  const names = stats.nlink - (stats.nlink > 1 ? heldNames(ctx, realPath, stats.ino) : 0);
  if (names > 1)
    diagnostics.push(warning(`${path} has ${names} names (hard links); saving is refused, use a symbolic link`));
  return diagnostics;
}

function lockDiagnostics(ctx: Context, { realPath }: FileRead): Diagnostic[] {
  const { lock } = besideOf(realPath);
  const holder = readHolder(ctx, lock);
  if (holder === 'gone') return [];
  if (holder === null) return [warning(`${lock} is torn; if nothing is saving, remove it: rm ${lock}`)];
  const who = `pid ${holder.pid} (${holder.command}) on host ${holder.host}`;
  if (isDead(ctx.process, holder)) return [warning(`${lock} was left by ${who}; the next save removes it`)];
  return [warning(`${lock} is held by ${who}`)];
}

function journalDiagnostics(ctx: Context, { realPath, content, path }: FileRead): Diagnostic[] {
  const state = stateOf(ctx, realPath);
  const sha = ctx.process.sha256(content?.bytes ?? '');
  const happened = happenedIn(readJournal(ctx, state), sha);
  const last = happened.at(-1);
  if (last === undefined) return [];
  const diagnostics: Diagnostic[] = [];
  if (last.after !== sha) diagnostics.push(warning(`${path} was edited since the last save; undo will refuse`));
  const missing = happened
    .slice(-50)
    .filter((entry) => entry.before !== null && readSnapshot(ctx, state, entry.before) === null);
  if (missing.length > 0)
    diagnostics.push(
      warning(
        `${missing.length} of the last ${Math.min(50, happened.length)} backups in ${state.snapshots} are missing or damaged`,
      ),
    );
  return diagnostics;
}

/** Tries each call that a save makes. */
function diskDiagnostics(ctx: Context, { realPath }: FileRead): Diagnostic[] {
  const { files } = ctx;
  const { folder } = besideOf(realPath);
  const { nonce } = holderOf(ctx.process, 'followup check');
  const first = join(folder, `.followup-check.${nonce}.tmp`);
  const second = join(folder, `.followup-check.${nonce}.2.tmp`);
  const diagnostics: Diagnostic[] = [];
  const attempt = (what: string, level: Diagnostic['level'], act: () => void) => {
    try {
      act();
    } catch (error) {
      diagnostics.push({ level, message: `${folder}: ${what} fails: ${reasonOf(error)}` });
    }
  };
  attempt('writing', 'error', () => writeExclusive(files, first, Buffer.from('followup\n'), null));
  if (diagnostics.length > 0) return diagnostics;
  attempt('linking', 'warning', () => files.linkSync(first, second));
  attempt('renaming', 'error', () => files.renameSync(first, second));
  attempt('syncing the folder', 'error', () => syncFolder(files, folder));
  removeIfThere(files, first);
  removeIfThere(files, second);
  return diagnostics;
}
