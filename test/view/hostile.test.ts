import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Search } from '../../src/model/interview.ts';
import type { Plan, PlannedStep } from '../../src/model/plan.ts';
import { renderDue } from '../../src/view/due.ts';
import { renderDueLine } from '../../src/view/due-line.ts';
import { renderExplain, renderHoldExplained, renderStopExplained } from '../../src/view/explain.ts';
import { computeStats } from '../../src/view/figures.ts';
import { renderList } from '../../src/view/list.ts';
import { renderPeople } from '../../src/view/people.ts';
import { summarise } from '../../src/view/process.ts';
import { renderShow, renderSteps } from '../../src/view/show.ts';
import { renderStats } from '../../src/view/stats.ts';
import type { Style } from '../../src/view/style.ts';
import { renderTimeline } from '../../src/view/timeline.ts';
import { widthOf } from '../../src/view/width.ts';
import { daysOff, PLAN, plain, SEARCH, STEPS } from './sample.ts';

/** Fields that carry what a person typed; the rest are the program's own words. */
const TYPED =
  /^(company|role|name|title|email|detail|fit|promised|question|answer|words|decisionWords|why|subject|notes|what|value|from|anchor|to|id|interview|recruiter|command)$/;

/** A copy of the sample in which every typed text has another appended; equal texts stay equal. */
function spoilt<T>(thing: T, suffix: string): T {
  if (Array.isArray(thing)) return thing.map((each) => spoilt(each, suffix)) as T;
  if (typeof thing !== 'object' || thing === null) return thing;
  const copy = Object.entries(thing).map(([key, value]) => [
    key,
    typeof value === 'string' && TYPED.test(key) ? value + suffix : spoilt(value, suffix),
  ]);
  return Object.fromEntries(copy) as T;
}

function everything(search: Search, plan: Plan, steps: PlannedStep[], style: Style): string[] {
  const processes = summarise(search, plan);
  const ground = { ...plan, daysOffIn: () => daysOff };
  return [
    renderDue(plan, style, { all: true }),
    renderDueLine(plan, '{company} {who} {kind} {left}'),
    renderList(processes, plan, style, { all: true }),
    renderPeople(processes, plan, style),
    renderSteps(steps, plan, style),
    ...processes.map((process) => renderShow(process, steps, plan, style)),
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
      const shown = everything(spoilt(SEARCH, suffix), spoilt(PLAN, suffix), spoilt(STEPS, suffix), style);
      for (const text of shown)
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|[\u{e0000}-\u{e0fff}]/u);
    }),
    { numRuns: 60 },
  );
});

test.each([['山田太郎株式会社'.repeat(4)], ['👩 e\u0301 '.repeat(12)], ['x'.repeat(300)]])(
  'no line but a command is wider than 80 columns: %s',
  (suffix) => {
    const { interviews, ...rest } = SEARCH;
    // Ids are the program's own and short; everything else may be as long as one likes.
    const search = {
      ...rest,
      interviews: interviews.map((each) => ({ ...spoilt(each, suffix), id: each.id })),
    };
    const shown = everything(search, spoilt(PLAN, suffix), spoilt(STEPS, suffix), plain(80));
    const status = renderDueLine(spoilt(PLAN, suffix), '{company} {who} {kind} {left}');
    const lines = shown.filter((text) => text !== status).flatMap((text) => text.split('\n'));
    expect(lines.filter((line) => widthOf(line) > 80 && !line.startsWith('    followup '))).toEqual([]);
  },
);
