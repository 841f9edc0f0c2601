/** Text from a file made fit for a message: short, in quotes, nothing invisible. */

// The two joiners are left alone: emoji and several scripts need them.
const HIDDEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

const LONGEST_SHOWN = 60;

/**
 * The characters of a text that a terminal would act on or not show, each once.
 *
 * @example
 * hiddenIn('a\u202eb') //=> ['<U+202E>']
 */
export function hiddenIn(text: string): string[] {
  return [...new Set(text.match(HIDDEN) ?? [])].map(named);
}

/**
 * A text in quotes, escaped and cut to 60 characters.
 *
 * @example
 * quoted('a\x1b[0m') //=> '"a\\x1b[0m"'
 */
export function quoted(text: string): string {
  const characters = [...text.slice(0, LONGEST_SHOWN * 2)];
  const short = characters.slice(0, LONGEST_SHOWN).join('');
  const more = short.length < text.length ? '…' : '';
  return `"${short.replace(HIDDEN, named)}${more}"`;
}

function named(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '\\t';
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
