/** What of a mail's text its writer wrote: not what is quoted, how clients introduce it, nor the signature. Pure. */

/** The word that introduces a quoted mail, in the languages of the clients. */
const WROTE =
  'wrote|writes|schrieb|geschrieben|a écrit|ecrit|escribió|escribio|escribiu|escreveu|ha scritto|scritto|scrive|schreef|schreef het volgende|skrev|skreiv|kirjoitti|pisze|napisał(?:\\(a\\)|a)?|napsal(?:\\(a\\)|a)?|napísal(?:\\(a\\)|a)?|írta|a scris|пишет|писал(?:а|\\(а\\))?|написал(?:а|\\(а\\))?|написав(?:ла|\\(ла\\))?|написа|έγραψε|yazdı|כתב(?:\\/ה|ה)?|كتب(?:ت)?|のメール|さんは書きました|は書きました|が書きました|wrote on|写道|寫道|작성|님이 작성|เขียนว่า|เขียน|đã viết|menulis|je napisao|je napisala|je napisal|napisala|rašė|rakstīja|kirjutas|va escriure|idatzi du|skrifaði|shkroi';
const INTRODUCES = new RegExp(`(?:${WROTE})`, 'iu');

/** Labels of the header that Outlook and others put above the mail they quote: from, sent, to, subject. */
const LABELS: readonly string[] = [
  'from|von|de|da|van|från|fra|lähettäjä|od|feladó|от|від|από|kimden|gönderen|מאת|من|差出人|送信者|发件人|寄件者|寄件人|보낸 사람|보낸사람|จาก|từ|dari|expéditeur|remitente|mittente|afzender|avsändare|nadawca|odesílatel|expeditor|отправитель|saatja|no|nuo|šalje|pošiljatelj|de la|message de',
  'sent|date|message du|sent at|date sent|gesendet|gesendet am|datum|envoyé|envoyé le|enviado|enviado el|enviado em|enviada|enviada em|data|inviato|verzonden|verzonden op|skickat|sendt|lähetetty|päivämäärä|päiväys|wysłano|wysłane|odesláno|odoslané|elküldve|küldve|dátum|отправлено|дата|надіслано|изпратено|gönderildi|gönderilme tarihi|tarih|στάλθηκε|ημερομηνία|נשלח|תאריך|تاريخ الإرسال|التاريخ|送信日時|日時|日付|送信日|发送时间|时间|日期|傳送時間|寄件日期|보낸 날짜|날짜|보낸날짜|fecha|trimis|poslano|poslato|ngày|đã gửi|tanggal|terkirim|วันที่|ส่ง|saadetud|nosūtīts|išsiųsta',
  'to|an|à|para|a|aan|till|til|vastaanottaja|do|komu|címzett|către|кому|до|προς|kime|alıcı|אל|إلى|宛先|收件人|받는 사람|받는사람|ถึง|destinataire|destinatario|đến|kepada|prima|za|kam|saaja|kam|cc|copie à|kopie|cópia|copia|kopia|kopi|kopio|копия|抄送|副本|참조|bcc',
  'subject|betreff|objet|sujet|asunto|assunto|oggetto|onderwerp|ämne|emne|aihe|temat|předmět|predmet|tárgy|subiect|тема|относно|θέμα|konu|נושא|الموضوع|件名|主题|主旨|主題|제목|เรื่อง|chủ đề|subjek|perihal|teema|temats|tema',
];
const LABEL = LABELS.map((words) => new RegExp(`^[\\s*_>|]*(?:${words})\\s?[*_]*\\s*[:：]`, 'iu'));
const ANY_LABEL = /^[\s*_>|]*[\p{L}][\p{L} .-]{0,24}[*_]*\s?[:：]/u;

const QUOTED = /^\s{0,3}(?:>|\|\s|»\s|[A-Z]{1,4}>\s)/;
const DIVIDER =
  /^\s*(?:[-–—_=*]{2,}\s?(?=.{0,60}(?:original|messag|nachricht|mensaj|mensag|mail|forward|weiter|wrote|reply|antwort|bericht|meddelande|besked|melding|wiadomo|zpráv|správ|üzenet|viesti|сообщени|письмо|повідомлення|μήνυμα|ileti|הודעה|رسالة|メッセージ|原始|邮件|郵件|转发|원본|메시지))\S.{0,70}?[-–—_=*]{2,}|begin forwarded message:)\s*$/iu;
const RULE = /^\s*(?:_{10,}|\*{20,})\s*$/;
const NOTES = /^.{1,80}-{3}\s?\d{1,4}[./]\d{1,2}[./]\d{2,4}.{0,30}-{3}/;
const SIGNATURE = /^--\s?$/;
const MOBILE =
  /^\s*(?:sent from (?:my|mail|outlook|yahoo|samsung|proton|a mobile|the)|sent (?:with|via|using) |get outlook for|gesendet (?:von|mit|aus)|von meinem \S+ gesendet|diese nachricht wurde von meinem|envoyé (?:de(?:puis)?|à partir de) |enviado (?:desde|do|de|a partir) |inviato da |verzonden (?:vanaf|vanuit|met|van)|skickat från |sendt fra |lähetetty |wysłane? z |odesláno z|отправлено (?:с|из)|iphone から送信|iphoneから送信|发自我的|從我的|나의 iphone|download outlook|obtenir outlook|outlook für|this (?:e-?mail|message) (?:was sent from|may contain|is confidential|and any))/iu;

const DATE =
  /\d{1,4}[年./-]\s?\d{1,2}|\d{1,2}[:.h]\d{2}|\b\d{4}\b|\d{1,2}\.?\s\p{L}{3,}|(?<!\p{L})\p{L}{3,}\.?\s\d{1,2}/u;
/** No client introduces a mail at such length. */
const LONGEST = 300;
const ADDRESS = /[^\s<>(]+@[^\s<>)]+/;

function isIntroduction(text: string): boolean {
  const line = text.replace(/[\u200e\u200f\u202a-\u202e\u00a0]/g, ' ').trim();
  if (line.length > LONGEST || !/[:：]$|-{2,}$|^(?:on|am|le) .*\d.* (?:wrote|écrit)$/i.test(line)) return false;
  const [hasDate, hasAddress] = [DATE.test(line), ADDRESS.test(line)];
  return (hasDate && hasAddress) || (INTRODUCES.test(line) && (hasDate || hasAddress || line.length < 60));
}

/** How many of the lines from `at` on introduce a quoted mail; 0 for none. Clients break the line, at times twice. */
function introductionAt(lines: readonly string[], at: number): number {
  const [first = '', ...more] = lines.slice(at, at + 3).map((line) => line.trim());
  if (first === '' || first.length > LONGEST) return 0;
  if (isIntroduction(first)) return 1;
  // a sentence of the writer's own above it is not a part of it
  if (/[.!?]$/.test(first) || !(DATE.test(first) || /[@<]/.test(first))) return 0;
  for (let count = 1; count <= more.length; count += 1) {
    const next = more[count - 1] ?? '';
    // some break within the address, and quote what is left of the line
    if (next === '' || /[.!?]$/.test(next) || (QUOTED.test(next) && !/^>\s?\S{0,12}[:：]$/.test(next))) return 0;
    if (isIntroduction([first, ...more.slice(0, count)].join(' '))) return count + 1;
  }
  return 0;
}

/** Whether a header block of a quoted mail begins at a line: at least three kinds of label close together. */
function isHeaderBlock(lines: readonly string[], at: number): boolean {
  if (!ANY_LABEL.test(lines[at] ?? '') || !LABEL.some((label) => label.test(lines[at] ?? ''))) return false;
  const kinds = new Set<number>();
  let others = 0;
  for (const line of lines.slice(at, at + 12)) {
    const kind = LABEL.findIndex((label) => label.test(line));
    if (kind >= 0) kinds.add(kind);
    else if (line.trim() !== '') others += 1;
    if (others > 2) break;
  }
  return kinds.size >= 3 && (kinds.has(1) || kinds.has(3));
}

/**
 * The lines that are the writer's own, wherever they stand: above, between or below what is quoted.
 *
 * @example
 * ownText('On 23/11/2026 10:00, Dana wrote:\n> News?\n\nOn Friday.\n\n-- \nPriya\n') //=> 'On Friday.'
 */
export function ownText(body: string): string {
  const lines = body
    .replace(/[\u200b\ufeff]/g, '')
    .slice(0, 60_000)
    .split('\n');
  const own: string[] = [];
  let isSigned = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (QUOTED.test(line)) {
      isSigned = false;
      continue;
    }
    const length = introductionAt(lines, at);
    if (length > 0) {
      at += length - 1;
      isSigned = false;
      const next = lines.slice(at + 1).find((each) => each.trim() !== '') ?? '';
      if (!QUOTED.test(next) && own.some((each) => each.trim() !== '')) break;
      continue;
    }
    const isEnd = DIVIDER.test(line) || NOTES.test(line) || isHeaderBlock(lines, at);
    if (isEnd || (RULE.test(line) && own.some((each) => each.trim() !== ''))) break;
    if (SIGNATURE.test(line)) isSigned = true;
    if (!isSigned && !MOBILE.test(line) && !RULE.test(line)) own.push(line.trim());
  }
  return own
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Lines and sentences, as far as marks tell them. */
export function sentencesIn(words: string): string[] {
  return words.split(/(?<=[.!?])\s+|\n+/);
}

const LONGEST_WORDS = 160;

/** The first of the writer's own words, on one line, for the history; the subject where there are none. */
export function wordsOf(body: string, subject: string): string {
  const said = ownText(body).replace(/\s+/g, ' ');
  const words = said === '' ? subject : said;
  if (words.length <= LONGEST_WORDS) return words;
  return `${words.slice(0, LONGEST_WORDS).replace(/\s+\S*$/, '')} …`;
}
