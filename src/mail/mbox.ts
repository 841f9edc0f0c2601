/** Finds the messages of an mbox. Only a `From ` line with a date after a blank line separates. Reads only. */

const SEPARATOR =
  /^From \S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]\d \d\d:\d\d/;
const LONGEST_SEPARATOR = 400;

export interface MailFile {
  size: number;
  mtimeMs: number;
  /** Fills a buffer from a position on; returns how many bytes there were. */
  readAt(buffer: Buffer, position: number): number;
}

/** A file is walked through one window of memory. */
const WINDOW = 1024 * 1024;
/** Bytes that must follow a position before it can be judged; so many are kept back for the next window. */
const LOOKAHEAD = LONGEST_SEPARATOR + 10;
/** Bytes before a separator that tell whether the line before it is blank. */
const CONTEXT = 3;

/** Offsets at which messages begin, in order. `atStart`: the first byte is the file's, and needs no blank line before it. */
function findSeparators(bytes: Buffer, atStart: boolean): number[] {
  const offsets: number[] = [];
  const isSeparator = (at: number) => SEPARATOR.test(bytes.toString('latin1', at, at + LONGEST_SEPARATOR));
  if (atStart && isSeparator(0)) offsets.push(0);
  for (let at = bytes.indexOf('\nFrom '); at >= 0; at = bytes.indexOf('\nFrom ', at + 1)) {
    const before = at > 0 && bytes[at - 1] === 0x0d ? at - 2 : at - 1;
    const blank = before < 0 ? atStart : bytes[before] === 0x0a;
    if (blank && isSeparator(at + 1)) offsets.push(at + 1);
  }
  return offsets;
}

/** Whether bytes begin like an mbox. */
export function isMbox(bytes: Buffer): boolean {
  return SEPARATOR.test(bytes.toString('latin1', 0, LONGEST_SEPARATOR));
}

/** One message of an mbox, from one separator to the next: without that line, the quoting of `From ` lines undone. */
export function unquoteMessage(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  const start = text.startsWith('From ') ? text.indexOf('\n') + 1 : 0;
  // the blank line before the next separator belongs to the mbox
  const message = text.slice(start).replace(/\n(\r?\n)$/, '\n');
  return Buffer.from(message.replace(/^>(>*From )/gm, '$1'), 'latin1');
}

/** The messages of an mbox, in order; the bytes as one message where they hold no separator. */
export function splitMbox(bytes: Buffer): Buffer[] {
  const starts = findSeparators(bytes, true);
  if (starts[0] !== 0) return [bytes];
  return starts.map((start, i) => unquoteMessage(bytes.subarray(start, starts[i + 1] ?? bytes.length)));
}

/** The messages of an mbox file of any size, in order, as byte ranges that begin with the separator line; all from `from` on. */
export function* messagesOf(file: MailFile, from: number): Generator<{ start: number; end: number }> {
  const window = Buffer.alloc(Math.min(WINDOW, file.size + 1));
  let position = Math.max(0, from - CONTEXT);
  let start: number | null = null;
  for (let isLast = false; !isLast; ) {
    const read = file.readAt(window, position);
    isLast = read < window.length || position + read >= file.size;
    for (const offset of findSeparators(window.subarray(0, read), position === 0)) {
      const next = position + offset;
      const isKnown = next < from || (start !== null && next <= start);
      if (isKnown || next >= file.size || (!isLast && offset > read - LOOKAHEAD)) continue;
      if (start !== null) yield { start, end: next };
      start = next;
    }
    position += read - LOOKAHEAD - CONTEXT;
  }
  if (start !== null) yield { start, end: file.size };
}
