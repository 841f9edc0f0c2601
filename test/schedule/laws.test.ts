/** What holds of every plan, whatever the search. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry, Interview, Search } from '../../src/model/interview.ts';
import { foldName, processKey } from '../../src/model/names.ts';
import type { Action, Plan } from '../../src/model/plan.ts';
import { endOf } from '../../src/model/process.ts';
import { planAhead } from '../../src/schedule/ahead.ts';
import { around } from '../../src/schedule/around.ts';
import { planSearch } from '../../src/schedule/plan.ts';
import { dayOff } from '../../src/time/business.ts';
import { dayAt } from '../../src/time/zone.ts';
import { inputOf, lastEntryAt, type Sample, samples } from './generate.ts';

/** Many in one zone of the machine, a share in the others: their answers may not differ. */
const RUNS = { numRuns: Number(process.env.FOLLOWUP_RUNS ?? (process.env.TZ === 'UTC' ? 200 : 40)) };

const isOpen = ({ state }: Action) => state === 'due' || state === 'late';
const isAhead = (action: Action) => isOpen(action) || action.state === 'upcoming';
const isChaser = ({ kind }: Action) => kind === 'status-check' || kind === 'final-note';
const wasOn = ({ status }: Interview) => status === undefined;

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
const historyOf = (group: readonly Interview[]) => group.flatMap(({ history }) => history);

/** A process that was told plainly that it is over, and nothing that could open it again. */
function isPlainlyClosed(group: readonly Interview[], now: number): boolean {
  const outcomes = historyOf(group).filter((entry) => entry.type === 'outcome');
  const last = Math.max(...outcomes.map(({ at }) => at));
  const latest = outcomes.filter(({ at }) => at === last);
  if (latest.length === 0 || latest.some(({ outcome }) => outcome === 'offer' || outcome === 'reopened')) return false;
  return group.every(({ at, status }) => at <= last || at > now || status === 'cancelled');
}

law('no chaser opens on the decision date or before it', (_, { actions }) => {
  for (const action of actions.filter((one) => isChaser(one) && isAhead(one))) {
    expect(dayAt(action.opensAt, action.zone) > (action.decisionOn ?? '9')).toBe(true);
  }
});

law("no chaser opens on a weekend of the employer's or a day off", (sample, { actions }) => {
  for (const action of actions.filter((one) => isChaser(one) && isAhead(one))) {
    const daysOff = inputOf(sample).daysOffIn(action.country);
    expect(dayOff(dayAt(action.opensAt, action.zone), daysOff)).toBeNull();
  }
});

/** Mails of one Message-ID count once; one that came back does not count. */
function unanswered(group: readonly Interview[], now: number): Entry[] {
  const history = historyOf(group);
  const deciding = group.filter((one) => wasOn(one) && one.round !== 'informational' && endOf(one) <= now);
  const words = history.filter(
    (entry) =>
      entry.type === 'heard' ||
      entry.type === 'owed' ||
      (entry.type === 'outcome' && entry.outcome === 'reopened') ||
      entry.type === 'bounced',
  );
  const since = Math.max(...deciding.map(endOf), ...words.map(({ at }) => at));
  const ids = new Set<string>();
  return history.filter((entry) => {
    if (entry.type !== 'sent' || !/status-check|final-note/.test(entry.kind) || entry.at < since) return false;
    if (entry.messageId === undefined) return deciding.length > 0;
    // One that came back later is logged before: it is left out of this law.
    if (history.some((one) => one.type === 'bounced')) return false;
    const id = `${entry.kind} ${entry.messageId}`;
    const isFirst =
      !ids.has(id) &&
      !history.some(
        (one) => one !== entry && one.type === 'sent' && `${one.kind} ${one.messageId}` === id && one.at < since,
      );
    ids.add(id);
    return isFirst && deciding.length > 0;
  });
}

law('no chaser is ahead once as many as are allowed have gone unanswered', ({ search, now }, { actions }) => {
  for (const group of processes(search)) {
    if (unanswered(group, now).length < search.settings.maxFollowUps) continue;
    expect(of(group, actions).filter((one) => isChaser(one) && isAhead(one))).toEqual([]);
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

law(
  'one person has one open chaser at most, and none on a day on which one was sent to them',
  (sample, { actions }) => {
    const open = actions.filter((one) => isChaser(one) && isOpen(one) && one.to !== null);
    const people = open.map(({ to }) => foldName(to?.email ?? to?.name ?? ''));
    // Two employers' days may differ: what is one day to both is asked alone.
    if (new Set(open.map(({ zone }) => zone)).size <= 1) expect(new Set(people).size).toBe(people.length);
    for (const { to, zone } of open) {
      const today = dayAt(sample.now, zone);
      const sent = historyOf(sample.search.interviews).filter(
        (entry) =>
          entry.type === 'sent' &&
          /status-check|final-note/.test(entry.kind) &&
          entry.to !== undefined &&
          foldName(entry.to) === foldName(to?.email ?? to?.name ?? '') &&
          dayAt(entry.at, zone) === today,
      );
      const bounced = historyOf(sample.search.interviews).some(({ type }) => type === 'bounced' || type === 'outcome');
      const isReopened = sample.search.interviews.some(({ at }) => at > Math.min(...sent.map((entry) => entry.at)));
      if (!bounced && !isReopened) expect(sent).toEqual([]);
    }
  },
);

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
  for (const { state, opensAt, dueAt, doneAt, kind } of actions) {
    if (state === 'upcoming') expect(now < opensAt).toBe(true);
    if (state === 'due') expect(opensAt <= now && (dueAt === null || now <= dueAt)).toBe(true);
    if (state === 'late') expect(dueAt !== null && dueAt < now).toBe(true);
    // Nobody records when the notes were taken.
    if (kind === 'debrief') expect(doneAt).toBeNull();
    else expect(state === 'done').toBe(doneAt !== null);
  }
});

law('a closed process lists nothing but the mail that closes it', ({ search, now }, { actions, holds, stops }) => {
  const closing = ['rejection-reply', 'acceptance', 'decline', 'withdrawal', 'rescinded-reply'];
  for (const group of processes(search).filter((one) => isPlainlyClosed(one, now))) {
    const ahead = of(group, actions).filter(isAhead);
    expect(ahead.filter(({ kind }) => !closing.includes(kind))).toEqual([]);
    expect(ahead.length).toBeLessThanOrEqual(1);
    for (const { interview } of [...holds, ...stops]) expect(group.some(({ id }) => id === interview)).toBe(false);
  }
});

law('nothing is chased while an interview of the process lies ahead', ({ search, now }, { actions, holds }) => {
  for (const group of processes(search)) {
    if (!group.some((interview) => wasOn(interview) && endOf(interview) > now)) continue;
    expect(of(group, actions).filter((one) => isChaser(one) && isAhead(one))).toEqual([]);
    expect(holds.some(({ interview }) => group.some(({ id }) => id === interview))).toBe(false);
  }
});

law('nothing is chased while something is owed', ({ search }, { actions, holds }) => {
  for (const group of processes(search)) {
    if (!of(group, actions).some((one) => one.kind === 'owed' && isAhead(one))) continue;
    expect(of(group, actions).filter((one) => isChaser(one) && isAhead(one))).toEqual([]);
    expect(holds.some(({ interview }) => group.some(({ id }) => id === interview))).toBe(false);
  }
});

law('nobody is thanked or sent a LinkedIn note whom one has not met', ({ search, now }, { actions }) => {
  for (const action of actions.filter(({ kind }) => kind === 'thank-you' || kind === 'linkedin-note')) {
    const interview = search.interviews.find(({ id }) => id === action.interview) as Interview;
    expect(wasOn(interview)).toBe(true);
    if (isOpen(action)) expect(endOf(interview) <= now).toBe(true);
    const { interviewers, recruiter, round } = interview;
    const isRecruiter = interviewers.length === 0 && round === 'screen' && recruiter?.name === action.to?.name;
    expect(interviewers.some(({ name }) => name === action.to?.name) || isRecruiter).toBe(true);
  }
});

law('where nobody was met no mail is open but one that parts and a no-show note', ({ search, now }, { actions }) => {
  for (const group of processes(search)) {
    if (group.some((interview) => wasOn(interview) && endOf(interview) <= now)) continue;
    // An offer that came before any interview is declined once another was accepted.
    const wasOffered = historyOf(group).some((entry) => entry.type === 'outcome' && entry.outcome === 'offer');
    const fitting = ['withdrawal', 'no-show-note', ...(wasOffered ? ['decline'] : [])];
    const mails = of(group, actions).filter((action) => isOpen(action) && action.channel !== null);
    expect(mails.filter(({ kind }) => !fitting.includes(kind))).toEqual([]);
  }
});

law('every action ends, but what is owed and an offer without a date', (sample) => {
  const last = Math.max(lastEntryAt(sample), ...sample.search.interviews.map(endOf));
  const { actions } = planSearch(sample.search, inputOf(sample, last + 366 * 86_400_000));
  const open = actions
    .filter(isOpen)
    .filter(({ kind, dueAt }) => kind !== 'owed' && !(kind === 'offer-answer' && dueAt === null));
  expect(open).toEqual([]);
});

law('a mail has one recipient, and each person of an interview one thank-you', ({ search }, { actions }) => {
  for (const interview of search.interviews) {
    const { id, interviewers, round, recruiter } = interview;
    const thanked = actions.filter(({ kind, interview }) => kind === 'thank-you' && interview === id);
    const names = interviewers.map(({ name }) => name);
    const met = names.length === 0 && round === 'screen' && recruiter !== undefined ? [recruiter.name] : names;
    expect(thanked.map(({ to }) => to?.name).sort()).toEqual(wasOn(interview) ? [...met].sort() : []);
  }
});

law('the most urgent comes first: open, upcoming, settled; a note about an offer before all', (_, { actions }) => {
  const rank = (action: Action) => (isOpen(action) ? 0 : action.state === 'upcoming' ? 1 : 2);
  const ranks = actions.map((action) => rank(action) * 2 + (action.kind === 'competing-offer' ? 0 : 1));
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
});

law('what opens later today is upcoming, and opens on the day it is', ({ now }, { later, actions, zone }) => {
  const expected = actions.filter((one) => one.state === 'upcoming' && dayAt(one.opensAt, zone) === dayAt(now, zone));
  expect(new Set(later)).toEqual(new Set(expected));
});

law('the plan depends on its arguments alone, and changes none of them', (sample, plan) => {
  const text = JSON.stringify(sample.search);
  expect(planSearch(deepFreeze(sample.search), inputOf(sample))).toEqual(plan);
  expect(JSON.stringify(sample.search)).toBe(text);
});

law('a process is planned by what is around it as by the whole search', (sample, plan) => {
  for (const group of processes(sample.search)) {
    const part = planSearch(around(sample.search, group[0] as Interview), inputOf(sample));
    for (const what of ['actions', 'holds', 'stops'] as const) {
      const mine = (list: readonly { interview: string }[]) =>
        list.filter(({ interview }) => group.some(({ id }) => id === interview));
      expect(mine(part[what])).toEqual(mine(plan[what]));
    }
  }
});

test('the order of the interviews of a process and of their histories changes nothing but entries of one instant', () => {
  fc.assert(
    fc.property(samples, fc.infiniteStream(fc.nat({ max: 1000 })), (sample, dice) => {
      const shuffle = <T>(list: readonly T[]): T[] =>
        list
          .map((item) => ({ item, key: dice.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
      // Entries of one instant stay as they are: as long as no two interviews share one, only those of a history.
      const shuffleEntries = (entries: readonly Entry[]) => {
        const keys = new Map(shuffle([...new Set(entries.map(({ at }) => at))]).map((at, key) => [at, key]));
        return [...entries].sort((a, b) => (keys.get(a.at) ?? 0) - (keys.get(b.at) ?? 0));
      };
      const isShared = (group: readonly Interview[]) => {
        const instants = group.flatMap(({ history }) => [...new Set(history.map(({ at }) => at))]);
        return new Set(instants).size < instants.length;
      };
      // The order of the processes is that of the file, by which one of two chasers to one person goes first.
      const queues = new Map(
        processes(sample.search).map((group) => [
          processKey(group[0] as Interview),
          isShared(group) ? [...group] : shuffle(group),
        ]),
      );
      const interviews = sample.search.interviews.map((one) => {
        const next = queues.get(processKey(one))?.shift() as Interview;
        return { ...next, history: shuffleEntries(next.history) };
      });
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
        // A later word would be judged against the date: whether that voids it is another law. So is what a duty
        // that was done makes of it, and an offer's date.
        const isCalm = ({ type }: Entry) => !['heard', 'owed', 'done', 'outcome'].includes(type);
        const calm = search.interviews.map((one) => ({ ...one, history: one.history.filter(isCalm) }));
        const moved = calm.map((one) =>
          one.id === last.id ? { ...one, decisionBy: later(last.decisionBy as string, days) } : one,
        );
        const before = of(group, planSearch({ ...search, interviews: calm }, inputOf(sample)).actions);
        const after = of(group, planSearch({ ...search, interviews: moved }, inputOf(sample)).actions);
        const isPlain = ({ facts }: Action) => facts.every(({ what }) => what !== 'one chaser a person a day');
        for (const one of before.filter((action) => isChaser(action) && isAhead(action) && isPlain(action))) {
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
  const keyOf = ({ interview, kind, to, offer, what, opensAt }: Action) =>
    [interview, kind, to?.name, offer?.company, offer?.role, what === null ? '' : [what, opensAt]].join('\n');
  fc.assert(
    fc.property(
      samples,
      fc.array(fc.integer({ min: 0, max: 60 * 24 }), { minLength: 2, maxLength: 4 }),
      (sample, hours) => {
        const start = Math.max(lastEntryAt(sample), ...sample.search.interviews.map(endOf));
        const times = hours.toSorted((a, b) => a - b).map((hour) => start + hour * 3_600_000);
        const plans = times.map((now) => planSearch(sample.search, inputOf(sample, now)));
        for (const [index, plan] of plans.entries()) {
          const seen = new Map((plans[index - 1]?.actions ?? []).map((action) => [keyOf(action), action.state]));
          for (const action of plan.actions) {
            const before = seen.get(keyOf(action));
            // Another chaser to the same person may go first tomorrow as well.
            if (before === undefined || action.facts.some(({ what }) => what === 'one chaser a person a day')) continue;
            expect(RANK[action.state], JSON.stringify(action)).toBeGreaterThanOrEqual(RANK[before]);
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
