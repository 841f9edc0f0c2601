/** A plan that is kept may be shown only as long as planning again would give the same. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Settings } from '../../src/model/interview.ts';
import type { Plan } from '../../src/model/plan.ts';
import { steadySpan } from '../../src/schedule/horizon.ts';
import { planSearch } from '../../src/schedule/plan.ts';
import { inputOf, samples } from './generate.ts';

const DAY_MS = 86_400_000;
const RUNS = { numRuns: Number(process.env.FOLLOWUP_RUNS ?? (process.env.TZ === 'UTC' ? 400 : 40)) };

function withoutNow({ actions, holds, stops }: Plan) {
  return { actions, holds, stops };
}

test('anywhere in the span around now the plan is the same', () => {
  fc.assert(
    fc.property(samples, fc.double({ min: 0, max: 1, noNaN: true }), (sample, place) => {
      const input = inputOf(sample);
      const plan = planSearch(sample.search, input);
      const span = steadySpan(sample.search, plan, input);
      const from = Math.max(span.from, input.now - 60 * DAY_MS);
      const last = Math.min(span.until, input.now + 60 * DAY_MS) - 1;
      for (const now of [from, last, Math.floor(from + (last - from) * place)]) {
        const again = planSearch(sample.search, { ...input, now });
        expect(withoutNow(again)).toEqual(withoutNow(plan));
      }
    }),
    RUNS,
  );
});

test('a search without interviews stays as it is for ever', () => {
  const search = { me: {}, settings: inputFree, interviews: [] };
  const input = { now: 0, zone: 'UTC', daysOff: () => null };
  const span = steadySpan(search, planSearch(search, input), input);
  expect(span).toEqual({ from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY });
});

const inputFree: Settings = {
  maxFollowUps: 2,
  assumedDecisionAfter: 5,
  workday: { start: 540, end: 1080 },
  holidays: [],
  language: 'en-US',
};
