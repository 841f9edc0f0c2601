/** `add` in a real terminal: what a candidate sees, and that neither Ctrl-C nor a paste loses or writes anything. */

import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { openScreen, readData, type Screen } from './screen.ts';

const SAMPLE = readFileSync(new URL('../fixtures/search.yaml', import.meta.url), 'utf8');
/** A search in which it is known who signs. */
const ME = 'version: 1\nme: { name: Dana Okafor }\n';
let screen: Screen;
afterEach(() => screen.close());

async function answerUntilTiming() {
  screen.enter('clear; followup add');
  await screen.until('Company:');
  screen.type('Hald');
  await screen.until('Hald (new)');
  screen.press('Down', 'Enter');
  await screen.until('Role:');
  screen.press('Enter');
  await screen.until('start?');
  screen.enter('yesterday');
  await screen.until('no time of day');
  screen.press('C-u');
  screen.enter('yesterday 3pm');
  await screen.until('Which round');
  screen.press('Enter');
  await screen.until('timing?');
  screen.enter('early the week after next');
  return screen.until('at the latest');
}

test('Ctrl-C writes nothing, and the next add goes on from there; a pasted line break answers no question', async () => {
  screen = openScreen({ text: SAMPLE });
  await expect(await answerUntilTiming()).toMatchFileSnapshot('screens/add-80x24.txt');
  screen.press('C-c');
  expect(await screen.status()).toBe(130);
  expect(readData(screen)).toBe(SAMPLE);

  screen.enter('clear; followup add');
  await expect(await screen.until('Go on from there?')).toMatchFileSnapshot('screens/add-again.txt');
  screen.press('Enter');
  await screen.until('at the latest');
  screen.press('Enter');
  await expect(await screen.until(/Jürgen[\s\S]*navigate/)).toMatchFileSnapshot('screens/add-people.txt');
  screen.press('Down', 'Enter');
  await screen.until('I keep coming back to');
  screen.paste('how they\r\n  plan\n\nahead');
  await screen.until('how they plan ahead');
  screen.press('Enter');
  await screen.until('the role I know from');
  screen.enter('Zoë’s naïve 日本 work');
  await screen.until('As promised, I will');
  screen.press('Enter');
  await screen.until('Who else?');
  screen.press('Enter');
  await screen.until('recruiter');
  screen.press('Enter');
  expect(await screen.status()).toBe(0);
  expect(readData(screen)).toBe(`${SAMPLE}
  - id: halden-sons-staff-engineer
    company: Halden & Sons
    role: Staff Engineer
    round: first
    at: 2026-11-23T15:00
    timezone: Europe/London
    decisionBy: 2026-12-08
    decisionWords: early the week after next
    interviewers:
      - name: Priya Raman
        email: priya.raman@halden.example
        detail: how they plan ahead
        fit: Zoë’s naïve 日本 work
`);

  screen.enter('clear; followup add');
  expect(await screen.until('Company:')).not.toContain('broke off');
});

test('plain questions, line by line; Ctrl-C and the end of input end them, too', async () => {
  screen = openScreen({ text: ME, env: { TERM: 'dumb' } });
  for (const key of ['C-c', 'C-d']) {
    screen.enter('clear; followup add');
    await screen.until(/Company:\s*$/);
    screen.press(key);
    expect(await screen.status()).toBe(130);
  }
  expect(readData(screen)).toBe(ME);
  screen.enter('clear; followup add --company Acme --role Engineer --at 2026-11-23T14:30 --with Priya');
  await screen.until('Which round was it? [first]');
  screen.enter('9');
  await screen.until('a number from 1 to 5');
  screen.enter('2');
  await screen.until('timing?');
  screen.enter('');
  await screen.until('recruiter');
  screen.enter('');
  await screen.until('after the @?');
  screen.enter('acme.example');
  expect(await screen.status()).toBe(0);
  expect(readData(screen)).toContain('domain: acme.example');
});

test('a weekday that may be either of two is asked about, and a date that cannot be read is asked for again', async () => {
  screen = openScreen({ text: ME, env: { FOLLOWUP_NOW: '2026-11-22T10:00:00Z' } });
  screen.enter(
    'clear; followup add --company Acme --role Engineer --round first --at "thursday 14:30" --decision-by soon --with Priya',
  );
  await screen.until('Which day is "thursday 14:30"?');
  screen.press('Down', 'Enter');
  await screen.until('names no day to come');
  screen.enter('never');
  await screen.until('"never" names no day to come');
  screen.press('C-u');
  screen.enter('the friday after next');
  await screen.until('recruiter');
  screen.press('Enter');
  await screen.until('after the @?');
  screen.press('Enter');
  expect(await screen.status()).toBe(0);
  expect(readData(screen)).toContain('at: 2026-11-26T14:30');
  expect(readData(screen)).toContain('decisionBy: 2026-12-04');
});
