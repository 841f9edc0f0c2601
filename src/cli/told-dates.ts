/** The dates in what they said: `heard WORDS`, a reply that a scan found, the words beside an interview. */

import type { Day, Instant } from '../model/instant.ts';
import type { Heard, Interview } from '../model/interview.ts';
import { endOf, processesOf } from '../model/process.ts';
import { isClosed, standingOf } from '../model/standing.ts';
import { decisionAt } from '../schedule/adhoc.ts';
import { sayDate } from '../schedule/words.ts';
import { readDecision } from '../time/words/decision.ts';
import { safeLine } from '../view/safe.ts';
import { dayIn, sayReading, toldAt } from './asked-dates.ts';
import type { LoadedSearch } from './load.ts';
import { tell } from './session.ts';

/**
 * The day they decide by, in what they said; undefined for none. What was read is told. One reading among several never
 * replaces a later date of theirs that stands. `since` was heard since the search was read.
 */
export function decisionIn(
  loaded: LoadedSearch,
  interview: Interview,
  { words, at }: Pick<Heard, 'words' | 'at'>,
  since: readonly Heard[] = [],
): Day | undefined {
  const { session } = loaded;
  const reading = readDecision(words, toldAt(loaded, interview, at));
  if (reading.kind === 'none') return undefined;
  const stands = reading.kind === 'several' ? dateThatStands(loaded, interview, at, since) : null;
  const said = reading.kind === 'day' ? 'decision by' : `"${safeLine(reading.words, 100)}"`;
  const told = `${said} ${sayReading(reading)}`;
  if (stands !== null && stands > dayIn(reading)) {
    tell(session, `${interview.id}: ${told}; the later date they told stands, ${sayDate(stands)}`);
    return undefined;
  }
  tell(session, `${interview.id}: ${told}`);
  return dayIn(reading);
}

/** The date they told that is still in force once they are heard again without one; null where there is none. */
function dateThatStands(loaded: LoadedSearch, interview: Interview, at: Instant, since: readonly Heard[]): Day | null {
  const { search, input } = loaded;
  const again: Heard = { type: 'heard', words: '', at };
  const history = [...interview.history, ...since, again];
  const interviews = search.interviews.map((one) => (one.id === interview.id ? { ...one, history } : one));
  const told = interviews.map((one) => ({ ...one, history: one.history.filter((entry) => entry.at <= at) }));
  const decision = decisionAt({ ...search, interviews: told }, interview, { ...input, now: at });
  return decision === null || decision.assumed ? null : decision.on;
}

/** Something they said that a hand left without its date: with an interview, or later. */
interface Unread {
  interview: Interview;
  heard: Heard | null;
  words: string;
  at: Instant;
}

/** Dates in what was said in a live process, as a hand left it, that would hold were they recorded: each with its command. */
export function unrecordedDates(loaded: LoadedSearch): string[] {
  const { search, session } = loaded;
  return processesOf(search.interviews).flatMap((process) => {
    const standing = standingOf(process, (instant) => instant <= session.now);
    const { latest, held } = standing;
    if (latest === null || isClosed(standing)) return [];
    const heard = process.history.filter((entry) => entry.type === 'heard').at(-1);
    const said: Unread[] = held.flatMap((interview) =>
      interview.decisionBy !== undefined
        ? []
        : [{ interview, heard: null, words: interview.decisionWords ?? '', at: endOf(interview) }],
    );
    if (heard !== undefined && heard.decisionBy === undefined) said.push({ interview: latest, heard, ...heard });
    const byDay = new Map<Day, string>();
    for (const one of said) {
      const reading = readDecision(one.words, toldAt(loaded, one.interview, one.at));
      if (reading.kind === 'none') continue;
      const day = dayIn(reading);
      if ((dateThatStands(loaded, latest, one.at, []) ?? '') >= day || !wouldHold(loaded, one, day)) continue;
      const { id } = one.interview;
      const command = `followup ${one.heard === null ? 'change' : 'heard'} ${id} --decision-by ${day}`;
      const words = safeLine(one.words, 100);
      byDay.set(day, `${id}: "${words}" tells a date that is not recorded (${sayDate(day)}): ${command}`);
    }
    return [...byDay.values()];
  });
}

/** Whether a day would be the one in force, had it been recorded when it was told. */
function wouldHold({ search, input }: LoadedSearch, { interview, heard }: Unread, day: Day): boolean {
  const interviews = search.interviews.map((one) => ({
    ...one,
    ...(heard === null && one.id === interview.id ? { decisionBy: day } : {}),
    history: one.history.map((entry) => (entry === heard ? { ...heard, decisionBy: day } : entry)),
  }));
  const decision = decisionAt({ ...search, interviews }, interview, input);
  return decision !== null && !decision.assumed && decision.on === day;
}
