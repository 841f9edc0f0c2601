/** Mails that look like one thing and are another, made after what the programs and people send that are named. */

import { type Case, cases, DATE, ME, mail, PRIYA, parts, SENT } from './make.ts';
import {
  ABSENCES,
  DATELESS,
  HEADERS,
  LAYOUTS,
  OFFERED,
  OTHERS,
  QUOTES,
  REGRETS,
  SAID,
  SUBJECTS,
  WITHDRAWN,
} from './trap-words.ts';

const TICKETS: readonly [string, string, string, string][] = [
  [
    'Zendesk',
    '[Acme] Re: Data Engineer',
    'X-Mailer: Zendesk Mailer\nAuto-Submitted: auto-generated',
    'Your request (4711) has been received and is being reviewed by our staff.',
  ],
  [
    'Jira',
    '[JIRA] (HR-12) Data Engineer',
    'Auto-Submitted: auto-generated\nPrecedence: bulk',
    'Priya Raman commented on HR-12.',
  ],
  [
    'Freshdesk',
    'Ticket received - Data Engineer',
    'Auto-Submitted: auto-replied',
    'Dear Dana, a ticket with the number 311 was opened.',
  ],
  [
    'OTRS',
    '[Ticket#2026112410000012] RE: Data Engineer',
    'Precedence: bulk\nAuto-Submitted: auto-replied\nX-Powered-By: OTRS',
    'Thanks for your e-mail. It has been registered.',
  ],
  [
    'Request Tracker',
    '[acme #88] AutoReply: Data Engineer',
    'Precedence: bulk\nX-RT-Loop-Prevention: acme\nAuto-Submitted: auto-replied',
    'Greetings, this message has been automatically generated in response to your mail.',
  ],
  [
    'ServiceNow',
    'INC0012 opened: Data Engineer',
    'Auto-Submitted: auto-generated\nX-ServiceNow-Generated: true',
    'Your incident INC0012 was opened.',
  ],
  [
    'osTicket',
    'Data Engineer [#112233]',
    'X-Autoreply: yes\nAuto-Submitted: auto-replied',
    'We have received your request. Ticket number 112233.',
  ],
  ['HubSpot', 'We got your mail', 'Auto-Submitted: auto-replied', 'Thanks for contacting us.'],
  [
    'Salesforce',
    'Case 00012 received',
    'X-SFDC-Generated: 1\nAuto-Submitted: auto-generated',
    'Your case number 00012.',
  ],
  [
    'a desk without headers',
    'Re: Data Engineer',
    'Precedence: bulk',
    'Thank you for contacting Acme. Your request has been received. Case number 77.',
  ],
  [
    'a challenge to prove oneself',
    'Re: Data Engineer',
    'Auto-Submitted: auto-replied',
    'Please press here so that my mailbox knows you. Your mail is held.',
  ],
  [
    'Gmail’s vacation',
    'Canned Re: Data Engineer',
    'Auto-Submitted: auto-replied\nX-Autoreply: yes',
    'I read mail at noon.',
  ],
];

/** Mail of the employer for many, which answers nothing: [from, subject, further headers]. */
const BULK = 'List-Unsubscribe: <https://acme.example/u>\nPrecedence: bulk';
const NEWS: readonly [string, string, string, Case['verdict']][] = [
  ['Acme <news@acme.example>', 'What we built this autumn', BULK, 'other'],
  ['Acme Shop <shop@acme.example>', 'Black Friday: 30% off', BULK, 'other'],
  ['Acme <hello@mail.acme.example>', 'Your November digest', BULK, 'other'],
  ['Acme Engineering <blog@acme.example>', 'How we count rows', `${BULK}\nList-Id: <blog.acme.example>`, 'other'],
  ['Acme <status@acme.example>', 'Resolved: slow dashboards', BULK, 'other'],
  ['Acme Events <events@acme.example>', 'Webinar on Thursday', BULK, 'other'],
  ['Acme <billing@acme.example>', 'Invoice 12', BULK, 'other'],
  ['Acme Careers <careers@acme.example>', 'Twelve open positions for you', BULK, 'unclear'],
  ['Acme Talent Network <talent@acme.example>', 'New careers at Acme this week', BULK, 'unclear'],
  ['Acme Jobs <jobs@acme.example>', 'Your weekly careers digest', `${BULK}\nList-Id: <jobs.acme.example>`, 'unclear'],
  ['Brook Weekly <digest@newsletter.example>', 'Brook raises money', BULK, 'other'],
  ['Job Alerts <alerts@jobs.example>', 'Data Engineer: 14 new jobs near you', BULK, 'other'],
  ['Network <messages@social.example>', 'Priya Raman viewed your profile', BULK, 'other'],
  ['Ada <ada@elsewhere.example>', 'Re: your talk', '', 'other'],
];

const OWN: readonly [string, string][] = [
  ['Dana Okafor <dana.okafor@gmail.example>', 'Fwd: Data Engineer'],
  ['"Okafor, Dana" <d.okafor@university.example>', 'Re: Data Engineer'],
  ['Dana Okafor (mobile) <dana@phone.example>', 'Data Engineer'],
  ['DANA OKAFOR <dana77@provider.example>', 'RE: Data Engineer'],
  ['Dr. Dana Okafor <dana@labs.example>', 'Re: Data Engineer'],
  ['Okafor Dana <okafor@provider.example>', 'AW: Data Engineer'],
  ['Dana <dana@work.example>', 'Re: Data Engineer'],
  ['dana+jobs@okafor.example', 'Re: Data Engineer'],
];

const PRIVATE: readonly string[] = [
  'Priya Raman <priya.raman@gmail.example>',
  'priya77@provider.example',
  'P. Raman <raman@home.example>',
  'Tom Fischer <tom@fischer.example>',
  '"Raman, Priya (Acme)" <priya@contractor.example>',
  'Priya Raman via Hiring <hiring@groups.example>',
  'Acme People Team <people@acme-group.example>',
  'Priya <priya@eu.acme.example>',
];

const report = (action: string, status: string, words: string, to = 'priya@acme.example') =>
  parts(
    `Content-Type: text/plain; charset=utf-8\n\n${words}`,
    `Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.okafor.example\n\nOriginal-Recipient: rfc822;${to}\nFinal-Recipient: rfc822;${to}\nAction: ${action}\nStatus: ${status}`,
  );
const DSN = 'multipart/report; report-type=delivery-status; boundary=b';
const DAEMON = 'Mail Delivery System <MAILER-DAEMON@mx.okafor.example>';
const LATE: readonly [string, string, string][] = [
  [
    'Postfix',
    'Delayed Mail (still being retried)',
    'THIS IS A WARNING ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE. priya@acme.example: connect timed out',
  ],
  [
    'Sendmail',
    'Warning: could not send message for past 4 hours',
    'Warning: message still undelivered after 4 hours. Will keep trying until message is 5 days old. priya@acme.example',
  ],
  [
    'Exim',
    'Warning: message 1abc delayed 24 hours',
    'A message that you sent has not yet been delivered to priya@acme.example. Delivery attempts will continue for some time.',
  ],
  [
    'Gmail',
    'Delivery Status Notification (Delay)',
    'Delivery incomplete. There was a temporary problem delivering your message to priya@acme.example. Gmail will retry for 45 more hours.',
  ],
  [
    'Exchange',
    'Delivery delayed: Data Engineer',
    'Delivery to priya@acme.example has been delayed. The server will keep trying.',
  ],
  [
    'Exchange, in German',
    'Die Zustellung verzögert sich: Data Engineer',
    'Die Nachricht an priya@acme.example wurde noch nicht zugestellt. Es wird weiterhin versucht.',
  ],
];
const ARRIVED: readonly [string, string, string, string][] = [
  ['Postfix', 'delivered', '2.0.0', 'Successful Mail Delivery Report'],
  ['Exchange', 'relayed', '2.0.0', 'Relayed: Data Engineer'],
  ['Domino', 'delivered', '2.1.5', 'DELIVERED: Data Engineer'],
  ['Sendmail', 'expanded', '2.0.0', 'Return receipt'],
  ['Exim', 'delivered', '2.6.0', 'Delivery Status Notification (Success)'],
];
const READ: readonly [string, string, string][] = [
  ['Outlook', 'Read: Data Engineer', 'Your message was read on Tuesday.'],
  ['Outlook, in German', 'Gelesen: Data Engineer', 'Ihre Nachricht wurde gelesen am Dienstag.'],
  ['Outlook, in French', 'Lu : Data Engineer', 'Votre message a été lu le mardi.'],
  ['Thunderbird', 'Return Receipt (displayed) - Data Engineer', 'This is a Return Receipt for the mail that you sent.'],
  ['Notes', 'Return Receipt', 'Your document: Data Engineer was received by Priya Raman.'],
  ['deleted unread', 'Not read: Data Engineer', 'Your message was deleted without being read.'],
];
const ELSEWHERE: readonly [string, string][] = [
  ['Postfix, somebody else', 'aunt@family.example'],
  ['Exchange, a shop', 'orders@shop.example'],
  ['a list', 'patches@lists.example'],
  ['one’s own address', 'dana@okafor.example'],
  ['a namesake', 'priya@acme-bakery.example'],
];

const FORWARDED: readonly [string, string][] = [
  [
    'Fwd: Undeliverable: Data Engineer',
    'Your mail to Noor came back to me; she is in another team. We decide on Friday.',
  ],
  ['FW: Mail delivery failed', 'Look what our server did. I have your mail now.'],
  ['Re: Undelivered Mail Returned to Sender', 'The address was misspelt, but I have it.'],
  ['WG: Unzustellbar: Data Engineer', 'Noor ist jetzt bei uns im Team. Am Freitag mehr.'],
];

const ANSWERED: readonly [string, string, Case['verdict'], string | null][] = [
  ['Accepted: Data Engineer', 'See you then! Bring your paper.', 'rsvp', 'REPLY'],
  ['Accepted: Data Engineer @ Tue 1 Dec 2026', '', 'rsvp', 'REPLY'],
  ['Tentative: Data Engineer', 'I may be ten minutes late.', 'rsvp', 'REPLY'],
  ['Declined: Data Engineer', 'I am at a fair that day.', 'rsvp', 'REPLY'],
  ['New Time Proposed: Data Engineer', 'Could we do four?', 'rsvp', 'COUNTER'],
  ['Zugesagt: Data Engineer', 'Bis dann!', 'rsvp', 'REPLY'],
  ['Accepté : Data Engineer', '', 'rsvp', null],
  ['Accepted: Data Engineer', 'Looking forward to it.', 'unclear', null],
  ['Declined: Data Engineer', 'I am away that day, Lee will do it.', 'unclear', null],
  ['Invitation: Data Engineer @ Tue 1 Dec', 'You have been invited.', 'invitation', 'REQUEST'],
  ['Canceled: Data Engineer', 'Something came up, sorry.', 'invitation', 'CANCEL'],
  ['Re: Data Engineer', 'I put it into our calendars.', 'invitation', 'REQUEST'],
];
const calendarMail = (subject: string, body: string, method: string | null, from = PRIYA) =>
  method === null
    ? mail({ subject, body, from })
    : mail({
        subject,
        from,
        type: `multipart/alternative; boundary=b`,
        body: parts(
          `Content-Type: text/plain; charset=utf-8\n\n${body}`,
          `Content-Type: text/calendar; charset=utf-8; method=${method}\n\nBEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//X//X//EN\nMETHOD:${method}\nBEGIN:VEVENT\nUID:u1\nDTSTAMP:20261124T100000Z\nDTSTART:20261201T100000Z\nSUMMARY:Data Engineer\nORGANIZER:mailto:dana@okafor.example\nATTENDEE:mailto:priya@acme.example\nEND:VEVENT\nEND:VCALENDAR`,
        ),
      });

/** Systems of applicants and of appointments: [from, subject, words]; none answers a mail. */
const SYSTEMS: readonly [string, string, string, Case['verdict']][] = [
  [
    'Acme Hiring Team <no-reply@greenhouse.io>',
    'Your application to Acme',
    'Thank you for applying to the Data Engineer role. We have received your application.',
    'automatic',
  ],
  [
    'Acme <no-reply@hire.lever.co>',
    'Acme: application received',
    'Thank you for your application as Data Engineer. This is an automated message.',
    'automatic',
  ],
  [
    'Acme <acme@myworkday.com>',
    'Acme: Data Engineer application',
    'We regret to inform you that we will not proceed with your application.',
    'rejected',
  ],
  [
    'Acme Recruiting <notifications@smartrecruiters.com>',
    'Update on Data Engineer at Acme: application',
    'We have decided to move forward with other candidates for the Data Engineer role.',
    'rejected',
  ],
  [
    'Acme <noreply@ashbyhq.com>',
    'Acme interview: Data Engineer',
    'Please choose a time for your interview.',
    'unclear',
  ],
  [
    'Acme <no-reply@workablemail.com>',
    'Your application for Data Engineer at Acme',
    'Your application has moved to the stage "Team talk".',
    'unclear',
  ],
  [
    'Acme via Calendly <notifications@calendly.com>',
    'Reminder: interview Data Engineer with Acme',
    'Your interview is tomorrow at 10:00.',
    'unclear',
  ],
  [
    'GoodTime for Acme <no-reply@goodtime.io>',
    'Acme: your interview for Data Engineer',
    'Please share your availability.',
    'unclear',
  ],
  [
    'Acme Careers <no-reply@icims.com>',
    'Acme careers: finish your application',
    'Your profile for Data Engineer is not complete.',
    'unclear',
  ],
  [
    'Acme <survey@feedback.example>',
    'How was your interview at Acme?',
    'Two minutes of your time: rate your interview.',
    'unclear',
  ],
  [
    'Acme Talent <no-reply@jobvite.com>',
    'Acme: application for Data Engineer withdrawn by you',
    'You have withdrawn your application.',
    'unclear',
  ],
  [
    'Acme <do-not-reply@successfactors.eu>',
    'Acme: position Data Analyst',
    'The position Data Analyst matches your profile.',
    'unclear',
  ],
];

const BOTH = ['brook-bi-analyst', 'cole-data-lead'];
const SHARED: readonly [string, string, Case['verdict'], string[]][] = [
  ['Re: our call', 'They decide on Friday.', 'unclear', BOTH],
  ['Re: your two applications', 'No news from either.', 'unclear', BOTH],
  ['Re: BI Analyst', 'They decide on Friday.', 'reply', ['brook-bi-analyst']],
  ['Re: our call', 'Brook wants to see you again.', 'reply', ['brook-bi-analyst']],
  ['Re: our call', 'About the Data Lead role: one more week.', 'reply', ['cole-data-lead']],
  ['Re: our call', 'Brook and Cole & Sons both decide on Friday.', 'unclear', BOTH],
  ['Re: our call', 'Unfortunately Cole & Sons decided to go with another candidate.', 'rejected', ['cole-data-lead']],
  ['Re: our call', 'Brook is delighted to offer you the position. Congratulations!', 'offer', ['brook-bi-analyst']],
  ['Re: our call', 'One of the two said no, unfortunately: they went with another candidate.', 'unclear', BOTH],
  ['Re: our call', 'Do you have a minute on the telephone?', 'unclear', BOTH],
];

const MIXED: readonly [string, string][] = [
  ['German and English', 'Hallo Dana, we are still in the middle of it. Viele Grüße'],
  ['French', 'Bonjour Dana, le comité se réunit jeudi. Bien à vous'],
  ['Spanish, a regret about a day', 'Lamentablemente el jueves no puedo; ¿le va bien el viernes?'],
  ['German, a regret about a day', 'Leider geht es am Donnerstag nicht. Passt Freitag?'],
  ['French, a regret about a day', 'Malheureusement, je suis en réunion jeudi. Vendredi ?'],
  ['Italian', 'Ci vediamo venerdì per decidere.'],
  ['Japanese', '金曜日に決まります。もう少しお待ちください。'],
  ['Chinese', '我们周五决定，请再等几天。'],
  ['Korean', '금요일에 결정합니다.'],
  ['Russian', 'Решение будет в пятницу.'],
  ['Greek', 'Θα αποφασίσουμε την Παρασκευή.'],
  ['Hebrew', 'נחליט ביום שישי.'],
  ['Polish', 'Decyzja zapadnie w piątek.'],
  ['Turkish', 'Cuma günü karar vereceğiz.'],
];
const CHARSETS = ['iso-8859-1', 'windows-1252', 'us-ascii', 'x-unknown', 'utf8'];

const ALIKE = [
  'acrne.example',
  'acme.examp1e',
  'xn--cme-5cd.example',
  'xn--ongsearh-lch.example',
  'xn--ongserch-56g.example',
];

const TRAP = 'trap: ';
export const TRAPS: readonly Case[] = [
  ...cases(`${TRAP}headers of a person`, 'reply', HEADERS, ([headers, body]) => ({
    name: headers,
    mail: mail({ headers, body }),
  })),
  ...LAYOUTS.flatMap(([client, layout]) =>
    cases(
      `${TRAP}only quoted`,
      'reply',
      QUOTES.flatMap(([name, quoted]) => SAID.map((said) => ({ name, quoted, said }))),
      ({ name, quoted, said }) => ({
        name: `${client}, ${name}: ${said}`,
        mail: mail({ body: `${said}\n\n${layout(quoted)}` }),
        words: said,
      }),
    ),
  ),
  ...cases(`${TRAP}subject of a person`, 'reply', SUBJECTS, (subject) => ({
    name: subject,
    mail: mail({ subject, body: 'I have it now. We decide on Friday, and I write to you myself.' }),
  })),
  ...cases(`${TRAP}regret about a day`, 'reply', REGRETS, (body) => ({ name: body, mail: mail({ body }) })),
  ...cases(`${TRAP}offer of a call`, 'reply', OFFERED, (body) => ({ name: body, mail: mail({ body }) })),
  ...cases(`${TRAP}no to others`, 'reply', OTHERS, (body) => ({ name: body, mail: mail({ body }) })),
  ...cases(`${TRAP}a no about an offer`, 'rejected', WITHDRAWN, (body) => ({ name: body, mail: mail({ body }) })),
  ...cases(`${TRAP}away, a colleague named`, 'away', ABSENCES, ([body, until]) => ({
    name: body,
    mail: mail({ body, headers: 'Auto-Submitted: auto-replied' }),
    until,
    address: 'priya@acme.example',
  })),
  ...cases(`${TRAP}away without a day`, 'automatic', DATELESS, (body) => ({
    name: body,
    mail: mail({ body, headers: 'Auto-Submitted: auto-replied' }),
  })),
  ...cases(`${TRAP}ticket`, 'automatic', TICKETS, ([name, subject, headers, body]) => ({
    name,
    mail: mail({ subject, headers, body }),
  })),
  ...NEWS.map(
    ([from, subject, headers, verdict]): Case => ({
      kind: `${TRAP}for many`,
      name: subject,
      verdict,
      mail: mail({ from, subject, headers, body: 'Read on.', answers: false }),
    }),
  ),
  ...OWN.map(
    ([from, subject]): Case => ({
      kind: `${TRAP}own`,
      name: from,
      verdict: 'own',
      mail: mail({ from, to: PRIYA, subject, body: 'Is there any news?' }),
    }),
  ),
  ...cases(`${TRAP}private address`, 'reply', PRIVATE, (from) => ({
    name: from,
    mail: mail({ from, body: 'From my other account: we decide on Friday.' }),
  })),
  ...LATE.flatMap(([name, subject, words]) => [
    {
      kind: `${TRAP}delayed`,
      name,
      verdict: 'delayed',
      address: 'priya@acme.example',
      mail: mail({ from: DAEMON, subject, answers: false, body: words }),
    } as const,
    {
      kind: `${TRAP}delayed`,
      name: `${name}, a report`,
      verdict: 'delayed',
      address: 'priya@acme.example',
      mail: mail({ from: DAEMON, subject, answers: false, type: DSN, body: report('delayed', '4.4.1', words) }),
    } as const,
  ]),
  ...cases(`${TRAP}delivered`, 'automatic', ARRIVED, ([name, action, status, subject]) => ({
    name,
    mail: mail({
      from: DAEMON,
      subject,
      answers: false,
      type: DSN,
      body: report(action, status, 'Your message went on.'),
    }),
  })),
  ...cases(`${TRAP}read`, 'automatic', READ, ([name, subject, words]) => ({
    name,
    mail: mail({
      subject,
      type: 'multipart/report; report-type=disposition-notification; boundary=b',
      body: parts(
        `Content-Type: text/plain; charset=utf-8\n\n${words}`,
        `Content-Type: message/disposition-notification\n\nFinal-Recipient: rfc822;priya@acme.example\nOriginal-Message-ID: ${SENT}\nDisposition: manual-action/MDN-sent-manually; displayed`,
      ),
    }),
  })),
  ...cases(`${TRAP}bounce of other mail`, 'other', ELSEWHERE, ([name, to]) => ({
    name,
    mail: mail({
      from: DAEMON,
      subject: 'Undelivered Mail Returned to Sender',
      answers: false,
      type: DSN,
      body: report('failed', '5.1.1', `<${to}>: user unknown`, to),
    }),
  })),
  ...cases(`${TRAP}bounce forwarded`, 'reply', FORWARDED, ([subject, said]) => ({
    name: subject,
    mail: mail({
      from: 'Lee Ong <lee@acme.example>',
      subject,
      type: 'multipart/mixed; boundary=b',
      body: parts(
        `Content-Type: text/plain; charset=utf-8\n\n${said}`,
        `Content-Type: message/rfc822\n\nReturn-Path: <>\nFrom: MAILER-DAEMON@acme.example\nTo: ${ME}\nSubject: Undeliverable\nDate: ${DATE}\n\n550 5.1.1 noor.haddad@acme.example unknown`,
      ),
    }),
  })),
  ...ANSWERED.map(
    ([subject, body, verdict, method]): Case => ({
      kind: `${TRAP}calendar`,
      name: `${subject}: ${body}`,
      verdict,
      mail: calendarMail(subject, body, method),
    }),
  ),
  ...SYSTEMS.map(
    ([from, subject, body, verdict]): Case => ({
      kind: `${TRAP}applicants' system`,
      name: subject,
      verdict,
      mail: mail({ from, subject, body, answers: false }),
    }),
  ),
  ...SHARED.map(
    ([subject, body, verdict, interviews]): Case => ({
      kind: `${TRAP}two processes`,
      name: body,
      verdict,
      interviews,
      mail: mail({ from: 'Sam Ong <sam@ongsearch.example>', subject, body, answers: false }),
    }),
  ),
  ...cases(`${TRAP}other languages`, 'reply', MIXED, ([name, body]) => ({ name, mail: mail({ body }), words: body })),
  ...cases(
    `${TRAP}a charset that is not so`,
    'reply',
    MIXED.slice(0, 6).flatMap(([, body]) => CHARSETS.map((charset) => [charset, body] as const)),
    ([charset, body]) => ({
      name: `${charset}: ${body}`,
      mail: mail({ body, type: `text/plain; charset=${charset}` }),
      words: body,
    }),
  ),
  ...cases(`${TRAP}lookalike`, 'suspect', ALIKE, (domain) => ({
    name: domain,
    mail: mail({ from: `priya@${domain}`, answers: false, body: 'Please send your bank details.' }),
  })),
];
