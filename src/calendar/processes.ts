/** What the calendar needs to know of a process beside its plan: a lasting id, and when they last answered. Pure. */

import type { Instant } from '../model/instant.ts';
import type { Search } from '../model/interview.ts';
import { isClosing } from '../model/kinds.ts';
import { type Process, processesOf } from '../model/process.ts';
import { standingOf } from '../model/standing.ts';

export interface CalendarProcess {
  /** Id of its earliest interview, which later rounds do not change. */
  id: string;
  company: string;
  role: string;
  zone: string;
  /** Latest answer or outcome by now; null where there is none. */
  answeredAt: Instant | null;
  /** When it was closed, by now; null while it goes on. */
  closedAt: Instant | null;
  /** A status check was sent at some time. */
  chased: boolean;
}

function calendarProcess(process: Process, now: Instant): CalendarProcess {
  const { company, role, interviews, history } = process;
  const first = interviews.reduce((a, b) => (b.at < a.at ? b : a));
  const { outcome } = standingOf(process, (instant) => instant <= now);
  const past = history.filter((entry) => entry.at <= now);
  return {
    id: first.id,
    company,
    role,
    zone: first.zone,
    answeredAt: past.findLast((entry) => entry.type === 'heard' || entry.type === 'outcome')?.at ?? null,
    closedAt: outcome !== null && isClosing(outcome.outcome) && outcome.at <= now ? outcome.at : null,
    chased: past.some((entry) => entry.type === 'sent' && entry.kind === 'status-check'),
  };
}

/** The process of every interview, by interview id; interviews of one process share one object. */
export function calendarProcesses({ interviews }: Search, now: Instant): Map<string, CalendarProcess> {
  return new Map(
    processesOf(interviews).flatMap((process) => {
      const shared = calendarProcess(process, now);
      return process.interviews.map(({ id }) => [id, shared] as const);
    }),
  );
}
