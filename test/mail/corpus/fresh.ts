/** Written after all else was made right, and first judged as it stood: what the others did not teach. */

import { type Case, cases, DATE, ME, mail, parts, SENT } from './make.ts';

const AUTO: readonly [string, Parameters<typeof mail>[0]][] = [
  [
    'Exchange, Danish',
    {
      subject: 'Automatisk svar: Data Engineer',
      headers: 'Auto-Submitted: auto-generated\nX-Auto-Response-Suppress: All',
      body: 'Tak for din mail.',
    },
  ],
  [
    'Zimbra',
    {
      subject: 'Re: Data Engineer',
      headers: 'Auto-Submitted: auto-replied (zimbra; vacation)\nX-Mailer: Zimbra 9.0',
      body: 'Not in today.',
    },
  ],
  ['a subject in capitals', { subject: 'OUT OF OFFICE: Data Engineer', body: 'Back soon.' }],
  ['with Re: inside brackets', { subject: '[Automatic reply] Re: Data Engineer', body: 'Thanks.' }],
  ['Notes, Spanish', { subject: 'AUTO: Priya Raman está fuera de la oficina', body: 'Gracias.' }],
  ['an Italian absence', { subject: 'Assente: Data Engineer', body: 'Sono assente.' }],
  ['a Polish absence', { subject: 'Nieobecność: Data Engineer', body: 'Dzień dobry, jestem nieobecna.' }],
  ['a Czech absence', { subject: 'Mimo kancelář: Data Engineer', body: 'Nejsem v kanceláři.' }],
  ['a Finnish absence', { subject: 'Poissaoloilmoitus', body: 'En ole paikalla.' }],
  ['a Chinese absence', { subject: '不在办公室: Data Engineer', body: '谢谢。' }],
  [
    'Gmail',
    {
      subject: 'Holiday Re: Data Engineer',
      headers: 'Auto-Submitted: auto-replied\nPrecedence: bulk\nX-Autoreply: yes',
      body: 'Skiing!',
    },
  ],
  ['says so itself', { body: 'This mailbox sends an automatic reply to everything. This is an automated message.' }],
  [
    'who has left',
    {
      subject: 'Automatic reply: Data Engineer',
      body: 'Priya Raman has left the company. Please write to jobs@acme.example.',
    },
  ],
  [
    'a vacation program',
    {
      headers: 'Precedence: junk',
      subject: 'away from my mail',
      body: 'I will not be reading my mail for a while. Your mail regarding "Data Engineer" will be read when I return.',
    },
  ],
];
const AWAY: readonly [string, string][] = [
  ['I am out of office until Tuesday, December 1.', '2026-12-01'],
  ['Annual leave! Back at my desk on the 14th of December 2026.', '2026-12-14'],
  ['I will return to the office on 8 Dec.', '2026-12-08'],
  ['I am away from 24/11/2026 until 02/12/2026 inclusive.', '2026-12-03'],
  ['Ich bin ab dem 1.12.2026 wieder im Büro.', '2026-12-01'],
  ['Je serai de retour le lundi 30 novembre.', '2026-11-30'],
  ['Estaré fuera hasta el 11 de diciembre.', '2026-12-11'],
  ['Ik ben terug op maandag 30 november.', '2026-11-30'],
  ['Olen lomalla ja takaisin 7.12.2026.', '2026-12-07'],
  ['We are closed for inventory and back on Thursday.', '2026-11-26'],
];
const BOUNCE: readonly [string, string][] = [
  [
    'Proofpoint',
    `Return-Path: <>\nFrom: Mail Delivery Subsystem <MAILER-DAEMON@pphosted.example>\nTo: ${ME}\nSubject: Returned mail: User unknown\nDate: ${DATE}\nMIME-Version: 1.0\nContent-Type: text/plain\n\n   ----- Transcript of session follows -----\n... while talking to mx.acme.example.:\n>>> RCPT To:<priya@acme.example>\n<<< 550 5.1.1 <priya@acme.example>: Recipient address rejected\n`,
  ],
  [
    'a mail guard',
    `From: Mail Guard <postmaster@guard.example>\nTo: ${ME}\nSubject: Message blocked: Data Engineer\nDate: ${DATE}\nIn-Reply-To: ${SENT}\nMIME-Version: 1.0\nContent-Type: text/plain\n\nYour message to priya@acme.example was rejected by policy (554 5.7.1).\n`,
  ],
  [
    'Exchange, in Spanish',
    `Return-Path: <>\nFrom: postmaster@acme.example\nTo: ${ME}\nSubject: =?utf-8?Q?No_se_puede_entregar:_Data_Engineer?=\nDate: ${DATE}\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n${parts('Content-Type: text/plain; charset=utf-8\n\nError al entregar a estos destinatarios o grupos:\n\npriya@acme.example', 'Content-Type: message/delivery-status\n\nReporting-MTA: dns;acme.example\n\nFinal-Recipient: rfc822;priya@acme.example\nAction: failed\nStatus: 5.1.10')}`,
  ],
  [
    'a full mailbox',
    `Return-Path: <>\nFrom: MAILER-DAEMON@mx.acme.example\nTo: ${ME}\nSubject: Delivery Failure\nDate: ${DATE}\nMIME-Version: 1.0\nContent-Type: text/plain\n\nThe mailbox of <priya@acme.example> is full (552 5.2.2 over quota).\n`,
  ],
  [
    'a provider in Chinese',
    `Return-Path: <>\nFrom: Postmaster@provider.example\nTo: ${ME}\nSubject: =?utf-8?B?${Buffer.from('系统退信').toString('base64')}?=\nDate: ${DATE}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n您的邮件无法送达 priya@acme.example，收件人不存在。\n`,
  ],
  [
    'base64 words',
    `Return-Path: <>\nFrom: MAILER-DAEMON@mx.acme.example\nTo: ${ME}\nSubject: Undeliverable\nDate: ${DATE}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from('Your mail to priya@acme.example could not be delivered: user unknown.').toString('base64')}\n`,
  ],
];
const REPLIES: readonly [string, string, string][] = [
  [
    'Outlook, Norwegian header',
    'Vi bestemmer oss fredag.\n\nFra: Dana Okafor\nSendt: tirsdag 24. november 2026 09:00\nTil: Priya Raman\nEmne: Data Engineer\n\nIs there news?',
    'Vi bestemmer oss fredag.',
  ],
  [
    'Thunderbird, Dutch',
    'Vrijdag weten we meer.\n\nOp 24-11-2026 om 09:00 schreef Dana Okafor:\n> Is there news?',
    'Vrijdag weten we meer.',
  ],
  [
    'Thunderbird, Italian',
    'Venerdì decidiamo.\n\nIl 24/11/2026 09:00, Dana Okafor ha scritto:\n> Is there news?',
    'Venerdì decidiamo.',
  ],
  [
    'Thunderbird, Swedish',
    'På fredag.\n\nDen 2026-11-24 kl. 09:00, skrev Dana Okafor:\n> Is there news?',
    'På fredag.',
  ],
  ['Roundcube', 'On Friday.\n\nOn 2026-11-24 09:00, Dana Okafor wrote:\n> Is there news?', 'On Friday.'],
  [
    'Front',
    'On Friday.\n\nOn November 24, 2026, 9:00 AM GMT, dana@okafor.example wrote:\n\nIs there news?',
    'On Friday.',
  ],
  [
    'Superhuman',
    'On Friday.\n\nSent via Superhuman\n\nOn Tue, Nov 24, 2026 at 9:00 AM, Dana Okafor < dana@okafor.example > wrote:\n\nIs there news?',
    'On Friday.',
  ],
  [
    'Spark',
    'On Friday.\nOn 24 Nov 2026 at 09:00 +0000, Dana Okafor <dana@okafor.example>, wrote:\n\n> Is there news?',
    'On Friday.',
  ],
  [
    'a date and a weekday of one’s own',
    'The panel meets on Tuesday 1 December at 14:00.\nTwo people are missing:\nTom and Noor.',
    'The panel meets on Tuesday 1 December at 14:00. Two people are missing: Tom and Noor.',
  ],
  [
    'on holiday, but decides',
    'I am on holiday this week, but we have decided to see two more people. Back on Monday.',
    'I am on holiday this week, but we have decided to see two more people. Back on Monday.',
  ],
  [
    'thanks for an application',
    'Thank you for applying, and for your patience. The panel meets on Thursday.',
    'Thank you for applying, and for your patience. The panel meets on Thursday.',
  ],
  [
    'returned',
    'I returned to your question about failed jobs: yes, they are retried.',
    'I returned to your question about failed jobs: yes, they are retried.',
  ],
];
const NO = [
  'Thanks again for your time, Dana. In the end we chose someone with more experience in streaming.',
  'I wish I had better news: the committee did not select you for this position.',
  'We have concluded our search and selected another applicant.',
  'At this point we will not be continuing with your candidacy.',
  'I hate to write this mail. You came second, and the other candidate accepted today.',
  'We are going to pass on your application for now.',
];
const OFFER = [
  'I have wonderful news: we would like you to join us, and the formal offer letter follows tomorrow.',
  'On behalf of Acme I am excited to extend you an offer for the Data Engineer role.',
  'We are offering you the role! Please confirm by Friday so that we can prepare the contract.',
  'Everyone loved you. Consider this our formal job offer, at the salary we discussed.',
];
const NEITHER = [
  'We have two other candidates to see before we decide.',
  'Unfortunately I cannot say more today; the decision comes on Friday.',
  'Could you let us know your notice period, in case we make you an offer?',
  'Our offer of a second conversation stands. Which day suits you?',
  'The manager who was to decide is ill, sadly, so this will take until next week.',
  'You did not miss the deadline, do not worry.',
  'We move forward with all candidates in January.',
  'It is not that you were unsuccessful: we simply have not met yet.',
];
const WHERE: readonly [string, Parameters<typeof mail>[0], Case['verdict'], string[]][] = [
  [
    'an applicants’ system that writes for a person',
    {
      from: 'Lee Ong <lee@acme.example>',
      headers: 'X-Mailer: Greenhouse\nAuto-Submitted: no',
      answers: false,
      subject: 'Your interview',
      body: 'We decide on Friday.',
    },
    'reply',
    ['acme-data-engineer'],
  ],
  [
    'a company with an ampersand',
    {
      from: 'Cole & Sons Careers <no-reply@myworkday.com>',
      answers: false,
      subject: 'Data Lead: your application to Cole & Sons',
      body: 'We regret to inform you that you have not been selected.',
    },
    'rejected',
    ['cole-data-lead'],
  ],
  [
    'a company named in passing',
    { from: 'Ada <ada@elsewhere.example>', answers: false, subject: 'Lunch near Brook?', body: 'Are you free?' },
    'other',
    [],
  ],
  [
    'a receipt of an applicants’ system',
    {
      from: 'Acme <no-reply@ashbyhq.com>',
      answers: false,
      subject: 'We received your application to Acme',
      body: 'Thank you for applying for the Data Engineer role. We have received your application.',
    },
    'automatic',
    ['acme-data-engineer'],
  ],
];

export const FRESH: readonly Case[] = [
  ...cases('fresh: automatic', 'automatic', AUTO, ([name, made]) => ({ name, mail: mail(made) })),
  ...cases('fresh: away', 'away', AWAY, ([body, until]) => ({
    name: body,
    mail: mail({ subject: 'Automatic reply: Data Engineer', body }),
    until,
  })),
  ...cases('fresh: bounce', 'bounce', BOUNCE, ([name, text]) => ({ name, mail: text, address: 'priya@acme.example' })),
  ...cases('fresh: reply', 'reply', REPLIES, ([name, body, words]) => ({ name, mail: mail({ body }), words })),
  ...cases('fresh: rejected', 'rejected', NO, (body) => ({ name: body, mail: mail({ body }) })),
  ...cases('fresh: offer', 'offer', OFFER, (body) => ({ name: body, mail: mail({ body }) })),
  ...cases('fresh: neither', 'reply', NEITHER, (body) => ({ name: body, mail: mail({ body }) })),
  ...WHERE.map(
    ([name, made, verdict, interviews]): Case => ({
      kind: 'fresh: where it belongs',
      verdict,
      name,
      mail: mail(made),
      interviews,
    }),
  ),
];
