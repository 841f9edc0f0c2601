import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderEml } from '../../src/mail/formats.ts';
import { headerLine } from '../../src/mail/header.ts';
import { Failure } from '../../src/model/failure.ts';
import { sampleDraft } from './sample.ts';

function failureOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof Failure) return `${error.status}: ${error.message}`;
    throw error;
  }
  return 'none';
}

const to = (name: string, email = 'p@x.example') => ({ name, email, guessed: false, via: null });

test('a draft is a whole message, byte for byte', () => {
  expect(renderEml(sampleDraft())).toBe(`From: =?UTF-8?Q?Zo=C3=AB_O=27Brien-Nakamura?= <zoe@obrien-nakamura.example>
To: Priya Raman <priya.raman@halden.example>
Subject: The nightly batch, and thank you
Date: Tue, 24 Nov 2026 10:00:00 +0000
Message-ID: <halden.thank-you.1@obrien-nakamura.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Dear Priya,

Thank you for the hour.

Zo=C3=AB
`);
});

test('when the sender is unknown, From is left to the mail tool', () => {
  expect(renderEml(sampleDraft({ from: null }))).toMatch(/^To: Priya/);
});

test('a reply names what it answers, and ids that no header could carry are left out', () => {
  const references = ['<a@x.example>', 'not an id', '<b@x.example>'];
  const eml = renderEml(sampleDraft({ inReplyTo: '<b@x.example>', references }));
  expect(eml).toContain('In-Reply-To: <b@x.example>\nReferences: <a@x.example> <b@x.example>\n');
  expect(eml).not.toContain('not an id');
});

test('X-Unsent stands only where it is asked for', () => {
  expect(renderEml(sampleDraft())).not.toContain('X-Unsent');
  expect(renderEml(sampleDraft(), { unsent: true })).toContain('\nX-Unsent: 1\n');
});

test('the date is in UTC, its day without a nought', () => {
  const date = Date.UTC(2026, 11, 4, 5, 6, 7); // a Friday
  expect(renderEml(sampleDraft({ date }))).toContain('\nDate: Fri, 4 Dec 2026 05:06:07 +0000\n');
});

test('a line that a mail tool could misread is protected', () => {
  const body = 'first\n.\n..two\nFrom here on\n>From there\ntrailing \n-- \nlast';
  expect(renderEml(sampleDraft({ body })).split('\n\n')[1]).toBe(
    'first\n=2E\n=2E.two\n=46rom here on\n>From there\ntrailing=20\n--=20\nlast\n',
  );
});

test.each([
  ['Raman, Priya', 'To: "Raman, Priya" <p@x.example>'],
  ['"; DROP', 'To: "\\"; DROP" <p@x.example>'],
  ['Back\\slash', 'To: "Back\\\\slash" <p@x.example>'],
  ['Pat <evil@y.example>', 'To: "Pat <evil@y.example>" <p@x.example>'],
  ["Zoë O'Brien-Nakamura, Ph.D.", 'To: =?UTF-8?Q?Zo=C3=AB_O=27Brien-Nakamura=2C_Ph=2ED=2E?= <p@x.example>'],
  ['=?utf-8?q?a?=', 'To: =?UTF-8?Q?=3D=3Futf-8=3Fq=3Fa=3F=3D?= <p@x.example>'],
  ['', 'To: p@x.example'],
])('49: the display name %j travels as one name', (name, line) => {
  expect(
    renderEml(sampleDraft({ to: to(name) }))
      .split('\nSubject')[0]
      ?.split('\n')
      .slice(1)
      .join('\n'),
  ).toBe(line);
});

test('49: header lines stay within 78 characters', () => {
  const name = 'Maximilian Ferdinand Albrecht von und zu Habsburg-Lothringen-Östergötland der Siebzehnte, Ph.D.';
  const subject = 'x'.repeat(1500);
  const references = Array.from({ length: 30 }, (_, i) => `<message-number-${i}@obrien-nakamura.example>`);
  const eml = renderEml(sampleDraft({ to: to(name), subject, references }));
  expect(eml.split('\n').filter((line) => line.length > 78)).toEqual([]);
});

test.each([
  ['a word without end', 'x'.repeat(3000)],
  ['such a word beside letters of another script', `Zoë ${'x'.repeat(3000)} ${'y'.repeat(70)} Ł`],
  ['quotes without end', '"'.repeat(2000)],
  ['one letter of many octets', '🎉'.repeat(2000)],
  ['spaces without end', `a${' '.repeat(2000)}b`],
  ['words without end', 'word '.repeat(1000)],
])('49: with %s as any name, no header line passes 998 octets', (_, name) => {
  const draft = sampleDraft({ to: to(name), from: { name, email: 'zoe@x.example' }, subject: name });
  if (failureOf(() => renderEml(draft)) !== 'none') return;
  expect(
    renderEml(draft)
      .split('\n')
      .filter((line) => Buffer.byteLength(line) > 998),
  ).toEqual([]);
});

test('49: a header line that could not be folded is refused', () => {
  expect(failureOf(() => headerLine('X', 'y'.repeat(1000)))).toBe(
    'refused: X has a word of more than 998 octets; shorten it',
  );
});

const breaks = [
  '\r\nBcc: all@x',
  '\rBcc: all@x',
  '\nBcc: all@x',
  '\0',
  '\u2028Bcc: a@x',
  '\u0085Bcc: a@x',
  '\v',
  ' =?utf-8?Q?=0D=0ABcc:_all@x?=',
  ` =?utf-8?B?${btoa('\r\nBcc: all@x')}?=`,
];

test.each(breaks)('48: the line break in %j is refused in every header', (end) => {
  expect(failureOf(() => renderEml(sampleDraft({ subject: `Jane${end}` })))).toBe(
    'refused: line break in subject; take it out, since it could start another header',
  );
  expect(failureOf(() => renderEml(sampleDraft({ to: to(`Jane${end}`) })))).toBe(
    "refused: line break in the recipient's name; take it out, since it could start another header",
  );
  expect(failureOf(() => renderEml(sampleDraft({ from: { name: `J${end}`, email: 'a@x' } })))).toMatch(
    /^refused: line break in the sender's name/,
  );
  expect(failureOf(() => renderEml(sampleDraft({ messageId: `<a@x>${end}` })))).toMatch(/^refused: /);
});

test('48: other control characters are refused too', () => {
  expect(failureOf(() => renderEml(sampleDraft({ subject: 'a\x1b]0;x\x07' })))).toBe(
    'refused: control character in subject; take it out',
  );
});

test.each([
  'a@x, b@y',
  'a@x b@y',
  '<a@x>',
  'a@x?bcc=b',
  '"a b"@x',
  'a@x\r\nBcc: b@y',
  'a',
  '@x',
  'a@',
  'a@@x',
  'a@x;',
  'zoë@x.example',
  '=?utf-8?q?evil=40attacker.example=3E=20?=@acme.example',
  '=?utf-8?b?ZXZpbEBhdHRhY2tlci5leGFtcGxl?=@acme.example',
  'a=?us-ascii?Q?b?=@acme.example',
  'a@[127.0.0.1]',
  `${';'.repeat(10_000)}@x`,
  `${'('.repeat(5000)}a@x`,
  `${'a.'.repeat(5000)}@x`,
  `a@${'a-'.repeat(5000)}`,
])('50: %j is no recipient', (email) => {
  const started = performance.now();
  expect(failureOf(() => renderEml(sampleDraft({ to: to('P', email) })))).toBe(
    "refused: the recipient's address is not one plain e-mail address; correct it in the file",
  );
  expect(performance.now() - started).toBeLessThan(100);
});

test('a domain with other letters travels as ASCII', () => {
  expect(renderEml(sampleDraft({ to: to('P', 'p@Exämple.com') }))).toContain('To: P <p@xn--exmple-cua.com>\n');
});

test("what the recruiter passes on goes to the recruiter's address, without another person's name", () => {
  const passedOn = { name: 'Jürgen Groß', email: 'lee@x.example', guessed: false, via: 'recruiter' as const };
  expect(renderEml(sampleDraft({ to: passedOn }))).toContain('\nTo: lee@x.example\n');
});

test('a note on LinkedIn has no form as a mail', () => {
  const note = sampleDraft({
    kind: 'linkedin-note',
    to: { name: 'P', email: null, guessed: false, via: 'linkedin' },
  });
  expect(failureOf(() => renderEml(note))).toBe('usage: a LinkedIn note has no form as a mail; use --format text');
});

test('law: any text at all gives either a refusal or ASCII lines within 78, the same twice', () => {
  const text = fc.string({ unit: 'binary', maxLength: 200 });
  fc.assert(
    fc.property(text, text, text, (subject, name, body) => {
      const draft = sampleDraft({ subject, body, to: to(name) });
      if (failureOf(() => renderEml(draft)) !== 'none') return;
      const eml = renderEml(draft);
      expect(eml).toMatch(/^[\t\n\x20-\x7e]*$/);
      expect(eml.split('\n').every((line) => line.length <= 78)).toBe(true);
      expect(eml).not.toMatch(/^\./m);
      expect(renderEml(draft)).toBe(eml);
    }),
    { numRuns: 2000 },
  );
});
