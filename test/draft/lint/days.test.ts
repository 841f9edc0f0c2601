/** The days a letter tells: of the talk, of their decision, of an answer. Today is Tuesday 24 November 2026. */

import { expect, test } from 'vitest';
import type { DraftInput } from '../../../src/draft/input.ts';
import { readLanguage } from '../../../src/draft/language.ts';
import { lintDraft } from '../../../src/draft/lint/lint.ts';
import type { Interview } from '../../../src/model/interview.ts';
import type { Kind } from '../../../src/model/kinds.ts';
import { completeInput, interviewOf, PRIYA, searchOf } from '../inputs.ts';

const language = await readLanguage();
const instant = (text: string) => Date.parse(`${text}:00Z`);

function told(rule: string, kind: Kind, sentence: string, changes: Partial<DraftInput> = {}): string[] {
  const body = `Dear Priya,\n\n${sentence}\n\nZoë\n`;
  const to = [{ name: 'Priya Raman', email: 'priya.raman@halden.example' }];
  const found = lintDraft({ to, subject: 'Staff Engineer', body }, completeInput(kind, changes), language);
  return found.flatMap((one) => (one.rule === rule ? [`${one.level} ${one.message.split(': ')[0]}`] : []));
}

/** Held on Monday 23 November. */
test.each([
  ['Thank you for Friday.', 'Friday'],
  ['Thanks again for last Thursday.', 'last Thursday'],
  ['Thank you so much for Tuesday.', 'Tuesday'],
  ['Thanks for our talk on Thursday.', 'Thursday'],
  ['Thank you for our conversation on 19 November.', '19 November'],
  ['Thank you for your time on Friday.', 'Friday'],
  ['Thank you for seeing me on Thursday 19 November.', 'Thursday 19 November'],
  ['Thank you for the tour on Friday.', 'Friday'],
  ['Thank you for a wonderful, long conversation on Friday.', 'Friday'],
  ['Thank you both for finding the time to talk to me on Friday.', 'Friday'],
  ['I enjoyed the conversation on Friday.', 'Friday'],
  ["I enjoyed last week's conversation.", 'last week'],
  ['When we spoke on Thursday you mentioned the batch.', 'Thursday'],
  ['Our conversation on Friday stayed with me.', 'Friday'],
  ["Friday's conversation has stayed with me.", 'Friday'],
  ['I appreciated the chance to meet you on Friday.', 'Friday'],
  ['Thank you for taking the time to speak with me on the 20th.', 'the 20th'],
  ['I enjoyed our conversation last Friday.', 'last Friday'],
  ['It was a pleasure to meet you on Thursday.', 'Thursday'],
  ["Thank you for Thursday's interview.", 'Thursday'],
  ["I enjoyed Friday's chat.", 'Friday'],
  ['Since we spoke on 20 November I have read your paper.', '20 November'],
  ['Ever since the interview on 18 November I have thought of the batch.', '18 November'],
])('the day of the talk is wrong in: %s', (sentence, day) => {
  expect(told('interview-day', 'thank-you', sentence)).toEqual([`error "${day}" where Monday 23 November is recorded`]);
});

test.each([
  'Thank you for Monday.',
  'Thank you for our talk on Monday 23 November.',
  'Thank you for yesterday.',
  "Thank you for yesterday's interview.",
  'Thank you for our conversation on the 23rd.',
  'I look forward to our interview on Thursday.',
  'Thank you for inviting me to our next conversation on 3 December.',
  'Thank you for agreeing to see me again on Friday.',
  'Thank you for your mail on Friday.',
  "Thank you for Friday's invitation.",
  'Thank you for explaining the launch on 1 December.',
  'Thank you for telling me about the outage on 3 November.',
  'I could start on 4 January.',
  'I would be glad to meet you again on Thursday.',
  'I will be in Leeds on Friday, should that be of use.',
  'You said that you decide by Friday.',
  'Our call on Thursday will be a joy.',
  'On Friday I tried the batch that you described.',
  'I read your talk on 3 March with joy.',
  'Thank you for telling me about the session on Friday.',
  'Thank you for the news of the call on Friday.',
  'Thanks for Monday, and good luck with the launch on Friday!',
  'After our interview on Monday I read your report of 19 November.',
  'Thank you for seeing me on Monday, a day after your return on Sunday.',
  'Thank you for your call on Friday with the new date.',
  'I was at your open day on 7 November and liked it then already.',
  'Thank you for our talk about the strike on 11 November.',
  'I read the interview of 3 November with your founder.',
  'It was good to see you again after we met at the careers fair on 3 November.',
  'It was good to meet you at the fair on 3 November already.',
  'We first spoke on 3 November, when you told me of the role.',
  'I enjoyed my visit to your shop on Saturday, too.',
  'Thank you for talking to me this week.',
  "I look forward to Friday's conversation.",
  "Friday's conversation is in my calendar.",
])('the day of the talk is right, or another is told, in: %s', (sentence) => {
  expect(told('interview-day', 'thank-you', sentence)).toEqual([]);
});

test('days of the same process, of a call that is recorded, of another talk with them, and what was noted are right', () => {
  const earlier = interviewOf({ id: 'halden-0', at: instant('2026-11-16T10:00') });
  const interview = interviewOf({
    history: [{ type: 'heard', at: instant('2026-11-18T10:00'), words: 'soon' }],
    notes: 'a coffee on 19 November',
  });
  const elsewhere = interviewOf({ id: 'o', company: 'Ossian', at: instant('2026-11-13T10:00'), interviewers: [PRIYA] });
  const world = { interview, process: [earlier, interview], search: searchOf([earlier, interview, elsewhere]) };
  const thanks = (day: string) => told('interview-day', 'thank-you', `Thank you for our talk on ${day}.`, world);
  expect(['16 November', '18 November', '19 November', '13 November'].map(thanks)).toEqual([[], [], [], []]);
  expect(thanks('12 November')).toHaveLength(1);
});

test.each([
  ['We last spoke on 10 November.', 1],
  ['With reference to our interview on Wednesday 18 November: is there any news?', 1],
  ['We spoke on 23 November, and you hoped to decide by 20 November.', 0],
  ['I wrote to you on 20 November.', 0],
])('in a chaser too: %s', (sentence, count) => {
  expect(told('interview-day', 'status-check', sentence)).toHaveLength(count);
});

test('once they have answered, a call that nobody recorded may have been', () => {
  const sentence = 'Thank you for our call on Friday.';
  expect(told('interview-day', 'acceptance', sentence)).toEqual([]);
  expect(told('interview-day', 'linkedin-note', sentence)).toHaveLength(1);
});

/** They stated Friday 20 November. */
test.each([
  ['The 18th was the date you gave me for the Staff Engineer role.', 'The 18th'],
  ['You hoped to decide on the Staff Engineer role by 18 November.', '18 November'],
  ['You expected to decide by Wednesday 18 November on the Staff Engineer role.', 'Wednesday 18 November'],
  ['You said that I would hear about the Staff Engineer role by 17 November.', '17 November'],
  ['By 27 November you wanted to choose a Staff Engineer.', '27 November'],
])('their decision is of another day: %s', (sentence, day) => {
  expect(told('role-and-date', 'status-check', sentence, { decisionOn: '2026-11-20' })).toEqual([
    `error "${day}" where Friday 20 November is recorded`,
  ]);
});

test.each([
  ['You hoped to decide on the Staff Engineer role by 20 November, and I am away from 2 December.', []],
  ['You hoped to decide on the Staff Engineer role by last Friday.', []],
  ['You told me on 18 November that you would decide on the Staff Engineer role soon.', ['warning no date']],
  ['You hoped to decide on the Staff Engineer role last week; I am away from 2 December.', []],
  ['You hoped to decide on the Staff Engineer role, and I am away from 2 December.', ['warning no date']],
  ['Is there news of the Staff Engineer role? I am away from 2 December.', ['warning no date']],
])('nothing else of their decision is called wrong: %s', (sentence, findings) => {
  expect(told('role-and-date', 'status-check', sentence, { decisionOn: '2026-11-20' })).toEqual(findings);
});

test('a date that was assumed is no date of theirs', () => {
  const input = completeInput('status-check', { decisionOn: '2026-11-20' });
  const action = { ...input.action, assumed: true };
  const sentence = 'You hoped to decide on the Staff Engineer role by 18 November.';
  expect(told('role-and-date', 'status-check', sentence, { decisionOn: '2026-11-20', action })).toEqual([
    'warning no date',
  ]);
});

/** To be answered by Monday 30 November. */
test.each([
  ['I have an offer that I am to answer by Friday 4 December.', ['error "Friday 4 December"']],
  ['I have an offer and have to answer it by Wednesday 25 November.', ['error "Wednesday 25 November"']],
  ['I have an offer that I must decide on by tomorrow.', ['error "tomorrow"']],
  ['I have an offer, to be answered tomorrow.', ['error "tomorrow"']],
  ['I have an offer, and my answer is due by the end of this week.', ['error "the end of this week"']],
  ['I have an offer with a deadline of 1 December.', ['error "1 December"']],
  ['I have an offer that I am to answer by 30 November.', []],
  ['I have an offer that I am to answer by next Monday.', []],
  ['I have an offer that I am to answer within a week.', []],
  ['I have an offer that I am to answer by the end of the month.', []],
  ['I have an offer that I am to answer by the end of November.', []],
  ['Yesterday I had an offer that I am to answer by Monday. I am free to talk until Thursday.', []],
])('the day to answer by: %s', (sentence, findings) => {
  const offer = { company: 'Elm', role: 'Data Lead', respondBy: '2026-11-30' };
  const text = `${sentence} I am keen on your role, and free to talk about timing.`;
  const said = told('answer-date', 'competing-offer', text, { offer });
  expect(said.map((one) => one.replace(' where Monday 30 November is recorded', ''))).toEqual(findings);
});

/** Their own offer, to be answered by Monday 30 November. */
test.each([
  ["You'll have my answer by Friday 4 December, as you asked.", ['error "Friday 4 December"']],
  ["You'll have my answer by 2 December.", ['error "2 December"']],
  ['I have noted that you need to hear by Thursday 26 November.', ['error "Thursday 26 November"']],
  ['I understand that the offer stands until 3 December.', ['error "3 December"']],
  ["You'll hear from me on Wednesday 2 December.", ['error "Wednesday 2 December"']],
  ["You'll have my answer before 1 December.", []],
  ['I will reply once I have spoken to my manager, who is back on 2 December.', []],
  ['I have a wedding on 5 December. My answer comes by Monday.', []],
  ["You'll have my answer by 30 November, as you asked.", []],
  ["You'll have my answer by Thursday, well before your date.", []],
  ["You'll have my answer by Friday 27 November.", []],
  ['Would it be possible to answer by Friday 4 December instead?', []],
  ['Could I start on 7 December? My answer comes by Monday.', []],
  ['I am away until 1 December for my exams, and my answer comes by Monday.', []],
])('the day to answer their offer by: %s', (sentence, findings) => {
  const offer = { company: 'Halden & Sons', role: 'Staff Engineer', respondBy: '2026-11-30' };
  const said = told('answer-date', 'offer-acknowledgement', `Thank you for the offer. ${sentence}`, { offer });
  expect(said.map((one) => one.replace(' where Monday 30 November is recorded', ''))).toEqual(findings);
});

/** They stated Tuesday 1 December. */
test.each([
  ['I know that you decide on 17 December.', ['error "17 December"']],
  ['You said you would decide by 14 December, and I can wait.', ['error "14 December"']],
  ['I look forward to your decision on Friday 11 December.', ['error "Friday 11 December"']],
  ['You said you would decide by 1 December, and I can wait.', []],
  ['I know that you decide next Tuesday.', []],
  ['I could start on 14 December.', []],
  ['I have my exam on 14 December, whatever you decide.', []],
  ['Your decision on 12 May to sail at all was brave.', []],
])('the day of their decision in a thank-you: %s', (sentence, findings) => {
  const said = told('decision-day', 'thank-you', sentence);
  expect(said.map((one) => one.replace(' where Tuesday 1 December is recorded', ''))).toEqual(findings);
});

test('nobody is thanked for an interview that was not held', () => {
  const cancelled = interviewOf({ status: 'cancelled' });
  const judged = (...interviews: Interview[]) =>
    lintDraft(
      {
        to: [{ name: 'Priya Raman', email: 'priya.raman@halden.example' }],
        subject: 'Thanks',
        body: 'Dear Priya,\n\nThank you for the interview.\n\nZoë\n',
      },
      { now: instant('2026-11-24T10:00'), kind: 'thank-you', search: searchOf(interviews) },
      language,
    ).filter(({ rule }) => rule === 'interview-day');
  expect(judged(cancelled)[0]?.message).toMatch(
    /^the interview of Monday 23 November, which is recorded as cancelled: /,
  );
  expect(judged(cancelled, interviewOf({ id: 'again' }))).toEqual([]);
});

test('a day on which nothing was held is none of the talk', () => {
  const cancelled = interviewOf({ id: 'moved', status: 'cancelled', at: instant('2026-11-20T10:00') });
  const process = [cancelled, interviewOf()];
  expect(told('interview-day', 'thank-you', 'Thank you for Friday.', { process })).toEqual([
    'error "Friday" where Monday 23 November is recorded',
  ]);
});
