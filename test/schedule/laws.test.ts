/** What holds of every plan, whatever the search. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Interview, Search } from '../../src/model/interview.ts';
import { processKey } from '../../src/model/names.ts';
import type { Action, Plan } from '../../src/model/plan.ts';
import { endOf } from '../../src/model/process.ts';
import { planAhead } from '../../src/schedule/ahead.ts';
import { planSearch } from '../../src/schedule/plan.ts';
import { isWeekend } from '../../src/time/day.ts';
import { dayAt } from '../../src/time/zone.ts';
import { inputOf, lastEntryAt, type Sample, samples } from './generate.ts';

/** Many in one zone of the machine, a share in the others: their answers may not differ. */
const RUNS = { numRuns: process.env.TZ === 'UTC' ? 200 : 40 };

const isOpen = ({ state }: Action) => state === 'due' || state === 'late';
const isAhead = (action: Action) => isOpen(action) || action.state === 'upcoming';
const isChaser = ({ kind }: Action) => kind === 'status-check' || kind === 'final-note';

/** Asks a law of many samples. */
function law(title: string, holds: (sample: Sample, plan: Plan) => void): void {
  test(title, () => {
    fc.assert(
      fc.property(samples, (sample) => {
        holds(sample, planSearch(sample.search, inputOf(sample)));
      }),
      RUNS,
    );
  });
}

/** The interviews of each process. */
function processes(search: Search): Interview[][] {
  const groups = new Map<string, Interview[]>();
  for (const interview of search.interviews) {
    groups.set(processKey(interview), [...(groups.get(processKey(interview)) ?? []), interview]);
  }
  return [...groups.values()];
}

const of = (group: readonly Interview[], list: readonly Action[]) => {
  const ids = group.map(({ id }) => id);
  return list.filter(({ interview }) => ids.includes(interview));
};

law('no chaser opens on the decision date or before it', (_, { actions }) => {
  for (const action of actions.filter((one) => isChaser(one) && isAhead(one))) {
    expect(dayAt(action.opensAt, action.zone) > (action.decisionOn ?? '9')).toBe(true);
  }
});

law('no chaser opens on a weekend or a day off', ({ off }, { actions }) => {
  for (const action of actions.filter((one) => isChaser(one) && isAhead(one))) {
    const day = dayAt(action.opensAt, action.zone);
    expect([isWeekend(day), off.includes(day)]).toEqual([false, false]);
  }
});

law('no chaser is ahead once as many as are allowed have gone unanswered', ({ search, now }, { actions }) => {
  for (const group of processes(search)) {
    const history = group.flatMap((interview) => interview.history);
    const ends = group.map(endOf).filter((end) => end <= now);
    const heard = history.filter(({ type }) => type === 'heard').map(({ at }) => at);
    const since = Math.max(...ends, ...heard);
    const unanswered = history.filter(
      (entry) =>
        entry.type === 'sent' && /status-check|final-note/.test(entry.kind) && entry.at >= since && ends.length > 0,
    );
    const ahead = of(group, actions).filter((one) => isChaser(one) && isAhead(one));
    if (unanswered.length >= search.settings.maxFollowUps) expect(ahead).toEqual([]);
  }
});

law('a process has one open chaser at most, and no late thank-you beside it', ({ search }, { actions }) => {
  for (const group of processes(search)) {
    const open = of(group, actions).filter(isOpen);
    const chasers = open.filter(isChaser);
    expect(chasers.length).toBeLessThanOrEqual(1);
    if (chasers.length === 1) {
      expect(open.filter(({ kind, state }) => kind === 'thank-you' && state === 'late')).toEqual([]);
    }
  }
});

law('a hold has its status check upcoming, opening when the hold ends', (_, { actions, holds }) => {
  for (const hold of holds) {
    const check = actions.find(({ kind, interview }) => kind === 'status-check' && interview === hold.interview);
    expect([check?.state, check?.opensAt, check?.dueAt, check?.decisionOn]).toEqual([
      'upcoming',
      hold.until,
      hold.dueBy,
      hold.decisionOn,
    ]);
    expect(hold.assumed).toBe(false);
  }
});

law('a stop stands alone: no hold and no chaser ahead', ({ search }, { actions, holds, stops }) => {
  for (const stop of stops) {
    const group = processes(search).find((one) => one.some(({ id }) => id === stop.interview)) ?? [];
    expect(of(group, actions).filter((one) => isChaser(one) && isAhead(one))).toEqual([]);
    expect(holds.some(({ interview }) => group.some(({ id }) => id === interview))).toBe(false);
  }
});

law('a window never closes before it opens', (_, { actions }) => {
  for (const { opensAt, dueAt } of actions) expect(dueAt === null || opensAt <= dueAt).toBe(true);
});

law('states are what the windows say', ({ now }, { actions }) => {
  for (const { state, opensAt, dueAt, doneAt } of actions) {
    if (state === 'upcoming') expect(now < opensAt).toBe(true);
    if (state === 'due') expect(opensAt <= now && (dueAt === null || now <= dueAt)).toBe(true);
    if (state === 'late') expect(dueAt !== null && dueAt < now).toBe(true);
    expect(state === 'done').toBe(doneAt !== null);
  }
});

law('what is closed asks for no chaser and no thank-you', ({ search }, { actions }) => {
  for (const group of processes(search)) {
    const outcomes = group.flatMap(({ history }) => history.filter((entry) => entry.type === 'outcome'));
    const last = Math.max(...outcomes.map(({ at }) => at));
    const latest = outcomes.filter(({ at }) => at === last);
    if (latest.length === 0 || latest.some((entry) => entry.type === 'outcome' && entry.outcome === 'offer')) continue;
    const wrong = of(group, actions).filter((one) => isAhead(one) && (isChaser(one) || one.kind === 'thank-you'));
    expect(wrong).toEqual([]);
  }
});

law('nothing is chased while an interview of the process lies ahead', ({ search, now }, { actions, holds }) => {
  for (const group of processes(search)) {
    if (group.every((interview) => endOf(interview) <= now)) continue;
    expect(of(group, actions).filter((one) => isChaser(one) && isAhead(one))).toEqual([]);
    expect(holds.some(({ interview }) => group.some(({ id }) => id === interview))).toBe(false);
  }
});

law('a mail has one recipient, and each person of an interview one thank-you', ({ search }, { actions }) => {
  for (const { id, interviewers, round, recruiter } of search.interviews) {
    const thanked = actions.filter(({ kind, interview }) => kind === 'thank-you' && interview === id);
    const names = interviewers.map(({ name }) => name);
    const expected = names.length === 0 && round === 'screen' && recruiter !== undefined ? [recruiter.name] : names;
    expect(thanked.map(({ to }) => to?.name).sort()).toEqual([...expected].sort());
  }
});

law('the most urgent comes first: open, upcoming, settled; a note about an offer before all', (_, { actions }) => {
  const rank = (action: Action) => (isOpen(action) ? 0 : action.state === 'upcoming' ? 1 : 2);
  const ranks = actions.map((action) => rank(action) * 2 + (action.kind === 'competing-offer' ? 0 : 1));
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
});

law('the plan depends on its arguments alone, and changes none of them', (sample, plan) => {
  const text = JSON.stringify(sample.search);
  expect(planSearch(deepFreeze(sample.search), inputOf(sample))).toEqual(plan);
  expect(JSON.stringify(sample.search)).toBe(text);
});

test('the order of the interviews and of their histories changes nothing', () => {
  fc.assert(
    fc.property(samples, fc.infiniteStream(fc.nat({ max: 1000 })), (sample, dice) => {
      const shuffle = <T>(list: readonly T[]): T[] =>
        list
          .map((item) => ({ item, key: dice.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
      const interviews = shuffle(sample.search.interviews).map((one) => ({
        ...one,
        history: shuffle(one.history),
      }));
      const shuffled = planSearch({ ...sample.search, interviews }, inputOf(sample));
      expect(shuffled).toEqual(planSearch(sample.search, inputOf(sample)));
    }),
    RUNS,
  );
});

test('moving the last stated decision later never moves a chaser earlier', () => {
  fc.assert(
    fc.property(samples, fc.integer({ min: 1, max: 20 }), (sample, days) => {
      const { search, now } = sample;
      for (const group of processes(search)) {
        const last = group
          .filter((one) => endOf(one) <= now)
          .sort((a, b) => endOf(a) - endOf(b))
          .at(-1);
        if (last?.decisionBy === undefined || last.decisionBy < dayAt(last.at, last.zone)) continue;
        // A later word would be judged against the date: whether that voids it is another law.
        const history = (one: Interview) => one.history.filter(({ type }) => type !== 'heard');
        const calm = search.interviews.map((one) => ({ ...one, history: history(one) }));
        const moved = calm.map((one) =>
          one.id === last.id ? { ...one, decisionBy: later(last.decisionBy ?? '', days) } : one,
        );
        const before = of(group, planSearch({ ...search, interviews: calm }, inputOf(sample)).actions);
        const after = of(group, planSearch({ ...search, interviews: moved }, inputOf(sample)).actions);
        for (const one of before.filter((action) => isChaser(action) && isAhead(action))) {
          const same = after.find(({ kind }) => kind === one.kind);
          if (same !== undefined && isAhead(same)) expect(same.opensAt).toBeGreaterThanOrEqual(one.opensAt);
        }
      }
    }),
    RUNS,
  );
});

test('as time goes on states move forward, and what is done or skipped stays so', () => {
  const RANK = { upcoming: 0, due: 1, late: 2, missed: 3, done: 3, skipped: 3 };
  const keyOf = ({ interview, kind, to, offer }: Action) =>
    [interview, kind, to?.name, offer?.company, offer?.role].join('\n');
  fc.assert(
    fc.property(
      samples,
      fc.array(fc.integer({ min: 0, max: 60 * 24 }), { minLength: 2, maxLength: 4 }),
      (sample, hours) => {
        const start = lastEntryAt(sample);
        const times = hours.sort((a, b) => a - b).map((hour) => start + hour * 3_600_000);
        const plans = times.map((now) => planSearch(sample.search, inputOf(sample, now)));
        for (const [index, plan] of plans.entries()) {
          const seen = new Map((plans[index - 1]?.actions ?? []).map((action) => [keyOf(action), action.state]));
          for (const action of plan.actions) {
            const before = seen.get(keyOf(action));
            if (before === undefined) continue;
            expect(RANK[action.state]).toBeGreaterThanOrEqual(RANK[before]);
            if (before === 'done' || before === 'skipped') expect(action.state).toBe(before);
          }
        }
      },
    ),
    RUNS,
  );
});

test('to the stop: as many chasers as are allowed, each after the one before, then the stop', () => {
  fc.assert(
    fc.property(samples, (sample) => {
      const { search, now } = sample;
      const input = inputOf(sample);
      const plan = planSearch(search, input);
      for (const group of processes(search)) {
        const mine = <T extends { interview: string }>(list: readonly T[]) =>
          list.filter(({ interview }) => group.some(({ id }) => id === interview));
        const first = { actions: mine(plan.actions), holds: mine(plan.holds), stops: mine(plan.stops) };
        const steps = planAhead(first, search, group, input);
        const chasers = steps.filter(({ kind }) => kind === 'status-check' || kind === 'final-note');
        expect(chasers.length).toBeLessThanOrEqual(search.settings.maxFollowUps);
        expect(new Set(chasers.map(({ kind }) => kind)).size).toBe(chasers.length);
        const opens = steps.map(({ opensAt }) => opensAt);
        expect(opens).toEqual([...opens].sort((a, b) => a - b));
        if (chasers.length > 0) {
          expect(chasers.every(({ opensAt }) => opensAt >= now)).toBe(true);
          const isSkipped = group.some(({ history }) => history.some(({ type }) => type === 'skipped'));
          expect(isSkipped || steps.some(({ kind }) => kind === 'stop')).toBe(true);
        }
      }
    }),
    RUNS,
  );
});

function later(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const one of Object.values(value)) deepFreeze(one);
    Object.freeze(value);
  }
  return value;
}
