/** Lines of plain YAML: where the next one that holds something starts, and what its first characters are. Pure. */

/** Where the next line that holds something starts: its first character that is no blank. */
interface Place {
  text: string;
  at: number;
  /** Columns before `at`; -1 at the end of the text. */
  indent: number;
}

/**
 * Moves to the next line that holds something, from the start of a line. False where a tab stands before it.
 *
 * @example
 * seekLine({ text: '\n# x\n  a: 1', at: 0, indent: 0 }, 0) //=> true
 */
export function seekLine(place: Place, from: number): boolean {
  const { text } = place;
  let at = from;
  for (;;) {
    const start = at;
    at = skipBlanks(text, at);
    place.at = at;
    place.indent = at - start;
    if (at >= text.length) {
      place.at = text.length;
      place.indent = -1;
      return true;
    }
    const code = text.charCodeAt(at);
    if (code === 0x23) {
      const end = text.indexOf('\n', at);
      at = end === -1 ? text.length : end + 1;
    } else if (code === 0x0a) {
      at += 1;
    } else if (code === 0x0d && text.charCodeAt(at + 1) === 0x0a) {
      at += 2;
    } else {
      return code !== 0x09 && code !== 0x0d;
    }
  }
}

/** The next place that is no blank. */
export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 0x20) at += 1;
  return at;
}

/** Whether a list item starts here. */
export function isDashAt(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 0x2d) return false;
  const after = text.charCodeAt(at + 1);
  return after === 0x20 || after === 0x0a || after === 0x0d || at + 1 === text.length;
}

/** A letter or underscore; besides the first also a digit or a hyphen. */
export function isKeyChar(code: number, isFirst: boolean): boolean {
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f) return true;
  return !isFirst && ((code >= 0x30 && code <= 0x39) || code === 0x2d);
}
