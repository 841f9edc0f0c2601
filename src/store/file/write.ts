/** Changes the file of a search: reads, edits, and saves under the lock, or leaves it exactly as it was. */

import { dirname } from 'node:path';
import type { Context } from '../../context.ts';
import { Failure } from '../../model/failure.ts';
import type { Search } from '../../model/interview.ts';
import type { Part } from '../edit/part.ts';
import { type ParseOptions, parseValidSearch } from '../parse.ts';
import { commitSave, type Save } from './commit.ts';
import { type Content, isAsItWas, readContent, realPathOf } from './content.ts';
import { settleHeld } from './held.ts';
import { type Lock, letSignalsIn, takeLock } from './lock.ts';
import { requireNoLoss, requireNotEmptying } from './loss.ts';
import { besideOf } from './names.ts';
import { conflictCopies, sweep } from './stale-files.ts';
import { makeFolder, removeIfThere } from './temp.ts';

export interface UpdateOptions {
  /** For the journal and for whoever has to wait; without secrets. */
  command: string;
  /** Overrides the guards: against emptying, against parting hard links. */
  force?: boolean;
  /** The file as it was read last, if that can be told: it is looked at again before it is replaced. */
  before?: Content | null;
  /** The part of a content that the edit is made in, as if it were the file; null for the whole. */
  part?: (bytes: Buffer, parsing: ParseOptions) => Part | null;
}

/** `search` is what the file says now, or the part of it that was edited. */
export interface Updated {
  search: Search;
  changed: boolean;
  /** Whole sentences: copies that a sync tool left beside the file. */
  warnings: string[];
}

/** Text before to text after; called again on a newer text where the file changed meanwhile. No side effects. */
export type EditText = (text: string, search: Search, options: ParseOptions) => string;

const MOST_TRIES = 3;

/**
 * Edits a file. A missing one is an empty text; an edit that changes nothing writes nothing.
 *
 * @throws Failure `invalid` where it is not valid before or after, or a guard refuses; `io` where it could not be read
 * or saved; `locked`; `changed` where others kept changing it; `refused` where it has hard links; whatever `edit` throws
 */
export async function updateFile(ctx: Context, path: string, options: UpdateOptions, edit: EditText): Promise<Updated> {
  const realPath = realPathOf(ctx, path);
  const parsing: ParseOptions = { file: path, systemZone: ctx.zone };
  // Edited before the lock is taken, so that it is held for milliseconds; once more under it where that was in vain.
  const before = contentNow(ctx, realPath, options.before ?? null);
  let draft = draftOf(ctx, { path, realPath, parsing, options }, before, edit);
  if (draft === null) return unchanged(ctx, realPath, parsing);
  return withLock(ctx, realPath, options.command, (lock, warnings) => {
    for (let tries = 1; ; tries += 1) {
      if (draft === null) return unchanged(ctx, realPath, parsing);
      if (commitSave(ctx, lock, draft.save) === 'saved') return { search: draft.search, changed: true, warnings };
      if (tries > MOST_TRIES)
        throw new Failure('changed', `${path} kept being changed by something else; nothing was changed, try again`);
      draft = draftOf(ctx, { path, realPath, parsing, options }, readContent(ctx, realPath), edit);
    }
  });
}

/** The content of a file, read again unless nothing tells that it has changed since it was. */
function contentNow(ctx: Context, realPath: string, known: Content | null): Content | null {
  try {
    if (known !== null && isAsItWas(ctx, realPath, known)) return known;
  } catch {
    // Reading it will say what is wrong.
  }
  return readContent(ctx, realPath);
}

function unchanged(ctx: Context, realPath: string, parsing: ParseOptions): Updated {
  const bytes = readContent(ctx, realPath)?.bytes ?? '';
  return { search: parseValidSearch(bytes, parsing).search, changed: false, warnings: [] };
}

/** An edit that is to be saved, with what the file says before and after it. */
export interface Draft {
  save: Save;
  before: Search;
  search: Search;
}

export interface Job {
  path: string;
  realPath: string;
  parsing: ParseOptions;
  options: UpdateOptions;
}

/** The save that an edit asks for; null where it changes nothing. */
export function draftOf(ctx: Context, job: Job, before: Content | null, edit: EditText): Draft | null {
  const part = before === null ? null : (job.options.part?.(before.bytes, job.parsing) ?? null);
  const parsed = parseValidSearch(part?.text ?? before?.bytes ?? '', job.parsing);
  const interviews = parsed.search.interviews.length + (part?.others ?? 0);
  const bytes = before?.bytes ?? null;
  if (job.options.force !== true) requireNoLoss(ctx, job.path, { realPath: job.realPath, bytes, interviews });
  const text = edit(parsed.text, parsed.search, job.parsing);
  if (text === parsed.text && before !== null) return null;
  const { search } = parseValidSearch(text, job.parsing);
  const after = part === null ? Buffer.from(text) : part.whole(text);
  if (after === null) return draftOf(ctx, { ...job, options: wholly(job.options) }, before, edit);
  if (job.options.force !== true) requireNotEmptying(job.path, parsed.search, search);
  const save: Save = {
    path: job.path,
    realPath: job.realPath,
    before,
    after,
    command: job.options.command,
    type: 'change',
    interviews: search.interviews.length + (part?.others ?? 0),
    force: job.options.force === true,
  };
  return { save, before: parsed.search, search };
}

function wholly({ part: _, ...options }: UpdateOptions): UpdateOptions {
  return options;
}

/** Runs something under the lock of a file, with what dead saves left swept first. */
export async function withLock<T>(
  ctx: Context,
  realPath: string,
  command: string,
  work: (lock: Lock, warnings: string[]) => T,
): Promise<T> {
  const beside = besideOf(realPath);
  makeFolder(ctx.files, dirname(realPath));
  let lock: Lock | null = null;
  const takeBack = ctx.process.onSignal(() => {
    if (lock === null) return;
    removeIfThere(ctx.files, beside.temp(lock.holder.nonce));
    lock.release();
  });
  try {
    lock = await takeLock(ctx, realPath, command);
    sweep(ctx, beside.folder, realPath);
    settleHeld(ctx, realPath);
    return work(
      lock,
      conflictCopies(ctx, beside.folder, realPath).map((name) => conflictWarning(name)),
    );
  } finally {
    lock?.release();
    // A signal that came during the save ends the program now, and not as if it had not been sent.
    await letSignalsIn();
    takeBack();
  }
}

/** What is said of a copy beside the file; it is never merged unasked. */
export function conflictWarning(name: string): string {
  const whose = /\.edited-\d{8}T/.test(name) ? 'something else wrote' : 'a sync tool left';
  const why = whose.endsWith('left') ? 'beside the file' : 'into the file while it was saved';
  return `${whose} "${name}" ${why}; compare the two, then delete it`;
}
