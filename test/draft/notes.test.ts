/** Notes of every form in a whole mail, and what one is told of a note beforehand. */

import { describe, expect, test } from 'vitest';
import { readLanguage } from '../../src/draft/language.ts';
import { capitalised } from '../../src/draft/notes/made.ts';
import { makeNote } from '../../src/draft/notes/notes.ts';
import { readingLine, readsAs } from '../../src/draft/notes/reading.ts';
import { gapsOf, readingsOf } from '../../src/draft/notes/told.ts';
import type { Person } from '../../src/model/interview.ts';
import { completeInput, interviewOf, NOW, PRIYA, searchOf } from './inputs.ts';
import { renderBuiltIn } from './render-built-in.ts';

const language = await readLanguage();
const NADIA: Person = {
  name: 'Nadia Brandt',
  email: 'nadia@lomo.example',
  detail: 'the search index rebuilt overnight',
  fit: 'three years on ranking at Vexo',
};

/** The paragraphs of a thank-you between greeting and sign-off. */
function paragraphsOf(changes: Partial<Person>, variant = '1'): string[] {
  const person = { ...NADIA, ...changes };
  const interview = interviewOf({ company: 'Lomo', role: 'Search Engineer', interviewers: [person] });
  return renderBuiltIn(completeInput('thank-you', { person, interview }), variant).body.split('\n\n').slice(1, -1);
}

test.each([
  [
    'detail',
    'we talked about:\n- moving off Jenkins\n- on-call (1 in 6)\n- why nobody trusts the dashboards',
    'I keep coming back to moving off Jenkins, on-call (1 in 6) and why nobody trusts the dashboards.',
  ],
  ['detail', '1. the new kiln\n2. their apprentices', 'I keep coming back to the new kiln and your apprentices.'],
  ['detail', '- she hates slides\n- they ship on Thursdays', 'It has stayed with me that you hate slides.'],
  ['fit', '- payroll\n- pensions', 'Much of the role I know from my experience with payroll and pensions.'],
  ['fit', '- 5 years of Kafka\n- ran on-call', 'Much of the role I know from my 5 years of Kafka.'],
  ['fit', '- built the ledger\n- led a team', 'I built the ledger.'],
] as const)('tells the points of a list as one, else the first, %s %j', (slot, note, sentence) => {
  expect(readsAs(slot, note, 'Nadia Brandt', language)).toBe(sentence);
});

test.each([
  ['how they rebuild the index overnight', 'I keep coming back to how you rebuild the index overnight.'],
  ['The team ships every Thursday.', 'One thing has stayed with me: the team ships every Thursday.'],
  ['Why do you pair on Thursdays?', 'I keep coming back to the question "Why do you pair on Thursdays?"'],
  ['asked me how I would shard the ledger', 'It has stayed with me that you asked me how I would shard the ledger.'],
  ['She said "pages are bugs".', 'It has stayed with me that you said "pages are bugs".'],
  ["Nadia's story about the bridge", 'I keep coming back to your story about the bridge.'],
  ['Nightly index rebuilt without downtime', 'One thing has stayed with me: nightly index rebuilt without downtime.'],
  ['their plan for one index', 'I keep coming back to your plan for one index.'],
  [
    'How they retired the batch. It made me doubt our own freeze.',
    'I keep coming back to how you retired the batch. It made me doubt our own freeze.',
  ],
])('a detail noted as %j', (detail, sentence) => {
  expect(paragraphsOf({ detail })[0]).toBe(`Thank you for the time you gave me yesterday. ${sentence}`);
});

test.each([
  ["I've built two search engines", "I've built two search engines, which is one reason why"],
  ['because I ran the same index at Vexo', 'I ran the same index at Vexo, which is one reason why'],
  ['fluent in Python and Go', 'I am fluent in Python and Go, which is one reason why'],
  ['senior engineer at Vexo', 'is close to what I know from my time as a senior engineer at Vexo, and'],
])('a fit noted as %j', (fit, part) => {
  expect(paragraphsOf({ fit })[1]).toContain(part);
});

test.each([
  ["I'll send her the paper", 'As promised, I will send you the paper.'],
  ['sending the slides', 'As promised, I will send you the slides.'],
  ['provide two references', 'As promised, I will provide two references.'],
  ['I promised to mail the paper', 'As promised, I will mail you the paper.'],
])('a promise noted as %j', (promised, sentence) => {
  expect(paragraphsOf({ promised })[2]).toBe(sentence);
});

test.each([
  [
    'Tell me about a time you failed',
    'by account',
    'You asked about a time I failed; what I should have said is: by account.',
  ],
  ['asked me about testing', 'by account', 'You asked me about testing; what I should have said is: by account.'],
  [
    'how I would shard it',
    'maybe by account?',
    'You asked how I would shard it; what I should have said is: maybe by account.',
  ],
  [
    'I forgot to mention the ledger',
    'by account',
    'You asked […what was asked, to complete "You asked …", such as "how I would shard the ledger"; noted is "I forgot to mention the ledger"]; what I should have said is: by account.',
  ],
])('a question noted as %j', (question, answer, sentence) => {
  expect(paragraphsOf({ clarify: { question, answer } })[2]).toContain(sentence);
});

test('a sentence of one’s own stands in place of the one about the detail, in every variant', () => {
  const say = 'Your answer about lineage has changed how I test. I tried it this morning';
  for (const variant of ['1', '2', '3', '4', '5', '6', '7', '8']) {
    const [first = ''] = paragraphsOf({ say }, variant);
    expect(first).toContain(`${say}.`);
    expect(first).not.toContain('search index');
  }
});

test.each([
  ['w/ a copper backing bar lol', 'what I should have said is: with a copper backing bar.'],
  ['n/a', 'what I should have said is: […the answer you would give now].'],
])('an answer noted as %j', (answer, sentence) => {
  expect(paragraphsOf({ clarify: { question: 'how I would shard it', answer } })[2]).toContain(sentence);
});

test('what is of no sure form stands in a frame that takes any, in every variant', () => {
  const clarify = { question: 'burnout', answer: 'by asking early' };
  const notes = { detail: 'shift left', fit: '120% of quota last year', promised: 'benchmarks PHP 8 vs Go', clarify };
  for (const variant of ['1', '2', '3', '4', '5', '6', '7', '8']) {
    const text = paragraphsOf(notes, variant).join(' ');
    expect(text).toContain('One thing has stayed with me: shift left.');
    expect(text).toContain(' from my experience so far (120% of quota last year)');
    expect(text).toContain(' send you what we spoke of (benchmarks PHP 8 vs Go)');
    expect(text).toContain('ou asked about "burnout"');
  }
});

test('the members of a panel do not get the same frame', () => {
  const people = ['Nadia Brandt', 'Tom Ridley', 'Ida Storm', 'Ana Pérez', 'Ken Adams'].map((name) => ({
    ...NADIA,
    name,
    detail: 'shift left',
  }));
  const interview = interviewOf({ company: 'Lomo', interviewers: people });
  const told = people.map((person) => renderBuiltIn(completeInput('thank-you', { person, interview }), '1').body);
  expect(new Set(told.map((body) => /(?<=\. )[^.]*: shift left\./.exec(body)?.[0])).size).toBe(4);
});

test.each([
  ['detail', 'Sie machen alles ohne Scrum'],
  ['detail', 'ログ設計'],
  ['fit', 'ik heb 5 jaar ervaring'],
  ['promised', 'je vais envoyer le dossier'],
  ['question', 'was machen Sie bei Stress'],
] as const)('a %s in another language is a gap: %j', (slot, note) => {
  expect(makeNote(slot, note, 'Nadia Brandt', language).as).toBe('gap');
});

test.each([
  ['detail', 'the phrase "la dette technique comme un choix assumé"'],
  ['detail', 'the tour of the Musée de la Poste'],
  ['fit', 'Le Nord, 3 years'],
  ['fit', 'Terraform, Pulumi, Ansible'],
  ['promised', 'names of two sommeliers in Bordeaux'],
] as const)('a %s with words of another language is none: %j', (slot, note) => {
  expect(makeNote(slot, note, 'Nadia Brandt', language).as).not.toBe('gap');
});

test.each([
  ['iOS Developer', 'iOS Developer'],
  ['macOS admin', 'macOS admin'],
  ['eBay was the first', 'eBay was the first'],
  ['dbt models', 'dbt models'],
  ['nurse on nights', 'Nurse on nights'],
  ['why', 'Why'],
  ['my team', 'My team'],
  ['dry stone walls', 'Dry stone walls'],
])('%j begins a sentence as %j', (text, begun) => {
  expect(capitalised(text)).toBe(begun);
});

test.each([
  ['Tom Ridley', 'Tom said he throws out the menu', 'you said you throw out the menu.'],
  ['Ken Adams', 'Ken is the third Ken in the firm', 'you are the third Ken in the firm.'],
  ['Mike Turner', 'Mike drove himself for 20 years', 'you drove yourself for 20 years.'],
  ['Mark Bell', 'Mark, the CTO, wants to open-source it', 'you want to open-source it.'],
  ['Mark Bell', 'mark wants to open-source it', 'you want to open-source it.'],
  ['Tom Ridley', 'Chef Tom hates foam', 'you hate foam.'],
  ['Tom Ridley', 'Tom, who runs the pass, never shouts', 'you never shout.'],
  ['Will Turner', 'Will is moving to SAP', 'you are moving to SAP.'],
  ['Mina Park', 'Ms. Park wants evidence, not opinions', 'you want evidence, not opinions.'],
  ['Hiroshi Tanaka', 'Tanaka-san bows to the robots every morning', 'you bow to the robots every morning.'],
  ['Grace Kim', 'Grace period for new suppliers is 90 days', 'the grace period for new suppliers is 90 days.'],
  ['Bill Frost', 'Bills are paid on Fridays', 'bills are paid on Fridays.'],
  ['Mina Park', 'the park closes at nine', 'the park closes at nine.'],
])('to %s, of %j', (name, detail, told) => {
  expect(readsAs('detail', detail, name, language)).toBe(`It has stayed with me that ${told}`);
});

test('an office in capitals is nobody', () => {
  expect(readsAs('promised', 'my SHE certificate', 'Nadia Brandt', language)).toBe(
    'As promised, I will send you my SHE certificate.',
  );
  expect(readsAs('detail', 'how the HIS talks to SHE', 'Nadia Brandt', language)).toBe(
    'I keep coming back to how the HIS talks to SHE.',
  );
});

describe('what one is told of a note', () => {
  test.each([
    ['detail', 'how they retired it', 'reads: I keep coming back to how you retired it.'],
    ['promised', 'the slides', 'reads: As promised, I will send you the slides.'],
    ['fit', 'led a team of eight', 'reads: I led a team of eight.'],
    ['detail', 'no', ''],
    [
      'detail',
      'use Rust for the hot path',
      'leaves a gap: write one specific thing from the conversation, to complete "I keep coming back to …", such as "how you use Rust for the hot path"; noted is "use Rust for the hot path"',
    ],
  ] as const)('%s %j', (slot, note, line) => {
    expect(readingLine(slot, note, 'Nadia Brandt', language)).toBe(line);
  });

  test('the notes of a search that will leave a gap, with the person and what to write', async () => {
    const interviews = [interviewOf({ interviewers: [PRIYA, { ...NADIA, promised: 'sent the slides already' }] })];
    expect(await gapsOf({ interviews })).toEqual([
      'halden-staff-engineer: the promised noted of Nadia Brandt will leave a gap; write what you promised, to complete "As promised, I will …", such as "send you the benchmark notes"; noted is "sent the slides already"',
    ]);
    expect(await gapsOf({ interviews }, () => false)).toEqual([]);
  });

  test('how new notes read, and what is misspelt in them', async () => {
    const search = searchOf([interviewOf()]);
    const person = { name: 'Nadia Brandt', detail: 'how they retired the nightly bacth' };
    expect(await readingsOf(person, { search, now: NOW })).toEqual([
      'detail reads: I keep coming back to how you retired the nightly bacth.',
      expect.stringMatching(/^"bacth" is in no dictionary here, perhaps /),
    ]);
    expect(await readingsOf({ name: 'Nadia Brandt', fit: 'led a team' }, { search, now: NOW })).toEqual([
      'fit reads: I led a team.',
    ]);
  });
});

test.each([
  ['detail', 'the Friday freeze', false],
  ['detail', 'how you retired the batch', false],
  ['fit', 'my work on search', false],
  ['fit', 'three years moving billing at Initech from batch to streams', false],
  ['fit', 'three years at Initech taught me patience', true],
  ['promised', 'the write-up of our back-pressure tests', false],
  ['detail', 'how they retired it', true],
  ['detail', 'the team ships every Thursday', true],
  ['detail', "Nadia's story", true],
] as const)('a glance tells of %s %j: grammar %s', (slot, note, grammar) => {
  let isAsked = false;
  const asking = {
    ...language,
    sentencesOf(text: string) {
      isAsked = true;
      return language.sentencesOf(text);
    },
  };
  expect(readsAs(slot, note, 'Nadia Brandt', asking)).toBe(readsAs(slot, note, 'Nadia Brandt', language));
  expect(isAsked).toBe(grammar);
});

test('whatever is noted, it becomes something, and a note is never lost without a word', () => {
  for (const note of ['🙂', '"', '???', 'a', "'s", 'they', 'Nadia', '…', '---', 'и так далее', '[x]', 'to', 'she']) {
    for (const slot of ['detail', 'fit', 'promised', 'question'] as const) {
      expect(['nothing', 'phrase', 'clause', 'sentence', 'loose', 'gap']).toContain(
        makeNote(slot, note, 'Nadia', language).as,
      );
    }
  }
});
