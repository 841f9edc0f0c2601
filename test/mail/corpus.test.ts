/** The corpus of mails and invitations: every one is judged as it should be, and none is taken for a reply that is none. */

import { expect, test } from 'vitest';
import { INVITED, judgedInvitation } from '../calendar/corpus.ts';
import { ANSWERS } from './corpus/answers.ts';
import { AUTOMATIC } from './corpus/automatic.ts';
import { BOUNCES } from './corpus/bounces.ts';
import { FRESH } from './corpus/fresh.ts';
import { isTrap, judged } from './corpus/make.ts';
import { SAID } from './corpus/said.ts';
import { TRAPS } from './corpus/traps.ts';

const MAILS = [...AUTOMATIC, ...BOUNCES, ...ANSWERS, ...FRESH, ...TRAPS, ...SAID];

test('mails are told for what they are', async () => {
  expect(MAILS.length).toBeGreaterThan(900);
  const traps = MAILS.filter(isTrap).length;
  expect(traps / MAILS.length).toBeGreaterThan(0.49);
  const wrong: string[] = [];
  for (const one of MAILS) {
    const { wrong: what } = await judged(one);
    if (what !== null) wrong.push(`${one.kind}: ${one.name}: ${what}`);
  }
  expect(wrong).toEqual([]);
});

test('invitations start when they should, with those who interview', () => {
  expect(INVITED.length).toBeGreaterThan(119);
  const wrong = INVITED.flatMap((one) => {
    const what = judgedInvitation(one);
    return what === null ? [] : [`${one.kind}: ${one.name}: ${what}`];
  });
  expect(wrong).toEqual([]);
});
