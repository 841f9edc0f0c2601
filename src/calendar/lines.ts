/** Content lines of RFC 5545: escaped, folded at 75 octets, CRLF. Knows nothing of what they say. */

const LONGEST_LINE = 75;

/** Line separators of any script count as newlines; what remains of the control characters says nothing. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').replace(/[\0-\x08\x0e-\x1f\x7f-\x9f]/g, '');
}

/**
 * A text value.
 *
 * @example
 * escapeText('a, b; c\\d\ne') //=> 'a\\, b\\; c\\\\d\\ne'
 */
export function escapeText(text: string): string {
  return clean(text)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** Reads a text value back. */
export function unescapeText(value: string): string {
  return value.replace(/\\(.)/gs, (_, mark: string) => (mark === 'n' || mark === 'N' ? '\n' : mark));
}

/**
 * One content line with its CRLF, folded so that no physical line is longer than 75 octets and no character is cut.
 *
 * @param value already escaped
 * @example
 * contentLine('SUMMARY', 'x') //=> 'SUMMARY:x\r\n'
 */
export function contentLine(name: string, value: string): string {
  let line = '';
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const size = Buffer.byteLength(character);
    if (octets + size > LONGEST_LINE) {
      line += '\r\n ';
      octets = 1;
    }
    line += character;
    octets += size;
  }
  return `${line}\r\n`;
}

/** The content lines of a calendar, unfolded, in order; line ends of any kind. */
export function unfoldLines(text: string): string[] {
  return text.replace(/\r*\n[ \t]/g, '').split(/\r*\n/);
}
