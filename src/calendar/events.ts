/** What of a search belongs in a calendar: interviews, windows and holds, as plain data. Pure. */

import type { Instant } from '../model/instant.ts';
import type { Interview, Search } from '../model/interview.ts';
import { isClosing, isPersonal, kindRow } from '../model/kinds.ts';
import { foldName, plainLetters } from '../model/names.ts';
import type { Action, Hold, Plan } from '../model/plan.ts';
import { endOf, type Process, processesOf } from '../model/process.ts';
import { standingOf } from '../model/standing.ts';
import { addDays } from '../time/day.ts';
import { dayAt } from '../time/zone.ts';

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
  place?: string;
  /** RFC 5545 trigger with its parameters, such as `:PT0M`; null for no alarm. */
  alarm: string | null;
  cancelled: boolean;
  /** Time that others see as taken. */
  busy: boolean;
}

export type CommandOf = (action: Action) => string;

/** How an entry stands that tells of something without an alarm, and takes up no time. */
const QUIET = { alarm: null, cancelled: false, busy: false };

function interviewEvent(interview: Interview, withdrawn: boolean): CalendarEvent {
  const { id, company, role, round, at, place } = interview;
  const people = interview.interviewers.map(({ name, title }) => (title === undefined ? name : `${name}, ${title}`));
  return {
    uid: uidOf(id, 'interview'),
    start: at,
    end: endOf(interview),
    summary: `Interview: ${role} at ${company}${round === 'first' ? '' : ` (${round})`}`,
    description: [...people, `followup show ${id}`].join('\n'),
    ...(place === undefined ? {} : { place }),
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
  const owner = kindRow(kind).of === 'interview' ? interview : processId;
  return {
    uid: uidOf(owner, kind, ...(isPersonal(kind) ? [to?.name ?? ''] : [])),
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

/** Other mails may be due on these days. */
function holdSummary(company: string): string {
  return `Do not ask ${company} about the decision`;
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
    summary: holdSummary(company),
    description: [
      `${role} at ${company}`,
      `${told} ${decisionOn}. A status check opens on ${end}; no question about the decision goes to them before.`,
      `followup explain ${interview} --kind status-check`,
    ].join('\n'),
    ...QUIET,
  };
}

/** What an earlier export may have shown and their answer or an outcome has called off: the plan no longer knows it. */
function calledOff(process: CalendarProcess, now: Instant): CalendarEvent[] {
  const { id, company, role, answeredAt, chased, zone } = process;
  if (answeredAt === null || answeredAt <= now - FAREWELL_MS) return [];
  const cancelled = (kind: string, summary: string, start: Instant | string, end: Instant | string) => ({
    uid: uidOf(id, kind),
    start,
    end,
    summary,
    description: `${role} at ${company}\nNo longer needed.`,
    ...QUIET,
    cancelled: true,
  });
  const day = dayAt(answeredAt, zone);
  const kinds = chased ? (['status-check', 'final-note'] as const) : (['status-check'] as const);
  return [
    ...kinds.map((kind) => cancelled(kind, `${kindRow(kind).todo} ${company}`, answeredAt, answeredAt + HOUR)),
    cancelled('hold', holdSummary(company), day, addDays(day, 1)),
  ];
}

/** One event a UID: of a done and an open window the open one; two open ones (two offers at once) are numbered. */
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

type CalendarProcess = ReturnType<typeof calendarProcess>;

/** A process as its calendar tells of it. The id is that of its earliest interview, which later rounds do not change. */
function calendarProcess(process: Process, now: Instant) {
  const { id, zone } = process.interviews.reduce((a, b) => (b.at < a.at ? b : a));
  const { outcome } = standingOf(process, (instant) => instant <= now);
  const past = process.history.filter((entry) => entry.at <= now);
  return {
    ...process,
    id,
    zone,
    /** Latest answer or outcome by now; null where there is none. */
    answeredAt: past.findLast((entry) => entry.type === 'heard' || entry.type === 'outcome')?.at ?? null,
    closedAt: outcome !== null && isClosing(outcome.outcome) && outcome.at <= now ? outcome.at : null,
    chased: past.some((entry) => entry.type === 'sent' && entry.kind === 'status-check'),
  };
}

/** The process of every interview, by interview id; interviews of one process share one object. */
function calendarProcesses({ interviews }: Search, now: Instant): Map<string, CalendarProcess> {
  return new Map(
    processesOf(interviews).flatMap((process) => {
      const shared = calendarProcess(process, now);
      return process.interviews.map(({ id }) => [id, shared] as const);
    }),
  );
}

/** FNV-1a: four bytes that tell apart names which no ASCII spelling tells apart. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

/** A name in lower-case ASCII letters, digits and hyphens; where that loses something, with a fingerprint of the name. */
export function slugOf(name: string): string {
  const folded = foldName(name);
  const slug = plainLetters(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const same = slug !== '' && slug === folded.replace(/\s+/g, '-');
  return same ? slug : `${slug === '' ? 'x' : slug}-${fingerprint(folded)}`;
}

/** The same from export to export: `parts` are an interview's id, a kind, a person's name where it is one person's. */
function uidOf(...parts: string[]): string {
  return `${parts.map(slugOf).join('.')}@followup.invalid`;
}
