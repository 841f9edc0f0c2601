/** What a scan remembers, so that the next one reads only what is new. Plain data, kept by its caller. */

import type { Context } from '../context.ts';

/** Serialisable as JSON. Messages that were proposed are not in it, so that they are proposed again until settled. */
export interface ScanState {
  version: 2;
  /** Per Maildir the names seen, each as 12 hexadecimal digits, one after the other. */
  maildirs: Record<string, string>;
  /** Per mbox and .eml how far it was read, and the digest of the last bytes before: a grown mbox is no rewritten one. */
  files: Record<string, { size: number; tail: string }>;
}

export function emptyState(): ScanState {
  return { version: 2, maildirs: {}, files: {} };
}

/** A message's name in the state, or the last bytes of a file. */
export function digest(ctx: Context, text: string): string {
  return ctx.process.sha256(text).slice(0, 12);
}

/** The names of a Maildir that were seen. */
export function seenIn({ maildirs }: ScanState, maildir: string): Set<string> {
  return new Set(maildirs[maildir]?.match(/.{12}/g));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A state as JSON.parse gave it; an empty one where it is none, since a scan without memory is only slower. */
export function parseState(value: unknown): ScanState {
  if (!isRecord(value) || value.version !== 2) return emptyState();
  const { maildirs, files } = value;
  if (!isRecord(maildirs) || !isRecord(files)) return emptyState();
  const isNames = (names: unknown) => typeof names === 'string' && /^(?:[0-9a-f]{12})*$/.test(names);
  const isMark = (mark: unknown) => isRecord(mark) && typeof mark.size === 'number' && typeof mark.tail === 'string';
  if (!Object.values(maildirs).every(isNames) || !Object.values(files).every(isMark)) return emptyState();
  return { version: 2, maildirs, files } as ScanState;
}
