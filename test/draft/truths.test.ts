/** What a mail says is so: whom one met, who decides, which date they named, whose offer it is; and how a role is named. */

import { describe, expect, test } from 'vitest';
import type { DraftInput } from '../../src/draft/input.ts';
import { roleWords } from '../../src/draft/role.ts';
import { truthsOf } from '../../src/draft/truths.ts';
import type { Interview, Person } from '../../src/model/interview.ts';
import { completeInput, interviewOf, NOW, PRIYA, recipientOf, searchOf } from './inputs.ts';
import { allVariants } from './render-built-in.ts';

const LEE: Person = { name: 'Lee Ong', email: 'lee@ong.example', agency: 'Ong Search' };

function inputFor(
  kind: DraftInput['action']['kind'],
  own: Partial<Interview>,
  more: Partial<DraftInput> = {},
): DraftInput {
  const interview = interviewOf(own);
  const input = completeInput(kind, { interview, ...more });
  const to = recipientOf(interview.recruiter ?? PRIYA);
  return { ...input, action: { ...input.action, to, ...more.action } };
}

const texts = (input: DraftInput) => allVariants(input).map(({ subject, body }) => `${subject}\n${body}`);

describe('an agency', () => {
  const input = inputFor('status-check', { recruiter: LEE }, { decisionOn: '2026-12-01' });

  test('is written to about its client, who decides and whom one met', () => {
    for (const text of texts(input)) {
      expect(text).toContain('Halden & Sons');
      expect(text).not.toMatch(/\bwe (?:last )?(?:spoke|met)\b|\byou (?:expect|mentioned|spoke)\b|our conversation/i);
    }
    expect(texts(inputFor('status-check', { recruiter: LEE }, { decisionOn: '2026-12-01' }))[3]).toContain(
      'they had Tuesday 1 December in mind',
    );
  });

  test.each([
    'competing-offer',
    'final-note',
    'more-time',
    'no-show-note',
    'offer-acknowledgement',
    'offer-letter',
    'offer-update',
    'rejection-reply',
    'withdrawal',
  ] as const)('is told in every %s of which client it is', (kind) => {
    for (const text of texts(inputFor(kind, { recruiter: LEE }))) expect(text).toContain('Halden & Sons');
  });

  test.each([
    'acceptance',
    'decline',
    'more-time',
    'offer-acknowledgement',
    'offer-letter',
    'rescinded-reply',
  ] as const)('is not taken in any %s for the one who makes the offer', (kind) => {
    for (const text of texts(inputFor(kind, { recruiter: LEE })))
      expect(text).not.toMatch(
        /your (?:\w+ )?offer\b(?! of help)|working with you|your trust|offering me|you all gave|took with me/i,
      );
  });

  test('hears of the other role, not of another employer, where it stands behind both', () => {
    const elm = interviewOf({
      id: 'elm',
      company: 'Elm',
      recruiter: LEE,
      interviewers: [],
      history: [{ type: 'outcome', outcome: 'accepted', at: NOW }],
    });
    const own = interviewOf({ recruiter: LEE });
    const withdrawal = inputFor('withdrawal', { recruiter: LEE }, { search: searchOf([own, elm]) });
    for (const text of texts(withdrawal)) {
      expect(text).toContain('the other role');
      expect(text).not.toMatch(/elsewhere|another (?:offer|company|position)/i);
    }
    const other = { ...elm, recruiter: { name: 'Kim Roe' } };
    const strangers = inputFor('withdrawal', { recruiter: LEE }, { search: searchOf([own, other]) });
    for (const text of texts(strangers)) expect(text).not.toContain('the other role');
  });
});

test.each([
  ['early next week', 'early next week'],
  ['We hope to decide by the end of next week, thanks!', 'the end of next week'],
  ['another week', 'another week'],
  ['early December', 'early December'],
  ['in two or three weeks', 'two or three weeks'],
  ['some time in the new year, I would think', 'in the new year'],
  ['early in the new year', 'early in the new year'],
  ['We decide before Christmas.', 'before Christmas'],
  ['after the Christmas break', 'after the Christmas break'],
  ['by the end of the year', 'by the end of the year'],
  ['probably in January', 'in January'],
  ['by the weekend', 'by the weekend'],
  ['in about a week or so', 'about a week or so'],
  ['roughly two weeks', 'roughly two weeks'],
  ['a week or two', 'a week or two'],
  ['at least another week', 'at least another week'],
  ['2-3 weeks', '2-3 weeks'],
  ['in January, on the 5th of January at the latest', ''],
  ['by Friday', ''],
  ['on 1 December', ''],
  ['December 1st', ''],
  ['they need longer', ''],
])('of a decision told as %j the words are %j', (words, named) => {
  const interview = interviewOf({ decisionWords: words });
  const input = completeInput('status-check', { interview, decisionOn: '2026-12-01' });
  expect(truthsOf(input, PRIYA).decisionWords).toBe(named);
  for (const { body } of named === '' ? [] : allVariants(input)) {
    expect(body).toContain(`"${named}"`);
    expect(body).not.toContain('1 December');
  }
});

test('an assumed date is never told as theirs, and nobody is told that one met who did not', () => {
  const input = completeInput('status-check', { decisionOn: '2026-12-01' });
  const assumed = { ...input, action: { ...input.action, assumed: true } };
  for (const { body } of allVariants(assumed))
    expect(body).not.toMatch(/1 December|you (?:expected|mentioned|spoke)|I was told/);
  const ahead = interviewOf({ at: NOW + 86_400_000 });
  for (const text of texts(inputFor('withdrawal', ahead)))
    expect(text).not.toMatch(/\bmet\b|conversation|your time|learned/i);
  for (const text of texts(inputFor('rejection-reply', {}))) expect(text).not.toMatch(/\bwe met\b|our conversation/i);
});

test('who was met: interviewers of what was held, and the recruiter of a screen without them', () => {
  const met = (own: Partial<Interview>, person: Person) => truthsOf(inputFor('withdrawal', own), person).met;
  expect(met({}, PRIYA)).toBe(true);
  expect(met({}, LEE)).toBe(false);
  expect(met({ recruiter: LEE, interviewers: [], round: 'screen' }, LEE)).toBe(true);
  expect(met({ recruiter: LEE, interviewers: [] }, LEE)).toBe(false);
  expect(met({ status: 'cancelled' }, PRIYA)).toBe(false);
  expect(met({ at: NOW + 3_600_000 }, PRIYA)).toBe(false);
});

test('an offer that moved, one that is gone, a letter, more time: each names what it must, and no other company', () => {
  const offer = {
    company: 'Elm',
    role: 'Lead',
    respondBy: '2026-11-30',
    couldAnswerBy: '2026-12-04',
    letterBy: '2026-11-20',
  };
  for (const text of texts(inputFor('offer-update', {}, { offer }))) expect(text).toContain('Monday 30 November');
  for (const text of texts(inputFor('offer-update', {}, { offer: { ...offer, isGone: true } }))) {
    expect(text).toMatch(/no longer|fallen away/);
    expect(text).not.toContain('30 November');
  }
  for (const text of texts(inputFor('offer-letter', {}, { offer }))) expect(text).toContain('Friday 20 November');
  for (const text of texts(inputFor('more-time', {}, { offer }))) {
    expect(text).toContain('Friday 4 December');
    expect(text).not.toMatch(/\bElm\b|elsewhere|another (?:company|offer)/i);
  }
  for (const text of texts(inputFor('no-show-note', {}))) {
    expect(text).toContain('Wednesday 25 November or Thursday 26 November, at 16:00');
    expect(text).not.toMatch(/you did not|you didn't|missed our|waited/i);
  }
});

test.each([
  ['Senior Data Engineer (m/f/d), Berlin', 'Senior Data Engineer (Berlin)', 'the Senior Data Engineer role'],
  ['Head of Data', 'Head of Data', 'the Head of Data role'],
  ['a backend position', 'backend position', 'the backend position'],
  ['Teacher, Year 4', 'Teacher (Year 4)', 'the Teacher role'],
  ['Data Engineer role', 'Data Engineer role', 'the Data Engineer role'],
  ['Nurse (Band 6) | Nights', 'Nurse', 'the Nurse role'],
  ['Product Manager - Growth', 'Product Manager', 'the Product Manager role'],
  ['SENIOR DATA ENGINEER', 'Senior Data Engineer', 'the Senior Data Engineer role'],
  ['Buchhalter m/w/d', 'Buchhalter', 'the Buchhalter role'],
  ['C++ Developer, remote', 'C++ Developer', 'the C++ Developer role'],
  ['the data job', 'data job', 'the data job'],
  ['Summer internship', 'Summer internship', 'the Summer internship'],
  ['hiring', '', 'the role'],
  ['informational chat', '', 'the role'],
])('the role %j is %j, and in a sentence %j', (role, title, the) => {
  expect(roleWords(role)).toMatchObject({ title, the });
});

test.each([
  ['Data Engineer', 'as Data Engineer'],
  ['barista', 'as a barista'],
  ['Data Science', 'in the Data Science role'],
  ['a backend position', 'in the backend position'],
  ['hiring', 'in the role'],
])('one starts in the role %j %j', (role, as) => {
  expect(roleWords(role).as).toBe(as);
});

test('no mail says a role twice, whatever it is called', () => {
  for (const role of ['hiring', 'a backend position', 'Data Engineer role', 'Teacher, Year 4', 'informational chat']) {
    const bodies = (['thank-you', 'status-check', 'withdrawal', 'acceptance'] as const).flatMap((kind) =>
      texts(completeInput(kind, { interview: interviewOf({ role }), decisionOn: '2026-12-01' })),
    );
    for (const text of bodies) expect(text).not.toMatch(/role role|position role|the a |hiring|chat role| {2}/);
  }
});
