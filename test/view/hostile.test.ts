import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Search } from '../../src/model/interview.ts';
import type { Action, Plan, PlannedStep } from '../../src/model/plan.ts';
import { searchSchema } from '../../src/store/json-schema.ts';
import { ENTRY_VALUE, type EntryType } from '../../src/store/schema.ts';
import { renderDue, renderDueLine } from '../../src/view/due.ts';
import { renderExplain, renderHoldExplained, renderStopExplained } from '../../src/view/explain.ts';
import { computeStats } from '../../src/view/figures.ts';
import { renderList, renderPeople } from '../../src/view/list.ts';
import { summarise } from '../../src/view/process.ts';
import { renderShow, renderSteps } from '../../src/view/show.ts';
import { renderStats } from '../../src/view/stats.ts';
import type { Style } from '../../src/view/style.ts';
import { renderTimeline } from '../../src/view/timeline.ts';
import { widthOf } from '../../src/view/width.ts';
import { daysOff, NOW, PLAN, plain, SEARCH, STEPS } from './sample.ts';

interface Shape {
  type?: string;
  enum?: unknown[];
  format?: string;
  pattern?: string;
  properties?: Record<string, Shape>;
  items?: Shape;
  anyOf?: Shape[];
}

/** The keys of the file that take any text, as the schema has them, under the names that the model gives them. */
function textKeys(shape: Shape, key = ''): string[] {
  if (shape.anyOf !== undefined) return shape.anyOf.flatMap((one) => textKeys(one, key));
  if (shape.items !== undefined) return textKeys(shape.items, key);
  if (shape.properties !== undefined)
    return Object.entries(shape.properties).flatMap(([name, one]) => textKeys(one, name));
  const isFree = shape.type === 'string' && shape.enum === undefined && (shape.pattern ?? '\\S') === '\\S';
  if (!isFree || shape.format === 'date' || key === 'timezone') return [];
  return [Object.hasOwn(ENTRY_VALUE, key) ? ENTRY_VALUE[key as EntryType] : key];
}
const TYPED = new Set(textKeys(searchSchema()));
/** What a plan says of them; the rest of it is the program's own. */
const PLANNED = new Set('company role name email place people why what value from anchor'.split(' '));

/** A copy in which every text under one of these keys has another appended; equal texts stay equal. */
function spoilt<T>(thing: T, suffix: string, keys: ReadonlySet<string>, key = ''): T {
  if (typeof thing === 'string') return (keys.has(key) ? thing + suffix : thing) as T;
  if (Array.isArray(thing)) return thing.map((each) => spoilt(each, suffix, keys, key)) as T;
  if (typeof thing !== 'object' || thing === null) return thing;
  return Object.fromEntries(
    Object.entries(thing).map(([name, value]) => [name, spoilt(value, suffix, keys, name)]),
  ) as T;
}

/** The sample with every key that takes a text. */
const FULL: Search = {
  me: {
    ...SEARCH.me,
    email: 'z@o.example',
    addresses: ['zoe@o.example'],
    phone: '+44 20',
    resume: 'https://o.example',
  },
  settings: { ...SEARCH.settings, mailCommand: 'msmtp -t' },
  interviews: SEARCH.interviews.map((interview, index) => {
    if (index > 0) return interview;
    const said = { greet: 'Dr. Raman', say: 'Your answer stayed with me.', linkedin: 'https://l.example/in/p' };
    return {
      ...interview,
      place: 'https://meet.example/abc',
      notes: 'a quiet office',
      contact: 'Priya Raman',
      domain: 'halden.example',
      invitation: { uid: '1@halden.example', sequence: 0 },
      recruiter: { name: 'Lee Ong', email: 'lee.ong@halden.example', agency: 'Ong Search', title: 'Partner' },
      interviewers: interview.interviewers.map((one, place) => (place === 0 ? { ...one, ...said } : one)),
      history: [
        {
          type: 'sent',
          kind: 'thank-you',
          to: 'x@halden.example',
          at: NOW,
          subject: 'Thank you',
          messageId: '<1@o.example>',
        },
        { type: 'heard', words: 'next week', at: NOW, verdict: 'rejected' },
        { type: 'skipped', kind: 'linkedin-note', to: 'Priya Raman', at: NOW, why: 'met before' },
        { type: 'snoozed', kind: 'thank-you', to: 'Priya Raman', until: '2026-12-01', at: NOW },
        { type: 'forced', kind: 'status-check', rule: 'hold-until-decision', to: 'Lee Ong', at: NOW },
        { type: 'owed', what: 'a sketch', by: '2026-12-01', at: NOW },
        { type: 'done', what: 'a sketch', at: NOW },
        { type: 'bounced', address: 'x@halden.example', at: NOW },
        { type: 'away', address: 'lee.ong@halden.example', until: '2026-12-01', at: NOW },
      ],
    };
  }),
};
const [{ interview, company, role }] = PLAN.actions as [Action];
const TALK = { interview, company, role, round: 'first', minutes: 60, zone: 'Europe/London' } as const;
const TODAY: Plan = {
  ...PLAN,
  today: [{ ...TALK, at: NOW, people: ['Priya Raman'], place: 'Floor 3' }],
  later: PLAN.actions,
};

test('the sample holds every key of the file that takes a text', () => {
  const held = new Set<string>();
  JSON.stringify(FULL, (key, value) => {
    held.add(key);
    return value;
  });
  expect([...TYPED].filter((key) => !held.has(key))).toEqual([]);
});

function everything(search: Search, plan: Plan, steps: PlannedStep[], style: Style): string[] {
  const processes = summarise(search, plan);
  const ground = { ...plan, daysOffIn: () => daysOff };
  return [
    renderDue(plan, style, { all: true }),
    renderDueLine(plan, '{company} {who} {kind} {left}'),
    renderList(processes, plan, style),
    renderPeople(processes, plan, style),
    renderSteps(steps, plan, style),
    ...processes.map((process) => renderShow({ process, steps }, plan, style)),
    renderTimeline(
      processes.map((process) => ({ process, steps })),
      plan,
      style,
    ),
    renderStats(computeStats(search, plan), style),
    ...plan.actions.map((action) => renderExplain(action, ground, style)),
    ...plan.holds.map((hold) => renderHoldExplained(hold, ground, style)),
    ...plan.stops.map((stop) => renderStopExplained(stop, ground, style)),
  ];
}

function spoiltBy(suffix: string): [Search, Plan, PlannedStep[]] {
  return [spoilt(FULL, suffix, TYPED), spoilt(TODAY, suffix, PLANNED), spoilt(STEPS, suffix, PLANNED)];
}

const nasty = fc
  .array(
    fc.constantFrom(
      '\u001b]0;x\u0007',
      '\r',
      '\n',
      '\t',
      '\u0000',
      '\u009b2J',
      '\u202e',
      '\u200b',
      '\u2028',
      '\u{e0041}',
      '\ud800',
      '山田',
      '👩‍💻',
      'e\u0301',
      ' ',
      'long'.repeat(30),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));

test('whatever was typed, no picture holds a raw control, bidi or invisible character', () => {
  fc.assert(
    fc.property(nasty, fc.constantFrom(40, 80, 120), fc.boolean(), (suffix, columns, unicode) => {
      const style = plain(columns, unicode);
      const shown = everything(...spoiltBy(suffix), style);
      for (const text of shown)
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|[\u{e0000}-\u{e0fff}]/u);
    }),
    { numRuns: 60 },
  );
});

test.each([['山田太郎株式会社'.repeat(4)], ['👩 e\u0301 '.repeat(12)], ['x'.repeat(300)]])(
  'no line but a command is wider than 80 columns: %s',
  (suffix) => {
    const [search, plan, steps] = spoiltBy(suffix);
    const shown = everything(search, plan, steps, plain(80));
    const status = renderDueLine(plan, '{company} {who} {kind} {left}');
    const lines = shown.filter((text) => text !== status).flatMap((text) => text.split('\n'));
    expect(lines.filter((line) => widthOf(line) > 80 && !line.startsWith('    followup '))).toEqual([]);
  },
);
