/** Tells what a person wrote from what their mail client put beside it: quoted originals and footers. Pure. */

/** Begins a quoted original, in the words of each client; what follows is not the sender's. */
const ORIGINAL: readonly RegExp[] = [
  /^[-_*\s>]*(?:begin forwarded message|(?:original|forwarded) message|ursprüngliche nachricht|weitergeleitete nachricht|message (?:d'origine|transféré)|mensaje original|messaggio originale|oorspronkelijk bericht)\b.{0,40}$/i,
  /^_{10,}$/,
  /^\*?(?:from|von|de|da|van|från|fra)\s?:\*? .+/i,
];
/** `On Thu, 12 Nov 2026 at 18:05, Ada wrote:` and its like, which may go over three lines. */
const INTRODUCTION =
  /^(?:(?:on|am|le|el|il|op|den|em)\b.{4,300}|\d{4}[-/.]\d.{4,200}|.{2,80}<\S+@\S+>.{0,60})(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|skrev|escreveu)(?:.{0,120})?\s?:$/is;
const BEGINS = /^(?:on|am|le|el|il|op|den|em|\d{4})\b.*\d|<\S+@\S+>/i;
/** With a `From:` these tell a block of headers from a sentence. */
const HEADER =
  /^\*?(?:sent|date|to|subject|cc|gesendet|datum|an|betreff|envoyé|à|objet|enviado|para|asunto|inviato|a|oggetto|verzonden|aan|onderwerp|skickat|till|ämne)\s?:/i;
/** Put below by telephones and programs. */
const FOOTER =
  /^(?:sent (?:from|via|with|using) (?:my|the|a|outlook|yahoo|gmail|mail|proton|samsung|iphone|android)\b.{0,60}|get outlook for .{2,30}|(?:von meinem|von meiner|gesendet (?:von|mit)|envoyé de(?:puis)?|enviado desde|inviato da|verzonden vanaf|skickat från) .{2,60}|download .{2,40} for (?:ios|android).*|--\s?|__)$/i;

/** The lines of a body, empty from the first quoted original or footer on, and where a line is quoted with `>`. */
export function ownLines(body: string): string[] {
  const lines = body.replace(/\r\n?/g, '\n').split('\n');
  const cut = lines.findIndex((line, index) => index > 0 && (FOOTER.test(line.trim()) || isOriginal(lines, index)));
  return lines.map((line, index) => (line.trimStart().startsWith('>') || (cut !== -1 && index >= cut) ? '' : line));
}

function isOriginal(lines: readonly string[], index: number): boolean {
  const line = (lines[index] ?? '').trim();
  if (line === '') return false;
  const [message, rule, from] = ORIGINAL.map((pattern) => pattern.test(line));
  if (message || rule) return true;
  if (from) return lines.slice(index + 1, index + 5).some((one) => HEADER.test(one.trim()));
  if (!BEGINS.test(line)) return false;
  return [1, 2, 3].some((count) =>
    INTRODUCTION.test(
      lines
        .slice(index, index + count)
        .join(' ')
        .trim(),
    ),
  );
}
