/** `review` in a real terminal: everything is reachable at 80x24, edits outlive quitting, Ctrl-C leaves nothing half. */

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openScreen, readData, type Screen } from './screen.ts';

const SAMPLE = readFileSync(new URL('../fixtures/search.yaml', import.meta.url), 'utf8');
let screen: Screen;
afterEach(() => screen.close());

/** A search with one thank-you that is due. */
const ONE = `version: 1
me: { name: Dana Okafor, email: dana@okafor.example, timezone: Europe/London }
interviews:
  - id: acme
    company: Acme
    role: Data Engineer
    at: 2026-11-23T14:30
    interviewers:
      - { name: Priya Raman, email: priya@acme.example, detail: how you measure success, fit: my three years at Initech }
    history:
      - { skipped: linkedin-note, to: Priya Raman, at: 2026-11-23T18:00:00Z }
`;

test('all choices are on the screen at 80x24, and at another size after a resize', async () => {
  screen = openScreen({ text: SAMPLE });
  screen.enter('clear; followup review');
  await expect(await screen.until('navigate')).toMatchFileSnapshot('screens/review-80x24.txt');
  screen.resize(60, 20);
  screen.press('Down');
  await screen.until('❯ 2. Edit it');
  expect(await screen.until('Quit')).toContain('Send it');
  screen.resize(120, 40);
  screen.press('Up');
  await screen.until('❯ 1. Send it');
  screen.press('C-c');
  expect(await screen.status()).toBe(130);
  expect(readData(screen)).toBe(SAMPLE);
});

test('at 120x40 the heading, the draft and the choices are on one screen', async () => {
  screen = openScreen({ columns: 120, rows: 40, text: SAMPLE });
  screen.enter('clear; followup review');
  await expect(await screen.until('navigate')).toMatchFileSnapshot('screens/review-120x40.txt');
});

test('without VISUAL and EDITOR the editor of the system opens', async () => {
  screen = openScreen({ rows: 40, text: ONE });
  writeFileSync(join(screen.home, 'bin/editor'), '#!/bin/sh\nsed -i "s/^Subject: .*/Subject: Mine/" "$1"\n', {
    mode: 0o755,
  });
  screen.enter('clear; followup review');
  await screen.until('navigate');
  screen.press('Down', 'Enter');
  await screen.until(/Subject: Mine[\s\S]*navigate/);
  screen.press('8');
  await screen.until('❯ 8. Quit');
  screen.press('Enter');
  expect(await screen.status()).toBe(0);
  expect(readData(screen)).toBe(ONE);
});

test('an edited draft outlives quitting, and is what is sent', async () => {
  const edit = "sed -i 's/^Dear Priya/Good morning Priya/'";
  screen = openScreen({ text: ONE, env: { EDITOR: edit } });
  const caught = join(screen.home, 'caught');
  writeFileSync(join(screen.home, 'bin/mail'), `#!/bin/sh\ncat > ${caught}\n`, { mode: 0o755 });
  writeFileSync(screen.file, ONE.replace('interviews:', 'settings: { mailCommand: mail }\ninterviews:'));
  screen.enter('clear; followup review');
  await screen.until('navigate');
  screen.press('Down', 'Enter');
  await screen.until(/Good morning Priya[\s\S]*navigate/);
  screen.press('8');
  await screen.until('❯ 8. Quit');
  screen.press('Enter');
  expect(await screen.status()).toBe(0);
  screen.enter('clear; followup review');
  await screen.until(/Good morning Priya[\s\S]*navigate/);
  screen.press('Enter');
  await screen.until('That was all.');
  expect(await screen.status()).toBe(0);
  expect(readFileSync(caught, 'utf8')).toContain('Good morning Priya,');
  expect(readData(screen)).toContain('sent: thank-you');
});

test('an edited draft that cannot be kept beside the journal stays where it was edited, and is shown', async () => {
  screen = openScreen({ columns: 250, rows: 40, text: ONE, env: { EDITOR: "sed -i 's/^Subject: .*/Subject: Mine/'" } });
  writeFileSync(join(screen.home, '.local'), '');
  screen.enter('clear; followup review');
  await screen.until('navigate');
  screen.press('Down', 'Enter');
  const shown = await screen.until(/your text is kept in[\s\S]*Subject: Mine[\s\S]*navigate/);
  const [, kept = ''] = /your text is kept in\s+(\S+)/.exec(shown) ?? [];
  expect(readFileSync(kept, 'utf8')).toContain('Subject: Mine');
  rmSync(dirname(kept), { recursive: true });
});

test('a day that cannot be read is asked for again; a good one is written', async () => {
  screen = openScreen({ text: ONE });
  screen.enter('clear; followup review');
  await screen.until('navigate');
  screen.press('6');
  await screen.until('❯ 6. Put it off');
  screen.press('Enter');
  await screen.until(/Until when\?[^\n]*:\s*$/);
  screen.enter('5/6');
  await screen.until(/could be two days[\s\S]*Which day is it\?\s*$/);
  screen.enter('tomorrow');
  await screen.until('That was all.');
  expect(readData(screen)).toContain('snoozed: thank-you');
});

/** A search with five thank-yous that are due. */
const FIVE = `version: 1
me: { name: Dana Okafor, email: dana@okafor.example, timezone: Europe/London }
settings: { linkedin: false }
interviews:
${['Acme', 'Brook', 'Corvid', 'Delphi', 'Elm']
  .map(
    (company) => `  - id: ${company.toLowerCase()}
    company: ${company}
    role: Data Engineer
    at: 2026-11-23T14:30
    decisionBy: 2026-12-04
    interviewers:
      - { name: Ada ${company}, email: ada@${company.toLowerCase()}.example, detail: how you measure success, fit: my three years at Initech }
`,
  )
  .join('')}`;

test('a morning of five mails takes at most two keys each, and tells the command that does the same', async () => {
  screen = openScreen({ columns: 100, rows: 40, text: FIVE });
  const caught = join(screen.home, 'caught');
  writeFileSync(join(screen.home, 'bin/mail'), `#!/bin/sh\ngrep ^To: >> ${caught}\n`, { mode: 0o755 });
  screen.enter('clear; followup review --via mail');
  let keys = 0;
  for (const company of ['Acme', 'Brook', 'Corvid', 'Delphi', 'Elm']) {
    await screen.until(new RegExp(`To: Ada ${company}[\\s\\S]*navigate`));
    screen.press('Enter');
    keys += 1;
    await screen.until(
      `That was: followup send ${company.toLowerCase()} --to ada@${company.toLowerCase()}.example --via mail`,
    );
  }
  await screen.until('That was all.');
  expect(readFileSync(caught, 'utf8').match(/^To: .*$/gm)).toHaveLength(5);
  expect(keys).toBeLessThanOrEqual(2 * 5);
});

test('it goes on where it was left, says at what, and comes back to what was before', async () => {
  screen = openScreen({ columns: 100, rows: 40, text: FIVE });
  screen.enter('clear; followup review');
  for (const company of ['Acme', 'Brook']) {
    await screen.until(new RegExp(`To: Ada ${company}[\\s\\S]*navigate`));
    screen.press('5');
    await screen.until('❯ 5. Leave it');
    screen.press('Enter');
  }
  await screen.until(/To: Ada Corvid[\s\S]*navigate/);
  screen.press('C-c');
  expect(await screen.status()).toBe(130);
  screen.enter('clear; followup review');
  await screen.until(
    /Going on where you left: Thank-you to Ada Corvid, Corvid, Data Engineer. The 2 before it\s+come last\./,
  );
  for (const company of ['Corvid', 'Delphi', 'Elm', 'Acme', 'Brook']) {
    await screen.until(new RegExp(`To: Ada ${company}[\\s\\S]*navigate`));
    screen.press('4');
    await screen.until('❯ 4. Mark it as sent');
    screen.press('Enter');
    await screen.until(`That was: followup sent ${company.toLowerCase()} --to ada@`);
  }
  expect(await screen.status()).toBe(0);
});
