/** What a scan remembers, so that the next one reads only what is new. Plain data, kept by its caller. */

import type { Context } from '../context.ts';

/** Serialisable as JSON. Messages that were proposed are not in it, so that they are proposed again until settled. */
export interface ScanState {
  version: 2;
  /** Per Maildir the names seen, each as 12 hexadecimal digits, one after the other. */
  maildirs: Record<string, string>;
  /** Per mbox and .eml how far it was read. */
  files: Record<string, FileMark>;
}

export interface FileMark {
  size: number;
  /** SHA-256 of the last bytes before `size`, which tells a grown mbox from a rewritten one. */
  tail: string;
}

const DIGITS = 12;

export function emptyState(): ScanState {
  return { version: 2, maildirs: {}, files: {} };
}

/** A message's name in the state. */
export function digest(ctx: Context, name: string): string {
  return ctx.process.sha256(name).slice(0, DIGITS);
}

/** What tells a finding from others: the same wherever its message lies. */
export function findingKey({
  messageId,
  file,
  interviews,
}: {
  messageId: string | null;
  file: string;
  interviews: string[];
}) {
  return JSON.stringify([messageId ?? file, interviews]);
}

/** The names of a Maildir that were seen. */
export function seenIn(state: ScanState, maildir: string): Set<string> {
  const text = Object.hasOwn(state.maildirs, maildir) ? (state.maildirs[maildir] ?? '') : '';
  const seen = new Set<string>();
  for (let at = 0; at < text.length; at += DIGITS) seen.add(text.slice(at, at + DIGITS));
  return seen;
}

/**
 * A state as it was stored, checked; an empty one where it is none, since a scan without memory is only slower.
 *
 * @param value what JSON.parse gave
 */
export function parseState(value: unknown): ScanState {
  const record = (part: unknown): part is Record<string, unknown> =>
    typeof part === 'object' && part !== null && !Array.isArray(part);
  if (!record(value) || value.version !== 2) return emptyState();
  const { maildirs, files } = value;
  if (!record(maildirs) || !record(files)) return emptyState();
  const isNames = (names: unknown) => typeof names === 'string' && /^(?:[0-9a-f]{12})*$/.test(names);
  const isMark = (mark: unknown) => record(mark) && typeof mark.size === 'number' && typeof mark.tail === 'string';
  if (!Object.values(maildirs).every(isNames) || !Object.values(files).every(isMark)) return emptyState();
  return { version: 2, maildirs: maildirs as ScanState['maildirs'], files: files as ScanState['files'] };
}
