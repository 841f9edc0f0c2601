/** Looks through mail for what concerns a process. Reads only; what it remembers goes out as plain data. */

import type { Context } from '../context.ts';
import type { Instant } from '../model/instant.ts';
import { lookalikeOf } from './address.ts';
import type { Reader } from './finding.ts';
import { findSources, listMaildir, type Source } from './folders.ts';
import { indexKnown, type Known } from './match.ts';
import { splitMbox, unquoteMessage } from './mbox.ts';
import { messagesOf } from './mbox-file.ts';
import { openMail, readAt, type Skip, skipFor } from './read.ts';
import {
  HEADER_BYTES,
  judge,
  LARGEST_MESSAGE,
  LONGEST_HEADER,
  type Progress,
  readable,
  type Scan,
  type ScanResult,
} from './scan-message.ts';
import { digest, emptyState, type ScanState, seenIn } from './scan-state.ts';

export interface ScanOptions {
  /** The processes that are not closed. */
  known: readonly Known[];
  /** The sender's own addresses, whose copies are no replies. */
  own: readonly string[];
  /** The sender's own name. */
  ownName?: string;
  /** Reads English; asked for once a message needs it. */
  reader(): Promise<Reader>;
  now: Instant;
  /** What the last scan returned; everything is read where it is not given. */
  state?: ScanState;
  /** Called now and then. */
  onProgress?(progress: Progress): void;
}

const TAIL_BYTES = 256;
const PROGRESS_EVERY = 500;

async function scanMaildir(scan: Scan, path: string): Promise<void> {
  const { ctx, result } = scan;
  const entries = listMaildir(ctx.files, path, (skip) => {
    result.skipped[skip] += 1;
  });
  const seen = seenIn(scan.before, path);
  const settled: string[] = [];
  for (const [i, { path: file, name }] of entries.entries()) {
    if (i % PROGRESS_EVERY === 0) {
      scan.onProgress({ path, done: i, total: entries.length, unit: 'messages' });
      await ctx.process.yieldToEventLoop();
    }
    const mark = digest(ctx, name);
    if (seen.has(mark)) {
      result.counts.unchanged += 1;
      settled.push(mark);
    } else if (await scanFile(scan, file)) settled.push(mark);
  }
  scan.onProgress({ path, done: entries.length, total: entries.length, unit: 'messages' });
  result.state.maildirs[path] = settled.join('');
}

/** One message that is a file of its own; returns whether nothing of it needs to be told again. */
async function scanFile(scan: Scan, path: string, follow = false): Promise<boolean> {
  const { ctx, result } = scan;
  const file = openMail(ctx.files, path, follow);
  if (typeof file === 'string') {
    result.skipped[file] += 1;
    return false;
  }
  try {
    if (file.size > LARGEST_MESSAGE) {
      result.skipped.tooLarge += 1;
      return true;
    }
    return await judge(scan, readable(scan, path, file.descriptor, file.mtimeMs, 0, file.size));
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    result.skipped[skipFor(error)] += 1;
    return false;
  } finally {
    ctx.files.closeSync(file.descriptor);
  }
}

/** The last bytes before `size`, as a digest. */
function tailOf(scan: Scan, descriptor: number, size: number): string {
  const buffer = Buffer.alloc(Math.min(TAIL_BYTES, size));
  readAt(scan.ctx.files, descriptor, buffer, size - buffer.length);
  return digest(scan.ctx, buffer.toString('latin1'));
}

/** An mbox or a single file: only what was added since it was last seen. */
async function scanMarked(scan: Scan, source: Source): Promise<void> {
  const { ctx, result, before } = scan;
  const { path } = source;
  const file = openMail(ctx.files, path, true);
  if (typeof file === 'string') {
    result.skipped[file] += 1;
    return;
  }
  const { descriptor, size, mtimeMs } = file;
  let settled = true;
  try {
    const mark = Object.hasOwn(before.files, path) ? before.files[path] : undefined;
    const same = mark !== undefined && mark.size <= size && tailOf(scan, descriptor, mark.size) === mark.tail;
    if (same && mark.size === size) result.counts.unchanged += 1;
    else if (source.type === 'message') settled = await scanFile(scan, path, true);
    else {
      const from = same ? mark.size : 0;
      let count = 0;
      for (const { start, end } of messagesOf(ctx.files, descriptor, from, size)) {
        if (count++ % PROGRESS_EVERY === 0) {
          scan.onProgress({ path, done: start, total: size, unit: 'bytes' });
          await scan.ctx.process.yieldToEventLoop();
        }
        const message = readable(scan, `${path}@${start}`, descriptor, mtimeMs, start, end);
        settled = (await judge(scan, { ...message, read: () => unquoteMessage(message.read()) })) && settled;
      }
    }
    if (settled) result.state.files[path] = { size, tail: tailOf(scan, descriptor, size) };
    else if (same) result.state.files[path] = mark;
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    result.skipped[skipFor(error)] += 1;
  } finally {
    ctx.files.closeSync(descriptor);
  }
}

/** Standard input, or any other bytes without a file: one message or an mbox. Nothing of it is remembered. */
async function scanBytes(scan: Scan, bytes: Uint8Array): Promise<void> {
  const all = Buffer.from(bytes);
  if (all.length === 0) return;
  for (const part of splitMbox(all)) {
    const header = part.toString('latin1', 0, LONGEST_HEADER);
    await judge(scan, { file: '-', header, mtimeMs: scan.now, read: () => part });
  }
}

/**
 * Looks for mail of known processes in Maildirs, mboxes, single messages, folders of these, and in
 * standard input (`-`). Reads headers first and never writes; what cannot be read is counted, not an error.
 *
 * @throws io where a named path is not there
 */
export async function scanMail(ctx: Context, paths: readonly string[], options: ScanOptions): Promise<ScanResult> {
  const index = indexKnown(options.known, options.own, options.ownName);
  const before = options.state ?? emptyState();
  const result: ScanResult = {
    findings: [],
    suspects: [],
    counts: { read: 0, own: 0, told: 0, other: 0, unchanged: 0 },
    skipped: { notRegular: 0, unreadable: 0, vanished: 0, tooLarge: 0, noHeader: 0 },
    // folders that this scan does not visit stay remembered
    state: structuredClone(before),
  };
  const scan: Scan = {
    ctx,
    result,
    before,
    index,
    now: options.now,
    lookalike: lookalikeOf(index.domains),
    onProgress: options.onProgress ?? (() => {}),
    found: new Set(),
    reader: options.reader,
    buffer: Buffer.alloc(HEADER_BYTES),
  };
  if (paths.includes('-')) await scanBytes(scan, ctx.stdin.read());
  const count = (skip: Skip) => {
    result.skipped[skip] += 1;
  };
  for (const source of findSources(
    ctx,
    paths.filter((path) => path !== '-'),
    count,
  )) {
    if (source.type === 'maildir') await scanMaildir(scan, source.path);
    else await scanMarked(scan, source);
  }
  result.findings.sort((a, b) => a.at - b.at);
  return result;
}
