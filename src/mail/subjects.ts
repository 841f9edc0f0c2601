/** How mail programs begin the subjects of what they write by themselves, by language. Data, and how it is matched. */

/**
 * Automatic answers, first as Outlook and Exchange localise "Automatic reply" and "Out of Office", then as Zimbra,
 * Gmail's and Notes' users and older Exchanges have it. Source: their language packs and help pages.
 */
const AUTOMATIC: Readonly<Record<string, string>> = {
  ar: 'رد تلقائي|الرد التلقائي|خارج المكتب',
  bg: 'автоматичен отговор|автоматично отговаряне|извън офиса',
  ca: "resposta automàtica|fora de l’oficina|fora de l'oficina",
  cs: 'automatická odpověď|mimo kancelář|nepřítomnost',
  da: 'automatisk svar|autosvar|ikke til stede|ikke på kontoret|fraværende|fraværsbesked',
  de: 'automatische antwort|abwesenheitsnotiz|abwesenheitsnachricht|abwesenheitsmeldung|automatische abwesenheit|abwesend|autoantwort|außer haus',
  el: 'αυτόματη απάντηση|εκτός γραφείου',
  en: 'automatic reply|automatic response|automated reply|automated response|auto reply|auto-reply|autoreply|auto response|auto-response|autoresponse|auto-responder|autoresponder|out of office autoreply|out of office reply|out of office|out of the office|out-of-office|ooo|vacation reply|vacation notice|away message|away from my mail|away from my desk|away from the office|absence notice|on leave|on vacation|annual leave|maternity leave|parental leave',
  es: 'respuesta automática|fuera de la oficina|fuera de oficina|contestador automático|ausencia de la oficina|mensaje de ausencia',
  et: 'automaatvastus|kontorist väljas',
  eu: 'erantzun automatikoa',
  fa: 'پاسخ خودکار',
  fi: 'automaattinen vastaus|automaattivastaus|poissa toimistosta|poissaoloilmoitus|poissaoloviesti',
  fr: "réponse automatique|absence du bureau|absent du bureau|absente du bureau|message d'absence|message d’absence|réponse d'absence|en congés",
  gl: 'resposta automática|fóra da oficina',
  he: 'תשובה אוטומטית|מענה אוטומטי|הודעה אוטומטית|מחוץ למשרד',
  hi: 'स्वचालित उत्तर|स्वतः उत्तर',
  hr: 'automatski odgovor|izvan ureda|odsutnost',
  hu: 'automatikus válasz|házon kívül|nem vagyok az irodában',
  id: 'balasan otomatis|jawaban otomatis|di luar kantor',
  is: 'sjálfvirkt svar',
  it: "risposta automatica|fuori sede|fuori ufficio|assenza dall'ufficio|assente",
  ja: '自動応答|自動返信|自動送信|不在通知|不在応答|不在',
  ko: '자동 회신|자동 응답|자동회신|자동응답|부재 중|부재중',
  lt: 'automatinis atsakymas|nesu biure',
  lv: 'automātiska atbilde|automātiskā atbilde|ārpus biroja',
  ms: 'balasan automatik',
  nb: 'automatisk svar|autosvar|fraværsmelding|ikke på kontoret|fravær',
  nl: 'automatisch antwoord|automatische reactie|automatisch bericht|afwezigheidsbericht|afwezigheidsmelding|afwezigheidsassistent|niet aanwezig|afwezig',
  pl: 'odpowiedź automatyczna|automatyczna odpowiedź|autoodpowiedź|poza biurem|nieobecność',
  pt: 'resposta automática|fora do escritório|ausente do escritório|ausência temporária|mensagem de ausência|fora da empresa',
  ro: 'răspuns automat|în afara biroului|absent din birou|absență din birou',
  ru: 'автоматический ответ|автоответ|автоматическое уведомление|нет на работе|вне офиса|отсутствие на рабочем месте',
  sk: 'automatická odpoveď|mimo kancelárie|neprítomnosť',
  sl: 'samodejni odgovor|avtomatski odgovor|odsotnost|izven pisarne',
  sr: 'аутоматски одговор|automatski odgovor|ван канцеларије|van kancelarije',
  sv: 'automatiskt svar|autosvar|autoreply|frånvaro|frånvaromeddelande|frånvarande|ej på kontoret|inte på kontoret',
  th: 'ตอบกลับอัตโนมัติ|การตอบกลับอัตโนมัติ|ไม่อยู่ที่สำนักงาน',
  tr: 'otomatik yanıt|otomatik cevap|ofis dışında|ofis dışındayım',
  uk: 'автоматична відповідь|автовідповідь|поза офісом|не на роботі',
  vi: 'trả lời tự động|thư trả lời tự động|vắng mặt',
  zh: '自动答复|自动回复|自动应答|外出自动回复|不在办公室|自動回覆|自動答覆|自動回复|不在辦公室|外出',
};

/** Answers to an invitation, as Outlook, Google Calendar, Notes and Zimbra begin their subjects. */
const RSVP: Readonly<Record<string, string>> = {
  cs: 'přijato|nezávazně přijato|odmítnuto',
  da: 'accepteret|foreløbig|afvist',
  de: 'zugesagt|angenommen|mit vorbehalt|mit vorbehalt zugesagt|vorläufig zugesagt|vorläufig|abgesagt|abgelehnt|neuer zeitvorschlag',
  en: 'accepted|declined|tentative|tentatively accepted|tentative accept|new time proposed|proposed new time|invitation accepted|invitation declined',
  es: 'aceptado|aceptada|provisional|provisionalmente aceptado|rechazado|rechazada|nueva hora propuesta',
  fi: 'hyväksytty|alustava|hylätty',
  fr: 'accepté|acceptée|provisoire|refusé|refusée|nouvel horaire proposé',
  hu: 'elfogadva|feltételesen|elutasítva',
  it: 'accettato|accettata|provvisorio|rifiutato|rifiutata|nuova ora proposta',
  ja: '承諾|仮承諾|仮の予定|辞退|承諾済み|不参加',
  ko: '수락됨|수락|임시 수락|거절됨|거절',
  nb: 'godtatt|foreløpig|avslått',
  nl: 'geaccepteerd|voorlopig|voorlopig geaccepteerd|geweigerd|afgewezen',
  pl: 'zaakceptowano|zaakceptowane|wstępna akceptacja|odrzucono|odrzucone',
  pt: 'aceito|aceite|aceitou|provisório|provisória|recusado|recusada|recusou',
  ru: 'принято|принял|под вопросом|отклонено|отклонил',
  sv: 'accepterat|accepterad|preliminär|preliminärt|avböjt|avböjd|avvisat',
  tr: 'kabul edildi|belirsiz|reddedildi',
  zh: '已接受|接受|暂定|暫訂|已拒绝|谢绝|已謝絕|拒絕',
};

/** Receipts: read, deleted unread, delivered, relayed. */
const RECEIPT: Readonly<Record<string, string>> = {
  da: 'læst|leveret',
  de: 'gelesen|ungelesen gelöscht|zugestellt|übermittelt|lesebestätigung',
  en: 'read|not read|read receipt|return receipt|return receipt (displayed)|delivered|relayed|successful mail delivery report|delivery status notification (success)|delivery status notification (relay)',
  es: 'leído|no leído|confirmación de lectura|entregado|retransmitido',
  fr: 'lu|non lu|accusé de réception|confirmation de lecture|remis|relayé|transmis',
  it: 'letto|non letto|conferma di lettura|recapitato|inoltrato',
  ja: '開封済み|未開封|配信済み|中継',
  nl: 'gelezen|niet gelezen|leesbevestiging|bezorgd|doorgestuurd',
  pl: 'przeczytano|potwierdzenie przeczytania|dostarczono',
  pt: 'lida|lido|não lida|confirmação de leitura|entregue|retransmitida',
  ru: 'прочтено|прочитано|доставлено|ретрансляция',
  sv: 'läst|oläst|läskvitto|levererat',
  zh: '已读|未读|已讀取|已送达|已送達',
};

/** Bounces: servers of all kinds in English, Exchange and some providers in the language of their users. */
const BOUNCE: Readonly<Record<string, string>> = {
  cs: 'nedoručitelné|nedoručitelná zpráva',
  da: 'kan ikke leveres|kunne ikke leveres',
  de: 'unzustellbar|nicht zustellbar|unzustellbare nachricht|mail konnte nicht zugestellt werden|fehler bei der zustellung|fehlgeschlagene zustellung',
  en: "undeliverable|undelivered mail|undelivered mail returned to sender|undeliverable mail|undeliverable message|mail delivery failed|mail delivery failure|mail delivery error|mail delivery problem|mail delivery system|mail delivery status|delivery failure|delivery failed|delivery failure notification|delivery error|delivery problem|delivery report|delivery status|delivery status notification|delivery notification|delivery has failed|message delivery failure|message delivery failed|message undeliverable|message not delivered|message status - undeliverable|message rejected|message blocked|message could not be delivered|failure notice|failure delivery|failed delivery|failed mail|returned mail|returned message|returned to sender|return to sender|mail returned|mail could not be delivered|mail not delivered|mail failure|mail system error|mail error|mail status report|email delivery failure|email delivery failed|e-mail delivery failure|email could not be delivered|email not delivered|nondeliverable mail|non-deliverable mail|non delivery|non-delivery|non-delivery report|non-delivery notification|non delivery report|notification d'état|could not send message|cannot send message|could not deliver|unable to deliver|unable to deliver mail|unknown user|user unknown|address not found|recipient not found|dsn|ndn|ndr|rejected mail|mail rejected|permanent delivery failure|permanent failure|error sending|sendmail error|error mail|bounce|bounced mail|warning: could not send message|warning: message delayed|delayed mail|delayed|delivery delayed|message delayed|delivery status notification (delay)|delivery status notification (failure)|delivery incomplete|still trying|warning: message still undelivered",
  es: 'no se puede entregar|no entregado|no se pudo entregar|mensaje no entregado|error de entrega|aviso de fallo',
  fi: 'ei voi toimittaa|toimittaminen epäonnistui',
  fr: "non remis|message non remis|échec de la remise|échec de remise|non distribuable|courrier non remis|notification d'échec|mail non distribué",
  hu: 'kézbesíthetetlen|nem kézbesíthető',
  it: 'non recapitabile|mancata consegna|consegna non riuscita|messaggio non recapitato|avviso di mancata consegna',
  ja: '配信不能|配信できませんでした|配信不可|送信できませんでした|エラーメール|不達通知|配送エラー|送信エラー',
  ko: '배달되지 않음|배달할 수 없음|전송 실패|반송',
  nb: 'kan ikke leveres|ikke levert',
  nl: 'kan niet worden bezorgd|niet te bezorgen|onbestelbaar|niet afgeleverd|niet bezorgd',
  pl: 'niedostarczalne|nie można dostarczyć|nie dostarczono|niedostarczona',
  pt: 'não é possível entregar|não entregue|não foi possível entregar|falha na entrega|mensagem não entregue',
  ru: 'недоставлено|не удается доставить|не удалось доставить|недоставленное сообщение|недоставленное письмо|сбой доставки|ошибка доставки',
  sv: 'kan inte levereras|kunde inte levereras|olevererbart|ej levererat',
  tr: 'teslim edilemedi|iletilemedi|teslim edilemiyor',
  zh: '无法送达|未送达|退信|系统退信|投递失败|無法傳遞|未傳遞|無法遞送|郵件退回|退信通知',
};

/** As `Re: ` and its kin in the languages of the clients, and `Fwd: `. */
const ANSWER =
  /^(?:(?:re|r|aw|antw|antwort|sv|vs|vá|odp|rif|ynt|yan|ref|res|rv|tr|wg|wtr|fw|fwd|fs|doorst|enc|i|továbbítás|回复|回覆|答复|答覆|转发|轉寄|返信|転送|회신|답장|전달|הועבר|תגובה|رد|إعادة توجيه|σχετ|απ|ответ|пересл)(?:\s?\[\d+\]|\s?\(\d+\))?\s?[:：]\s*)+/iu;

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function alternatives(table: Readonly<Record<string, string>>): string {
  const all = new Set(Object.values(table).flatMap((row) => row.split('|').map(plain)));
  const longestFirst = [...all].sort((a, b) => b.length - a.length);
  return longestFirst.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
}

/** `whole`: the subject is it, or begins with it and a mark. `start`: it only begins so, as a person may write, too. */
type Fit = 'whole' | 'start' | null;

function matcher(table: Readonly<Record<string, string>>): (subject: string) => Fit {
  const words = alternatives(table);
  const bracketed = `[[(](?:${words})[\\])]`;
  const whole = new RegExp(`^(?:${words})\\s?(?:$|[:：;!]|[-–—] |\\()|^${bracketed}|${bracketed}$`, 'u');
  const start = new RegExp(`^(?:${words})(?![\\p{L}\\p{N}])`, 'u');
  return (subject) => {
    const text = plain(subject);
    if (whole.test(text)) return 'whole';
    return start.test(text.replace(ANSWER, '')) ? 'start' : null;
  };
}

const automatic = matcher(AUTOMATIC);

/**
 * Whether a subject is that of an automatic answer; an answer to one only begins so.
 *
 * @example
 * automaticSubject('Automatisch antwoord: Data Engineer') //=> 'whole'
 * automaticSubject('Re: Automatic reply: Data Engineer') //=> 'start'
 */
export function automaticSubject(subject: string): Fit {
  return /^AUTO:\s/.test(subject) ? 'whole' : automatic(subject);
}

export const rsvpSubject = matcher(RSVP);
export const receiptSubject = matcher(RECEIPT);
export const bounceSubject = matcher(BOUNCE);
