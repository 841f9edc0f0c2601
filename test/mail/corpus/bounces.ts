/** What mail servers send of mail they could not deliver, family by family, and what is none of it. */

import { type Case, cases, DATE, ME, mail, PRIYA, parts, SENT } from './make.ts';

/** What was sent, and how it is told: the address written to, the one behind it, the Message-ID that is returned. */
interface Told {
  to: string;
  final: string;
  id: string;
}

const header = (from: string, subject: string, more = '') =>
  `${more}From: ${from}\nTo: ${ME}\nSubject: ${subject}\nDate: ${DATE}\nMessage-ID: <b@mx.example>\nMIME-Version: 1.0\n`;
const plain = (from: string, subject: string, body: string, more = 'Return-Path: <>\n') =>
  `${header(from, subject, more)}Content-Type: text/plain; charset=utf-8\n\n${body}\n`;
const original = ({ to, id }: Told) => `From: ${ME}\nTo: ${to}\nSubject: Data Engineer\nMessage-ID: ${id}\n`;
const DAEMON = 'MAILER-DAEMON@mx.okafor.example';

interface Report {
  from?: string;
  subject?: string;
  words?: string;
  action?: string;
  status?: string;
  original?: boolean;
  returned?: 'message/rfc822' | 'text/rfc822-headers' | 'message/rfc822-headers';
  more?: string;
  type?: string;
}

const report = (
  told: Told,
  {
    from = `Mail Delivery System <${DAEMON}>`,
    subject = 'Undelivered Mail Returned to Sender',
    words = 'It could not be delivered.',
    action = 'failed',
    status = '5.1.1',
    original: hasOriginal = false,
    returned = 'message/rfc822',
    more = 'Return-Path: <>\n',
    type = 'multipart/report; report-type=delivery-status; boundary="b"',
  }: Report = {},
) =>
  `${header(from, subject, more)}Content-Type: ${type}\n\n${parts(
    `Content-Type: text/plain; charset=utf-8\n\n${words}`,
    `Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.okafor.example\n\nFinal-Recipient: rfc822; ${told.final}\n${hasOriginal ? `Original-Recipient: rfc822;${told.to}\n` : ''}Action: ${action}\nStatus: ${status}\nDiagnostic-Code: smtp; 550 ${status} no such person\n`,
    `Content-Type: ${returned}\n\n${original(told)}${returned === 'message/rfc822' ? '\nDear Priya\n' : ''}`,
  )}`;

/** Each family: what a server of its kind writes. */
const FAILED: readonly [string, (told: Told) => string][] = [
  [
    'Postfix',
    (told) =>
      report(told, {
        words: `This is the mail system at host mx.okafor.example.\n\nThe mail could not be delivered to one or more recipients.\n\n<${told.final}>: host mx.acme.example said: 550 5.1.1 unknown (in reply to RCPT TO command)`,
      }),
  ],
  [
    'Sendmail',
    (told) =>
      report(told, {
        subject: 'Returned mail: see transcript for details',
        from: `Mail Delivery Subsystem <${DAEMON}>`,
        words: `   ----- The following addresses had permanent fatal errors -----\n<${told.final}>\n    (reason: 550 unknown)\n\n   ----- Transcript of session follows -----\n550 5.1.1 <${told.final}>... User unknown`,
      }),
  ],
  [
    'Exchange Online',
    (told) =>
      report(told, {
        from: 'postmaster@acme.example',
        subject: 'Undeliverable: Data Engineer',
        words: `Delivery has failed to these recipients or groups:\n\n${told.final}\nThe address you entered couldn't be found.`,
        status: '5.1.10',
        original: true,
      }),
  ],
  [
    'Exchange, in German',
    (told) =>
      report(told, {
        from: 'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@acme.example>',
        subject: '=?utf-8?Q?Unzustellbar:_Data_Engineer?=',
        words: `Fehler bei der Nachrichtenzustellung an folgende Empfänger:\n\n${told.final}`,
      }),
  ],
  [
    'Exchange, in French',
    (told) =>
      report(told, {
        from: 'postmaster@acme.example',
        subject: '=?utf-8?Q?Non_remis_:_Data_Engineer?=',
        words: `Échec de la remise à ces destinataires :\n\n${told.final}`,
      }),
  ],
  [
    'Gmail',
    (told) =>
      report(told, {
        from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
        subject: 'Delivery Status Notification (Failure)',
        words: `** Address not found **\n\nYour message wasn't delivered to ${told.final} because the address couldn't be found.`,
        more: `Return-Path: <>\nX-Failed-Recipients: ${told.final}\n`,
      }),
  ],
  ['a report without its type', (told) => report(told, { type: 'multipart/report; boundary="b"' })],
  [
    'a report in a mixed mail',
    (told) =>
      report(told, {
        type: 'multipart/mixed; boundary="b"',
        from: 'Mail Delivery System <delivery@mx.okafor.example>',
      }),
  ],
  ['a report with the header alone', (told) => report(told, { returned: 'text/rfc822-headers' })],
  ['a report with another header part', (told) => report(told, { returned: 'message/rfc822-headers' })],
  ['a report without a null sender', (told) => report(told, { more: '' })],
  [
    'Exim',
    (told) =>
      plain(
        `Mail Delivery System <Mailer-Daemon@mx.okafor.example>`,
        'Mail delivery failed: returning message to sender',
        `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its recipients. This is a permanent error. The following address(es) failed:\n\n  ${told.final}\n    host mx.acme.example [192.0.2.1]\n    550 5.1.1 unknown user\n\n------ This is a copy of the message, including all the headers. ------\n\n${original(told)}\nDear Priya`,
        `Return-Path: <>\nX-Failed-Recipients: ${told.final}\nAuto-Submitted: auto-replied\n`,
      ),
  ],
  [
    'qmail',
    (told) =>
      plain(
        DAEMON,
        'failure notice',
        `Hi. This is the qmail-send program at mx.okafor.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<${told.final}>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <dana@okafor.example>\n${original(told)}`,
      ),
  ],
  [
    'Yahoo',
    (told) =>
      plain(
        'MAILER-DAEMON@yahoo.example',
        'Failure Notice',
        `Sorry, we were unable to deliver your message to the following address.\n\n<${told.final}>:\n554: 5.7.1 delivery error: dd This user doesn't have an account\n\n--- Below this line is a copy of the message.\n\n${original(told)}`,
      ),
  ],
  [
    'OpenSMTPD',
    (told) =>
      plain(
        'Mailer Daemon <MAILER-DAEMON@mx.okafor.example>',
        'Delivery status notification: error',
        `    Hi!\n\n    This is the MAILER-DAEMON, please DO NOT REPLY to this email.\n\n    An error has occurred while attempting to deliver a message for\n    the following list of recipients:\n\n${told.final}: 550 Invalid recipient\n\n    Below is a copy of the original message:\n\n${original(told)}`,
      ),
  ],
  [
    'Mimecast',
    (told) =>
      plain(
        'postmaster@mimecast.example',
        '[Postmaster] Email Delivery Failure',
        `This is an email abuse protection system.\n\nThe following message to <${told.final}> was undeliverable.\nThe reason for the problem:\n5.1.0 - Unknown address error 550-'Invalid Recipient'\n\n-- Email headers follow --\n${original(told)}`,
      ),
  ],
  [
    'Exchange 2003',
    (told) =>
      plain(
        'System Administrator <postmaster@acme.example>',
        'Undeliverable: Data Engineer',
        `Your message\n\n  To:      ${told.final}\n  Subject: Data Engineer\n  Sent:    Tue, 24 Nov 2026 09:00:00 -0000\n\ndid not reach the following recipient(s):\n\n${told.final} on Tue, 24 Nov 2026 09:00:05 -0000\n    The recipient name is not recognized\n\n${original(told)}`,
        '',
      ),
  ],
  [
    'dma',
    (told) =>
      plain(
        'MAILER-DAEMON <>',
        'Mail delivery failed',
        `This is the DragonFly Mail Agent at okafor.example.\n\nThere was an error delivering your mail to <${told.final}>.\n\n550 5.1.1 unknown user\n\nMessage headers follow.\n\n${original(told)}`,
        '',
      ),
  ],
  [
    'Zoho',
    (told) =>
      plain(
        'mailer-daemon@mail.zoho.example',
        'Undelivered Mail Returned to Sender',
        `This message was created automatically by mail delivery software.\nA message that you sent could not be delivered to one or more of its recipients. This is a permanent error.\n\n${told.final} Invalid Address, ERROR_CODE :550, ERROR_CODE :5.1.1 unknown\n\nReceived:from okafor.example by mx.zoho.example\n${original(told)}`,
      ),
  ],
  [
    'Courier',
    (told) =>
      report(told, {
        from: '"Courier mail server at mx.okafor.example" <@>',
        subject: 'NOTICE: mail delivery status.',
        words: `UNDELIVERABLE MAIL\n\nYour message to the following recipients cannot be delivered:\n\n<${told.final}>:\n    mx.acme.example [192.0.2.1]:\n>>> RCPT TO:<${told.final}>\n<<< 550 User unknown`,
      }),
  ],
  [
    'James, in the thread',
    (told) =>
      `${header('post_master@mms.example', 'Re: Data Engineer')}In-Reply-To: ${told.id}\nContent-Type: multipart/mixed; boundary=b\n\n${parts(`Content-Type: text/plain\n\nError: the message to ${told.final} was refused.\n550 no such mailbox`, `Content-Type: message/rfc822\n\n${original(told)}\nx`)}`,
  ],
  [
    'IMail',
    (told) =>
      plain(
        'Postmaster <postmaster@mx.okafor.example>',
        'Undeliverable Mail',
        `Unknown host: ${told.final}\n\nOriginal message follows.\n\n${original(told)}`,
      ),
  ],
  [
    'MDaemon',
    (told) =>
      plain(
        'MDaemon at mx.okafor.example <MDaemon@mx.okafor.example>',
        'Permanent Delivery Failure',
        `The following data may contain sections which represent BASE64 encoded\nfile attachments.\n\n<< RCPT To:<${told.final}>\n>> 550 5.1.1 Recipient unknown\n\nFailed message: ${told.final}\n\n${original(told)}`,
      ),
  ],
  [
    'Amazon SES',
    (told) =>
      report(told, {
        from: 'MAILER-DAEMON@eu-west-1.amazonses.com',
        subject: 'Delivery Status Notification (Failure)',
        words: `An error occurred while trying to deliver the mail to the following recipients:\n${told.final}`,
      }),
  ],
  [
    'Barracuda',
    (told) =>
      plain(
        'MAILER-DAEMON@barracuda.example',
        '**Message you sent blocked by our bulk email filter**',
        `Your message to: ${told.final}\nwas blocked by our Spam Firewall. The email you sent with the following subject has NOT BEEN DELIVERED:\n\nSubject: Data Engineer\n\n${original(told)}`,
      ),
  ],
  [
    'GMX',
    (told) =>
      plain(
        'GMX Mailer Daemon <mailer-daemon@gmx.example>',
        'Mail delivery failed: returning message to sender',
        `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to\none or more of its recipients. The following addresses\nfailed:\n\n"${told.final}":\nSMTP error from remote server after RCPT command:\nhost: mx.acme.example\n5.1.1 unknown\n\n--- The header of the original message is following. ---\n\n${original(told)}`,
      ),
  ],
  [
    'Notes',
    (told) =>
      report(told, {
        from: 'Mail Router <postmaster@acme.example>',
        subject: 'DELIVERY FAILURE: User priya not listed in Domino Directory',
        words: `Your message\n\n  Subject: Data Engineer\n\nwas not delivered to:\n\n  ${told.final}\n\nbecause:\n\n  User not listed in Domino Directory`,
      }),
  ],
  [
    'a Japanese provider',
    (told) =>
      plain(
        DAEMON,
        '=?utf-8?B?6YWN5L+h44Gn44GN44G+44Gb44KT44Gn44GX44Gf?=',
        `次の宛先に配信できませんでした。\n${told.final}\n存在しないメールアドレスです。\n\n${original(told)}`,
      ),
  ],
  [
    'a Russian provider',
    (told) =>
      plain(
        'mailer-daemon@corp.mail.example',
        '=?utf-8?B?0J3QtdC00L7RgdGC0LDQstC70LXQvdC90L7QtSDRgdC+0L7QsdGJ0LXQvdC40LU=?=',
        `Это письмо создано автоматически. Ваше сообщение не может быть доставлено:\n\n${told.final}\n    550 user not found\n\n${original(told)}`,
      ),
  ],
  [
    'a bounce in HTML alone',
    (told) =>
      `${header('postmaster@acme.example', 'Undeliverable: Data Engineer', 'Return-Path: <>\n')}Content-Type: text/html; charset=utf-8\n\n<html><body><p>Your message to <a href="mailto:${told.final}">${told.final}</a> couldn't be delivered.</p><p>550 5.1.10 Recipient not found</p><p>Message-ID: ${told.id.replace('<', '&lt;').replace('>', '&gt;')}</p></body></html>\n`,
  ],
];

const OTHER = '<made-by-the-provider@mx.okafor.example>';
/** What it says of what was sent: both, the Message-ID alone, or the address alone. */
const WAYS: readonly [string, Told][] = [
  ['both', { to: 'priya@acme.example', final: 'priya@acme.example', id: SENT }],
  ['Message-ID alone', { to: 'priya@acme.example', final: 'p.raman@store3.acme.example', id: SENT }],
  ['address alone', { to: 'priya@acme.example', final: 'priya@acme.example', id: OTHER }],
];

const STILL = 'It will be tried for two more days; you need not send it again.';
const DELAYED: readonly [string, string][] = WAYS.filter(([, told]) => told.final === told.to).flatMap(
  ([way, told]): [string, string][] => [
    [
      `Postfix, ${way}`,
      report(told, {
        subject: 'Delayed Mail (still being retried)',
        action: 'delayed',
        status: '4.4.1',
        words: `THIS IS A WARNING ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE. Your message could not be delivered yet. It will be retried.`,
      }),
    ],
    [
      `Sendmail, ${way}`,
      report(told, {
        subject: 'Warning: could not send message for past 4 hours',
        action: 'delayed',
        status: '4.4.1',
        words: 'The message is still in the queue.',
      }),
    ],
    [
      `Exchange, ${way}`,
      report(told, {
        from: 'postmaster@acme.example',
        subject: 'Delivery delayed: Data Engineer',
        action: 'delayed',
        status: '4.4.7',
        words: `Delivery to these recipients or groups has been delayed. ${STILL}`,
      }),
    ],
    [
      `Gmail, ${way}`,
      plain(
        'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
        'Delivery Status Notification (Delay)',
        `THIS IS A WARNING MESSAGE ONLY.\n\nDelivery to the following recipient has been delayed:\n\n  ${told.to}\n\nMessage will be retried for 2 more day(s)\n\n${original(told)}`,
        `Return-Path: <>\nX-Failed-Recipients: ${told.to}\n`,
      ),
    ],
    [
      `Exim, ${way}`,
      plain(
        'Mail Delivery System <Mailer-Daemon@mx.okafor.example>',
        'Warning: message 1abc delayed 24 hours',
        `This message was created automatically by mail delivery software.\nA message that you sent has not yet been delivered to one or more of its recipients after more than 24 hours on the queue.\n\n  ${told.to}\n    Delay reason: connection timed out\n\nNo action is required on your part. Delivery attempts will continue for some time.\n\n${original(told)}`,
      ),
    ],
    [
      `OpenSMTPD, ${way}`,
      plain(
        'Mailer Daemon <MAILER-DAEMON@mx.okafor.example>',
        'Delivery status notification: warning',
        `A message is delayed for more than 4 hours for the following list of recipients:\n\n${told.to}: Connection timed out\n\nThis is only a warning; it will be tried again for 4 days.\n\n${original(told)}`,
      ),
    ],
  ],
);

const DELIVERED: readonly [string, string][] = WAYS.filter(([, told]) => told.final === told.to).flatMap(
  ([way, told]): [string, string][] => [
    [
      `Postfix, ${way}`,
      report(told, {
        subject: 'Successful Mail Delivery Report',
        action: 'delivered',
        status: '2.0.0',
        words: 'The mail was successfully delivered.',
      }),
    ],
    [
      `Exchange relays, ${way}`,
      report(told, {
        from: 'postmaster@acme.example',
        subject: 'Relayed: Data Engineer',
        action: 'relayed',
        status: '2.0.0',
        words: 'Delivery to these recipients is complete, but no notification was sent by their server.',
      }),
    ],
    [
      `a list takes it, ${way}`,
      report(told, {
        subject: 'Delivery report',
        action: 'expanded',
        status: '2.0.0',
        words: 'The message was delivered to a list.',
      }),
    ],
  ],
);

const RECEIPT = (subject: string, disposition: string) =>
  `${header(PRIYA, subject)}In-Reply-To: ${SENT}\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n${parts('Content-Type: text/plain\n\nYour message was read on Tue, 24 Nov 2026.', `Content-Type: message/disposition-notification\n\nFinal-Recipient: rfc822;priya@acme.example\nOriginal-Message-ID: ${SENT}\nDisposition: ${disposition}`)}`;

/** Servers that tell of others' mail, and people who tell of bounces. */
const UNRELATED: readonly [string, string][] = [
  ['another recipient', report({ to: 'x@elsewhere.example', final: 'x@elsewhere.example', id: OTHER })],
  [
    'another recipient, in words',
    plain(
      DAEMON,
      'failure notice',
      '<someone@elsewhere.example>:\n550 unknown user\n\n--- Below this line is a copy of the message.\n\nTo: someone@elsewhere.example',
    ),
  ],
  [
    'a complaint of a list',
    `${header('feedback@provider.example', 'FW: Data Engineer')}Content-Type: multipart/report; report-type=feedback-report; boundary=b\n\n${parts('Content-Type: text/plain\n\nAn abuse report.', 'Content-Type: message/feedback-report\n\nFeedback-Type: abuse')}`,
  ],
  [
    'a quarantine summary',
    plain(
      'quarantine@okafor.example',
      'Quarantine summary: 3 messages blocked',
      'Three messages were blocked. None was from anyone you know.',
    ),
  ],
];

const PEOPLE: readonly [string, string][] = [
  [
    'a person tells of a bounce',
    mail({
      body: 'My first answer was returned to me with "550 5.1.1 user unknown", so here it is again: we decide on Friday.',
    }),
  ],
  [
    'a person attaches your mail',
    mail({
      type: 'multipart/mixed; boundary=b',
      body: parts(
        'Content-Type: text/plain\n\nI could not open the attachment of this one; would you send it again?',
        `Content-Type: message/rfc822\n\n${original({ to: 'priya@acme.example', final: '', id: SENT })}\nx`,
      ),
    }),
  ],
  [
    'a person attaches a bounce',
    mail({
      type: 'multipart/mixed; boundary=b',
      body: parts(
        'Content-Type: text/plain\n\nThis is what came back when I wrote to your old address. We decide on Friday.',
        `Content-Type: message/rfc822\n\n${report({ to: 'dana@old.example', final: 'dana@old.example', id: OTHER }).replaceAll('--b', '--n').replace('"b"', '"n"')}`,
      ),
    }),
  ],
  [
    'a person called Bounce',
    mail({
      from: 'Mailo Bounce <mailo@acme.example>',
      answers: false,
      subject: 'Error handling',
      body: 'We talked about how you handle errors. Could you send me the failed run?',
    }),
  ],
];

export const BOUNCES: readonly Case[] = [
  ...FAILED.flatMap(([family, make]) =>
    WAYS.map(
      ([way, told]): Case => ({
        kind: 'bounce',
        verdict: 'bounce',
        name: `${family}, ${way}`,
        mail: make(told),
        address: 'priya@acme.example',
      }),
    ),
  ),
  {
    kind: 'bounce',
    verdict: 'bounce',
    name: 'the address behind an alias',
    mail: report({ to: 'priya@acme.example', final: 'p.raman@store3.acme.example', id: OTHER }, { original: true }),
    address: 'priya@acme.example',
  },
  {
    kind: 'bounce',
    verdict: 'bounce',
    name: 'a guessed address',
    mail: report({ to: 'noor.haddad@acme.example', final: 'noor.haddad@acme.example', id: '<ty1@okafor.example>' }),
    address: 'noor.haddad@acme.example',
  },
  ...cases('delayed', 'delayed', DELAYED, ([name, text]) => ({ name, mail: text })),
  ...cases('delivered, relayed, read', 'automatic', DELIVERED, ([name, text]) => ({ name, mail: text })),
  ...cases(
    'delivered, relayed, read',
    'automatic',
    ['Read: Data Engineer', 'Gelesen: Data Engineer', '=?utf-8?Q?Lu_:_Data_Engineer?=', 'Not read: Data Engineer'],
    (subject) => ({ name: subject, mail: RECEIPT(subject, 'manual-action/MDN-sent-manually; displayed') }),
  ),
  ...cases('of other mail', 'other', UNRELATED, ([name, text]) => ({ name, mail: text })),
  ...cases('a person, not a server', 'reply', PEOPLE, ([name, text]) => ({ name, mail: text })),
];
