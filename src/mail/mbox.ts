/** Finds the messages of an mbox in bytes. Only a `From ` line with a date after a blank line separates. */

const SEPARATOR =
  /^From \S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]\d \d\d:\d\d/;
const LONGEST_SEPARATOR = 400;

/** Bytes that must follow a position before it can be judged; a reader of chunks keeps so many back. */
export const LOOKAHEAD = LONGEST_SEPARATOR + 10;

/**
 * Offsets in `bytes` at which messages begin, in order.
 *
 * @param atStart whether the first byte is the file's first, and so needs no blank line before it
 */
export function findSeparators(bytes: Buffer, atStart: boolean): number[] {
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

/**
 * One message of an mbox without its separator line, with the quoting of `From ` lines undone.
 *
 * @param bytes from one separator to the next
 */
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
