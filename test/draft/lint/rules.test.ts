/** Every rule of lint on a mail of its own: what it says, and that nothing else is said. */

import { expect, test } from 'vitest';
import type { DraftInput } from '../../../src/draft/input.ts';
import { readLanguage } from '../../../src/draft/language.ts';
import { LINT_RULES, lintDraft } from '../../../src/draft/lint/lint.ts';
import type { LintDraft } from '../../../src/draft/lint/rule.ts';
import type { Interview } from '../../../src/model/interview.ts';
import type { Kind } from '../../../src/model/kinds.ts';
import { completeInput, interviewOf, PRIYA, SOREN, searchOf } from '../inputs.ts';

const language = await readLanguage();
const to = [{ name: 'Priya Raman', email: 'priya.raman@halden.example' }];

/** Good mails by kind; each row below spoils one of them. */
const GOOD: Partial<Record<Kind, string>> = {
  'thank-you': `Dear Priya,

Thank you for showing me how you retired the nightly batch without a freeze.

I would love to join, after three years moving billing at Initech from batch to streams.

You will have the write-up of our back-pressure tests.

Best,
Zoë`,
  'status-check':
    'Dear Priya,\n\nYou hoped to decide on the Staff Engineer role by 20 November. Is there any news?\n\nBest,\nZoë',
  'final-note': 'Dear Priya,\n\nThis is my last line on the Staff Engineer role. If it opens again, call me.\n\nZoë',
  'rejection-reply': 'Dear Priya,\n\nThank you for telling me. What could I have done better?\n\nZoë',
  'offer-acknowledgement': 'Dear Priya,\n\nThank you, I am delighted. You will have my answer by 30 November.\n\nZoë',
  'competing-offer':
    'Dear Priya,\n\nI have an offer and must answer by 30 November. I am keen on your role, and free to talk about timing.\n\nZoë\nhttps://zoe.example/cv',
  'no-show-note': 'Dear Priya,\n\nWe seem to have missed each other. I could talk on Thursday or on Friday.\n\nZoë',
  'offer-letter': 'Dear Priya,\n\nI am still delighted. Could you tell me when the letter will come?\n\nZoë',
  'linkedin-note': 'Hi Priya, I enjoyed our interview and the batch. Shall we connect?',
};

type Row = readonly [
  title: string,
  kind: Kind,
  spoil: readonly [from: string, to: string] | Partial<LintDraft>,
  findings: readonly string[],
  interview?: Partial<Interview>,
];

const ROWS: readonly Row[] = [
  [
    'words is told',
    'rejection-reply',
    ['better?', `better? ${'The boats went slowly out. '.repeat(28)}`],
    ['error words'],
  ],
  [
    'words is told, gently',
    'rejection-reply',
    ['better?', `better? ${'The boats went slowly out. '.repeat(22)}`],
    ['warning words'],
  ],
  ['sentences is told', 'status-check', ['news?', 'news? I like the team. I like the city.'], ['error sentences']],
  [
    'final-note-length is told, gently',
    'final-note',
    [
      'call me',
      'call me, as I would be glad to hear from you then and have kept every one of the many notes that I took when we met in your fine office on the hill',
    ],
    ['warning final-note-length'],
  ],
  [
    'final-note-length is told',
    'final-note',
    ['call me', `call me. ${'The boats went slowly out. '.repeat(12)}`],
    ['error final-note-length'],
  ],
  [
    'note-length is told',
    'linkedin-note',
    ['connect?', `connect? ${'The boats went out. '.repeat(14)}`],
    ['error note-length'],
  ],
  ['subject is told', 'rejection-reply', { subject: 'Re: ' }, ['error subject']],
  ['subject is told, gently', 'rejection-reply', { subject: 'x'.repeat(79) }, ['warning subject']],
  ['recipients is told', 'rejection-reply', { cc: [{ name: '', email: 'hr@halden.example' }] }, ['error recipients']],
  ['attachment is told', 'rejection-reply', { hasAttachments: true }, ['error attachment']],
  ['gap is told', 'rejection-reply', ['telling me', 'telling me about [the reason]'], ['error gap']],
  ['greeting-comma is told', 'rejection-reply', ['Dear Priya,', 'Dear Priya'], ['warning greeting-comma']],
  ['doubled-word is told', 'rejection-reply', ['for telling', 'for for telling'], ['error doubled-word']],
  [
    'detail is told',
    'thank-you',
    [' for showing me how you retired the nightly batch without a freeze', ' for your time'],
    ['warning detail'],
  ],
  [
    'detail of a mail that could go to anyone is told',
    'thank-you',
    { body: 'Dear Priya,\n\nThank you for your time. I am very interested in the role and the team.\n\nZoë' },
    ['error detail', 'warning fit', 'warning promised'],
  ],
  [
    'fit is told',
    'thank-you',
    [', after three years moving billing at Initech from batch to streams', ''],
    ['warning fit'],
  ],
  ['interest is told', 'thank-you', ['I would love to join, after', 'There is a tie to'], ['warning interest']],
  ['thanks is told', 'rejection-reply', ['Thank you for telling me. ', ''], ['warning thanks']],
  [
    'promised is told',
    'thank-you',
    ['You will have the write-up of our back-pressure tests.\n\n', ''],
    ['warning promised'],
  ],
  [
    'promised is told of what is taken back',
    'thank-you',
    ['You will have the write-up', 'I will not send you the write-up'],
    ['error promised'],
  ],
  [
    'promised is silent where nothing was',
    'thank-you',
    ['You will have the write-up of our back-pressure tests.\n\n', ''],
    [],
    { interviewers: [{ ...PRIYA, promised: 'nothing' }, SOREN] },
  ],
  [
    'promised is silent where none was',
    'thank-you',
    ['You will have the write-up of our back-pressure tests.\n\n', ''],
    [],
    { interviewers: [{ ...PRIYA, promised: 'none' }, SOREN] },
  ],
  [
    'promised is silent where a dash was',
    'thank-you',
    ['You will have the write-up of our back-pressure tests.\n\n', ''],
    [],
    { interviewers: [{ ...PRIYA, promised: '-' }, SOREN] },
  ],
  ['resume is told', 'competing-offer', ['\nhttps://zoe.example/cv', ''], ['warning resume']],
  [
    'role-and-date is told',
    'status-check',
    ['You hoped to decide on the Staff Engineer role by 20 November. ', ''],
    ['error role-and-date', 'error role-and-date'],
  ],
  ['role-and-date is told, gently', 'status-check', ['by 20 November', 'by now'], ['warning role-and-date']],
  ['open-door is told', 'final-note', [' If it opens again, call me.', ''], ['warning open-door']],
  ['answer-date is told', 'competing-offer', [' by 30 November', ''], ['error answer-date']],
  ['timing is told', 'competing-offer', ['an offer', 'news'], ['error timing']],
  ['feedback is told', 'rejection-reply', [' What could I have done better?', ''], ['warning feedback']],
  [
    'interview-reference is told',
    'linkedin-note',
    ['I enjoyed our interview and the batch. Shall', 'shall'],
    ['error interview-reference'],
  ],
  ['other-times is told', 'no-show-note', [' or on Friday', ''], ['warning other-times']],
  ['letter is told', 'offer-letter', ['the letter', 'it'], ['warning letter']],
  ['worn-phrase is told', 'rejection-reply', ['better?', 'better? Do reach out.'], ['warning worn-phrase']],
  [
    'impatience is told',
    'rejection-reply',
    ['better?', 'better? You never gave me a fair chance.'],
    ['error entitlement', 'warning impatience'],
  ],
  [
    'impatience that only counts is told',
    'status-check',
    ['news?', 'news? It has been two weeks since we met.'],
    ['error impatience'],
  ],
  [
    'impatience with who did not come is told',
    'no-show-note',
    ['each other.', 'each other. Nobody had the manners to write to me.'],
    ['error impatience'],
  ],
  [
    'impatience that argues with a no is told',
    'rejection-reply',
    ['better?', 'better? I request that you reconsider your decision.'],
    ['error impatience'],
  ],
  ['frustration is told', 'status-check', ['news?', 'news? I would REALLY like it.'], ['error frustration']],
  ['pressure is told', 'status-check', ['news?', 'news? I need an answer today.'], ['error pressure']],
  ['telephone is told', 'rejection-reply', ['better?', 'better? I will call you on Monday.'], ['error telephone']],
  [
    'ultimatum is told',
    'competing-offer',
    ['timing.', 'timing. Otherwise I will sign with them.'],
    ['error ultimatum'],
  ],
  [
    'ultimatum over an offer is told',
    'offer-acknowledgement',
    ['delighted.', 'delighted. I will only sign for 62, not for less.'],
    ['error ultimatum'],
  ],
  ['begging is told', 'rejection-reply', ['better?', 'better? I beg you.'], ['error begging']],
  ['entitlement is told', 'rejection-reply', ['better?', 'better? The job should be mine.'], ['error entitlement']],
  ['apology is told', 'thank-you', ['Thank you', 'I was so nervous. Thank you'], ['error apology']],
  ['terms is told', 'thank-you', ['Thank you', 'What would the salary be? Thank you'], ['error terms']],
  [
    'gift is told',
    'thank-you',
    ['Thank you', 'I left a box of chocolates for you at the desk. Thank you'],
    ['error gift'],
  ],
  [
    'first-preference is told',
    'thank-you',
    ['You will', 'You were my first choice. You will'],
    ['error first-preference'],
  ],
  [
    'second-pitch is told',
    'thank-you',
    ['Thank you', 'I am also fluent in French and German. Thank you'],
    ['error second-pitch'],
  ],
  [
    'second-pitch of a second tie is told, gently',
    'thank-you',
    ['You will', 'I worked at Globex for two years. You will'],
    ['warning second-pitch'],
  ],
  ['greeting is told', 'rejection-reply', ['Dear Priya,', 'Dear Benedict,'], ['error greeting']],
  ['greeting by a short form is told, gently', 'rejection-reply', ['Dear Priya,', 'Dear Pri,'], ['warning greeting']],
  ['near-name is told', 'rejection-reply', ['telling me', 'telling me of Haldon'], ['error near-name']],
  ['wrong-process is told', 'rejection-reply', ['telling me', 'telling me of Quartz'], ['error wrong-process']],
  ['weekday is told', 'offer-acknowledgement', ['by 30 November', 'by Tuesday 30 November'], ['error weekday']],
  ['passed-date is told', 'offer-acknowledgement', ['by 30 November', 'by 10 November'], ['error passed-date']],
  [
    'relative-day is told',
    'thank-you',
    ['Thank you', 'It was good to meet you today. Thank you'],
    ['error relative-day'],
  ],
  [
    'interview-day is told',
    'thank-you',
    ['Thank you', 'Thank you for our talk on Friday. Thank you'],
    ['error interview-day'],
  ],
  [
    'decision-day is told',
    'thank-you',
    ['You will', 'I know that you decide on 3 December. You will'],
    ['error decision-day'],
  ],
  ['noted-number is told', 'thank-you', ['after three years', 'after four years'], ['error noted-number']],
  [
    'elsewhere is told, gently',
    'final-note',
    ['If it', 'I have signed with another firm. If it'],
    ['warning elsewhere'],
  ],
  [
    'early-question is told',
    'thank-you',
    ['You will', 'Has a decision been made yet? You will'],
    ['error early-question'],
  ],
  [
    'panel-subject is told',
    'thank-you',
    {},
    ['error panel-subject'],
    { history: [{ type: 'sent', kind: 'thank-you', to: 'soren@halden.example', at: 0, subject: 'thank you, all' }] },
  ],
];

function inputOf(kind: Kind, changes: Partial<Interview> = {}): DraftInput {
  const interview = interviewOf({ interviewers: [PRIYA, SOREN], ...changes });
  const other = interviewOf({ id: 'quartz', company: 'Quartz', role: 'Cartographer', interviewers: [] });
  const input = completeInput(kind, { interview, decisionOn: '2026-11-20' });
  return { ...input, search: { ...input.search, interviews: [interview, other] } };
}

function findingsOf(kind: Kind, changes: Partial<LintDraft>, interview: Partial<Interview> = {}): string[] {
  const draft = { to, subject: 'Thank you, all', body: `${GOOD[kind]}\n`, ...changes };
  return lintDraft(draft, inputOf(kind, interview), language).map(({ level, rule }) => `${level} ${rule}`);
}

test.each(Object.keys(GOOD) as Kind[])('the good %s has no finding', (kind) => {
  expect(findingsOf(kind, {})).toEqual([]);
});

for (const [title, kind, spoil, findings, interview] of ROWS) {
  test(title, () => {
    const body = GOOD[kind] ?? '';
    const [from, into] = 'length' in spoil ? spoil : ['', ''];
    expect(body).toContain(from);
    const changes = 'length' in spoil ? { body: body.replace(from, () => into) } : spoil;
    expect(findingsOf(kind, changes, interview).sort()).toEqual([...findings].sort());
  });
}

test('every rule has a mail of its own', () => {
  const told = new Set(ROWS.flatMap((row) => row[3]).map((one) => one.split(' ')[1]));
  expect(LINT_RULES.map(({ name }) => name).filter((name) => !told.has(name))).toEqual([]);
});

test('a company called Urgent is no pressure', () => {
  const interview = interviewOf({ company: 'Urgent', interviewers: [PRIYA] });
  const input = { ...completeInput('status-check', { interview }), search: searchOf([interview]) };
  const body = GOOD['status-check']?.replace('news?', 'news? It is an Urgent matter to me.') ?? '';
  const errors = (text: string) =>
    lintDraft({ to, subject: 'x', body: text }, input, language).flatMap(({ rule }) =>
      rule === 'pressure' ? [rule] : [],
    );
  expect(errors(body)).toEqual([]);
  expect(errors(body.replace('Urgent', 'urgent'))).toEqual(['pressure']);
});

test('an answer to what they asked is no pitch', () => {
  const spoilt = GOOD['thank-you']?.replace(
    'You will',
    'You asked about ledgers: I worked on one at Globex for two years. You will',
  );
  expect(findingsOf('thank-you', { body: spoilt ?? '' })).toEqual([]);
});

test.each([
  'I have tuned pianos for eleven years.',
  'I set type for a living.',
  'Since 2014 I am bookkeeper in a dairy.',
  'I did five years of night shifts at a port.',
  'Greenhouses have been my trade for nine years.',
])('"%s" ties to the role', (fit) => {
  const { fit: _, ...priya } = PRIYA;
  const body = GOOD['thank-you']?.replace(/, after three years.*/, `. ${fit}`) ?? '';
  expect(findingsOf('thank-you', { body }, { interviewers: [priya, SOREN] })).toEqual([]);
  const without = body.replace(` ${fit}`, '');
  expect(findingsOf('thank-you', { body: without }, { interviewers: [priya, SOREN] })).toEqual(['warning fit']);
});

test.each([
  ['rejection-reply', 'better?', 'I had wished for this so much that I needed an evening before writing.'],
  ['rejection-reply', 'better?', 'If the one you chose cannot come, I am only a call away.'],
  ['thank-you', 'freeze.', 'Now I ask myself why others do it differently.'],
  ['thank-you', 'freeze.', 'Reading twice is second nature to me.'],
  ['thank-you', 'freeze.', 'I confess that I had studied the wrong chapter.'],
  ['status-check', 'news?', 'Have a quiet weekend.'],
  ['offer-acknowledgement', 'delighted.', 'I will read it all calmly before I sign.'],
  ['no-show-note', 'each other.', 'Perhaps I had the wrong link.'],
] as const)('in a %s after "%s", "%s" is no error', (kind, after, said) => {
  const body = GOOD[kind]?.replace(after, `${after} ${said}`) ?? '';
  expect(findingsOf(kind, { body }).filter((one) => one.startsWith('error') && !one.endsWith('sentences'))).toEqual([]);
});

test('only an acknowledgement may ask for the date', () => {
  const asking = 'By when do you need my answer?';
  expect(findingsOf('offer-acknowledgement', { body: `Dear Priya,\n\nThank you! ${asking}\n` })).toEqual([]);
  const competing = GOOD['competing-offer']?.replace('must answer by 30 November', 'wonder what to say') ?? '';
  expect(findingsOf('competing-offer', { body: competing.replace('timing.', `timing. ${asking}`) })).toEqual([
    'error answer-date',
  ]);
});

test('a promise that is kept in a P.S. is kept', () => {
  const promised = 'You will have the write-up of our back-pressure tests.';
  const body = GOOD['thank-you']?.replace(`${promised}\n\n`, '') ?? '';
  expect(findingsOf('thank-you', { body })).toEqual(['warning promised']);
  expect(findingsOf('thank-you', { body: `${body}\n\nPS ${promised}\n` })).toEqual([]);
});

test('a call that they invited is no intrusion', () => {
  const body = GOOD['rejection-reply']?.replace('better?', 'better? I will call you on Monday.') ?? '';
  expect(findingsOf('rejection-reply', { body }, { interviewers: [{ ...PRIYA, phoneOk: true }, SOREN] })).toEqual([]);
});

test('lengths are told from the very word on', () => {
  const ofWords = (count: number) => ({
    body: `Dear Priya,\n\nThank you for your advice${' and'.repeat(0)} ${'sea '.repeat(0)}${Array.from({ length: count - 7 }, (_, n) => `w${n}`).join(' ')}\n`,
  });
  const told = (count: number) => findingsOf('rejection-reply', ofWords(count)).filter((one) => one.endsWith('words'));
  expect([119, 120, 149, 150].map(told)).toEqual([[], ['warning words'], ['warning words'], ['error words']]);
});
