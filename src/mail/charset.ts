/** Bytes of mail as text, whatever charset they claim. */

/** What the bytes 0x80 to 0x9f are in Windows-1252; bytes it leaves open stand for themselves. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Latin-1 or Windows bytes are no UTF-8; then each byte is a character. A mail in JIS says so by its escapes. */
export function decodeText(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: JIS switches its sets by escapes
    return /\x1b\$[@B]/.test(text) ? new TextDecoder('iso-2022-jp').decode(bytes) : text;
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * A text that was decoded by the charset it claimed, mended where that was plainly another: UTF-8 that was read byte by
 * byte, or JIS that was not read at all.
 *
 * @example
 * mended('SchÃ¶ne GrÃ¼ÃŸe') //=> 'Schöne Grüße'
 */
export function mended(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JIS switches its sets by escapes
  if (!/[\xc2-\xf4][\x80-\xbf\u0152-\u2122]|\x1b\$[@B]/.test(text)) return text;
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const byte = code <= 0xff && !(code >= 0x80 && code <= 0x9f) ? code : WINDOWS.indexOf(character) + 0x80;
    if (code > 0xff && byte < 0x80) return text;
    bytes.push(byte < 0x80 ? code : byte);
  }
  const read = decodeText(Uint8Array.from(bytes));
  return read.length < text.length ? read : text;
}
