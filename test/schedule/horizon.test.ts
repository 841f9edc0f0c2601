/** A plan that is kept may be shown only as long as planning again would give the same. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Interview, Settings } from '../../src/model/interview.ts';
import { processKey } from '../../src/model/names.ts';
import type { Plan } from '../../src/model/plan.ts';
import { steadySpans } from '../../src/schedule/horizon.ts';
import { planSearch, replanned } from '../../src/schedule/plan.ts';
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
      const spans = [...steadySpans(sample.search, plan, input).values()];
      const from = Math.max(...spans.map((span) => span.from), input.now - 60 * DAY_MS);
      const last = Math.min(...spans.map((span) => span.until), input.now + 60 * DAY_MS) - 1;
      for (const now of [from, last, Math.floor(from + (last - from) * place)]) {
        const again = planSearch(sample.search, { ...input, now });
        expect(withoutNow(again)).toEqual(withoutNow(plan));
      }
    }),
    RUNS,
  );
});

/** Whether a process tells something to all others. */
function isTelling({ history }: Interview): boolean {
  return history.some((entry) => entry.type === 'outcome' && ['offer', 'accepted'].includes(entry.outcome));
}

test('a process planned anew beside those that have offers is planned as in the whole', () => {
  fc.assert(
    fc.property(samples, fc.nat(), (sample, place) => {
      const input = inputOf(sample);
      const { interviews } = sample.search;
      const [key] = interviews.length === 0 ? [] : [processKey(interviews[place % interviews.length] as Interview)];
      if (key === undefined) return;
      const telling = new Set(interviews.filter(isTelling).map(processKey));
      if (telling.has(key)) return;
      const plan = planSearch(sample.search, input);
      const part = interviews.filter((one) => processKey(one) === key || telling.has(processKey(one)));
      const anew = planSearch({ ...sample.search, interviews: part }, input);
      const ids = new Set(part.filter((one) => processKey(one) === key).map(({ id }) => id));
      const without = interviews.filter((one) => processKey(one) !== key);
      // As if it had been another before.
      const before = planSearch({ ...sample.search, interviews: without }, input);
      expect(replanned(before, (id) => ids.has(id), anew)).toEqual(plan);
    }),
    RUNS,
  );
});

test('as time goes on, only the processes whose span has ended are to be planned anew', () => {
  fc.assert(
    fc.property(samples, fc.nat(60 * 24 * 60), (sample, minutes) => {
      const input = inputOf(sample);
      const later = { ...input, now: input.now + minutes * 60_000 };
      const { interviews } = sample.search;
      const plan = planSearch(sample.search, input);
      const spans = steadySpans(sample.search, plan, input);
      const ended = new Set([...spans].flatMap(([key, { until }]) => (until <= later.now ? [key] : [])));
      const telling = new Set(interviews.filter(isTelling).map(processKey));
      if ([...ended].some((key) => telling.has(key))) return;
      const part = interviews.filter((one) => ended.has(processKey(one)) || telling.has(processKey(one)));
      const anew = planSearch({ ...sample.search, interviews: part }, later);
      const ids = new Set(part.filter((one) => ended.has(processKey(one))).map(({ id }) => id));
      expect(replanned(plan, (id) => ids.has(id), anew)).toEqual(planSearch(sample.search, later));
    }),
    RUNS,
  );
});

test('a search without interviews stays as it is for ever', () => {
  const search = { me: {}, settings: inputFree, interviews: [] };
  const input = { now: 0, zone: 'UTC', daysOff: () => null };
  expect(steadySpans(search, planSearch(search, input), input)).toEqual(new Map());
});

const inputFree: Settings = {
  maxFollowUps: 2,
  assumedDecisionAfter: 5,
  workday: { start: 540, end: 1080 },
  holidays: [],
  language: 'en-US',
};
