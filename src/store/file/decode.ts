/** Bytes of a file to text, UTF-8 and nothing else, the byte order mark kept; offsets in it to lines and columns. Pure. */

/** A fault that makes reading any further pointless: what, and the offset in the text that could be read. */
export interface Fault {
  message: string;
  offset: number;
}

/** Larger than any search: 50,000 interviews. What is larger is no search, and would take minutes to read. */
export const LARGEST_FILE = 32 * 1024 * 1024;

/**
 * Decodes a file, or tells the first fault: its size, a byte that is not UTF-8, a carriage return without a line feed.
 *
 * @example
 * decodeText(Uint8Array.of(0x61)) //=> 'a'
 * decodeText(Uint8Array.of(0x61, 0xe9)) //=> { message: 'not UTF-8 (byte 0xE9 at offset 1); save it as UTF-8', offset: 1 }
 */
export function decodeText(bytes: Uint8Array): string | Fault {
  if (bytes.length > LARGEST_FILE) {
    const size = Math.ceil(bytes.length / 1024 / 1024);
    return { message: tooLarge(size), offset: 0 };
  }
  try {
    return decoder().decode(bytes);
  } catch {
    return firstBadByte(bytes);
  }
}

/** What is said of a file that is too large; `size` in MiB. */
export function tooLarge(size: number): string {
  return `${size} MiB is too large; expected at most ${LARGEST_FILE / 1024 / 1024} MiB`;
}

function decoder() {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
}

/**
 * The longest beginning that could still go on is found by halving; it may end within a character that never comes
 * to its end, and then that character's first byte is the bad one.
 */
function firstBadByte(bytes: Uint8Array): Fault {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle), { stream: true })) good = middle;
    else bad = middle;
  }
  let at = good;
  while (at > 0 && !decodes(bytes.subarray(0, at), { stream: false })) at -= 1;
  const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const text = decoder().decode(bytes.subarray(0, at));
  return { message: `not UTF-8 (byte 0x${byte} at offset ${at}); save it as UTF-8`, offset: text.length };
}

function decodes(bytes: Uint8Array, options: { stream: boolean }): boolean {
  try {
    decoder().decode(bytes, options);
    return true;
  } catch {
    return false;
  }
}

export interface Position {
  line: number;
  column: number;
}
export type Positions = (offset: number) => Position;

/**
 * A function from offsets (UTF-16 units) to lines and columns, both from 1. A byte order mark takes no column.
 *
 * @example
 * positionsIn('a\nbc')(3) //=> { line: 2, column: 2 }
 */
export function positionsIn(text: string): Positions {
  let starts: number[] | null = null;
  return (offset) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    const mark = low === 0 && text.startsWith('\ufeff') ? 1 : 0;
    return { line: low + 1, column: Math.max(1, offset - (starts[low] ?? 0) - mark + 1) };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
