/** A newcomer at a terminal with the README alone: its five commands, then the mail itself through msmtp. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Sink, startSink } from '../mail/sink.ts';
import { openScreen, readData, type Screen } from './screen.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
let screen: Screen;
let sink: Sink;
afterEach(async () => {
  screen.close();
  await sink.close();
});

/** The commands of the section, as they stand: a line each, those that go on joined. */
function commandsOf(section: string): string[] {
  const text = README.slice(README.indexOf(`## ${section}\n`));
  const block = /^```console\n([\s\S]*?)^```$/m.exec(text)?.[1] ?? '';
  return [...block.matchAll(/^\$ (.*\n(?:> .*\n)*)/gm)].map(([, lines = '']) =>
    lines.trimEnd().replaceAll(/\\\n> +/g, ''),
  );
}

test('five commands from nothing to a draft, and the sixth sends it', async () => {
  sink = await startSink();
  screen = openScreen({ env: { FOLLOWUP_FILE: '' } });
  writeFileSync(
    join(screen.home, '.msmtprc'),
    `account default\nhost 127.0.0.1\nport ${sink.port}\nfrom dana@okafor.example\ntls off\nauth off\n`,
    { mode: 0o600 },
  );
  const [init = '', add = '', due = '', draft = '', sent = '', ...more] = commandsOf(
    'From an interview to a sent mail',
  );
  expect(more).toEqual([]);

  screen.enter(`clear; ${init}`);
  await screen.until('Your telephone');
  screen.enter('');
  await screen.until('résumé');
  screen.enter('');
  await screen.until('public holidays');
  screen.enter('GB');
  expect(await screen.status()).toBe(0);

  screen.enter(`clear; ${add}`);
  await screen.until('Which round');
  screen.press('Enter');
  await screen.until('recruiter');
  screen.enter('');
  expect(await screen.status()).toBe(0);

  screen.enter(`clear; ${due}`);
  await screen.until('5 hours left');
  expect(await screen.status()).toBe(0);
  screen.enter(`clear; ${draft}`);
  await screen.until('Kind regards,');
  expect(await screen.status()).toBe(0);
  screen.enter(`clear; ${draft} | msmtp -t`);
  expect(await screen.status()).toBe(0);
  screen.enter(`clear; ${sent}`);
  await screen.until('sent thank-you to priya@acme.example');
  expect(await screen.status()).toBe(0);

  expect(sink.caught.map(({ recipients }) => recipients)).toEqual([['priya@acme.example']]);
  expect(sink.caught[0]?.data).toContain('Subject: Data Engineer at Acme: thank you');
  const written = readData({ ...screen, file: join(screen.home, '.local/share/followup/interviews.yaml') });
  expect(written).toContain('sent: thank-you');
});

test('`send` asks, hands the mail to msmtp and logs it', async () => {
  sink = await startSink();
  screen = openScreen({ text: readFileSync(new URL('../fixtures/search.yaml', import.meta.url), 'utf8') });
  writeFileSync(
    join(screen.home, '.msmtprc'),
    `account default\nhost 127.0.0.1\nport ${sink.port}\nfrom zoe@obrien-nakamura.example\ntls off\nauth off\n`,
    { mode: 0o600 },
  );
  screen.enter('clear; followup send fenwick');
  await screen.until('Send this rejection-reply to Tom Ashe <tom@fenwick.example>?');
  screen.press('Enter');
  expect(await screen.status()).toBe(0);
  expect(sink.caught.map(({ recipients }) => recipients)).toEqual([['tom@fenwick.example']]);
  expect(readData(screen)).toContain('sent: rejection-reply');
});
