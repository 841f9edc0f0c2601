/** Bodies of answers as mail clients build them in many languages, with what their writers wrote. */

/** A body and what of it is the writer's own. */
export interface Body {
  name: string;
  body: string;
  own: string;
  /** It is HTML. */
  isHtml?: boolean;
}

const WORDS = 'We decide on Friday, promised.';
const ORIGINAL = 'Is there any news about the role?\n\nKind regards\nDana Okafor';
const quoted = (text: string) =>
  text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
const D = 'Dana Okafor';
const A = '<dana@okafor.example>';

/** How clients introduce what they quote. */
const INTRODUCTIONS: readonly [string, string][] = [
  ['Gmail, English', `On Tue, Nov 24, 2026 at 9:00 AM ${D} ${A} wrote:`],
  ['Gmail, English, broken', `On Tue, Nov 24, 2026 at 9:00 AM ${D}\n${A} wrote:`],
  ['Gmail, British', `On Tue, 24 Nov 2026 at 09:00, ${D} ${A} wrote:`],
  ['Apple Mail, English', `On 24 Nov 2026, at 09:00, ${D} ${A} wrote:`],
  ['Thunderbird, English', `On 24/11/2026 09:00, ${D} wrote:`],
  ['Proton, English', `On Tuesday, November 24th, 2026 at 09:00, ${D} ${A} wrote:`],
  ['Yahoo, English', `On Tuesday, 24 November 2026 at 09:00:00 GMT, ${D} ${A} wrote: `],
  ['Gnus', `>>>>> "${D}" == ${A} writes:`],
  ['mutt', `On Tue, Nov 24, 2026 at 09:00:00AM +0000, ${D} wrote:`],
  ['Evolution', `On Tue, 2026-11-24 at 09:00 +0000, ${D} wrote:`],
  ['Gmail, German', `Am Di., 24. Nov. 2026 um 09:00 Uhr schrieb ${D} ${A}:`],
  ['Thunderbird, German', `Am 24.11.26 um 09:00 schrieb ${D}:`],
  ['Apple Mail, German', `Am 24.11.2026 um 09:00 schrieb ${D} ${A}:`],
  ['Gmail, French', `Le mar. 24 nov. 2026 à 09:00, ${D} ${A} a écrit :`],
  ['Apple Mail, French', `Le 24 nov. 2026 à 09:00, ${D} ${A} a écrit :`],
  ['Gmail, Spanish', `El mar, 24 nov 2026 a las 9:00, ${D} (${A}) escribió:`],
  ['Gmail, Portuguese', `Em ter., 24 de nov. de 2026 às 09:00, ${D} ${A} escreveu:`],
  ['Gmail, Italian', `Il giorno mar 24 nov 2026 alle ore 09:00 ${D} ${A} ha scritto:`],
  ['Gmail, Dutch', `Op di 24 nov 2026 om 09:00 schreef ${D} ${A}:`],
  ['Gmail, Swedish', `Den tis 24 nov. 2026 kl 09:00 skrev ${D} ${A}:`],
  ['Gmail, Danish', `Den tirs. 24. nov. 2026 kl. 09.00 skrev ${D} ${A}:`],
  ['Gmail, Norwegian', `tir. 24. nov. 2026 kl. 09:00 skrev ${D} ${A}:`],
  ['Gmail, Finnish', `ti 24. marrask. 2026 klo 9.00 ${D} (${A}) kirjoitti:`],
  ['Gmail, Polish', `wt., 24 lis 2026 o 09:00 ${D} ${A} napisał(a):`],
  ['Thunderbird, Polish', `W dniu 24.11.2026 o 09:00, ${D} pisze:`],
  ['Gmail, Czech', `út 24. 11. 2026 v 9:00 odesílatel ${D} ${A} napsal:`],
  ['Gmail, Hungarian', `${D} ${A} ezt írta (időpont: 2026. nov. 24., K, 9:00):`],
  ['Gmail, Romanian', `În mar., 24 nov. 2026 la 09:00, ${D} ${A} a scris:`],
  ['Gmail, Russian', `вт, 24 нояб. 2026 г. в 09:00, ${D} ${A}:`],
  ['Thunderbird, Russian', `24.11.2026 09:00, ${D} пишет:`],
  ['Gmail, Ukrainian', `вт, 24 лист. 2026 р. о 09:00 ${D} ${A} пише:`],
  ['Gmail, Greek', `Στις Τρί 24 Νοε 2026 στις 9:00 π.μ., ο χρήστης ${D} ${A} έγραψε:`],
  ['Gmail, Turkish', `${D} ${A}, 24 Kas 2026 Sal, 09:00 tarihinde şunu yazdı:`],
  ['Gmail, Hebrew', `\u200fבתאריך יום ג׳, 24 בנוב׳ 2026 ב-9:00 מאת \u202a${D}\u202c\u200f \u202a${A}\u202c\u200f:`],
  ['Gmail, Arabic', `في الثلاثاء، 24 نوفمبر 2026 في 9:00 ص تمت كتابة ما يلي بواسطة ${D} ${A}:`],
  ['Gmail, Japanese', `2026年11月24日(火) 9:00 ${D} ${A}:`],
  ['Apple Mail, Japanese', `2026/11/24 9:00、${D} ${A}のメール:`],
  ['Gmail, Chinese', `${D} ${A} 于2026年11月24日周二 09:00写道：`],
  ['Gmail, Taiwan', `${D} ${A} 於 2026年11月24日 週二 上午9:00寫道：`],
  ['Gmail, Korean', `2026년 11월 24일 (화) 오전 9:00, ${D} ${A}님이 작성:`],
  ['Gmail, Vietnamese', `Vào Th 3, 24 thg 11, 2026 vào lúc 09:00 ${D} ${A} đã viết:`],
  ['Gmail, Thai', `ในวันที่ อ. 24 พ.ย. 2026 เวลา 09:00 ${D} ${A} เขียนว่า:`],
  ['Gmail, Indonesian', `Pada tanggal Sel, 24 Nov 2026 pukul 09.00 ${D} ${A} menulis:`],
];

/** The header that Outlook puts above what it quotes, label by label. */
const LABELS: readonly [string, string, string, string, string][] = [
  ['English', 'From', 'Sent', 'To', 'Subject'],
  ['German', 'Von', 'Gesendet', 'An', 'Betreff'],
  ['French', 'De', 'Envoyé', 'À', 'Objet'],
  ['Spanish', 'De', 'Enviado el', 'Para', 'Asunto'],
  ['Portuguese', 'De', 'Enviada em', 'Para', 'Assunto'],
  ['Italian', 'Da', 'Inviato', 'A', 'Oggetto'],
  ['Dutch', 'Van', 'Verzonden', 'Aan', 'Onderwerp'],
  ['Swedish', 'Från', 'Skickat', 'Till', 'Ämne'],
  ['Danish', 'Fra', 'Sendt', 'Til', 'Emne'],
  ['Finnish', 'Lähettäjä', 'Lähetetty', 'Vastaanottaja', 'Aihe'],
  ['Polish', 'Od', 'Wysłano', 'Do', 'Temat'],
  ['Czech', 'Od', 'Odesláno', 'Komu', 'Předmět'],
  ['Hungarian', 'Feladó', 'Elküldve', 'Címzett', 'Tárgy'],
  ['Russian', 'От', 'Отправлено', 'Кому', 'Тема'],
  ['Greek', 'Από', 'Στάλθηκε', 'Προς', 'Θέμα'],
  ['Turkish', 'Kimden', 'Gönderildi', 'Kime', 'Konu'],
  ['Japanese', '差出人', '送信日時', '宛先', '件名'],
  ['Chinese', '发件人', '发送时间', '收件人', '主题'],
  ['Taiwan', '寄件者', '傳送時間', '收件者', '主旨'],
  ['Korean', '보낸 사람', '보낸 날짜', '받는 사람', '제목'],
];

const block = ([, from, sent, to, subject]: (typeof LABELS)[number], mark = '') =>
  `${mark}${from}:${mark} ${D} ${A}\n${mark}${sent}:${mark} 24 November 2026 09:00\n${mark}${to}:${mark} Priya Raman\n${mark}${subject}:${mark} Data Engineer`;
const [ENGLISH] = LABELS as [(typeof LABELS)[number]];

/** Everything else that stands around what somebody wrote. */
const AROUND: readonly [string, string, string][] = [
  ['a divider, Outlook', `${WORDS}\n\n-----Original Message-----\n${block(ENGLISH)}\n\n${ORIGINAL}`, WORDS],
  ['a divider, German', `${WORDS}\n\n-----Ursprüngliche Nachricht-----\n${ORIGINAL}`, WORDS],
  ['a divider, French', `${WORDS}\n\n-----Message d'origine-----\n${ORIGINAL}`, WORDS],
  ['a divider, Thunderbird', `${WORDS}\n\n-------- Original Message --------\nSubject: x\n${ORIGINAL}`, WORDS],
  ['a divider, Zoho', `${WORDS}\n\n---- On Tue, 24 Nov 2026 09:00:00 +0000 ${D} ${A} wrote ----\n\n${ORIGINAL}`, WORDS],
  ['a divider, QQ', `${WORDS}\n\n------------------ 原始邮件 ------------------\n${ORIGINAL}`, WORDS],
  ['a line and a header', `${WORDS}\n\n________________________________\n${block(ENGLISH)}\n\n${ORIGINAL}`, WORDS],
  ['a header in bold', `${WORDS}\n\n${block(ENGLISH, '*')}\n\n${ORIGINAL}`, WORDS],
  [
    'a header with Cc',
    `${WORDS}\n\nFrom: ${D}\nSent: 24 November 2026 09:00\nTo: Priya Raman\nCc: Lee Ong\nSubject: Data Engineer\n\n${ORIGINAL}`,
    WORDS,
  ],
  [
    'a header, the date first',
    `${WORDS}\n\nGesendet: Dienstag, 24. November 2026 um 09:00 Uhr\nVon: "${D}" ${A}\nAn: priya@acme.example\nBetreff: Data Engineer\n\n${ORIGINAL}`,
    WORDS,
  ],
  ['Notes', `${WORDS}\n\n${D}---24/11/2026 09:00:00---Is there any news about the role?`, WORDS],
  [
    'a signature',
    `${WORDS}\n\n-- \nPriya Raman\nVP Data, Acme\n\nOn 24/11/2026 09:00, ${D} wrote:\n${quoted(ORIGINAL)}`,
    WORDS,
  ],
  ['a signature without its blank', `${WORDS}\n--\nPriya Raman`, WORDS],
  [
    'iPhone',
    `${WORDS}\n\nSent from my iPhone\n\n> On 24 Nov 2026, at 09:00, ${D} ${A} wrote:\n> \n${quoted(ORIGINAL)}`,
    WORDS,
  ],
  [
    'iPhone, German',
    `${WORDS}\n\nVon meinem iPhone gesendet\n\n> Am 24.11.2026 um 09:00 schrieb ${D}:\n> \n${quoted(ORIGINAL)}`,
    WORDS,
  ],
  [
    'Outlook for Android',
    `${WORDS}\n\nGet Outlook for Android<https://aka.ms/x>\n________________________________\n${block(ENGLISH)}\n\n${ORIGINAL}`,
    WORDS,
  ],
  [
    'Samsung',
    `${WORDS}\n\nSent from my Galaxy\n\n-------- Original message --------\nFrom: ${D}\nDate: 24/11/2026 09:00 (GMT+00:00)\nTo: Priya\nSubject: Data Engineer\n\n${ORIGINAL}`,
    WORDS,
  ],
  ['below', `On 24/11/2026 09:00, ${D} wrote:\n${quoted(ORIGINAL)}\n\n${WORDS}`, WORDS],
  [
    'below, with a signature',
    `Am 24.11.26 um 09:00 schrieb ${D}:\n${quoted(ORIGINAL)}\n\n${WORDS}\n\n-- \nPriya`,
    WORDS,
  ],
  ['below, no introduction', `${quoted(ORIGINAL)}\n\n${WORDS}`, WORDS],
  [
    'between',
    `On 24/11/2026 09:00, ${D} wrote:\n> Is there any news?\n\nYes.\n\n> When do you decide?\n\nOn Friday.`,
    'Yes.\n\nOn Friday.',
  ],
  [
    'above and between',
    `Hi Dana,\n\nsee below.\n\nOn 24/11/2026 09:00, ${D} wrote:\n> Is there any news?\n\nNot yet.`,
    'Hi Dana,\n\nsee below.\n\nNot yet.',
  ],
  [
    'two deep',
    `${WORDS}\n\nOn 24/11/2026 09:00, ${D} wrote:\n${quoted(`${ORIGINAL}\n\nOn 20/11/2026, Priya wrote:\n${quoted('Thank you.')}`)}`,
    WORDS,
  ],
  ['bars for quotes', `${WORDS}\n\n| Is there any news?\n| Dana`, WORDS],
  ['initials for quotes', `${WORDS}\n\nDO> Is there any news?\nDO> Dana`, WORDS],
  ['nothing else', WORDS, WORDS],
  [
    'several paragraphs',
    `Hi Dana,\n\nthank you for asking.\n\n${WORDS}\n\nBest\nPriya`,
    `Hi Dana,\n\nthank you for asking.\n\n${WORDS}\n\nBest\nPriya`,
  ],
  [
    'a colon of one’s own',
    `Two things:\n\n1. ${WORDS}\n2. Please send the paper.`,
    `Two things:\n\n1. ${WORDS}\n2. Please send the paper.`,
  ],
  [
    'a time of one’s own',
    `We meet on 27 November at 10:00.\nThe panel:\nPriya, Noor and Lee.`,
    `We meet on 27 November at 10:00.\nThe panel:\nPriya, Noor and Lee.`,
  ],
  [
    'a word that introduces',
    `As you wrote: it depends on the data.\n${WORDS}`,
    `As you wrote: it depends on the data.\n${WORDS}`,
  ],
  [
    'labels of one’s own',
    `Here is the plan.\nFrom: Monday\nUntil: Wednesday\n${WORDS}`,
    `Here is the plan.\nFrom: Monday\nUntil: Wednesday\n${WORDS}`,
  ],
  [
    'dashes of one’s own',
    `First -- the good news -- we liked it.\n${WORDS}`,
    `First -- the good news -- we liked it.\n${WORDS}`,
  ],
  ['an arrow of one’s own', `The salary would be > 60,000.\n${WORDS}`, `The salary would be > 60,000.\n${WORDS}`],
];

const html = (text: string) => `<html><head><style>p{margin:0}</style></head><body>${text}</body></html>`;
/** HTML of clients that send nothing else. */
const HTML: readonly [string, string, string][] = [
  [
    'Gmail',
    html(
      `<div dir="ltr">${WORDS}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Tue, Nov 24, 2026 at 9:00&#8239;AM ${D} &lt;<a href="mailto:dana@okafor.example">dana@okafor.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0"><div>Is there any news?</div></blockquote></div>`,
    ),
    WORDS,
  ],
  [
    'Outlook',
    html(
      `<div class="WordSection1"><p class="MsoNormal">${WORDS}<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>From:</b> ${D} &lt;dana@okafor.example&gt;<br><b>Sent:</b> 24 November 2026 09:00<br><b>To:</b> Priya Raman<br><b>Subject:</b> Data Engineer<o:p></o:p></p></div><p class="MsoNormal">Is there any news?</p></div>`,
    ),
    WORDS,
  ],
  [
    'Outlook on the web',
    html(
      `<div style="font-family:Aptos">${WORDS}</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr"><font><b>Von:</b> ${D}<br><b>Gesendet:</b> Dienstag, 24. November 2026 09:00<br><b>An:</b> Priya<br><b>Betreff:</b> Data Engineer</font></div><div>Is there any news?</div>`,
    ),
    WORDS,
  ],
  [
    'Apple Mail',
    html(
      `${WORDS}<br><div><br><blockquote type="cite"><div>On 24 Nov 2026, at 09:00, ${D} &lt;dana@okafor.example&gt; wrote:</div><br><div>Is there any news?</div></blockquote></div>`,
    ),
    WORDS,
  ],
  [
    'Thunderbird',
    html(
      `<p>${WORDS}</p><div class="moz-cite-prefix">On 24/11/2026 09:00, ${D} wrote:<br></div><blockquote type="cite" cite="mid:sc1"><p>Is there any news?</p></blockquote>`,
    ),
    WORDS,
  ],
  [
    'Thunderbird, below',
    html(
      `<div class="moz-cite-prefix">On 24/11/2026 09:00, ${D} wrote:<br></div><blockquote type="cite" cite="mid:sc1"><p>Is there any news?</p></blockquote><p>${WORDS}</p>`,
    ),
    WORDS,
  ],
  [
    'Yahoo',
    html(
      `<div class="yahoo-style-wrap"><div>${WORDS}</div></div><div id="x" class="yahoo_quoted"><div><div>On Tuesday, 24 November 2026 at 09:00:00 GMT, ${D} &lt;dana@okafor.example&gt; wrote:</div><div>Is there any news?</div></div></div>`,
    ),
    WORDS,
  ],
  [
    'Proton',
    html(
      `<div>${WORDS}</div><div class="protonmail_quote">On Tuesday, November 24th, 2026 at 09:00, ${D} wrote:<br><blockquote class="protonmail_quote" type="cite"><p>Is there any news?</p></blockquote></div>`,
    ),
    WORDS,
  ],
  [
    'GMX',
    html(
      `<div style="font-family:Verdana"><div>${WORDS}</div><div name="quote" style="margin:10px 5px;border-left:2px solid #C3D9E5"><div><b>Gesendet:</b> Dienstag, 24. November 2026<br><b>Von:</b> ${D}<br><b>An:</b> Priya<br><b>Betreff:</b> x</div><div>Is there any news?</div></div></div>`,
    ),
    WORDS,
  ],
  [
    'Zimbra',
    html(
      `<div>${WORDS}</div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__"><b>From: </b>"${D}"<br><b>To: </b>"Priya"<br><b>Sent: </b>Tuesday, 24 November, 2026<br><b>Subject: </b>x</div><div data-marker="__QUOTED_TEXT__">Is there any news?</div>`,
    ),
    WORDS,
  ],
  [
    'entities and umlauts',
    html('<p>Sch&ouml;ne Gr&uuml;&szlig;e &amp; bis Freitag&nbsp;&ndash; f&uuml;r ein &#8220;Ja&#8221;.</p>'),
    'Schöne Grüße & bis Freitag – für ein “Ja”.',
  ],
  ['a comment and a script', html(`<!-- <p>hidden</p> --><script>var x = "<p>no</p>"</script><p>${WORDS}</p>`), WORDS],
  [
    'an indented block of one’s own',
    html(
      `<div>See this:</div><blockquote style="margin:0 0 0 40px;border:none;padding:0px"><div>On Friday.</div></blockquote>`,
    ),
    'See this:\nOn Friday.',
  ],
  [
    'a list',
    html('<p>We need:</p><ul><li>two references</li><li>a sample</li></ul>'),
    'We need:\n\ntwo references\n\na sample',
  ],
];

export const BODIES: readonly Body[] = [
  ...INTRODUCTIONS.map(([name, line]) => ({ name, body: `${WORDS}\n\n${line}\n\n${quoted(ORIGINAL)}\n`, own: WORDS })),
  ...INTRODUCTIONS.filter((_, i) => i % 3 === 0).map(([name, line]) => ({
    name: `${name}, not marked`,
    body: `${WORDS}\n\n${line}\n\n${ORIGINAL}\n`,
    own: WORDS,
  })),
  ...LABELS.map((labels) => ({
    name: `a header, ${labels[0]}`,
    body: `${WORDS}\n\n${block(labels)}\n\n${ORIGINAL}\n`,
    own: WORDS,
  })),
  ...AROUND.map(([name, body, own]) => ({ name, body, own })),
  ...HTML.map(([name, body, own]) => ({ name: `HTML, ${name}`, body, own, isHtml: true })),
];
