/**
 * The text that derived data were made of, kept beside them: to compare is quicker than to hash, never wrong, and tells
 * what changed. After an edit only what is new is kept, in place of what it replaced in an older text.
 */

import type { Context } from '../context.ts';
import { openCache, readCacheBytes, writeCacheBytes } from './cache.ts';
import { CHUNK, fill, readOpen } from './file/content.ts';

/** A text that was kept, as what is new in another one. */
export interface KeptText {
  /** Names this text; no two have the same. */
  id: string;
  /** Names the text that was kept whole. */
  base: string;
  /** Bytes of that text before and after what was replaced. */
  front: number;
  back: number;
  /** What stands between them now. */
  between: Buffer;
}

/** A kept text beside the file as it is. */
export interface Comparison {
  text: KeptText;
  isSame: boolean;
  /** Bytes that are the same at the front and at the back; together no more than either has. */
  front: number;
  back: number;
}

/** What can be read from any place on: as many bytes as there are, at most as many as the buffer takes. */
interface Readable {
  length: number;
  readAt(at: number, buffer: Buffer): number;
}

/** More than this is not kept as a change. */
const LARGEST_CHANGE = 262_144;

/**
 * Compares bytes with the text that was kept under a name; null where none was.
 *
 * @param key all that what is derived of it depends on
 */
export function compareKept(ctx: Context, name: string, key: string, bytes: Buffer): Comparison | null {
  const file = { length: bytes.length, readAt: (at: number, buffer: Buffer) => bytes.copy(buffer, 0, at) };
  return withKept(ctx, name, key, (text, kept) => {
    const shorter = Math.min(kept.length, file.length);
    const front = sameAtFront(kept, file);
    if (front === shorter && kept.length === file.length) return { text, isSame: true, front, back: 0 };
    return { text, isSame: false, front, back: sameAtBack(kept, file, shorter - front) };
  });
}

/** The text that was kept under a name, where it is the one of a file; else null. The file is not read in full. */
export function keptIfSame(ctx: Context, name: string, key: string, path: string): Comparison | null {
  return withKept(ctx, name, key, (text, kept) =>
    isSameAs(ctx, kept, path) ? { text, isSame: true, front: kept.length, back: 0 } : null,
  );
}

/** Whether a file holds the text of an id. The one that was kept whole is told without looking for changes of it. */
export function isTextOf(ctx: Context, name: string, key: string, id: string, path: string): boolean {
  const isBase = openCache(ctx, `${name}.base`, key, (fd, start, end) => {
    const front = end - start - id.length - 1;
    const whole = { id, base: id, front, back: 0, between: Buffer.alloc(0) };
    const kept = front < 0 ? null : textIn(ctx, fd, start, end, whole);
    return kept === null ? null : isSameAs(ctx, kept, path);
  });
  return isBase ?? keptIfSame(ctx, name, key, path)?.text.id === id;
}

function isSameAs(ctx: Context, kept: Readable, path: string): boolean {
  const isSame = readOpen(ctx, path, (fd, { size: length }) => {
    const file = { length, readAt: (at: number, buffer: Buffer) => fill(ctx.files, fd, at, buffer) };
    return length === kept.length && sameAtFront(kept, file) === length;
  });
  return isSame === true;
}

function withKept<T>(
  ctx: Context,
  name: string,
  key: string,
  use: (text: KeptText, kept: Readable) => T | null,
): T | null {
  const text = readText(ctx, name, key);
  if (text === null) return null;
  return openCache(ctx, `${name}.base`, key, (fd, start, end) => {
    const kept = textIn(ctx, fd, start, end, text);
    return kept === null ? null : use(text, kept);
  });
}

function readText(ctx: Context, name: string, key: string): KeptText | null {
  const bytes = readCacheBytes(ctx, `${name}.text`, key);
  const end = bytes === null ? -1 : bytes.indexOf(0x0a);
  if (bytes === null || end === -1) return null;
  try {
    const head = JSON.parse(bytes.toString('utf8', 0, end)) as Omit<KeptText, 'between'> & { length: number };
    const { id, base, front, back, length } = head;
    const between = bytes.subarray(end + 1);
    const areCounts = [front, back].every((count) => Number.isSafeInteger(count) && count >= 0);
    return areCounts && between.length === length ? { id, base, front, back, between } : null;
  } catch {
    return null;
  }
}

/** The kept text, read from the one that was kept whole and what is new; null where that is another by now. */
function textIn(
  { files }: Context,
  fd: number,
  start: number,
  end: number,
  { base, front, back, between }: KeptText,
): Readable | null {
  const head = Buffer.from(`${base}\n`);
  const found = Buffer.allocUnsafe(head.length);
  if (fill(files, fd, start, found) !== head.length || !found.equals(head)) return null;
  const from = start + head.length;
  if (front + back > end - from) return null;
  const middle = front + between.length;
  const length = middle + back;
  return {
    length,
    readAt(at, buffer) {
      const wanted = Math.min(buffer.length, Math.max(0, length - at));
      let count = 0;
      while (count < wanted) {
        const place = at + count;
        const rest = buffer.subarray(count, wanted);
        let read = 0;
        if (place < front) read = fill(files, fd, from + place, rest.subarray(0, front - place));
        else if (place < middle) read = between.copy(rest, 0, place - front);
        else read = fill(files, fd, end - (length - place), rest);
        if (read === 0) break;
        count += read;
      }
      return count;
    },
  };
}

function sameAtFront(kept: Readable, file: Readable): number {
  const [one, other] = [Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK)];
  for (let at = 0; ; ) {
    const count = Math.min(kept.readAt(at, one), file.readAt(at, other));
    if (count === 0) return at;
    if (one.compare(other, 0, count, 0, count) !== 0) {
      let same = 0;
      while (one[same] === other[same]) same += 1;
      return at + same;
    }
    at += count;
  }
}

function sameAtBack(kept: Readable, file: Readable, most: number): number {
  const [one, other] = [Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK)];
  for (let same = 0; ; ) {
    const count = Math.min(CHUNK, most - same);
    if (count === 0) return same;
    const [tail, fileTail] = [one.subarray(0, count), other.subarray(0, count)];
    kept.readAt(kept.length - same - count, tail);
    file.readAt(file.length - same - count, fileTail);
    if (tail.compare(fileTail) !== 0) {
      let last = count;
      while (last > 0 && tail[last - 1] === fileTail[last - 1]) last -= 1;
      return same + count - last;
    }
    same += count;
  }
}

/** Keeps a text under a name. Returns its id. */
export function keepText(ctx: Context, name: string, key: string, bytes: Buffer): string {
  const id = ctx.process.token();
  writeCacheBytes(ctx, `${name}.base`, key, [Buffer.from(`${id}\n`), bytes]);
  writeText(ctx, name, key, { id, base: id, front: bytes.length, back: 0, between: Buffer.alloc(0) });
  return id;
}

/** Keeps a text that was compared with the one that was kept. Returns its id. */
export function keepChange(
  ctx: Context,
  name: string,
  key: string,
  { text, front, back }: Comparison,
  bytes: Buffer,
): string {
  const isWhole = text.id === text.base;
  const [first, last] = isWhole ? [front, back] : [Math.min(text.front, front), Math.min(text.back, back)];
  const between = bytes.subarray(first, bytes.length - last);
  if (between.length > LARGEST_CHANGE) return keepText(ctx, name, key, bytes);
  const id = ctx.process.token();
  writeText(ctx, name, key, { id, base: text.base, front: first, back: last, between });
  return id;
}

function writeText(ctx: Context, name: string, key: string, { between, ...text }: KeptText): void {
  const head = `${JSON.stringify({ ...text, length: between.length })}\n`;
  writeCacheBytes(ctx, `${name}.text`, key, [Buffer.from(head), between]);
}
