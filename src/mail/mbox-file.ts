/** Walks an mbox file of any size through one window of memory. Reads only. */

import type { Files } from '../context.ts';
import { findSeparators, LOOKAHEAD } from './mbox.ts';
import { readAt } from './read.ts';

const WINDOW = 1024 * 1024;
/** Bytes before a separator that tell whether the line before it is blank. */
const CONTEXT = 3;

function* startsIn(files: Files, descriptor: number, from: number, size: number): Generator<number> {
  const window = Buffer.alloc(Math.min(WINDOW, size + 1));
  let position = Math.max(0, from - CONTEXT);
  let next = from;
  for (;;) {
    const read = readAt(files, descriptor, window, position);
    const last = read < window.length || position + read >= size;
    for (const offset of findSeparators(window.subarray(0, read), position === 0)) {
      const start = position + offset;
      if (start < next || start >= size || (!last && offset > read - LOOKAHEAD)) continue;
      yield start;
      next = start + 1;
    }
    if (last) return;
    position += read - LOOKAHEAD - CONTEXT;
  }
}

/**
 * The messages of an mbox from byte `from` to `size`, in order, as byte ranges that begin with the separator line.
 *
 * @param descriptor of the open file
 * @param from 0, or the end of what was read before
 */
export function* messagesOf(
  files: Files,
  descriptor: number,
  from: number,
  size: number,
): Generator<{ start: number; end: number }> {
  let start: number | null = null;
  for (const next of startsIn(files, descriptor, from, size)) {
    if (start !== null) yield { start, end: next };
    start = next;
  }
  if (start !== null) yield { start, end: size };
}
