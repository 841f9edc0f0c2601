/** `note` and `init` in a real terminal. */

import { afterEach, expect, test } from 'vitest';
import { openScreen, readData, type Screen } from './screen.ts';

let screen: Screen;
afterEach(() => screen.close());

const TEXT = `version: 1
interviews:
  - company: Acme
    role: Data Engineer
    at: 2026-11-23T14:30
    interviewers: [{ name: Priya Raman, fit: my years at Initech }, { name: "Evil \\u001B[31mName" }]
`;

test('note asks per person, offers what was noted, takes a paste as one answer; Ctrl-C writes nothing', async () => {
  screen = openScreen({ text: TEXT });
  screen.enter('clear; followup note acme --to Priya');
  await screen.until('I keep coming back to');
  screen.press('C-c');
  expect(await screen.status()).toBe(130);
  expect(readData(screen)).toBe(TEXT);

  screen.enter('clear; followup -q note acme');
  await expect(await screen.until('navigate')).toMatchFileSnapshot('screens/note-80x24.txt');
  screen.press('Enter');
  await screen.until('I keep coming back to');
  screen.paste('why on-call\nis a product');
  screen.press('Enter');
  await screen.until('the role I know from (my years at Initech)');
  screen.press('Enter');
  await screen.until('As promised, I will');
  screen.press('Enter');
  expect(await screen.status()).toBe(0);
  expect(readData(screen)).toBe(
    TEXT.replace('fit: my years at Initech }', 'fit: my years at Initech, detail: why on-call is a product }'),
  );
});

test('an answer completes its sentence as it is typed, and below stands how it will read', async () => {
  screen = openScreen({ text: TEXT });
  screen.enter('clear; followup note acme --to Priya');
  await screen.until('I keep coming back to');
  screen.enter('how they retired the bacth');
  await screen.until('the role I know from');
  screen.press('Enter');
  await screen.until('As promised, I will');
  screen.enter('the slides');
  expect(await screen.status()).toBe(0);
  // The folder is another each time.
  const shown = screen.shown().replaceAll(/followup-terminal-\w{6}/g, 'followup-terminal-XXXXXX');
  await expect(shown).toMatchFileSnapshot('screens/note-sentences.txt');
});

test('init asks who you are, and says what is wrong with an answer', async () => {
  screen = openScreen({ env: { TZ: 'Europe/Dublin' } });
  screen.enter('clear; followup init');
  await screen.until('Your name');
  screen.enter('Zoë Ní Bhriain');
  await screen.until('Your address');
  screen.enter('zoe at home');
  await screen.until('An address looks like');
  screen.press('C-u');
  screen.enter('zoe@nibhriain.example');
  await screen.until('telephone');
  screen.enter('');
  await screen.until('résumé');
  screen.enter('');
  await screen.until('time zone: (Europe/Dublin)');
  screen.enter('');
  await screen.until('public holidays');
  screen.enter('Ireland');
  await screen.until('A country is two letters');
  screen.press('C-u');
  screen.enter('ie');
  expect(await screen.status()).toBe(0);
  await expect(screen.shown().replaceAll(screen.home, '~')).toMatchFileSnapshot('screens/init-80x24.txt');
  expect(readData(screen)).toBe(`# yaml-language-server: $schema=./interviews.schema.json
version: 1

me:
  name: Zoë Ní Bhriain
  email: zoe@nibhriain.example
  timezone: Europe/Dublin

settings:
  country: IE
`);
});
