/** Holds and stops in a sentence each: patience with a date, and permission to let go. */

import type { Hold, Stop } from '../model/plan.ts';
import { dayAt } from '../time/zone.ts';
import { dayWords, momentWords, type Reader } from './dates.ts';
import type { Named } from './words.ts';

/**
 * A hold in one sentence: until when, and what they said or what is assumed.
 *
 * @param isWrittenTo another mail to them is open now
 *
 * @example
 * holdWords({ interview: 'elm', company: 'Elm', role: 'Lead', decisionOn: '2026-12-01', assumed: false, zone: 'UTC',
 *   until: Date.parse('2026-12-02T09:00:00Z'), dueBy: 0 }, () => 'Elm',
 *   { now: Date.parse('2026-11-24T10:00:00Z'), zone: 'UTC' })
 * //=> 'Elm: nothing until Wed 2 Dec 09:00; they said Tue 1 Dec'
 */
export function holdWords(hold: Hold, nameOf: (named: Named) => string, reader: Reader, isWrittenTo = false): string {
  const said = dayWords(hold.decisionOn, dayAt(reader.now, reader.zone));
  const ground = hold.assumed ? `they named no day, ${said} is assumed` : `they said ${said}`;
  const what = isWrittenTo ? 'no question about the decision' : 'nothing';
  return `${nameOf(hold)}: ${what} until ${momentWords(hold.until, hold.zone, reader)}; ${ground}`;
}

/**
 * A stop in one sentence.
 *
 * @example
 * stopWords({ interview: 'elm', company: 'Elm', role: 'Lead', rule: 'stop', why: '', zone: 'UTC',
 *   since: Date.parse('2026-11-12T15:00:00Z') }, () => 'Elm',
 *   { now: Date.parse('2026-11-24T10:00:00Z'), zone: 'UTC' })
 * //=> 'Elm: nothing more to do since Thu 12 Nov; you may let it go'
 */
export function stopWords(stop: Stop, nameOf: (named: Named) => string, reader: Reader): string {
  const since = dayWords(dayAt(stop.since, stop.zone), dayAt(reader.now, reader.zone));
  return `${nameOf(stop)}: nothing more to do since ${since}; you may let it go`;
}
