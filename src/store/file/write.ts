/** Changes the file of a search, by an edit or for a whole new text: saves under the lock, or leaves it exactly as it was. */

import { dirname } from 'node:path';
import type { Context } from '../../context.ts';
import { Failure } from '../../model/failure.ts';
import type { Search } from '../../model/interview.ts';
import { editPart } from '../edit/part.ts';
import { type FileRead, type Parsed, type ParseOptions, parseSearch, parseValidSearch } from '../parse.ts';
import { commitSave, type Save } from './commit.ts';
import { type Content, readContent, realPathOf } from './content.ts';
import { decodeText } from './decode.ts';
import { settleHeld } from './held.ts';
import { conflictCopies, sweep } from './holder.ts';
import { type Lock, takeLock } from './lock.ts';
import { requireNoLoss, requireNotEmptying } from './loss.ts';
import { besideOf } from './names.ts';
import { stateOf } from './state.ts';
import { makeFolder, removeIfThere } from './temp.ts';

export interface UpdateOptions {
  /** For the journal and for whoever has to wait; without secrets. */
  command: string;
  /** Overrides the guards: against emptying, against parting hard links. */
  force?: boolean;
  /** Whether most interviews may be gone after it. */
  mayEmpty?: boolean;
  /** The file as it was read last, if that can be told: it is looked at again before it is replaced. */
  before?: Content | null;
  /** The only interview that the edit changes, by id, and what `before` says, without warnings: it is edited alone. */
  part?: { interview: string; search: Search };
}

/** What the file says now. Of one that was made, the content is left out. */
export interface Updated extends Pick<FileRead, 'content' | 'search' | 'warnings'> {
  changed: boolean;
  /** Whole sentences: copies that a sync tool left beside the file. */
  notices: string[];
}

/** Text before to text after; called again on a newer text where the file changed meanwhile. No side effects. */
export type EditText = (text: string, search: Search, options: ParseOptions) => string;

const MOST_TRIES = 3;

/**
 * Edits a file. A missing one is an empty text; an edit that changes nothing writes nothing.
 *
 * @throws invalid where it is not valid before or after, or a guard refuses; io where it could not be read
 * or saved; locked; changed where others kept changing it; refused where it has hard links; whatever `edit` throws
 */
export async function updateFile(ctx: Context, path: string, options: UpdateOptions, edit: EditText): Promise<Updated> {
  const realPath = realPathOf(ctx, path);
  const parsing: ParseOptions = { file: path, systemZone: ctx.zone };
  // Edited before the lock is taken, so that it is held for milliseconds; once more under it where that was in vain.
  let draft = draftOf(ctx, { path, realPath, parsing, options }, readContent(ctx, realPath), edit);
  if (draft === null) return unchanged(ctx, realPath, parsing);
  return withLock(ctx, realPath, options.command, (lock, notices) => {
    for (let tries = 1; ; tries += 1) {
      if (draft === null) return unchanged(ctx, realPath, parsing);
      if (commitSave(ctx, lock, draft.save) === 'saved') return updated(draft, notices);
      if (tries > MOST_TRIES)
        throw new Failure('changed', `${path} kept being changed by something else; nothing was changed, try again`);
      draft = draftOf(ctx, { path, realPath, parsing, options }, readContent(ctx, realPath), edit);
    }
  });
}

function unchanged(ctx: Context, realPath: string, parsing: ParseOptions): Updated {
  const content = readContent(ctx, realPath);
  const { search, warnings } = parseValidSearch(content?.bytes ?? '', parsing);
  return { content, search, warnings, changed: false, notices: [] };
}

/** The file after a save; what it is on the disk is looked up again before the next one. */
function updated({ save: { before }, bytes, search, warnings }: Draft, notices: string[]): Updated {
  const content = before === null ? null : { bytes, stats: before.stats };
  return { content, search, warnings, changed: true, notices };
}

/** An edit that is to be saved, with what the file says before and after it. */
export interface Draft extends Pick<Parsed, 'search' | 'warnings'> {
  save: Save;
  before: Search;
  bytes: Buffer;
}

export interface Job {
  path: string;
  realPath: string;
  parsing: ParseOptions;
  options: UpdateOptions;
}

/** The save that an edit asks for; null where it changes nothing. */
export function draftOf(ctx: Context, job: Job, before: Content | null, edit: EditText): Draft | null {
  const { path, realPath, options } = job;
  const { after, old } = editedAlone(job, before, edit) ?? editedWhole(job, before, edit);
  if (options.force !== true) {
    requireNoLoss(ctx, path, { realPath, bytes: before?.bytes ?? null, interviews: old.interviews.length });
    if (options.mayEmpty !== true) requireNotEmptying(path, old, after.search);
  }
  const { text, search, warnings } = after;
  const bytes = Buffer.from(text);
  if (before?.bytes.equals(bytes) === true) return null;
  const save: Save = {
    path,
    realPath,
    before,
    after: bytes,
    command: options.command,
    type: 'change',
    interviews: search.interviews.length,
    force: options.force === true,
  };
  return { save, before: old, bytes, search, warnings };
}

interface Edited {
  old: Search;
  after: Pick<Parsed, 'text' | 'search' | 'warnings'>;
}

/** The file after an edit of a part of it; null where the whole is to be edited. */
function editedAlone({ options, parsing }: Job, before: Content | null, edit: EditText): Edited | null {
  const { part } = options;
  if (part === undefined || before === null || options.before?.bytes.equals(before.bytes) !== true) return null;
  const edited = editPart({ text: before.bytes.toString('utf8'), search: part.search }, part.interview, edit, parsing);
  return edited === null ? null : { old: part.search, after: { ...edited, warnings: [] } };
}

function editedWhole({ parsing }: Job, before: Content | null, edit: EditText): Edited {
  const parsed = parseValidSearch(before?.bytes ?? '', parsing);
  const text = edit(parsed.text, parsed.search, parsing);
  return { old: parsed.search, after: parseValidSearch(text, parsing) };
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
    sweep(ctx, realPath);
    sweep(ctx, stateOf(ctx, realPath).journal);
    settleHeld(ctx, realPath);
    return work(
      lock,
      conflictCopies(ctx, realPath).map((name) => conflictWarning(name)),
    );
  } finally {
    lock?.release();
    // A signal that came during the save ends the program now, and not as if it had not been sent.
    await ctx.process.yieldToEventLoop();
    takeBack();
  }
}

/** What is said of a copy beside the file; it is never merged unasked. */
export function conflictWarning(name: string): string {
  const whose = /\.edited-\d{8}T/.test(name) ? 'something else wrote' : 'a sync tool left';
  const why = whose.endsWith('left') ? 'beside the file' : 'into the file while it was saved';
  return `${whose} "${name}" ${why}; compare the two, then delete it`;
}

/**
 * The text of a file, valid or not; empty where there is none.
 *
 * @throws io where it cannot be read, invalid where it is no text
 */
export function readText(ctx: Context, path: string): string {
  const bytes = readContent(ctx, realPathOf(ctx, path))?.bytes;
  const text = bytes === undefined ? '' : decodeText(bytes);
  if (typeof text === 'string') return text;
  throw new Failure('invalid', `${path}: ${text.message}`);
}

/**
 * Saves a text in place of another, as one step that can be undone.
 *
 * @throws invalid where the new text is not, or would lose most interviews; changed where the file no
 * longer holds the old one; refused where it has hard links; io, locked
 */
export async function replaceText(
  ctx: Context,
  path: string,
  { before, after }: { before: string; after: string },
  options: UpdateOptions,
): Promise<void> {
  const realPath = realPathOf(ctx, path);
  const parsing = { file: path, systemZone: ctx.zone };
  const { search } = parseValidSearch(after, parsing);
  const old = parseSearch(before, parsing);
  if (options.force !== true && old.problems.length === 0) requireNotEmptying(path, old.search, search);
  const bytes = before === '' ? null : Buffer.from(before);
  if (options.force !== true) requireNoLoss(ctx, path, { realPath, bytes, interviews: search.interviews.length });
  await withLock(ctx, realPath, options.command, (lock) => {
    const content = readContent(ctx, realPath);
    const isSame = content === null ? before === '' : content.bytes.equals(Buffer.from(before));
    const save = {
      path,
      realPath,
      before: content,
      after: Buffer.from(after),
      command: options.command,
      type: 'change' as const,
      interviews: search.interviews.length,
      force: options.force === true,
    };
    if (isSame && commitSave(ctx, lock, save) === 'saved') return;
    throw new Failure('changed', `${path} was changed meanwhile; nothing was changed`);
  });
}
