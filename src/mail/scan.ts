/** Looks through mail for what concerns a process. Reads only; what it remembers goes out as plain data. */

import type { Context } from '../context.ts';
import { Failure } from '../model/failure.ts';
import type { Instant } from '../model/instant.ts';
import { examine } from './examine.ts';
import { headerLength } from './fields.ts';
import { type Finding, isLogged, type Judge, type Readable, type Reader, type Suspect } from './finding.ts';
import { findSources, listMaildir, type Source, withMail } from './folders.ts';
import { indexKnown, type Known, lookalikeOf } from './match.ts';
import { type MailFile, messagesOf, splitMbox, unquoteMessage } from './mbox.ts';

export interface ScanOptions {
  /** The processes that are not closed. */
  known: readonly Known[];
  /** The sender's own addresses, whose copies are no replies. */
  own: readonly string[];
  /** The sender's own name; empty where it is not known. */
  ownName: string;
  /** Reads English; asked for once a message needs it. */
  reader(): Promise<Reader>;
  now: Instant;
  /** What the last scan returned; where it is empty everything is read. */
  state: ScanState;
  /** Called now and then with how far it is. */
  onProgress(words: string): void;
}

/**
 * What was read, by path: of a Maildir the names seen, each as 12 hexadecimal digits, one after the other; of an mbox or
 * a message its size and the digest of its last bytes, since a grown mbox is no rewritten one. Messages that were
 * proposed are not in it, so that they are proposed again until settled.
 */
export type ScanState = Record<string, string>;

export interface ScanResult {
  /** Oldest first, each message once. */
  findings: Finding[];
  /** Senders whose domain only looks like a known one; never matched. */
  suspects: Suspect[];
  /** How many messages were read, were seen by an earlier scan, or could not be read. */
  counts: { read: number; unchanged: number; skipped: number };
  state: ScanState;
}

interface Scan extends Judge {
  ctx: Context;
  result: ScanResult;
  options: ScanOptions;
  skip: () => void;
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
  const result: ScanResult = {
    findings: [],
    suspects: [],
    counts: { read: 0, unchanged: 0, skipped: 0 },
    // what this scan does not visit stays remembered
    state: { ...options.state },
  };
  const scan: Scan = {
    ctx,
    result,
    options,
    index,
    now: options.now,
    lookalike: lookalikeOf(index.domains),
    skip: () => {
      result.counts.skipped += 1;
    },
    found: new Set(),
    reader: options.reader,
    buffer: Buffer.alloc(HEADER_BYTES),
  };
  if (paths.includes('-')) await scanBytes(scan, Buffer.from(ctx.stdin.read()));
  const named = paths.filter((path) => path !== '-');
  for (const source of await findSources(ctx, named, scan.skip)) {
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
  const { ctx, result, options, skip } = scan;
  const entries = listMaildir(ctx.files, path, skip);
  const seen = new Set(options.state[path]?.match(/.{12}/g));
  const settled: string[] = [];
  for (const [i, { path: file, name }] of entries.entries()) {
    if (i % PROGRESS_EVERY === 0) await pause(scan, `${path}: ${i} of ${entries.length} messages`);
    const mark = digest(ctx, name);
    if (seen.has(mark)) result.counts.unchanged += 1;
    else {
      const how = { follow: false, skip };
      if ((await withMail(ctx.files, file, how, (mail) => judgeFile(scan, file, mail))) !== true) continue;
    }
    settled.push(mark);
  }
  options.onProgress(`${path}: ${entries.length} of ${entries.length} messages`);
  result.state[path] = settled.join('');
}

/** An mbox or a single file: only what was added since it was last seen. */
async function scanSource(scan: Scan, { type, path }: Source): Promise<void> {
  const { ctx, result, options, skip } = scan;
  await withMail(ctx.files, path, { follow: true, skip }, async (file) => {
    const { size } = file;
    const before = options.state[path] ?? '';
    const seen = Number(/^\d+/.exec(before)?.[0]);
    const isKnown = seen <= size && markAt(ctx, file, seen) === before;
    if (isKnown && seen === size) {
      result.counts.unchanged += 1;
      return;
    }
    const from = isKnown ? seen : 0;
    const settled = type === 'message' ? await judgeFile(scan, path, file) : await judgeMbox(scan, path, file, from);
    if (settled) result.state[path] = markAt(ctx, file, size);
  });
}

/** A size, with the digest of the last bytes before it. */
function markAt(ctx: Context, file: MailFile, size: number): string {
  const buffer = Buffer.alloc(Math.min(TAIL_BYTES, size));
  file.readAt(buffer, size - buffer.length);
  return `${size} ${digest(ctx, buffer.toString('latin1'))}`;
}

function digest(ctx: Context, text: string): string {
  return ctx.process.sha256(text).slice(0, 12);
}

async function pause(scan: Scan, words: string): Promise<void> {
  scan.options.onProgress(words);
  await scan.ctx.process.yieldToEventLoop();
}

async function judgeMbox(scan: Scan, path: string, file: MailFile, from: number): Promise<boolean> {
  let settled = true;
  let count = 0;
  for (const { start, end } of messagesOf(file, from)) {
    if (count++ % PROGRESS_EVERY === 0) await pause(scan, `${path}: ${start} of ${file.size} bytes`);
    const message = readable(scan, `${path}@${start}`, file, start, end);
    settled = (await judge(scan, { ...message, read: () => unquoteMessage(message.read()) })) && settled;
  }
  return settled;
}

/** One message that is a file of its own. */
async function judgeFile(scan: Scan, path: string, file: MailFile): Promise<boolean> {
  if (file.size <= LARGEST_MESSAGE) return judge(scan, readable(scan, path, file, 0, file.size));
  scan.skip();
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
    if (error instanceof Failure) return 'unreadable' as const;
    throw error;
  });
  if (typeof verdict === 'string') {
    if (verdict === 'unreadable') scan.skip();
    return verdict !== 'later';
  }
  if ('resembles' in verdict) result.suspects.push(verdict);
  const findings = 'resembles' in verdict ? [] : verdict;
  for (const finding of findings) {
    const key = JSON.stringify([finding.messageId ?? finding.file, finding.interviews]);
    if (!scan.found.has(key)) result.findings.push(finding);
    scan.found.add(key);
  }
  return !findings.some(isLogged);
}
