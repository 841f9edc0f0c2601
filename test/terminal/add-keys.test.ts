/** A whole `add` by keys at 80x24: how much a person has to type and answer, who has a minute after the interview. */

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
  ['promised', ''],
  ['Who else?', ''],
  ['recruiter', ''],
];

/** Of somebody who types fifty words of five letters a minute, and thinks for a second at each question. */
const KEYS_A_SECOND = (50 * 5) / 60;
const SECONDS_A_QUESTION = 1;

test('twelve questions, each in sight when it is asked, take less than a minute', async () => {
  screen = openScreen({ text: '' });
  let keys = 'followup add'.length + 1;
  screen.enter('clear; followup add');
  for (const [question, typed] of ANSWERS) {
    await screen.until(new RegExp(`${question.replace('?', '\\?')}(?![\\s\\S]*✔)`));
    screen.enter(typed);
    keys += typed.length + 1;
  }
  expect(await screen.status()).toBe(0);
  expect(readData(screen)).toBe(`version: 1

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
