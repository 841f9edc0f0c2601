import { expect, test } from 'vitest';
import type { Kind } from '../../src/model/kinds.ts';
import type { Plan } from '../../src/model/plan.ts';
import { commandsIn, type Verb } from '../../src/view/command.ts';
import { actionIn, planAt } from '../schedule/search.ts';

const ANN = 'interviewers: [{ name: Ann A, email: a@acme.example }]';
const NOW = '2026-11-09T16:00Z';

const planOf = (more: string): Plan =>
  planAt(`  - { id: acme, company: Acme, role: Engineer, at: 2026-11-09T14:00Z, ${more} }\n`, NOW);

test.each<[Kind, string, Verb, string]>([
  ['thank-you', ANN, 'draft', 'followup draft acme --to a@acme.example'],
  ['thank-you', ANN, 'sent', 'followup sent acme --to a@acme.example'],
  [
    'thank-you',
    'recruiter: { name: Lee, email: lee@x.example }, interviewers: [{ name: "Bo O\'Neil" }]',
    'draft',
    "followup draft acme --to 'Bo O'\\''Neil'",
  ],
  ['linkedin-note', ANN, 'draft', "followup draft acme --kind linkedin-note --to 'Ann A'"],
  ['status-check', ANN, 'send', 'followup send acme --kind status-check'],
  [
    'thank-you',
    `${ANN}, history: [{ outcome: offer, at: 2026-11-09T10:00:00Z }]`,
    'draft',
    'followup draft acme --kind thank-you --to a@acme.example',
  ],
  [
    'offer-answer',
    `${ANN}, history: [{ outcome: offer, at: 2026-11-09T15:30:00Z }]`,
    'draft',
    'followup outcome acme accepted',
  ],
])('the command of a %s with %s: %s', (kind, more, verb, expected) => {
  const plan = planOf(more);
  const action = actionIn(plan, kind);
  expect(action === null ? null : commandsIn(plan)(action, verb)).toBe(expected);
});

test('an address of several people is no one’s: each is named', () => {
  const team = ['Ann A', 'Bo B', 'Cy C'].map(
    (name) => `{ name: ${name}, email: ${name === 'Cy C' ? 'cy' : 'team'}@acme.example }`,
  );
  const plan = planOf(`interviewers: [${team.join(', ')}]`);
  const commandOf = commandsIn(plan);
  const thanks = plan.actions.filter(({ kind }) => kind === 'thank-you');
  expect(thanks.map((action) => commandOf(action)).sort()).toEqual([
    "followup draft acme --to 'Ann A'",
    "followup draft acme --to 'Bo B'",
    'followup draft acme --to cy@acme.example',
  ]);
});
