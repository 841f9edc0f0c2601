/** The data of searches and of changes to them, made by chance: awkward values, empty lists, keys in any order. */

import type { Entry } from '../../src/model/interview.ts';
import { type Data, pick, type Random, type Value } from './formatted.ts';

const TEXTS = [
  'soon',
  'Halden & Sons',
  'no',
  '12:30',
  '# x',
  '- x',
  ' lead ',
  '@x',
  '😀 done',
  'a: b',
  'a, b',
  '{x}',
  "it's",
  'say "hi"',
  'x'.repeat(120),
  '1e3',
  '~',
  '0x1F',
  'a\\b',
  '2026-12-01',
  '---',
  '<<',
  '\u2028',
  '\ttab',
  'z ',
  '%x',
  '!x',
  '&x',
  '*x',
  '`x`',
  'x #y',
  '[',
  '=',
  'null',
  'é\u0301',
];
/** What a person writes as a block of lines. */
const PROSE = ['one two\nthree four', 'one two\nthree four\n'];
export const text = (random: Random) => pick(random, random(5) === 0 ? PROSE : TEXTS);
const NAMES = ['Ann Alba', 'Bo Bell', 'Søren Kjærgård', "O'Brien"];

/** A search of one to three interviews. */
export function search(random: Random): Data {
  const interviews = Array.from({ length: 1 + random(3) }, (_, index) => interview(random, index));
  const me = random(3) === 0 ? {} : { me: some(random, { name: 'Zoe', phone: '+44 20', resume: text(random) }) };
  const settings = random(3) > 0 ? {} : { settings: { holidays: ['2026-12-28'], maxFollowUps: 2 } };
  return shuffled(random, { version: 1, ...me, ...settings, interviews });
}

function interview(random: Random, index: number): Data {
  const needed = { company: `Company ${index}`, role: 'Engineer', at: '2026-11-23T14:30Z' };
  const id = random(3) > 0 ? { id: `i${index}` } : {};
  const optional = some(random, {
    round: 'second',
    minutes: 45,
    timezone: 'Europe/London',
    decisionBy: '2026-12-01',
    decisionWords: text(random),
    domain: 'acme.example',
    recruiter: some(random, { name: 'Lee Ong', email: 'lee@acme.example', title: text(random) }, ['name']),
    interviewers: pick<Value>(random, [[], null, people(random), people(random), people(random)]),
    notes: text(random),
    history: pick<Value>(random, [[], null, history(random), history(random), history(random)]),
  });
  return shuffled(random, { ...id, ...needed, ...optional });
}

function people(random: Random): Value[] {
  return NAMES.slice(0, 1 + random(3)).map((name) =>
    some(random, { name, title: text(random), email: 'a@acme.example', detail: text(random), phoneOk: true }, ['name']),
  );
}

function history(random: Random): Value[] {
  const at = '2026-11-24T10:00:00Z';
  const made: Data[] = [
    { sent: 'thank-you', to: 'a@acme.example', at },
    { heard: text(random), at },
    { skipped: 'linkedin-note', at, why: text(random) },
    { outcome: 'offer', at, respondBy: '2026-12-04' },
  ];
  return Array.from({ length: 1 + random(3) }, () => pick(random, made));
}

/** Some of the keys, always those named. */
function some(random: Random, data: Data, always: readonly string[] = []): Data {
  return Object.fromEntries(Object.entries(data).filter(([key]) => always.includes(key) || random(2) === 0));
}

function shuffled(random: Random, data: Data): Data {
  const entries = Object.entries(data);
  if (random(2) === 0) return data;
  return Object.fromEntries(
    entries
      .map((one) => ({ one, by: random(1000) }))
      .sort((a, b) => a.by - b.by)
      .map(({ one }) => one),
  );
}

/** An entry to be appended. */
export function entry(random: Random): Entry {
  const at = Date.parse('2026-11-25T10:00:00Z');
  return pick<Entry>(random, [
    { type: 'heard', words: text(random), at },
    { type: 'heard', words: text(random), at, decisionBy: '2026-12-09' },
    { type: 'sent', kind: 'thank-you', to: 'Ann Alba', at, subject: text(random), messageId: '<x@y>' },
    { type: 'skipped', kind: 'final-note', at, why: text(random) },
    { type: 'snoozed', kind: 'status-check', until: '2026-12-05', at },
    { type: 'outcome', outcome: 'rejected', at },
    { type: 'forced', kind: 'final-note', rule: 'stop', at },
  ]);
}
