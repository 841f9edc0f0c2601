/** Mail that no program would write, and what must come of it: messages, or a failure that says why. */

import { automaticOf } from '../../src/mail/automatic.ts';
import { bounceIn } from '../../src/mail/bounce.ts';
import { parseMessages } from '../../src/mail/parse.ts';
import { wordsOf } from '../../src/mail/words.ts';
import { Failure } from '../../src/model/failure.ts';
import { type Chance, pick, soupOf } from '../store/torture/figure.ts';

/** Pieces of mail, put together in ways that no program would. */
const PIECES = [
  'From: ',
  'To: a@b, c@d',
  'Subject: x',
  'Date: ',
  'Date: Tue, 24 Nov 2026 10:00:00 +9999',
  'Message-ID: <a@b>',
  'References: <',
  'In-Reply-To: <a b>',
  'Content-Type: multipart/mixed; boundary="b"',
  'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
  'Content-Type: text/plain; charset="',
  'Content-Type: text/plain; charset=utf-7',
  'Content-Type: message/rfc822',
  'Content-Type: text/calendar',
  'Content-Transfer-Encoding: base64',
  'Content-Transfer-Encoding: quoted-printable',
  'MIME-Version: 1.0',
  '--b',
  '--b--',
  '=?utf-8?b?',
  '=?utf-8?q?=',
  '?=',
  '=E9',
  '====',
  'From a@b Tue Nov 24 10:00:00 2026',
  '>From x',
  'Final-Recipient: rfc822; a@b',
  'Content-Type: message/delivery-status',
  'Content-Type: text/html',
  '<blockquote><div class="gmail_quote">',
  'On 24/11/2026 10:00, A <a@b>',
  'wrote:',
  '> ',
  '-----Original Message-----',
  'Von: a\nGesendet: b\nAn: c',
  '&#x110000;&uuml',
  'X-Failed-Recipients: ,;<',
  '__proto__: x',
  'constructor:',
  '(',
  '"',
  '<',
  ',',
  ';',
  ':',
  '\0',
  '\xff',
  '\t',
  ' ',
  '\uFEFF',
];
const BETWEEN = ['\n', '\r\n', '', '\n\n', '\n '];

/** One mail of up to 40 pieces; null where all is well with it. */
export async function tryMail(chance: Chance): Promise<string | null> {
  const bytes = Buffer.from(
    soupOf(chance, PIECES, () => pick(chance, BETWEEN)),
    'latin1',
  );
  const messages = await parseMessages(bytes, 'f').catch((error: unknown) => {
    if (error instanceof Failure) return [];
    throw error;
  });
  for (const message of messages) {
    wordsOf(message.body, message.subject);
    bounceIn(message, true);
    automaticOf(message.fields, message.subject, message.body);
  }
  const told = messages.flatMap(({ subject, to }) => [subject, ...to.flatMap(({ name, email }) => [name, email])]);
  return /[\r\n\0]/.test(told.join('')) ? `a line break in ${JSON.stringify(told)}` : null;
}
