/** What of a search belongs in a calendar: interviews, windows and holds, as plain data. Pure. */

import type { Instant } from '../model/instant.ts';
import type { Interview, Search } from '../model/interview.ts';
import { isPersonal, kindRow } from '../model/kinds.ts';
import type { Action, Hold, Plan } from '../model/plan.ts';
import { endOf } from '../model/process.ts';
import { addDays } from '../time/day.ts';
import { dayAt } from '../time/zone.ts';
import { type CalendarProcess, calendarProcesses } from './processes.ts';
import { uidOf } from './uid.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** How long something that is over is still told as cancelled, so that each calendar has the chance to hear of it. */
export const FAREWELL_MS = 30 * 24 * HOUR;
/** As long as an alarm and its entry need to be seen. */
const SHORTEST = 15 * MINUTE;

/** Milliseconds as UTC, or a day for an entry that takes whole days; `end` is exclusive. */
export interface CalendarEvent {
  uid: string;
  start: Instant | string;
  end: Instant | string;
  summary: string;
  description: string;
  /** RFC 5545 trigger with its parameters, such as `:PT0M`; null for no alarm. */
  alarm: string | null;
  cancelled: boolean;
  /** Time that others see as taken. */
  busy: boolean;
}

/** The command beneath an action, as it is shown. */
export type CommandOf = (action: Action) => string;

/** Actions of an interview and a person; all others belong to the process. */
function interviewEvent(interview: Interview, withdrawn: boolean): CalendarEvent {
  const { id, company, role, round, at } = interview;
  const people = interview.interviewers.map(({ name, title }) => (title === undefined ? name : `${name}, ${title}`));
  return {
    uid: uidOf(id, 'interview'),
    start: at,
    end: endOf(interview),
    summary: `Interview: ${role} at ${company}${round === 'first' ? '' : ` (${round})`}`,
    description: [...people, `followup show ${id}`].join('\n'),
    alarm: null,
    cancelled: withdrawn,
    busy: true,
  };
}

function actionEvent(action: Action, processId: string, commandOf: CommandOf): CalendarEvent {
  const { interview, company, role, kind, to, opensAt, state } = action;
  const whom = isPersonal(kind) && to !== null ? `${to.name} (${company})` : company;
  const address = to?.email == null ? [] : [`To: ${to.name} <${to.email}>${to.guessed ? ' (a guess)' : ''}`];
  const end = Math.max(action.dueAt ?? opensAt + HOUR, opensAt + SHORTEST);
  return {
    uid: uidOf(
      kindRow(kind).of === 'interview' ? interview : processId,
      kind,
      ...(isPersonal(kind) ? [to?.name ?? ''] : []),
    ),
    start: opensAt,
    end,
    summary: `${kindRow(kind).todo} ${whom}${action.optional ? ' (optional)' : ''}`,
    description: [`${role} at ${company}`, action.why, ...address, commandOf(action)].join('\n'),
    // an answer is wanted at the end of its window, everything else as soon as it may be sent
    alarm: kindRow(kind).to === 'oneself' && end - opensAt > 24 * HOUR ? ';RELATED=END:-P1D' : ':PT0M',
    cancelled: state === 'done' || state === 'skipped' || state === 'missed',
    busy: false,
  };
}

function holdEvent(hold: Hold, processId: string, held: Instant): CalendarEvent {
  const { company, role, decisionOn, assumed, until, zone, interview } = hold;
  const start = dayAt(held, zone);
  const end = dayAt(until, zone);
  const told = assumed ? 'They named no date; assumed is' : 'They said';
  return {
    uid: uidOf(processId, 'hold'),
    start,
    end: end > start ? end : addDays(start, 1),
    summary: `Do not contact ${company}`,
    description: [
      `${role} at ${company}`,
      `${told} ${decisionOn}. A status check opens on ${end}; nothing goes to them before.`,
      `followup explain ${interview} --kind status-check`,
    ].join('\n'),
    alarm: null,
    cancelled: false,
    busy: false,
  };
}

/**
 * What an earlier export may have shown and their answer or an outcome has called off: the plan no longer knows it. Open
 * windows of the same UID stand above it.
 */
function calledOff(process: CalendarProcess, now: Instant): CalendarEvent[] {
  const { id, company, role, answeredAt, chased, zone } = process;
  if (answeredAt === null || answeredAt <= now - FAREWELL_MS) return [];
  const cancelled = (kind: string, summary: string, start: Instant | string, end: Instant | string) => ({
    uid: uidOf(id, kind),
    start,
    end,
    summary: `${summary} ${company}`,
    description: `${role} at ${company}\nNo longer needed.`,
    alarm: null,
    cancelled: true,
    busy: false,
  });
  const day = dayAt(answeredAt, zone);
  const kinds = chased ? (['status-check', 'final-note'] as const) : (['status-check'] as const);
  return [
    ...kinds.map((kind) => cancelled(kind, kindRow(kind).todo, answeredAt, answeredAt + HOUR)),
    cancelled('hold', 'Do not contact', day, addDays(day, 1)),
  ];
}

/**
 * One event a UID. A process asked twice has a done and an open window of one kind: the open one stays. Two open ones
 * (two offers at once) are numbered.
 */
function uniqueByUid(events: readonly CalendarEvent[]): CalendarEvent[] {
  const groups = new Map<string, CalendarEvent[]>();
  for (const event of events) groups.set(event.uid, [...(groups.get(event.uid) ?? []), event]);
  return [...groups.values()].flatMap((group) => {
    const open = group.filter((event) => !event.cancelled);
    if (open.length === 0) return group.slice(-1);
    return open.map((event, i) => (i === 0 ? event : { ...event, uid: event.uid.replace('@', `-${i + 1}@`) }));
  });
}

/**
 * Everything the calendar shows: interviews in the order of their times, then the windows in the order in which they
 * open, then the holds. What was done, skipped or missed within the last 30 days is there as cancelled; older is not.
 */
export function calendarEvents(plan: Plan, search: Search, commandOf: CommandOf): CalendarEvent[] {
  const processes = calendarProcesses(search, plan.now);
  const processId = (interview: string) => processes.get(interview)?.id ?? interview;
  const interviews = [...search.interviews]
    .sort((a, b) => a.at - b.at)
    .map((interview) => {
      const closedAt = processes.get(interview.id)?.closedAt ?? null;
      const isOff = interview.status === 'cancelled' || (closedAt !== null && closedAt < interview.at);
      return interviewEvent(interview, isOff);
    });
  const windows = [...plan.actions]
    .sort((a, b) => a.opensAt - b.opensAt)
    .map((action) => actionEvent(action, processId(action.interview), commandOf))
    .filter((event) => !event.cancelled || Number(event.end) > plan.now - FAREWELL_MS);
  const holds = plan.holds.map((hold) => {
    const held = search.interviews.find(({ id }) => id === hold.interview);
    const end = held === undefined ? plan.now : endOf(held);
    return holdEvent(hold, processId(hold.interview), Math.min(end, hold.until));
  });
  const called = [...new Set(processes.values())].flatMap((process) => calledOff(process, plan.now));
  return uniqueByUid([...interviews, ...windows, ...holds, ...called]);
}
