/** What the calendar needs to know of a process beside its plan: a lasting id, and when they last answered. Pure. */

import type { Instant } from '../model/instant.ts';
import type { Interview, Search } from '../model/interview.ts';
import { foldName } from '../model/names.ts';

export interface CalendarProcess {
  /** Id of its earliest interview, which later rounds do not change. */
  id: string;
  company: string;
  role: string;
  zone: string;
  /** Latest answer or outcome by now; null where there is none. */
  answeredAt: Instant | null;
  /** First outcome that ended it, by now; null while it goes on. */
  closedAt: Instant | null;
  /** A status check was sent at some time. */
  chased: boolean;
}

function processFrom(interviews: readonly Interview[], now: Instant): CalendarProcess | null {
  const [first] = [...interviews].sort((a, b) => a.at - b.at);
  if (first === undefined) return null;
  const history = interviews.flatMap((each) => each.history).filter((entry) => entry.at <= now);
  const answers = history.filter((entry) => entry.type === 'heard' || entry.type === 'outcome');
  const ends = history.filter((entry) => entry.type === 'outcome' && entry.outcome !== 'offer');
  return {
    id: first.id,
    company: first.company,
    role: first.role,
    zone: first.zone,
    answeredAt: answers.length === 0 ? null : Math.max(...answers.map((entry) => entry.at)),
    closedAt: ends.length === 0 ? null : Math.min(...ends.map((entry) => entry.at)),
    chased: history.some((entry) => entry.type === 'sent' && entry.kind === 'status-check'),
  };
}

/** The process of every interview, by interview id; interviews of one process share one object. */
export function processesOf(search: Search, now: Instant): Map<string, CalendarProcess> {
  const groups = new Map<string, Interview[]>();
  for (const interview of search.interviews) {
    const key = JSON.stringify([foldName(interview.company), foldName(interview.role)]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [interview]);
    else group.push(interview);
  }
  const byInterview = new Map<string, CalendarProcess>();
  for (const group of groups.values()) {
    const process = processFrom(group, now);
    for (const { id } of group) if (process !== null) byInterview.set(id, process);
  }
  return byInterview;
}
