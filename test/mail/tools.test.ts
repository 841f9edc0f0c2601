import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderEml, renderMbox, renderText } from '../../src/mail/formats.ts';
import type { Draft } from '../../src/model/draft.ts';
import { Failure } from '../../src/model/failure.ts';
import { sampleDraft } from './sample.ts';
import { runBeside, type Sink, startSink } from './sink.ts';
import { runPython, runTool } from './tool.ts';

const NAMES = [
  "Zoë O'Brien-Nakamura, Ph.D.",
  '"; DROP',
  'Back\\slash "quoted"',
  'Pat <evil@y.example>',
  'evil@y.example, b',
  '日本 太郎',
  'Dr. (Comment) Who: Esq;',
  'Maximilian Ferdinand Albrecht von und zu Habsburg-Lothringen-Östergötland der Siebzehnte',
];
const BODY = `Dear all,\n.\n..\nFrom here on\n>From there\n\nZoë 🎉 ${'a long line '.repeat(20)}end\n-- \nZoë\n`;

const draftTo = (name: string, i: number): Draft =>
  sampleDraft({
    to: { name, email: `p${i}@x.example`, guessed: false, via: null },
    subject: `Thank you, ${name} – “Größe”`,
    body: BODY,
    messageId: `<${i}.thank-you@obrien-nakamura.example>`,
    inReplyTo: '<b@x.example>',
    references: ['<a@x.example>', '<b@x.example>'],
  });
const DRAFTS = NAMES.map(draftTo);
/** The text form drops commas and dots from names that are not ASCII. */
const asText = (name: string) => (name.startsWith('Zoë') ? name.replaceAll(',', '').replace('Ph.D.', 'Ph D') : name);

interface Parsed {
  to: [string, string][];
  from: [string, string][];
  subject: string;
  headers: string[];
  body: string;
  messageId: string;
  defects: number;
}
/** Reads a JSON list of messages, prints what Python's parser makes of them. */
const PARSE = `
import sys, json, email, email.policy
def people(m, name):
  return [[a.display_name, a.addr_spec] for h in m.get_all(name, []) for a in h.addresses]
out = []
for text in json.load(sys.stdin):
  m = email.message_from_bytes(text.encode('utf-8', 'surrogatepass'), policy=email.policy.default)
  out.append({ 'to': people(m, 'To'), 'from': people(m, 'From'), 'subject': m['Subject'], 'headers': m.keys(),
    'body': m.get_content().replace('\\r\\n', '\\n'), 'messageId': m['Message-ID'],
    'defects': len(m.defects) + sum(len(h.defects) for h in m.values()) })
print(json.dumps(out))
`;
const parse = (messages: string[]) => runPython<Parsed[]>(PARSE, JSON.stringify(messages));

const home = mkdtempSync(join(tmpdir(), 'followup-mail-'));
const msmtprc = join(home, 'msmtprc');
let sink: Sink;
beforeAll(async () => {
  sink = await startSink();
  writeFileSync(
    msmtprc,
    `account default\nhost 127.0.0.1\nport ${sink.port}\nauth off\ntls off\nfrom zoe@obrien-nakamura.example\n`,
    { mode: 0o600 },
  );
});
afterAll(async () => {
  await sink.close();
  rmSync(home, { recursive: true, force: true });
});

const HEADERS = [
  'From',
  'To',
  'Subject',
  'Date',
  'Message-ID',
  'In-Reply-To',
  'References',
  'MIME-Version',
  'Content-Type',
  'Content-Transfer-Encoding',
];

test('48, 49: Python reads what was written, of every name', () => {
  const parsed = parse(DRAFTS.map((draft) => renderEml(draft)));
  expect(parsed).toEqual(
    DRAFTS.map((draft) => ({
      to: [[draft.to.name, draft.to.email]],
      from: [["Zoë O'Brien-Nakamura", 'zoe@obrien-nakamura.example']],
      subject: draft.subject,
      headers: HEADERS,
      body: BODY,
      messageId: draft.messageId,
      defects: 0,
    })),
  );
});

test('msmtp -t carries each draft to one person, once, whole', async () => {
  sink.caught.length = 0;
  for (const draft of DRAFTS) {
    const ran = await runBeside(['msmtp', '-C', msmtprc, '-t'], { input: renderEml(draft) });
    expect([ran.status, ran.stderr]).toEqual([0, '']);
  }
  expect(sink.caught.map(({ recipients }) => recipients)).toEqual(DRAFTS.map(({ to }) => [to.email]));
  const parsed = parse(sink.caught.map(({ data }) => data));
  expect(parsed.map(({ to, subject, body, messageId }) => ({ to, subject, body, messageId }))).toEqual(
    DRAFTS.map(({ to, subject, body, messageId }) => ({
      to: [[to.name, to.email]],
      subject,
      body,
      messageId,
    })),
  );
});

test('neomutt -H opens a draft for sending: one person, the same words and thread', {
  timeout: 60_000,
}, async () => {
  const rc = join(home, 'neomuttrc');
  writeFileSync(
    rc,
    `set sendmail="/usr/bin/msmtp -C ${msmtprc}"\nset editor="true"\nset fast_reply\nset abort_unmodified=no\nset abort_nosubject=no\nset copy=no\n` +
      `set from="zoe@obrien-nakamura.example"\nset charset=utf-8\nset send_charset=utf-8\nset sendmail_wait=0\nset folder="${home}"\nset header_cache=""\nset history_file=""\n`,
  );
  sink.caught.length = 0;
  for (const draft of DRAFTS.slice(0, 2)) {
    const file = join(home, 'draft.eml');
    writeFileSync(file, renderEml(draft));
    let typed = false;
    const ran = await runBeside(['script', '-qec', `neomutt -n -F ${rc} -H ${file}`, '/dev/null'], {
      env: { HOME: home },
      answer(shown) {
        if (typed || !/Security:/.test(shown)) return null;
        typed = true;
        return 'y';
      },
    });
    expect(ran.status).toBe(0);
  }
  expect(sink.caught.map(({ recipients }) => recipients)).toEqual([['p0@x.example'], ['p1@x.example']]);
  const parsed = parse(sink.caught.map(({ data }) => data));
  expect(parsed.map(({ to, subject, messageId, body }) => ({ to, subject, messageId, body }))).toEqual(
    DRAFTS.slice(0, 2).map(({ to, subject, messageId, body }) => ({
      to: [[to.name, to.email]],
      subject,
      messageId,
      body,
    })),
  );
  for (const { data } of sink.caught) expect(data).toMatch(/^In-Reply-To: <b@x\.example>\r?$/m);
});

test('s-nail -t takes the text form', async () => {
  sink.caught.length = 0;
  const rc = join(home, 'mailrc');
  writeFileSync(
    rc,
    `set v15-compat\nset mta=/usr/bin/msmtp\nset mta-arguments="-C ${msmtprc}"\nset sendcharsets=utf-8 ttycharset=utf-8\nset sendwait\n`,
  );
  for (const draft of DRAFTS.slice(0, 2)) {
    const ran = await runBeside(['s-nail', '-t'], {
      input: renderText(draft),
      env: { HOME: home, MAILRC: rc },
    });
    expect([ran.status, ran.stderr]).toEqual([0, '']);
  }
  const parsed = parse(sink.caught.map(({ data }) => data));
  expect(parsed.map(({ to, subject, body }) => ({ to, subject, body }))).toEqual(
    DRAFTS.slice(0, 2).map(({ to, subject, body }) => ({ to: [[asText(to.name), to.email]], subject, body })),
  );
});

test('mmime makes a message of the text form, and mdeliver files a message', () => {
  const mimed = DRAFTS.map((draft) => runTool(['mmime', '-r'], { input: renderText(draft) }));
  // Python's parser may put a space between two encoded words of a name, which mmime writes where they are long
  const packed = (text: string) => text.replaceAll(' ', '');
  expect(
    parse(mimed).map(({ to, subject }) => [to.map(([name, address]) => [packed(name), address]), subject]),
  ).toEqual(DRAFTS.map(({ to, subject }) => [[[packed(asText(to.name)), to.email]], subject]));
  const maildir = join(home, 'drafts');
  for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(maildir, part), { recursive: true });
  runTool(['mdeliver', maildir], { input: renderEml(DRAFTS[0] as Draft) });
  const [name = ''] = readdirSync(join(maildir, 'new'));
  expect(readFileSync(join(maildir, 'new', name), 'utf8')).toBe(renderEml(DRAFTS[0] as Draft));
});

test('notmuch insert files a draft that it finds again by its id', () => {
  const mail = join(home, 'notmuch');
  mkdirSync(mail);
  const config = join(home, 'notmuch-config');
  writeFileSync(config, `[database]\npath=${mail}\n[user]\nname=Zoe\nprimary_email=zoe@x.example\n[new]\ntags=new\n`);
  const notmuch = (args: string[], input = '') =>
    runTool(['notmuch', ...args], { input, env: { HOME: home, NOTMUCH_CONFIG: config } });
  notmuch(['new']);
  const draft = DRAFTS[0] as Draft;
  notmuch(['insert', '--folder=drafts', '--create-folder', '+draft', '-unread', '-inbox'], renderEml(draft));
  const found = notmuch(['search', '--output=messages', 'tag:draft']).trim();
  expect(found).toBe(`id:${draft.messageId.slice(1, -1)}`);
  const shown: [[[{ headers: { Subject: string; To: string } }]]] = JSON.parse(
    notmuch(['show', '--format=json', found]),
  );
  expect(shown[0][0][0].headers.Subject).toBe(draft.subject);
});

test('an mbox of drafts is as many messages for formail-minded readers: Python counts the same', () => {
  const file = join(home, 'drafts.mbox');
  writeFileSync(file, renderMbox(DRAFTS));
  const script = `import sys, json, mailbox; print(json.dumps([m['Message-ID'] for m in mailbox.mbox(sys.stdin.read())]))`;
  expect(runPython<string[]>(script, file)).toEqual(DRAFTS.map(({ messageId }) => messageId));
});

/** More for the full figure: HOSTILE=100000. */
const HOSTILE = Number(process.env.HOSTILE ?? 1500);

test(`hostile names and subjects (${HOSTILE}): one recipient, no header that was not written`, {
  timeout: 3_600_000,
}, () => {
  const nasty = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        '\r\n',
        '\n',
        '\r',
        '\0',
        '\u2028',
        '\u0085',
        'Bcc: all@x',
        'Bcc:',
        '=?utf-8?q?',
        '=0d=0a',
        '?=',
        ',',
        ';',
        ':',
        '<',
        '>',
        '@',
        '"',
        '\\',
        '(',
        ')',
        ' ',
        '\t',
        'a@b',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
    ),
    maxLength: 12,
  });
  const cases = fc.sample(fc.tuple(nasty, nasty, nasty, fc.oneof(fc.constant('p@x.example'), nasty)), HOSTILE);
  const batch = 5000;
  let refused = 0;
  for (let start = 0; start < cases.length; start += batch) {
    const sent = cases.slice(start, start + batch).flatMap(([name, subject, sender, email]) => {
      const draft = sampleDraft({
        to: { name, email, guessed: false, via: null },
        from: { name: sender, email: 'zoe@x.example' },
        subject,
      });
      try {
        return [{ draft, eml: renderEml(draft) }];
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        refused += 1;
        return [];
      }
    });
    for (const [i, message] of parse(sent.map(({ eml }) => eml)).entries()) {
      const [local = '', domain = ''] = sent[i]?.draft.to.email?.split('@') ?? [];
      expect([message.to.map(([, address]) => address), message.headers]).toEqual([
        [`${local}@${domainToASCII(domain)}`],
        HEADERS.filter((name) => !/^(In-Reply-To|References)$/.test(name)),
      ]);
    }
  }
  expect(refused).toBeLessThan(cases.length);
});
