/** A whole `add` by keys at 80x24: how much a person has to type and answer, who has a minute after the interview. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openScreen, readData, type Screen } from './screen.ts';

let screen: Screen;
afterEach(() => screen.close());

/** What is asked, by a part of the question, and what is typed; Enter ends each answer. */
const ANSWERS: [question: string, typed: string][] = [
  ['Company:', 'Acme'],
  ['Role:', 'Data Engineer'],
  ['start?', 'today 8:30'],
  ['Which round', ''],
  ['timing?', 'by friday week'],
  ['at the latest', ''],
  ['Whom did you speak with?', 'Priya Raman <priya@acme.example>'],
  ['specific thing', 'how you measure success without PMs'],
  ['ties you', 'scaling pipelines at Initech'],
  ['you promised', ''],
  ['Who else?', ''],
  ['recruiter', ''],
];

/** Of somebody who types fifty words of five letters a minute, and thinks for a second at each question. */
const KEYS_A_SECOND = (50 * 5) / 60;
const SECONDS_A_QUESTION = 1;

test('twelve questions, each in sight when it is asked, take less than a minute', async () => {
  screen = openScreen({ text: 'version: 1\nme: { name: Dana Okafor }\n' });
  let keys = 'followup add'.length + 1;
  screen.enter('clear; followup add');
  for (const [question, typed] of ANSWERS) {
    await screen.until(new RegExp(`${question.replace('?', '\\?')}(?![\\s\\S]*✔)`));
    screen.enter(typed);
    keys += typed.length + 1;
  }
  expect(await screen.status()).toBe(0);
  expect(readData(screen)).toBe(`version: 1
me: { name: Dana Okafor }

interviews:
  - id: acme-data-engineer
    company: Acme
    role: Data Engineer
    round: first
    at: 2026-11-24T08:30
    timezone: Europe/London
    decisionBy: 2026-12-04
    decisionWords: by friday week
    interviewers:
      - name: Priya Raman
        email: priya@acme.example
        detail: how you measure success without PMs
        fit: scaling pipelines at Initech
`);
  expect({ questions: ANSWERS.length, keys }).toEqual({ questions: 12, keys: 161 });
  expect(keys / KEYS_A_SECOND + ANSWERS.length * SECONDS_A_QUESTION).toBeLessThan(60);
});

/** What an empty search asks first. */
const ME: typeof ANSWERS = [
  ['Your name', 'Dana Okafor'],
  ['Your address', 'dana@okafor.example'],
  ['Your time zone', ''],
];

test('from nothing to a sent mail takes less than a minute of typing: `add` asks who signs, then `send` sends', async () => {
  screen = openScreen({});
  writeFileSync(join(screen.home, 'bin/mail'), `#!/bin/sh\ncat > ${screen.home}/caught\n`, { mode: 0o755 });
  const commands = ['followup add', 'followup send acme --via mail'];
  let keys = commands.join('').length + 2;
  screen.enter(`clear; ${commands[0]}`);
  for (const [question, typed] of [...ME, ...ANSWERS]) {
    await screen.until(new RegExp(`${question.replace('?', '\\?')}(?![\\s\\S]*✔)`));
    screen.enter(typed);
    keys += typed.length + 1;
  }
  expect(await screen.status()).toBe(0);
  screen.enter(`clear; ${commands[1]}`);
  await screen.until('Send this thank-you to Priya Raman <priya@acme.example>?');
  screen.press('Enter');
  keys += 1;
  expect(await screen.status()).toBe(0);
  expect(readFileSync(join(screen.home, 'caught'), 'utf8')).toContain('From: Dana Okafor <dana@okafor.example>');
  expect(readData(screen)).toContain(
    'me:\n  name: Dana Okafor\n  email: dana@okafor.example\n  timezone: Europe/London\n',
  );
  expect({ questions: ME.length + ANSWERS.length + 1, keys }).toEqual({ questions: 16, keys: 225 });
  expect(keys / KEYS_A_SECOND).toBeLessThan(60);
});
