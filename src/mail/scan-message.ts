/** One message at a time in a scan: how it is read, and where its verdict is noted. */

import type { Context } from '../context.ts';
import { Failure } from '../model/failure.ts';
import { examine } from './examine.ts';
import { headerLength } from './fields.ts';
import type { Finding, Judge, Readable, Suspect } from './finding.ts';
import { readAt, type Skip } from './read.ts';
import { findingKey, type ScanState } from './scan-state.ts';

/** Enough for nearly every header. */
export const HEADER_BYTES = 16 * 1024;
export const LONGEST_HEADER = 256 * 1024;
/** What mail servers commonly accept at most. */
export const LARGEST_MESSAGE = 25 * 1024 * 1024;

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

/** `total` counts the messages of a Maildir, the bytes of an mbox. */
export interface Progress {
  path: string;
  done: number;
  total: number;
  unit: 'messages' | 'bytes';
}

export interface Scan extends Judge {
  ctx: Context;
  result: ScanResult;
  before: ScanState;
  onProgress: (progress: Progress) => void;
  /** Keys of what was found, since the same mail may lie in several folders. */
  found: Set<string>;
  buffer: Buffer;
}

/** The header of a message that starts at `from` and ends before `to`, and how to read all of it. */
export function readable(
  scan: Scan,
  file: string,
  descriptor: number,
  mtimeMs: number,
  from: number,
  to: number,
): Readable {
  const { files } = scan.ctx;
  const slice = (length: number): Buffer => {
    const buffer = length <= HEADER_BYTES ? scan.buffer.subarray(0, length) : Buffer.alloc(length);
    return buffer.subarray(0, readAt(files, descriptor, buffer, from));
  };
  let header = slice(Math.min(to - from, HEADER_BYTES)).toString('latin1');
  if (header.length === HEADER_BYTES && headerLength(header) === null) {
    header = slice(Math.min(to - from, LONGEST_HEADER)).toString('latin1');
  }
  return { file, header, mtimeMs, read: () => Buffer.from(slice(Math.min(to - from, LARGEST_MESSAGE))) };
}

/** What `--apply` logs; the rest is told once. */
export function isLogged({ verdict }: Finding): boolean {
  return ['reply', 'rejected', 'offer', 'away', 'bounce'].includes(verdict);
}

/** Notes the verdict on a message; returns whether nothing of it needs to be told again. */
export async function judge(scan: Scan, message: Readable): Promise<boolean> {
  const { result } = scan;
  result.counts.read += 1;
  const verdict = await examine(scan, message).catch((error: unknown) => {
    if (error instanceof Failure) return { type: 'unreadable' as const };
    throw error;
  });
  if (verdict.type === 'noHeader' || verdict.type === 'unreadable') result.skipped[verdict.type] += 1;
  else if (verdict.type === 'suspect') result.suspects.push(verdict.suspect);
  else if (verdict.type === 'found') {
    for (const finding of verdict.findings) {
      const key = findingKey(finding);
      if (!scan.found.has(key)) result.findings.push(finding);
      scan.found.add(key);
    }
    return !verdict.findings.some(isLogged);
  } else result.counts[verdict.type] += 1;
  return verdict.type !== 'other' || !verdict.known;
}
