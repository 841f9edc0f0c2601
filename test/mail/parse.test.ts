import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressIn, parseMailDate } from '../../src/mail/fields.ts';
import { renderEml, renderMbox, renderText } from '../../src/mail/formats.ts';
import { parseMessages } from '../../src/mail/parse.ts';
import { ownText } from '../../src/mail/words.ts';
import { sampleDraft } from './sample.ts';

const parse = (text: string) => parseMessages(Buffer.from(text), 'f.eml');
const one = async (text: string) => {
  const messages = await parse(text);
  expect(messages).toHaveLength(1);
  const [message] = messages;
  if (message === undefined) throw new Error('no message');
  return message;
};

test('what was rendered is read back: mail, text and mbox', async () => {
  const draft = sampleDraft({
    subject: 'Größe, “quoted” & a very long subject that has to be folded somewhere — 日本語 and emoji 🎉🎉',
    body: `.\nFrom here on\n>From there\n\nZoë 🎉 ${'long '.repeat(60)}\n-- \nend\n`,
    inReplyTo: '<b@x.example>',
    references: ['<a@x.example>', '<b@x.example>'],
  });
  const expected = {
    hasHeaders: true,
    messageId: draft.messageId,
    inReplyTo: ['<b@x.example>'],
    references: ['<a@x.example>', '<b@x.example>'],
    from: [draft.from],
    to: [{ name: 'Priya Raman', email: 'priya.raman@halden.example' }],
    cc: [],
    bcc: [],
    subject: draft.subject,
    body: draft.body,
    attachments: [],
    calendars: [],
    reports: [],
    returned: [],
    isTnef: false,
    fields: expect.any(Map),
  };
  expect(await one(renderEml(draft))).toEqual(expected);
  expect(await one(renderText(draft))).toEqual(expected);
  expect(await parse(renderMbox([draft, draft]))).toEqual([expected, expected]);
});

test('law: every draft that can be rendered is read back whole', async () => {
  const name = fc.string({ unit: fc.constantFrom(...'aZ ."\\,<>()@;:é日🎉\'=?_-'), maxLength: 60 });
  const subject = fc.string({ unit: fc.constantFrom(...'aZ  ."\\,<é日🎉=?_-'), maxLength: 150 });
  const body = fc.string({ unit: fc.constantFrom(...'aZ .\n\t=>F-é日🎉From \n'), maxLength: 400 });
  await fc.assert(
    fc.asyncProperty(name, subject, body, async (who, about, said) => {
      const draft = sampleDraft({
        to: { name: who, email: 'p@x.example', guessed: false, via: null },
        subject: about,
        body: `${said}\n`,
      });
      const message = await one(renderEml(draft));
      expect([message.to[0]?.name, message.to[0]?.email]).toEqual([who.trim(), 'p@x.example']);
      expect([message.to.length, message.cc.length, message.bcc.length]).toEqual([1, 0, 0]);
      expect(message.subject).toBe(about.trim());
      expect(message.body).toBe(`${said}\n`);
    }),
    { numRuns: 500 },
  );
});

test('a line of the body that begins with From splits no mbox', async () => {
  const mbox =
    'From a@x.example Tue Nov 24 10:00:00 2026\nSubject: one\n\nHello\n\nFrom here on, all is well.\n\n' +
    'From - Wed Nov 25 09:00:00 2026\nSubject: two\n\n>From me\n>>From you\n\n';
  expect((await parse(mbox)).map((message) => [message.subject, message.body])).toEqual([
    ['one', 'Hello\n\nFrom here on, all is well.\n'],
    ['two', 'From me\n>From you\n'],
  ]);
});

test('words without headers are a body, and nothing is nothing', async () => {
  expect(await one('Good to meet you.\n\nSee you\n')).toMatchObject({
    hasHeaders: false,
    body: 'Good to meet you.\n\nSee you\n',
  });
  expect(await parse('')).toEqual([]);
});

test('attachments and calendars are told apart', async () => {
  const message = await one(
    'Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nHi\n--b\n' +
      'Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\nEND:VCALENDAR\n--b\n' +
      'Content-Type: application/pdf\nContent-Disposition: attachment; filename="cv\u202e.pdf"\n\n%PDF\n--b--\n',
  );
  expect(message.attachments).toHaveLength(1);
  expect(message.calendars).toEqual(['BEGIN:VCALENDAR\nEND:VCALENDAR\n']);
  expect(message.body).toBe('Hi\n');
});

test('48: an encoded word that decodes to a line break stays one line', async () => {
  const message = await one('Subject: =?utf-8?q?a=0d=0aBcc:_x@y?=\nFrom: =?utf-8?q?J=0aX?= <j@x>\n\nhi\n');
  expect(message.subject).toBe('a Bcc: x@y');
  expect(message.from).toEqual([{ name: 'J X', email: 'j@x' }]);
  expect(message.bcc).toEqual([]);
});

test('58: hostile mail is answered soon, with a message or a failure that says why', async () => {
  let deep = 'Subject: a\n';
  for (let i = 0; i < 900; i += 1) deep += `Content-Type: multipart/mixed; boundary="b${i}"\n\n--b${i}\n`;
  const nested = `Subject: a\n${'Content-Type: message/rfc822\n\nSubject: b\n'.repeat(10_000)}\nhi\n`;
  const started = performance.now();
  await expect(parse(deep)).rejects.toThrow('f.eml: its parts are nested too deeply');
  expect((await one(nested)).attachments).toEqual(['']);
  await expect(parseMessages(Buffer.alloc(50 * 2 ** 20, 'a'), 'f.eml')).rejects.toThrow('larger than 25 MiB');
  await expect(parseMessages(Buffer.from('\x1f\x8b\0\0'), 'f.gz')).rejects.toThrow('binary data');
  expect((await one(`Subject: ${'x'.repeat(1e6)}\n\nhi`)).subject).toHaveLength(1e6);
  expect(performance.now() - started).toBeLessThan(2000);
});

test('58: a mail of 100,000 parts is refused, and soon; one of many lines that only look like such is read', async () => {
  const head = 'Subject: a\nContent-Type: multipart/mixed; boundary="b"\n\n';
  const started = performance.now();
  await expect(parse(`${head}${'--b\n\nx\n'.repeat(100_000)}--b--\n`)).rejects.toThrow(
    'f.eml has more than 1000 parts, which no mail has',
  );
  expect(performance.now() - started).toBeLessThan(2_000);
  const patch = '--- a/file\n-- \n--\n'.repeat(2_000);
  await expect(parse(`${head}--b\n\n${patch}--b--\n`)).resolves.toHaveLength(1);
});

test('58: a mail of endless lines is refused, and soon; an attachment of as many is no matter', async () => {
  const started = performance.now();
  for (const lines of ['\n', 'x\r\n'])
    await expect(parse(`Subject: a\n\n${lines.repeat(3_000_000)}`)).rejects.toThrow(
      'f.eml has more than 100000 lines, which no mail has',
    );
  const type = 'Content-Type: application/pdf\nContent-Transfer-Encoding: base64\n';
  const attached = `${type}\n${`${'QUJD'.repeat(19)}\n`.repeat(150_000)}`;
  expect((await one(`Subject: a\n${attached}`)).attachments).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(4_000);
});

test.each([
  ['Thu, 1 Jan 1970 00:00:00 +0000', 0],
  ['Tue, 24 Nov 2099 10:00:00 +0100 (CET)', Date.UTC(2099, 10, 24, 9)],
  ['24 Nov 26 10:00 EST', Date.UTC(2026, 10, 24, 15)],
  ['Tue, 24 Nov 2026 10:00:00', Date.UTC(2026, 10, 24, 10)],
  ['Tue, 31 Feb 2026 10:00:00 +0000', null],
  ['Tue, 24 Nov 9999 10:00:00 +0000', null],
  ['garbage', null],
  ['', null],
])('58: the date %j', (date, instant) => {
  expect(parseMailDate(date)).toBe(instant);
});

test('58: a charset that nobody knows, and none at all, still give text', async () => {
  const bogus = Buffer.from('Subject: a\nContent-Type: text/plain; charset=bogus-8\n\nH\xe9llo\n', 'latin1');
  expect((await parseMessages(bogus, 'f'))[0]?.body).toBe('Héllo\n');
  const bare = Buffer.from('Subject: a\n\nH\xe9llo\n', 'latin1');
  expect((await parseMessages(bare, 'f'))[0]?.body).toBe('Héllo\n');
});

test.each(['a'.repeat(250_000), `<${'a@'.repeat(120_000)}`, `"${'\\"'.repeat(120_000)}`, `"${'=41'.repeat(80_000)}`])(
  'an address field that never ends has no address, and takes no time: %#',
  (value) => {
    const started = performance.now();
    expect(addressIn(value)).not.toContain('<');
    expect(performance.now() - started).toBeLessThan(500);
  },
);

test('a line of any length is no introduction of a quotation, and takes no time', () => {
  const body = `${'monday'.repeat(9_000)}\nWe decide on Friday.\n`;
  const started = performance.now();
  expect(ownText(body)).toContain('We decide on Friday.');
  expect(performance.now() - started).toBeLessThan(1_000);
});
