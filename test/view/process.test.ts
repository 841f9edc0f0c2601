import { describe, expect, test } from 'vitest';
import type { Entry, Interview, Search } from '../../src/model/interview.ts';
import type { Action, Plan } from '../../src/model/plan.ts';
import { processOf } from '../../src/model/process.ts';
import { computeStats } from '../../src/view/figures.ts';
import { coverageOf, renderList } from '../../src/view/list.ts';
import { isOver, summarise } from '../../src/view/process.ts';
import { at, EMPTY, NOW, PLAN, plain, SEARCH } from './sample.ts';

const [halden, brook] = SEARCH.interviews as [Search['interviews'][number], Search['interviews'][number]];
const searchOf = (...interviews: Search['interviews']): Search => ({ ...SEARCH, interviews });
const outcome = (name: 'rejected' | 'offer' | 'accepted' | 'closed'): Entry => ({
  type: 'outcome',
  outcome: name,
  at: at('2026-11-20T10:00:00Z'),
});

describe('summarise', () => {
  test('the sample: states and what comes next, open ones first', () => {
    expect(summarise(SEARCH, PLAN).map(({ company, state, next }) => [company, state, next?.what ?? null])).toEqual([
      ['Elm', 'offer', 'offer-acknowledgement'],
      ['Halden & Sons', 'hold', 'competing-offer'],
      ['Brook Analytics', 'chase', 'status-check'],
      ['Delphi', 'waiting', null],
      ['Fenwick', 'rejected', 'rejection-reply'],
      ['Corvid', 'stopped', null],
    ]);
  });

  test('company and role make one process, however they are spelt; the latest spelling shows', () => {
    const later = {
      ...brook,
      id: 'b-2',
      company: ' BROOK ANALYTICS',
      round: 'final' as const,
      at: NOW - 7_200_000,
    };
    const [process, ...others] = summarise(searchOf(later, brook), EMPTY);
    expect(others).toEqual([]);
    expect(process?.company).toBe(' BROOK ANALYTICS');
    expect(process?.interviews.map(({ id }) => id)).toEqual(['brook-data-engineer', 'b-2']);
  });

  test.each([
    ['an interview ahead', { at: NOW + 3_600_000 }, 'ahead'],
    ['one that still runs', { at: NOW - 60_000 }, 'ahead'],
    ['one that ends this instant, of which nothing is planned', { at: NOW - 3_600_000 }, 'stopped'],
    ['a talk on which nobody decides', { at: NOW - 3_600_000, round: 'informational' as const }, 'closed'],
    ['an offer', { history: [outcome('offer')] }, 'offer'],
    ['an offer that was accepted', { history: [outcome('offer'), outcome('accepted')] }, 'accepted'],
    ['closed without a word', { history: [outcome('closed')] }, 'closed'],
  ])('%s', (_, change, state) => {
    expect(summarise(searchOf({ ...brook, ...change }), EMPTY)[0]?.state).toBe(state);
  });

  test('one withdrawn from, as an offer elsewhere was accepted, waits for nothing', () => {
    const fenwick = PLAN.actions.find(({ kind }) => kind === 'rejection-reply') as Plan['actions'][number];
    const withdrawal = {
      ...fenwick,
      interview: brook.id,
      company: brook.company,
      role: brook.role,
      kind: 'withdrawal' as const,
      rule: 'withdrawal-48h' as const,
    };
    for (const history of [[], [outcome('offer')]]) {
      const search = searchOf({ ...brook, history });
      const [process] = summarise(search, { ...EMPTY, actions: [{ ...withdrawal, state: 'done' }] });
      expect([process?.state, process?.next]).toEqual(['withdrawn', null]);
      const [open] = summarise(search, { ...EMPTY, actions: [withdrawal] });
      expect([open?.state, open?.next?.what]).toEqual(['withdrawn', 'withdrawal']);
    }
  });

  test('what is over', () => {
    expect(
      (['ahead', 'hold', 'chase', 'waiting', 'offer', 'stopped', 'accepted', 'closed'] as const).filter((state) =>
        isOver({ state }),
      ),
    ).toEqual(['stopped', 'accepted', 'closed']);
  });

  test.each([
    ['a mail that closes', { history: [{ type: 'sent', kind: 'withdrawal', at: NOW - 1 }] }, 'withdrawn'],
    [
      'opened again',
      { history: [outcome('rejected'), { type: 'outcome', outcome: 'reopened', at: NOW - 1 }] },
      'stopped',
    ],
    ['a cancelled interview that would lie ahead', { status: 'cancelled', at: NOW + 86_400_000 }, 'not-held'],
    ['a no-show', { status: 'no-show', at: NOW - 30 * 86_400_000, history: [] }, 'not-held'],
    ['one of a month ago', { status: 'no-show', at: NOW - 31 * 86_400_000, history: [] }, 'stopped'],
  ])('%s: %s', (_, change, state) => {
    expect(summarise(searchOf({ ...brook, ...change } as Interview), EMPTY)[0]?.state).toBe(state);
  });

  test.each([
    ['owed', 'due', 'owing'],
    ['owed', 'done', 'stopped'],
    ['confirm-outcome', 'due', 'in-doubt'],
    ['decline', 'due', 'declined'],
    ['withdrawal', 'skipped', 'stopped'],
    ['thank-you', 'due', 'waiting'],
  ] as const)('%s %s: %s', (kind, actionState, state) => {
    const { company, role, id } = brook;
    const [action] = PLAN.actions as [Action];
    const actions = [{ ...action, interview: id, company, role, kind, state: actionState }];
    expect(summarise(searchOf(brook), { ...EMPTY, actions })[0]?.state).toBe(state);
  });

  test('nothing cancelled is counted as held', () => {
    const off = { ...brook, id: 'off', status: 'cancelled' as const };
    const [process] = summarise(searchOf(brook, off), EMPTY);
    expect(process?.held.map(({ id }) => id)).toEqual([brook.id]);
    expect(computeStats(searchOf(brook, off), EMPTY).interviews).toBe(1);
    expect(coverageOf(summarise(searchOf(off), EMPTY))).toEqual([]);
  });

  test('an acceptance written above its offer at the same instant is an acceptance', () => {
    const history = [outcome('accepted'), outcome('offer')];
    for (const entries of [history, [...history].reverse()]) {
      expect(summarise(searchOf({ ...brook, history: entries }), EMPTY)[0]?.state).toBe('accepted');
      expect(computeStats(searchOf({ ...brook, history: entries }), EMPTY).states).toEqual({ accepted: 1 });
    }
  });

  test('a process is found by any of its interviews', () => {
    const [first] = SEARCH.interviews as [Search['interviews'][number]];
    const named = { company: ` ${first.company.toUpperCase()}`, role: first.role.toLowerCase() };
    expect(processOf(SEARCH.interviews, named).interviews).toEqual([first]);
    expect(processOf(SEARCH.interviews, { ...named, role: 'another' }).interviews).toEqual([]);
  });
});

describe('renderList', () => {
  test('two processes of one company show their ids', () => {
    const other = { ...brook, id: 'brook-analyst', role: 'Analyst' };
    expect(renderList(summarise(searchOf(brook, other), EMPTY), EMPTY, plain())).toBe(
      'Company          Id                   Round  State   Next\n' +
        'Brook Analytics  brook-analyst        first  let go\n' +
        'Brook Analytics  brook-data-engineer  first  let go\n',
    );
  });
});

describe('coverageOf', () => {
  test('the sample', () => {
    expect(
      coverageOf(summarise(SEARCH, PLAN)).map((row) => [row.name, row.thanked, row.linkedin, row.address]),
    ).toEqual([
      ['Ines Duarte', 'none', 'none', 'known'],
      ['Priya Raman', 'due', 'due', 'known'],
      ['Søren Kjærgård', 'due', 'due', 'known'],
      ['Jürgen Groß', 'due', 'due', 'recruiter'],
      ['Amina Yusuf', 'within-24h', 'missed', 'known'],
      ['Noor Haddad', 'due', 'none', 'known'],
      ['Tom Ashe', 'none', 'none', 'known'],
      ['Dale Whitaker', 'none', 'none', 'known'],
    ]);
  });

  test.each([
    ['at the very end of the 24 hours', 0, 'within-24h'],
    ['a millisecond later', 1, 'later'],
  ])('thanked %s', (_, extra, thanked) => {
    const [action] = PLAN.actions.filter(({ to, kind }) => to?.name === 'Priya Raman' && kind === 'thank-you');
    const doneAt = at('2026-11-24T17:30:00Z') + extra;
    const plan = { ...EMPTY, now: doneAt + 1, actions: [{ ...action, state: 'done', doneAt }] } as Plan;
    expect(coverageOf(summarise(searchOf(halden), plan))[0]?.thanked).toBe(thanked);
  });
});
