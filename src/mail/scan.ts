/** Looks through mail for what concerns a process. Reads only; what it remembers goes out as plain data. */

import type { Context } from '../context.ts';
import { Failure } from '../model/failure.ts';
import type { Instant } from '../model/instant.ts';
import { lookalikeOf } from './address.ts';
import { examine } from './examine.ts';
import { headerLength } from './fields.ts';
import { type Finding, isLogged, type Judge, type Readable, type Reader, type Suspect } from './finding.ts';
import { findSources, listMaildir, type Source } from './folders.ts';
import { indexKnown, type Known } from './match.ts';
import { messagesOf, splitMbox, unquoteMessage } from './mbox.ts';
import { type Count, type MailFile, type Skip, withMail } from './read.ts';
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

/** `total` counts the messages of a Maildir, the bytes of an mbox. */
interface Progress {
  path: string;
  done: number;
  total: number;
  unit: 'messages' | 'bytes';
}

export interface ScanResult {
  /** Oldest first, each message once. */
  findings: Finding[];
  /** Senders whose domain only looks like a known one; never matched. */
  suspects: Suspect[];
  /** How many messages were read, and how many of them were one's own, logged already, or none of these. */
  counts: { read: number; own: number; told: number; other: number; unchanged: number };
  skipped: Record<Skip, number>;
  state: ScanState;
}

interface Scan extends Judge {
  ctx: Context;
  result: ScanResult;
  before: ScanState;
  count: Count;
  onProgress: (progress: Progress) => void;
  /** Keys of what was found, since the same mail may lie in several folders. */
  found: Set<string>;
  /** Holds the header of one message after the other. */
  buffer: Buffer;
}

/** Enough for nearly every header. */
const HEADER_BYTES = 16 * 1024;
const LONGEST_HEADER = 256 * 1024;
/** What mail servers commonly accept at most. */
const LARGEST_MESSAGE = 25 * 1024 * 1024;
const TAIL_BYTES = 256;
const PROGRESS_EVERY = 500;

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
    // what this scan does not visit stays remembered
    state: structuredClone(before),
  };
  const scan: Scan = {
    ctx,
    result,
    before,
    index,
    now: options.now,
    lookalike: lookalikeOf(index.domains),
    count: (skip) => {
      result.skipped[skip] += 1;
    },
    onProgress: options.onProgress ?? (() => {}),
    found: new Set(),
    reader: options.reader,
    buffer: Buffer.alloc(HEADER_BYTES),
  };
  if (paths.includes('-')) await scanBytes(scan, Buffer.from(ctx.stdin.read()));
  const named = paths.filter((path) => path !== '-');
  for (const source of await findSources(ctx, named, scan.count)) {
    if (source.type === 'maildir') await scanMaildir(scan, source.path);
    else await scanSource(scan, source);
  }
  result.findings.sort((a, b) => a.at - b.at);
  return result;
}

/** Standard input: one message or an mbox. Nothing of it is remembered. */
async function scanBytes(scan: Scan, bytes: Buffer): Promise<void> {
  if (bytes.length === 0) return;
  for (const part of splitMbox(bytes)) {
    const header = part.toString('latin1', 0, LONGEST_HEADER);
    await judge(scan, { file: '-', header, mtimeMs: scan.now, read: () => part });
  }
}

async function scanMaildir(scan: Scan, path: string): Promise<void> {
  const { ctx, result } = scan;
  const entries = listMaildir(ctx.files, path, scan.count);
  const seen = seenIn(scan.before, path);
  const settled: string[] = [];
  for (const [i, { path: file, name }] of entries.entries()) {
    if (i % PROGRESS_EVERY === 0) await pause(scan, { path, done: i, total: entries.length, unit: 'messages' });
    const mark = digest(ctx, name);
    if (seen.has(mark)) result.counts.unchanged += 1;
    else {
      const options = { follow: false, count: scan.count };
      const isSettled = await withMail(ctx.files, file, options, (mail) => judgeFile(scan, file, mail));
      if (isSettled !== true) continue;
    }
    settled.push(mark);
  }
  scan.onProgress({ path, done: entries.length, total: entries.length, unit: 'messages' });
  result.state.maildirs[path] = settled.join('');
}

/** An mbox or a single file: only what was added since it was last seen. */
async function scanSource(scan: Scan, { type, path }: Source): Promise<void> {
  const { ctx, result, before, count } = scan;
  await withMail(ctx.files, path, { follow: true, count }, async (file) => {
    const { size } = file;
    const mark = before.files[path];
    const same = mark !== undefined && mark.size <= size && tailOf(ctx, file, mark.size) === mark.tail;
    if (same && mark.size === size) {
      result.counts.unchanged += 1;
      return;
    }
    const from = same ? mark.size : 0;
    const settled = type === 'message' ? await judgeFile(scan, path, file) : await judgeMbox(scan, path, file, from);
    if (settled) result.state.files[path] = { size, tail: tailOf(ctx, file, size) };
  });
}

/** The last bytes before `size`, as a digest. */
function tailOf(ctx: Context, file: MailFile, size: number): string {
  const buffer = Buffer.alloc(Math.min(TAIL_BYTES, size));
  file.readAt(buffer, size - buffer.length);
  return digest(ctx, buffer.toString('latin1'));
}

async function pause(scan: Scan, progress: Progress): Promise<void> {
  scan.onProgress(progress);
  await scan.ctx.process.yieldToEventLoop();
}

async function judgeMbox(scan: Scan, path: string, file: MailFile, from: number): Promise<boolean> {
  let settled = true;
  let count = 0;
  for (const { start, end } of messagesOf(file, from)) {
    if (count++ % PROGRESS_EVERY === 0) await pause(scan, { path, done: start, total: file.size, unit: 'bytes' });
    const message = readable(scan, `${path}@${start}`, file, start, end);
    settled = (await judge(scan, { ...message, read: () => unquoteMessage(message.read()) })) && settled;
  }
  return settled;
}

/** One message that is a file of its own. */
async function judgeFile(scan: Scan, path: string, file: MailFile): Promise<boolean> {
  if (file.size <= LARGEST_MESSAGE) return judge(scan, readable(scan, path, file, 0, file.size));
  scan.count('tooLarge');
  return true;
}

/** The header of a message that starts at `from` and ends before `to`, and how to read all of it. */
function readable(scan: Scan, name: string, file: MailFile, from: number, to: number): Readable {
  const slice = (longest: number): Buffer => {
    const length = Math.min(to - from, longest);
    const buffer = length <= HEADER_BYTES ? scan.buffer.subarray(0, length) : Buffer.alloc(length);
    return buffer.subarray(0, file.readAt(buffer, from));
  };
  let header = slice(HEADER_BYTES).toString('latin1');
  if (header.length === HEADER_BYTES && headerLength(header) === null)
    header = slice(LONGEST_HEADER).toString('latin1');
  return { file: name, header, mtimeMs: file.mtimeMs, read: () => Buffer.from(slice(LARGEST_MESSAGE)) };
}

/** Notes the verdict on a message; returns whether nothing of it needs to be told again. */
async function judge(scan: Scan, message: Readable): Promise<boolean> {
  const { result } = scan;
  result.counts.read += 1;
  const verdict = await examine(scan, message).catch((error: unknown) => {
    if (error instanceof Failure) return { type: 'unreadable' as const };
    throw error;
  });
  if (verdict.type === 'noHeader' || verdict.type === 'unreadable') scan.count(verdict.type);
  else if (verdict.type === 'suspect') result.suspects.push(verdict.suspect);
  else if (verdict.type === 'found') {
    for (const finding of verdict.findings) {
      const key = JSON.stringify([finding.messageId ?? finding.file, finding.interviews]);
      if (!scan.found.has(key)) result.findings.push(finding);
      scan.found.add(key);
    }
    return !verdict.findings.some(isLogged);
  } else result.counts[verdict.type] += 1;
  return verdict.type !== 'other' || !verdict.known;
}
