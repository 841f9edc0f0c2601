import { expect, test } from 'vitest';
import { draftJson, mailtoWarning, renderMailto, renderMbox, renderText } from '../../src/mail/formats.ts';
import { sampleDraft } from './sample.ts';

const note = sampleDraft({
  kind: 'linkedin-note',
  to: { name: 'Jürgen Groß', email: null, guessed: false, via: 'linkedin' },
  body: 'Good to meet you, Jürgen.',
});

test('text is what people read: nothing encoded', () => {
  const draft = sampleDraft({
    to: { name: 'Raman, "P"', email: 'p@x.example', guessed: false, via: null },
    inReplyTo: '<b@x.example>',
    references: ['<a@x.example>', '<b@x.example>'],
  });
  expect(renderText(draft)).toBe(`From: Zoë O'Brien-Nakamura <zoe@obrien-nakamura.example>
To: "Raman, \\"P\\"" <p@x.example>
Subject: The nightly batch, and thank you
Message-ID: <halden.thank-you.1@obrien-nakamura.example>
In-Reply-To: <b@x.example>
References: <a@x.example> <b@x.example>

Dear Priya,

Thank you for the hour.

Zoë
`);
});

test('a note on LinkedIn is its words alone', () => {
  expect(renderText(note)).toBe('Good to meet you, Jürgen.\n');
});

test.each(['Subject\r\nBcc: all@x', 'Subject\u2028Bcc: all@x'])(
  '48: no form lets the line break in %j through',
  (subject) => {
    const draft = sampleDraft({ subject });
    for (const render of [renderText, renderMailto, (d: typeof draft) => renderMbox([d])])
      expect(() => render(draft)).toThrow('line break in subject');
    expect(() => renderText(sampleDraft({ references: ['<a@x>\nBcc: all@x'] }))).toThrow('line break');
  },
);

test('an mbox separates its messages and quotes what looks like a separator', () => {
  const second = sampleDraft({
    from: null,
    body: 'From here on\n>From there\n',
    date: Date.UTC(2026, 11, 1, 9, 5, 7),
  });
  const mbox = renderMbox([sampleDraft(), second]);
  expect(mbox.match(/^From .*$/gm)).toEqual([
    'From zoe@obrien-nakamura.example Tue Nov 24 10:00:00 2026',
    'From MAILER-DAEMON Tue Dec  1 09:05:07 2026',
  ]);
  expect(mbox).toMatch(/\n\n=46rom here on\n>>From there\n\n$/);
  expect(renderMbox([])).toBe('');
});

test('51: a mailto address follows RFC 6068', () => {
  const draft = sampleDraft({
    to: { name: 'P', email: "p+o'b@x.example", guessed: false, via: null },
    subject: 'Q&A + 100% #1',
    body: "é (it's)\nend\n",
  });
  expect(renderMailto(draft)).toBe(
    'mailto:p%2Bo%27b@x.example?subject=Q%26A%20%2B%20100%25%20%231' + '&body=%C3%A9%20%28it%27s%29%0D%0Aend%0D%0A',
  );
});

test('51: half a character is refused, not crashed on', () => {
  expect(() => renderMailto(sampleDraft({ body: 'a\ud800b' }))).toThrow('half a character');
});

test('51: a long mailto address is warned of', () => {
  expect(mailtoWarning('m'.repeat(1900))).toBeNull();
  expect(mailtoWarning('m'.repeat(2001))).toBe(
    'this mailto address has 2001 characters and some programs cut it near 2,000; use --format eml',
  );
});

test('JSON has the keys of the contract, in its order', () => {
  expect(Object.keys(draftJson(sampleDraft()))).toEqual([
    'kind',
    'interview',
    'to',
    'from',
    'subject',
    'body',
    'messageId',
    'inReplyTo',
    'references',
    'findings',
  ]);
});

test('50: an address that other readers would take for another is none in any form that has it', () => {
  const to = { name: 'J', email: '=?utf-8?q?evil=40x.example=3E=20?=@acme.example', guessed: false, via: null };
  const draft = sampleDraft({ to });
  for (const render of [draftJson, renderMailto, renderText, (one: typeof draft) => renderMbox([one])])
    expect(() => render(draft), render.name).toThrow('is not one plain e-mail address');
});
