/** The journal: one line a save, appended before it happens; what a person can step back and forth through. */

import { join } from 'node:path';
import type { Context } from '../../context.ts';
import type { Instant } from '../../model/instant.ts';
import { KINDS, type Kind } from '../../model/kinds.ts';
import { readContent } from './content.ts';
import { type Holder, isInstant } from './holder.ts';
import { type State, snapshotsIn } from './state.ts';
import { makeFolder, removeIfThere, syncFolder, writeAll } from './temp.ts';

/** A save: the contents before and after by their SHA-256, null for no file. */
export interface JournalEntry {
  id: string;
  at: Instant;
  command: string;
  type: 'change' | 'undo' | 'redo';
  before: string | null;
  after: string | null;
  /** Interviews in the file after it. */
  interviews: number;
}

/** Says of an entry that its save did not happen: the file was another by then, or the disk refused. */
export interface Cancellation {
  cancelled: string;
}

/** One mail to one person: the address it goes to, and whose that is. */
export interface Mail {
  messageId: string;
  subject: string;
  /** Id of the interview that it is about. */
  interview: string;
  kind: Kind;
  to: string;
  name: string;
  at: Instant;
  /** The sender's address, and when that interview is: by these it is found again where the file has another name. */
  from?: string;
  about?: Instant;
}

/** A line of the journal: a mail is begun, went out, or did not. */
export interface MailLine {
  mail: string;
  begun?: Mail & { by: Holder };
  went?: boolean;
  /** Marks of damaged lines that a person knew of, and wanted it sent all the same. */
  seen?: string[];
}

/** A mail command that a person has seen in this file and wants run. */
export interface Allowance {
  allowed: string;
}

type Line = JournalEntry | Cancellation | MailLine | Allowance;

/**
 * Appends a line and syncs it. A torn last line, left by a crash, is closed first.
 *
 * @throws Error of the system
 */
export function appendJournal({ files }: Context, state: State, entry: Line): void {
  makeFolder(files, state.folder);
  const fd = files.openSync(state.journal, 'a+', 0o600);
  try {
    const { size } = files.fstatSync(fd);
    const last = Buffer.alloc(1);
    const isTorn = size > 0 && files.readSync(fd, last, 0, 1, size - 1) === 1 && last[0] !== 0x0a;
    writeAll(files, fd, Buffer.from(`${isTorn ? '\n' : ''}${JSON.stringify(entry)}\n`));
    files.fsyncSync(fd);
    if (size === 0) syncFolder(files, state.folder);
  } finally {
    files.closeSync(fd);
  }
}

/** All entries that can be read and were not taken back, oldest first. */
export function readJournal(ctx: Context, state: State): JournalEntry[] {
  const lines = journalLines(ctx, state);
  const cancelled = new Set(lines.map((line) => (line as Partial<Cancellation>).cancelled));
  return lines.filter(isEntry).filter(({ id }) => !cancelled.has(id));
}

/** Whether a line is an entry, whole: one whose keys were damaged on the disk is none. */
function isEntry(line: object): line is JournalEntry {
  const { id, at, command, type, before, after, interviews } = line as Partial<Record<keyof JournalEntry, unknown>>;
  const isSha = (value: unknown) => value === null || typeof value === 'string';
  const isTold = typeof id === 'string' && typeof command === 'string' && typeof interviews === 'number';
  return isTold && isInstant(at) && /^(?:change|undo|redo)$/.test(String(type)) && isSha(before) && isSha(after);
}

/** The mails of the journal, each as it was begun or as what came of it, oldest first. */
export function mailLines(ctx: Context, state: State): MailLine[] {
  return journalLines(ctx, state).filter(isMailLine);
}

/** Whether a line tells of a mail, whole: one whose keys or kind were damaged on the disk is none. */
export function isMailLine(line: object | null): line is MailLine {
  const { mail, begun, went } = (line ?? {}) as Partial<MailLine>;
  return typeof mail === 'string' && (typeof went === 'boolean' || isBegun(begun));
}

function isBegun(begun: MailLine['begun'] | null): boolean {
  const { messageId, subject, interview, kind, to, name, at, by } = begun ?? {};
  const texts = [messageId, subject, interview, to, name, by?.host, by?.nonce];
  const isTold = texts.every((text) => typeof text === 'string') && KINDS.some((one) => one === kind);
  return isTold && isInstant(at) && isInstant(by?.at);
}

/** Every line that can be read, oldest first. */
export function journalLines(ctx: Context, state: State): object[] {
  return journalTexts(ctx, state).flatMap((line) => parseLine(line) ?? []);
}

/** Every line as it stands, oldest first; an empty one where the last ends. */
export function journalTexts(ctx: Context, state: State): string[] {
  return readContent(ctx, state.journal)?.bytes.toString('utf8').split('\n') ?? [];
}

export function parseLine(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/**
 * The entries that really happened: one whose save was cut off left the content that was before. Told by what came
 * next, and for the last by the content now.
 *
 * @example
 * const cutOff = { id: 'a', at: 0, command: 'add', type: 'change', before: 'x', after: 'y', interviews: 1 };
 * happenedIn([cutOff], 'x') //=> []
 */
export function happenedIn(entries: readonly JournalEntry[], current: string | null): JournalEntry[] {
  const happened: JournalEntry[] = [];
  let next = current;
  for (const entry of [...entries].reverse()) {
    if (entry.after !== next && entry.before === next) continue;
    happened.unshift(entry);
    next = entry.before;
  }
  return happened;
}

/** What can be undone and redone, the next step last. */
export interface Steps {
  undoable: JournalEntry[];
  redoable: JournalEntry[];
}

/**
 * The steps left after a journal: a change can be undone, an undo redone until the next change.
 *
 * @example
 * stepsAfter([]) //=> { undoable: [], redoable: [] }
 */
export function stepsAfter(happened: readonly JournalEntry[]): Steps {
  const undoable: JournalEntry[] = [];
  const redoable: JournalEntry[] = [];
  for (const entry of happened) {
    if (entry.type === 'undo') {
      undoable.pop();
      redoable.push(entry);
      continue;
    }
    if (entry.type === 'change') redoable.length = 0;
    else redoable.pop();
    undoable.push(entry);
  }
  return { undoable, redoable };
}

const KEPT_SNAPSHOTS = 50;
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;
/** Beyond this the oldest go first, though never the last 50, nor the last day's. */
const MOST_SNAPSHOTS = 5_000;

/**
 * Lets go of snapshots that are both old and many. How old tells not the clock, which may be years ahead, but what was
 * kept since: thirty days, of which a pause counts as one. What the last 50 saves need stays, whatever its name tells.
 */
export function pruneSnapshots(ctx: Context, state: State): void {
  const names = snapshotsIn(ctx, state).reverse();
  if (names.length <= KEPT_SNAPSHOTS) return;
  const last = readJournal(ctx, state).slice(-KEPT_SNAPSHOTS);
  const needed = new Set(last.flatMap(({ before, after }) => [before?.slice(0, 8), after?.slice(0, 8)]));
  let age = 0;
  names.forEach((name, index) => {
    const gap = index === 0 ? 0 : timeOf(names[index - 1] ?? name) - timeOf(name);
    age += Math.min(gap, DAY_MS);
    const isOld = age > KEPT_DAYS * DAY_MS || (index >= MOST_SNAPSHOTS && age > DAY_MS);
    if (index >= KEPT_SNAPSHOTS && isOld && !needed.has(name.slice(-13, -5)))
      removeIfThere(ctx.files, join(state.snapshots, name));
  });
}

/** The instant that a snapshot's name tells. */
function timeOf(name: string): number {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})/.exec(name)?.slice(1).map(Number) ?? [];
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, ms = 0] = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second, ms);
}
