/** Bytes and HTML of mail as text, whatever charset they claim. */

/** What the bytes 0x80 to 0x9f are in Windows-1252; bytes it leaves open stand for themselves. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** JIS switches its sets by escapes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const JIS = /\x1b\$[@B]/;

/** Latin-1 or Windows bytes are no UTF-8; then each byte is a character. A mail in JIS says so by its escapes. */
export function decodeText(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JIS.test(text) ? new TextDecoder('iso-2022-jp').decode(bytes) : text;
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A text whose charset was plainly another than it claimed, mended: `SchÃ¶ne GrÃ¼ÃŸe`, or JIS that was not read. */
export function mended(text: string): string {
  if (!/[\xc2-\xf4][\x80-\xbf\u0152-\u2122]/.test(text) && !JIS.test(text)) return text;
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

/** Marks that letters wear in entity names, such as `&uuml;`, and characters that have names of their own. */
const [ACCENTS = new Map(), ENTITIES = new Map()] = [
  'acute:\u0301 caron:\u030c cedil:\u0327 circ:\u0302 grave:\u0300 ring:\u030a tilde:\u0303 uml:\u0308',
  'amp:& lt:< gt:> quot:" apos:\' szlig:ß aelig:æ AElig:Æ oslash:ø Oslash:Ø oelig:œ ndash:– mdash:— lsquo:‘ rsquo:’ sbquo:‚ ldquo:“ rdquo:” bdquo:„ laquo:« raquo:» hellip:… euro:€ pound:£ iexcl:¡ iquest:¿ ordm:º ordf:ª deg:° middot:· bull:• shy: zwnj:',
].map((text) => new Map(text.split(' ').map((pair) => pair.split(':') as [string, string])));

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));?/gi, (whole, decimal, hex, name = '') => {
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    if (name === '')
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : '\ufffd';
    if (name === 'nbsp') return ' ';
    const accent = ACCENTS.get(name.slice(1));
    if (accent !== undefined) return `${name[0]}${accent}`.normalize('NFC');
    return ENTITIES.get(name) ?? whole;
  });
}

const BLOCK =
  /^(?:p|div|br|tr|li|ul|ol|table|h[1-6]|blockquote|hr|pre|section|article|header|footer|dl|dt|dd|center|address|body)$/;
/** Elements whose text is not shown. */
const HIDDEN = /^(?:style|script|head|title|template|o:p-hidden)$/;
/** How clients mark what they quote: Gmail, Yahoo, Proton, Zoho, GMX, Zimbra, Thunderbird, Apple, Outlook for Mac. */
const QUOTE =
  /(?:class|id|name|type|data-marker)\s*=\s*["']?[^"'>]*(?:gmail_quote|yahoo_quoted|protonmail_quote|tutanota_quote|zmail_extra|moz-cite|__QUOTED_TEXT__|reference-message|\bquote\b|\bcite\b|hmail_quote)/i;
/** An indented block of one's own, as Gmail writes it. */
const INDENT = /border\s*:\s*(?:none|0|medium none)/i;

/** The text of a mail's HTML: LF between lines, a line for a block, `> ` before what the mail marks as quoted. Linear in its length. */
export function htmlToText(html: string): string {
  const pieces = html.split('<');
  const lines: string[] = [];
  const open: { name: string; quotes: boolean }[] = [];
  let depth = 0;
  let hidden: string | null = null;
  let line = '';
  const finish = () => {
    lines.push(depth > 0 && line.trim() !== '' ? `> ${line.trim()}` : line.trim());
    line = '';
  };
  const say = (text: string) => {
    if (hidden === null) line += decodeEntities(text.replace(/[ \t\r\n\f]+/g, ' '));
  };
  say(pieces[0] ?? '');
  for (const piece of pieces.slice(1)) {
    const comments: boolean = hidden === '!--' || piece.startsWith('!--');
    const close: number = comments ? piece.indexOf('-->') : piece.indexOf('>');
    if (comments) {
      hidden = close < 0 ? '!--' : null;
      if (close >= 0) say(piece.slice(close + 3));
      continue;
    }
    const [, slash = '', name = ''] = /^(\/?)([a-z][a-z0-9:]*)/i.exec(piece) ?? [];
    if (name === '' || close < 0) {
      if (!/^[!?]/.test(piece)) say(`<${piece}`);
      continue;
    }
    const tag = name.toLowerCase();
    const attributes = piece.slice(name.length, close);
    if (hidden !== null) {
      if (slash !== '' && tag === hidden) hidden = null;
      else continue;
    } else if (slash === '' && HIDDEN.test(tag)) hidden = tag;
    if (BLOCK.test(tag)) finish();
    else if (tag === 'td' || tag === 'th') line += ' ';
    if ((tag === 'blockquote' || tag === 'div') && slash === '') {
      const quotes = QUOTE.test(attributes) || (tag === 'blockquote' && !INDENT.test(attributes));
      open.push({ name: tag, quotes });
      if (quotes) depth += 1;
    } else if (slash !== '') {
      const at = open.findLastIndex((one) => one.name === tag);
      if (at >= 0) depth -= open.splice(at).filter(({ quotes }) => quotes).length;
    }
    if (tag === 'p' && slash !== '') finish();
    say(piece.slice(close + 1));
  }
  finish();
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
