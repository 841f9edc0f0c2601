/** The figures of a search: how soon it was thanked, who answered, who is silent, which dates slipped. Pure. */

import type { Instant } from '../model/instant.ts';
import type { Entry, Search } from '../model/interview.ts';
import { type Kind, kindRow } from '../model/kinds.ts';
import type { Plan } from '../model/plan.ts';
import { endOf } from '../model/process.ts';
import { isOn } from '../model/standing.ts';
import { daysBetween, weekdayOf } from '../time/day.ts';
import { dayAt } from '../time/zone.ts';
import { coverageOf, type Thanked } from './list.ts';
import { isOver, type ProcessSummary, summarise, zoneOf } from './process.ts';

export type Stats = ReturnType<typeof computeStats>;

export function computeStats(search: Search, plan: Plan) {
  const processes = summarise(search, plan);
  const answers = processes.flatMap((process) => answersOf(process, plan.now));
  const words = processes.flatMap((process) => wordsOf(process, plan.now));
  const slips = processes.flatMap((process) => slipsOf(process, plan.now));
  const nobody = { 'within-24h': 0, later: 0, due: 0, late: 0, upcoming: 0, skipped: 0, missed: 0, none: 0 };
  return {
    interviews: search.interviews.filter(isOn).length,
    processes: processes.length,
    /** People met, by whether and when they were thanked. */
    thanks: { ...nobody, ...tally<Thanked>(coverageOf(processes).map(({ thanked }) => thanked)) },
    /** What was sent and how often a word from them followed before the next that asks, by kind; only kinds that were sent. */
    answers: byKind(answers),
    /** Words from them by the day of the week they came on, Monday first. */
    answerDays: byWeekday(words),
    /** Median whole days from a mail to the word that followed; null without any. */
    medianAnswerDays: median(answers.flatMap(({ days }) => (days === null ? [] : [days]))),
    /** Open processes by days since the last word, longest first. */
    silences: processes
      .filter((process) => !isOver(process) && process.held.some(({ round }) => round !== 'informational'))
      .map((process) => silenceOf(process, plan.now))
      .sort((a, b) => b.days - a.days),
    /** Dates they named that have passed: kept (a word came by then), slipped, and the median days of slips so far. */
    dates: {
      kept: slips.filter((days) => days === 0).length,
      slipped: slips.filter((days) => days > 0).length,
      medianSlipDays: median(slips.filter((days) => days > 0)),
    },
    /** Processes by state, only states that occur. */
    states: tally(processes.map(({ state }) => state)),
  };
}

/** How often each of some words occurs. */
function tally<T extends string>(words: readonly T[]): Partial<Record<T, number>> {
  const counts: Partial<Record<T, number>> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

/** Whether an entry is a word from them: something heard, an offer or a no. */
function isWord(entry: Entry): boolean {
  return entry.type === 'heard' || (entry.type === 'outcome' && ['offer', 'rejected'].includes(entry.outcome));
}

/** Words from them: when, and in which zone their day is counted. */
function wordsOf(process: ProcessSummary, now: Instant): { at: Instant; zone: string }[] {
  const zone = zoneOf(process);
  return process.history.filter((entry) => isWord(entry) && entry.at <= now).map(({ at }) => ({ at, zone }));
}

interface Answer {
  kind: Kind;
  /** Whole days to the word that followed; null where none did before the next mail. */
  days: number | null;
}

/** Several mails of one kind within a day, as to a panel, ask once. */
function answersOf(process: ProcessSummary, now: Instant): Answer[] {
  const isTold = (entry: Entry) => (entry.type === 'sent' ? kindRow(entry.kind).channel === 'email' : isWord(entry));
  const past = process.history.filter((entry) => entry.at <= now && isTold(entry));
  const zone = zoneOf(process);
  const answers: Answer[] = [];
  past.forEach((entry, index) => {
    if (entry.type !== 'sent') return;
    const next = past
      .slice(index + 1)
      // What was heard at the very instant is no answer to it.
      .filter((one) => one.type === 'sent' || one.at > entry.at)
      .find((one) => one.type !== 'sent' || one.kind === entry.kind || kindRow(one.kind).asks);
    if (next?.type === 'sent' && next.kind === entry.kind && next.at - entry.at < 86_400_000) return;
    const answered = next !== undefined && isWord(next);
    const days = answered ? daysBetween(dayAt(entry.at, zone), dayAt(next.at, zone)) : null;
    answers.push({ kind: entry.kind, days });
  });
  return answers;
}

function byKind(answers: Answer[]) {
  const rows = [...new Set(answers.map(({ kind }) => kind))].map((kind) => {
    const own = answers.filter((answer) => answer.kind === kind);
    return { kind, sent: own.length, answered: own.filter(({ days }) => days !== null).length };
  });
  return rows.sort((a, b) => b.sent - a.sent || (a.kind < b.kind ? -1 : 1));
}

function byWeekday(words: ReturnType<typeof wordsOf>): number[] {
  const weekdays = words.map(({ at, zone }) => weekdayOf(dayAt(at, zone)));
  return [1, 2, 3, 4, 5, 6, 0].map((weekday) => weekdays.filter((one) => one === weekday).length);
}

function silenceOf(process: ProcessSummary, now: Instant) {
  const { company, role, held } = process;
  const zone = held.at(-1)?.zone ?? 'UTC';
  const heard = Math.max(...held.map(endOf), ...wordsOf(process, now).map(({ at }) => at));
  return { company, role, days: daysBetween(dayAt(heard, zone), dayAt(now, zone)) };
}

/** Days past each date they named until their next word, or until now; dates still to come are left out. */
function slipsOf(process: ProcessSummary, now: Instant): number[] {
  const zone = zoneOf(process);
  const today = dayAt(now, zone);
  const heard = process.history.filter((entry) => entry.type === 'heard').filter((entry) => entry.at <= now);
  const promises = [...process.held.map((interview) => ({ ...interview, at: endOf(interview) })), ...heard];
  const words = [...wordsOf(process, now).map(({ at }) => at), ...process.held.map((interview) => interview.at)];
  return promises.flatMap(({ at, decisionBy }) => {
    const next = words.filter((word) => word > at).sort((a, b) => a - b)[0];
    if (decisionBy === undefined || (next === undefined && decisionBy >= today)) return [];
    return [Math.max(0, daysBetween(decisionBy, next === undefined ? today : dayAt(next, zone)))];
  });
}

function median(values: number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const [lower = 0, upper = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return (lower + upper) / 2;
}
