/** Reads the day by which they decide out of what they said: one, the latest of several, or none. Pure. */

import type { Day } from '../../model/instant.ts';
import { answersAmong } from './answers.ts';
import { mentionsIn, normalised } from './mentions.ts';
import type { Told } from './span.ts';

/**
 * What was read: of several readings the first and the last, and the latest holds. `words` are those it was read from;
 * `either` are both days that figures can be ("5/12").
 */
export type Reading =
  | { kind: 'day'; on: Day; words: string }
  | { kind: 'several'; readings: readonly Day[]; latest: Day; words: string; either?: readonly Day[] }
  | { kind: 'none' };

/** Nobody tells a date after more words than these. */
const LONGEST = 4000;

/**
 * The day that they decide by, as the words tell it; a day before they were said is none.
 *
 * @example
 * readDecision('early next week', { today: '2026-11-24', minutes: 600, daysOff: () => null })
 * //=> { kind: 'several', readings: ['2026-11-30', '2026-12-01'], latest: '2026-12-01', words: 'early next week' }
 */
export function readDecision(words: string, told: Told): Reading {
  const text = normalised(words.slice(0, LONGEST));
  const answers = answersAmong(text, mentionsIn(text, told)).flatMap(({ days, isEarliest, ...mention }) => {
    const ahead = days.filter((day) => day >= told.today);
    return isEarliest || ahead.length === 0 ? [] : [{ ...mention, days: ahead }];
  });
  const [only, ...others] = answers;
  if (only === undefined) return { kind: 'none' };
  const days = [...new Set(answers.flatMap((one) => one.days))].sort();
  const [first = '', latest = ''] = [days[0], days.at(-1)];
  const shown = answers.map(({ start, end }) => text.slice(start, end)).join(', ');
  if (others.length === 0 && only.isPlain) return { kind: 'day', on: latest, words: shown };
  const either = others.length === 0 && only.either !== undefined ? { either: only.either } : {};
  return { kind: 'several', readings: first === latest ? [latest] : [first, latest], latest, words: shown, ...either };
}
