/** What a letter announces, asks and takes back, and what only sounds like it. */

import { expect, test } from 'vitest';
import { readLanguage } from '../../../src/draft/language.ts';
import { lintDraft } from '../../../src/draft/lint/lint.ts';
import type { Kind } from '../../../src/model/kinds.ts';
import type { OfferNews } from '../../../src/model/plan.ts';
import { completeInput, interviewOf, PRIYA } from '../inputs.ts';

const language = await readLanguage();

function told(
  rule: string,
  sentence: string,
  kind: Kind = 'thank-you',
  phoneOk?: boolean,
  offer?: OfferNews,
): string[] {
  const person = phoneOk === undefined ? PRIYA : { ...PRIYA, phoneOk };
  const interview = interviewOf({ interviewers: [person] });
  const input = completeInput(kind, { person, interview, ...(offer === undefined ? {} : { offer }) });
  const to = [{ name: 'Priya Raman', email: 'priya.raman@halden.example' }];
  const body = `Dear Priya,\n\n${sentence}\n\nZoë\n`;
  const found = lintDraft({ to, subject: 'Staff Engineer', body }, input, language);
  return found.flatMap((one) => (one.rule === rule ? [one.level] : []));
}

test.each([
  "I'll give you a bell on Monday at nine for the answer.",
  'Expect my ring on Thursday.',
  'I shall try your line at lunchtime tomorrow.',
  'You will hear my voice on Thursday.',
  "I'll phone round about nine on Monday.",
  "On Wednesday I'll be on the blower to you.",
  'You can expect a call from me on Monday.',
  'Keep your phone near you on Monday, that will be me.',
  'My call will reach you before lunch on Tuesday.',
  "I'd like to telephone you on Monday and I will.",
  "I'll give the office a ring on Friday to ask.",
  "I've put it in my diary to ring you on Monday at nine.",
  'Look out for my call first thing Monday.',
  'Monday at nine I shall be on your line.',
  "I'll ring through on Monday to hear how it stands.",
])('a call is announced: %s', (sentence) => {
  expect(told('telephone', sentence)).toEqual(['error']);
  expect(told('telephone', sentence, 'thank-you', true)).toEqual([]);
});

test.each([
  'Thank you for the call on Monday, too.',
  'As we said on the phone, I am free from January.',
  'Feel free to ring me any time.',
  "I'll be by the phone all Monday, should you want me.",
  "I'd call it the bravest rule I have heard.",
  'I shall call my first boat after you.',
  "I'll ring the bell for round one any day.",
  "I'll call you captain from now on.",
  'The lad on the phone was a credit to you.',
  "I'd be over the moon if you gave me a ring.",
  "As you suggested, I'll call you on Monday at nine.",
  'You said "I will call you on Monday", and I was glad.',
])('no call is announced: %s', (sentence) => {
  expect(told('telephone', sentence)).not.toContain('error');
});

test.each([
  'Have you already decided?',
  'Is it me?',
  'Did I get it?',
  'Who is it going to be?',
  'Have you picked somebody in the meantime?',
  'Can you tell me already whether I am chosen?',
  'I would like to know if you chose me.',
  'Is there a decision yet?',
  'What have you decided about me?',
  'Could you already say who gets it?',
  'Do let me know who you went for.',
  'Will I be getting the job?',
  'What are my chances?',
  'May I ask what you decided?',
  'Has anybody been chosen yet?',
  'Do you think it will be me?',
])('the decision is asked for: %s', (sentence) => {
  expect(told('early-question', sentence)).toEqual(['error']);
  expect(told('early-question', sentence, 'status-check')).toEqual([]);
});

test.each([
  'Did you decide at once which batches to keep?',
  'Have you ever chosen the wrong moment?',
  'Please let me know if there is anything more you need to decide.',
  "I'd be glad to hear from you when the decision is made.",
  'I look forward to your decision.',
  'I have decided to try it at home.',
  'Is it the cold that makes it slow?',
  'May I ask what your team decided when it broke?',
  'What are the chances that two batches fail alike?',
  'How do you decide where to begin?',
  'Is there news of the crane?',
  'Who is it that listens when you are away?',
  'Is it me, or did the batch really sing?',
])('the decision is not asked for: %s', (sentence) => {
  expect(told('early-question', sentence)).toEqual([]);
});

test.each([
  "I won't send you the write-up after all.",
  'About the write-up: I have changed my mind and am keeping it.',
  "Please don't expect the write-up of the tests from me.",
  'The write-up will have to stay with me.',
  'I must take back my promise.',
  'I did promise you the write-up. I shall not be sending it.',
  "The write-up of the back-pressure tests isn't coming, I'm afraid.",
  'Forget the write-up that I promised.',
  'No write-up of the back-pressure tests from me after all.',
  "You'll have to do without the write-up.",
])('a promise is taken back: %s', (sentence) => {
  expect(told('promised', sentence)).toEqual(['error']);
});

test.each([
  'The write-up of our back-pressure tests follows tonight.',
  "I can't send the write-up of the back-pressure tests before Monday, but then you will have it.",
  "I won't forget the write-up of the back-pressure tests.",
  "I can't wait to send you the write-up of the back-pressure tests.",
  "The write-up of the back-pressure tests won't reach you until Friday.",
  'The write-up of the back-pressure tests cannot do it justice, but you have it now in a separate mail.',
  "You will get the write-up of the back-pressure tests by separate mail, since it won't fit in here.",
])('a promise is kept: %s', (sentence) => {
  expect(told('promised', sentence)).toEqual([]);
});

test('another employer is one that is recorded, and another than theirs', () => {
  const offer = { company: 'Elm', role: 'Data Lead' };
  const levels = (sentence: string) =>
    [undefined, offer, { ...offer, isTheirs: true }].map((one) =>
      told('elsewhere', sentence, 'withdrawal', undefined, one).join(),
    );
  expect(levels('I have signed with another club yesterday.')).toEqual(['warning', '', 'error']);
  expect(levels('I have taken a position elsewhere.')).toEqual(['warning', '', 'error']);
  expect(levels('I have taken the other role.')).toEqual(['warning', '', '']);
  expect(levels('I have decided to stay where I am.')).toEqual(['', '', '']);
  expect(levels('My aunt has signed with a choir.')).toEqual(['', '', '']);
});
