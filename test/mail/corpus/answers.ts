/** What people answer: in every client, in odd charsets, a no, an offer, neither; and mail that is no answer. */

import { wordsOf } from '../../../src/mail/words.ts';
import { BODIES } from './bodies.ts';
import { type Case, cases, mail, PRIYA, parts, SENT } from './make.ts';

const LONGEST = 160;

const WORDS = 'Schöne Grüße, wir entscheiden am Freitag.';
const bytes = (label: string, encoding: BufferEncoding, text = WORDS, transfer = '8bit') =>
  Buffer.from(
    mail({
      type: `text/plain${label === '' ? '' : `; charset=${label}`}`,
      headers: `Content-Transfer-Encoding: ${transfer}`,
      body: 'BODY',
    }).replace('BODY', text),
    encoding,
  );
const qp = (text: string, encoding: BufferEncoding) =>
  [...Buffer.from(text, encoding)]
    .map((byte) =>
      byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
    )
    .join('');

/** The charset a mail claims, and the one it is in. */
const CHARSETS: readonly [string, Buffer, string][] = [
  ['UTF-8 as it is', bytes('utf-8', 'utf8'), WORDS],
  ['Latin-1 as it is', bytes('iso-8859-1', 'latin1'), WORDS],
  ['UTF-8 called ASCII', bytes('us-ascii', 'utf8'), WORDS],
  ['UTF-8 called Latin-1', bytes('iso-8859-1', 'utf8'), WORDS],
  ['UTF-8 called Windows-1252', bytes('windows-1252', 'utf8'), WORDS],
  ['Latin-1 called UTF-8', bytes('utf-8', 'latin1'), WORDS],
  ['UTF-8 without a charset', bytes('', 'utf8'), WORDS],
  ['Latin-1 without a charset', bytes('', 'latin1'), WORDS],
  ['a charset nobody knows', bytes('x-unknown', 'utf8'), WORDS],
  ['unknown-8bit', bytes('unknown-8bit', 'latin1'), WORDS],
  ['quoted-printable, UTF-8 called ASCII', bytes('us-ascii', 'latin1', qp(WORDS, 'utf8'), 'quoted-printable'), WORDS],
  ['quoted-printable, Latin-1', bytes('iso-8859-15', 'latin1', qp(WORDS, 'latin1'), 'quoted-printable'), WORDS],
  ['base64', bytes('utf-8', 'latin1', Buffer.from(WORDS).toString('base64'), 'base64'), WORDS],
  ['JIS', bytes('iso-2022-jp', 'latin1', '\x1b$B6bMKF|$K7h$^$j$^$9!#\x1b(B'), '金曜日に決まります。'],
  ['JIS called ASCII', bytes('us-ascii', 'latin1', '\x1b$B6bMKF|$K7h$^$j$^$9!#\x1b(B'), '金曜日に決まります。'],
  [
    'flowed, below a quote',
    Buffer.from(
      mail({
        type: 'text/plain; charset=utf-8; format=flowed',
        body: 'On 24/11/2026 09:00, Dana wrote:\n> Is there any news about \n> the role? \nWe decide \non Friday.',
      }),
    ),
    'We decide on Friday.',
  ],
];

const NO = [
  'Thank you for your time. Unfortunately we will not be moving forward with your application.',
  'We have decided to proceed with another candidate whose experience is closer to the role.',
  'I am sorry to tell you that you were not selected for the Data Engineer position.',
  'After careful thought, we decided not to take your application further at this time. We wish you every success in your search.',
  'It was a close call, but the panel went with someone else. I am sorry, Dana.',
  "We won't be able to offer you the role on this occasion.",
  'The position has been filled internally.',
  'The role has been put on hold, so we have closed the search for now. I am sorry.',
  'You were a strong candidate, but we are not moving ahead. Please do keep in touch.',
  "I'm afraid it's a no this time.",
  'Regrettably your application has been unsuccessful on this occasion.',
  'We felt that you are not the right match for the team at the moment.',
  'The hiring manager has chosen to go in a different direction.',
  'We have offered the position to another applicant, who has accepted.',
  'Thank you for interviewing with us. We regret to inform you that we cannot progress your candidacy any further.',
  'Sadly we will not be inviting you to the next round. Good luck with your job search.',
  'We are unable to move forward with you for this role, and will keep your details on file for future openings.',
  'The team decided against extending an offer.',
];
const NO_TRAPS = [
  'Unfortunately Tom has the flu, so we must move our call to Thursday.',
  'We have not decided yet whether to go with another candidate; I will know more on Friday.',
  'If we decide to move forward with someone else I will tell you at once.',
  'I regret the delay. The decision was put off until next week.',
  'We are not able to move forward until the budget has been signed.',
  'Another candidate is still to be interviewed, then we decide.',
  'You asked whether the position has been filled: not at all, we would like to see you again.',
  'Unfortunately we could not open the attachment. Could you send it again?',
  'No worries about the late reply. We look forward to the next conversation.',
  'I am sorry for the silence. It is not a no, we are just slow.',
  'We would like to move forward with you to the final round. Unfortunately next week is full; would the week after suit you?',
  'The other role has been filled, but yours is open and we would like to meet you again.',
];
const OFFERS = [
  'We are delighted to offer you the position of Data Engineer.',
  'Congratulations, Dana! We would like to make you an offer. The letter is attached.',
  'I am very pleased to extend an offer of employment to you, with a salary of 62,000 pounds.',
  'You got the job! When could you start?',
  'We want you to join the team. The contract is on its way for you to sign.',
  'Please find attached your offer letter. Let us know by Friday whether you accept.',
  'The panel was unanimous and we would be thrilled to have you join us as our Data Engineer. Compensation details are attached.',
  'It is my pleasure to offer you the role. The package is as we discussed.',
  'Good news: the job is yours if you want it. Congratulations!',
  'We would love to bring you on board and are happy to present the following offer. The start date would be 4 January.',
];
const OFFER_TRAPS = [
  'I can offer you a slot on Tuesday at ten or on Wednesday at three.',
  'We hope to make an offer to somebody by the end of next week.',
  'Before we make an offer we would like to speak to two of your references.',
  'Offers go out in the first week of December.',
  'May I offer you some feedback on the exercise? It was very good.',
  'If we make you an offer, when could you start?',
  'Thank you for telling us about the other offer. We will hurry up.',
  'The company offers a pension and a season ticket, since you asked.',
  'We would like to offer you the chance to meet the team on Thursday.',
  'What would you need to see in an offer from us?',
];

const calendar = (method: string, partstat = 'ACCEPTED') =>
  `BEGIN:VCALENDAR\nPRODID:-//x//EN\nVERSION:2.0\nMETHOD:${method}\nBEGIN:VEVENT\nUID:u1@acme.example\nDTSTAMP:20261120T100000Z\nDTSTART:20261130T143000Z\nDTEND:20261130T151500Z\nSUMMARY:Interview\nORGANIZER:mailto:dana@okafor.example\nATTENDEE;PARTSTAT=${partstat};CN=Priya Raman:mailto:priya@acme.example\nEND:VEVENT\nEND:VCALENDAR`;
const withCalendar = (
  subject: string,
  method: string,
  words: string,
  type = `text/calendar; method=${method}; charset=utf-8`,
) =>
  mail({
    subject,
    answers: false,
    type: 'multipart/mixed; boundary=b',
    body: parts(`Content-Type: text/plain\n\n${words}`, `Content-Type: ${type}\n\n${calendar(method)}`),
  });

const RSVPS: readonly [string, string][] = [
  ['Accepted: Call about the role', withCalendar('Accepted: Call about the role', 'REPLY', '')],
  ['Declined, with words', withCalendar('Declined: Call', 'REPLY', 'Sorry, I am in another meeting then.')],
  ['Tentative', withCalendar('Tentative: Call', 'REPLY', '')],
  [
    'Google',
    withCalendar(
      'Accepted: Call @ Mon Nov 30, 2026 2:30pm (Dana Okafor)',
      'REPLY',
      'Priya Raman has accepted this invitation.',
    ),
  ],
  ['Outlook, German', withCalendar('Zugesagt: Call', 'REPLY', '')],
  ['Outlook, French', withCalendar('Accepté : Call', 'REPLY', '')],
  ['a new time proposed', withCalendar('New Time Proposed: Call', 'COUNTER', 'Could we do ten instead?')],
  ['a proposal refused', withCalendar('Declined: Call', 'DECLINECOUNTER', '')],
  ['asks for the latest version', withCalendar('Call', 'REFRESH', '')],
  ['without its calendar', mail({ subject: 'Accepted: Call about the role', answers: false, body: '' })],
  ['without its calendar, Dutch', mail({ subject: 'Geaccepteerd: Call', answers: false, body: '' })],
  [
    'a calendar alone',
    mail({
      subject: 'Accepted: Call',
      answers: false,
      type: 'text/calendar; method=REPLY; charset=utf-8',
      body: calendar('REPLY'),
    }),
  ],
];
const INVITATIONS: readonly [string, string][] = [
  ['a request', withCalendar('Interview: Data Engineer', 'REQUEST', 'See you then.')],
  ['a cancellation', withCalendar('Canceled: Interview', 'CANCEL', 'We have to move it.')],
  ['published', withCalendar('Interview', 'PUBLISH', 'See you then.')],
  ['application/ics', withCalendar('Interview', 'REQUEST', 'See attached.', 'application/ics; name=invite.ics')],
  ['octet-stream', withCalendar('Interview', 'REQUEST', 'See attached.', 'application/octet-stream; name=invite.ics')],
  [
    'by a machine',
    mail({
      subject: 'Invitation: Interview @ Mon 30 Nov',
      headers: 'Auto-Submitted: auto-generated',
      answers: false,
      type: 'text/calendar; method=REQUEST',
      body: calendar('REQUEST'),
    }),
  ],
  [
    'in an answer',
    mail({
      type: 'multipart/mixed; boundary=b',
      body: parts(
        'Content-Type: text/plain\n\nHere is the invitation.',
        `Content-Type: text/calendar; method=REQUEST\n\n${calendar('REQUEST')}`,
      ),
    }),
  ],
  [
    'from the agency',
    mail({
      from: 'Sam Reyes <sam@ongsearch.example>',
      subject: 'Brook: second interview, BI Analyst',
      answers: false,
      type: 'text/calendar; method=REQUEST',
      body: calendar('REQUEST'),
    }),
  ],
];

const SAM = 'Sam Reyes <sam@ongsearch.example>';
/** Who writes, what about, and where it belongs. */
const WHERE: readonly [string, Parameters<typeof mail>[0], Case['verdict'], string[]][] = [
  [
    'a known address',
    { answers: false, subject: 'News', body: 'We decide on Friday.' },
    'reply',
    ['acme-data-engineer'],
  ],
  [
    'a plus-address',
    { from: 'Priya <Priya+hiring@Acme.example>', answers: false, subject: 'News', body: 'We decide on Friday.' },
    'reply',
    ['acme-data-engineer'],
  ],
  [
    'a colleague',
    {
      from: 'Tom Ashe <tom.ashe@acme.example>',
      answers: false,
      subject: 'Next steps',
      body: 'We would like to see you again.',
    },
    'reply',
    ['acme-data-engineer'],
  ],
  [
    'a colleague of a subdomain',
    {
      from: 'Tom Ashe <tom@eu.acme.example>',
      answers: false,
      subject: 'Next steps',
      body: 'We would like to see you again.',
    },
    'reply',
    ['acme-data-engineer'],
  ],
  [
    'a stranger in the thread',
    { from: 'Tom Ashe <tom@home.example>', body: 'Priya asked me to answer: Friday.' },
    'reply',
    ['acme-data-engineer'],
  ],
  [
    'an applicants’ system that says no',
    {
      from: 'Acme Careers <no-reply@us.ats.example>',
      answers: false,
      subject: 'Your application to Acme: Data Engineer',
      body: 'Unfortunately we are not moving forward with your application.',
    },
    'rejected',
    ['acme-data-engineer'],
  ],
  [
    'an applicants’ system, the role in its words',
    {
      from: 'Acme <notifications@greenhouse.io>',
      answers: false,
      subject: 'Update on your application',
      headers: 'Auto-Submitted: auto-generated',
      body: 'Thank you for interviewing for the Data Engineer role at Acme. We have decided to proceed with other candidates.',
    },
    'rejected',
    ['acme-data-engineer'],
  ],
  [
    'an applicants’ system that says nothing clear',
    {
      from: 'Acme <no-reply@hire.lever.co>',
      answers: false,
      subject: 'Your interview with Acme',
      body: 'There is news in your account.',
    },
    'unclear',
    ['acme-data-engineer'],
  ],
  [
    'an agency, which client?',
    { from: SAM, answers: false, subject: 'Quick update', body: 'They need another week to decide.' },
    'unclear',
    ['brook-bi-analyst', 'cole-data-lead'],
  ],
  [
    'an agency, by the client',
    { from: SAM, answers: false, subject: 'Brook', body: 'They need another week to decide.' },
    'reply',
    ['brook-bi-analyst'],
  ],
  [
    'an agency, by the role',
    { from: SAM, answers: false, subject: 'Update', body: 'The Data Lead people need another week.' },
    'reply',
    ['cole-data-lead'],
  ],
  [
    'an agency, both named',
    { from: SAM, answers: false, subject: 'Brook and Cole & Sons', body: 'Both need another week.' },
    'unclear',
    ['brook-bi-analyst', 'cole-data-lead'],
  ],
  [
    'an agency that says no, to which?',
    { from: SAM, answers: false, subject: 'Sorry', body: 'I am afraid they decided to go with another candidate.' },
    'unclear',
    ['brook-bi-analyst', 'cole-data-lead'],
  ],
  [
    'an agency in the thread',
    {
      from: SAM,
      answers: false,
      headers: 'In-Reply-To: <sc2@okafor.example>',
      subject: 'Re: x',
      body: 'They need another week.',
    },
    'reply',
    ['brook-bi-analyst'],
  ],
  [
    'a colleague at the agency',
    {
      from: 'Ida Ong <ida@ongsearch.example>',
      answers: false,
      subject: 'Cole & Sons',
      body: 'I take over from Sam. They need another week.',
    },
    'reply',
    ['cole-data-lead'],
  ],
  [
    'one’s own, another address',
    { from: 'Dana Okafor <dana.o@mail.example>', to: PRIYA, body: 'One thing I forgot.' },
    'own',
    ['acme-data-engineer'],
  ],
  [
    'one’s own, another address, turned',
    { from: '"Okafor, Dana" <d.okafor@uni.example>', to: PRIYA, body: 'One thing I forgot.' },
    'own',
    ['acme-data-engineer'],
  ],
  [
    'one’s own, another address, no thread',
    { from: 'Dana Okafor <dana.o@mail.example>', to: PRIYA, answers: false, body: 'One thing I forgot.' },
    'own',
    ['acme-data-engineer'],
  ],
  [
    'one’s own, listed',
    { from: 'Dana <dana@work.example>', to: PRIYA, body: 'One thing I forgot.' },
    'own',
    ['acme-data-engineer'],
  ],
  [
    'one’s own, listed, with a plus',
    { from: 'Dana <dana+jobs@okafor.example>', to: PRIYA, body: 'One thing I forgot.' },
    'own',
    ['acme-data-engineer'],
  ],
  [
    'a winmail.dat and no words',
    {
      type: 'multipart/mixed; boundary=b',
      body: parts('Content-Type: text/plain\n\n', 'Content-Type: application/ms-tnef; name=winmail.dat\n\nx'),
    },
    'unclear',
    ['acme-data-engineer'],
  ],
  [
    'absent, and says no more',
    {
      body: 'I am out of the office until 7 December with limited access to e-mail. For urgent matters please write to tom@acme.example.',
    },
    'unclear',
    ['acme-data-engineer'],
  ],
  [
    'a subject that accepts, and words',
    { subject: 'Accepted: your proposal for the call', answers: false, body: 'Thursday at ten it is.' },
    'unclear',
    ['acme-data-engineer'],
  ],
];

/** Mail that is not told at all. */
const OTHERS: readonly [string, Parameters<typeof mail>[0]][] = [
  [
    'a newsletter of the company',
    {
      from: 'Acme News <news@acme.example>',
      answers: false,
      headers: 'List-Unsubscribe: <mailto:u@acme.example>',
      subject: 'Our autumn',
      body: 'What a season.',
    },
  ],
  [
    'a job alert',
    {
      from: 'Jobs <alerts@jobs.example>',
      answers: false,
      headers: 'List-Unsubscribe: <mailto:u@jobs.example>',
      subject: '12 new jobs for you',
      body: 'Acme: Data Engineer',
    },
  ],
  ['a stranger', { from: 'Ada <ada@elsewhere.example>', answers: false, subject: 'Hello', body: 'How are you?' }],
  [
    'a domain that only ends alike',
    { from: 'x@notacme.example', answers: false, subject: 'Hello', body: 'How are you?' },
  ],
  ['before anything was sent', { answers: false, subject: 'See you', body: 'Until then.' }],
  [
    'another thread',
    { from: 'Ada <ada@elsewhere.example>', answers: false, headers: 'In-Reply-To: <other@x.example>', body: 'Yes.' },
  ],
];

export const ANSWERS: readonly Case[] = [
  ...BODIES.map(
    ({ name, body, own, isHtml }): Case => ({
      kind: isHtml === true ? 'reply, HTML alone' : 'reply, its words',
      verdict: 'reply',
      name,
      mail: mail({ body, type: isHtml === true ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8' }),
      words: wordsOf(own, '').length > LONGEST ? wordsOf(own, '') : own.replace(/\s+/g, ' '),
    }),
  ),
  ...CHARSETS.map(
    ([name, text, words]): Case => ({ kind: 'reply, charsets', verdict: 'reply', name, mail: text, words }),
  ),
  ...cases('rejected', 'rejected', NO, (body) => ({ name: body.slice(0, 60), mail: mail({ body }) })),
  ...cases('no rejection', 'reply', NO_TRAPS, (body) => ({ name: body.slice(0, 60), mail: mail({ body }) })),
  ...cases('offer', 'offer', OFFERS, (body) => ({ name: body.slice(0, 60), mail: mail({ body }) })),
  ...cases('no offer', 'reply', OFFER_TRAPS, (body) => ({ name: body.slice(0, 60), mail: mail({ body }) })),
  ...cases('rsvp', 'rsvp', RSVPS, ([name, text]) => ({ name, mail: text })),
  ...INVITATIONS.map(
    ([name, text]): Case =>
      ({
        kind: 'invitation',
        verdict: 'invitation',
        name,
        mail: text,
        interviews: name === 'from the agency' ? ['brook-bi-analyst'] : undefined,
      }) as Case,
  ),
  ...WHERE.map(
    ([name, made, verdict, interviews]): Case => ({
      kind: verdict === 'reply' || verdict === 'rejected' ? 'where it belongs' : `${verdict}, where it belongs`,
      verdict,
      name,
      mail: mail(made),
      interviews,
    }),
  ),
  ...OTHERS.map(
    ([name, made]): Case => ({
      kind: 'other',
      verdict: 'other',
      name,
      mail: name.startsWith('before') ? mail(made).replace('24 Nov 2026 10', '23 Nov 2026 10') : mail(made),
    }),
  ),
  {
    kind: 'other',
    verdict: 'suspect',
    name: 'a domain that looks alike',
    mail: mail({ from: 'Priya Raman <priya@acrne.example>', headers: `References: ${SENT}` }),
  },
];
