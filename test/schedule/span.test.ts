/** A plan that is kept may be shown only as long as planning again would give the same. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/model/interview.ts';
import type { Plan } from '../../src/model/plan.ts';
import { clockAt } from '../../src/schedule/clock.ts';
import { planSearch } from '../../src/schedule/plan.ts';
import type { Ground } from '../../src/schedule/state.ts';
import { inputOf, samples } from './generate.ts';
import { at, planAt } from './search.ts';

const DAY_MS = 86_400_000;
const RUNS = { numRuns: Number(process.env.FOLLOWUP_RUNS ?? (process.env.TZ === 'UTC' ? 400 : 40)) };

function withoutNow({ now: _, ...plan }: Plan) {
  return plan;
}

test('anywhere in the span around now the plan is the same', () => {
  fc.assert(
    fc.property(samples, fc.double({ min: 0, max: 1, noNaN: true }), (sample, place) => {
      const input = inputOf(sample);
      const plan = planSearch(sample.search, input);
      expect(plan.span.from <= input.now && input.now < plan.span.until).toBe(true);
      const from = Math.max(plan.span.from, input.now - 60 * DAY_MS);
      const last = Math.min(plan.span.until, input.now + 60 * DAY_MS) - 1;
      for (const now of [from, last, Math.floor(from + (last - from) * place)]) {
        const again = planSearch(sample.search, { ...input, now });
        expect(withoutNow(again)).toEqual(withoutNow(plan));
      }
    }),
    RUNS,
  );
});

test('a search without interviews stays as it is for ever', () => {
  const { span } = planSearch(
    { me: {}, settings: DEFAULT_SETTINGS, interviews: [] },
    { now: 0, zone: 'UTC', daysOffIn: () => () => null },
  );
  expect(span).toEqual({ from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY });
});

test('the span ends where the next thing changes, and after a window that is closed at both ends', () => {
  const given =
    '  - { id: acme, company: Acme, role: Dev, at: 2026-11-10T10:00, decisionBy: 2026-11-20, interviewers: [{ name: Ann, email: a@b.example, detail: x }], history: [{ skipped: linkedin-note, at: 2026-11-10T11:00:00Z }] }';
  // Something is to come: midnight counts, since what opens later today is told.
  expect(planAt(given, '2026-11-10T12:00Z').span).toEqual({
    from: at('2026-11-10T11:00Z'),
    until: at('2026-11-11T00:00Z'),
  });
  expect(planAt(given, '2026-11-11T10:00Z').span).toEqual({
    from: at('2026-11-11T00:00Z'),
    until: at('2026-11-11T11:00Z') + 1,
  });
});

test('no rule can look past the clock: tsc refuses it', () => {
  // @ts-expect-error what is asked of now is asked of reached, passed or today, which remember it
  expect(clockAt(0).now).toBe(undefined);
  // @ts-expect-error
  expect(({} as Ground['input']).now).toBe(undefined);
});
