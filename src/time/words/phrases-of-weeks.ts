/** Phrases that name a day by today, by its weekday or by its week: "tomorrow", "Friday week", "early next week". */

import { addDays, WEEKDAYS } from '../day.ts';
import {
  type Groups,
  indexIn,
  type Meaning,
  NOTHING,
  NUMBERS,
  type Phrase,
  partOf,
  phrases,
  plain,
  WEEKDAY_NAMES,
} from './phrase.ts';
import {
  businessDayBefore,
  comingWeekday,
  daysAhead,
  daysOfThisWeek,
  daysOfWeek,
  ends,
  nextWeekday,
  type Told,
  weekAhead,
} from './span.ts';

const SOMEBODY = 'the|that|this|our|your|we|you|it|i|he|she|they|my|a';

export const PHRASES_OF_WEEKS: Phrase[] = [
  ...phrases(/today|tomorrow|tmr|tonight|this|yesterday|night/, [
    ['(?:later |earlier )?today|tonight|this (?:morning|afternoon|evening)', (_, { today }) => plain(today)],
    ['tomorrow|tmrw?', (_, { today }) => plain(addDays(today, 1))],
    ['(?:the )?day after tomorrow', (_, { today }) => plain(addDays(today, 2))],
    ['(?:the )?(?<before>day before )?yesterday|last night', ({ before }, { today }) => past(today, before ? 2 : 1)],
  ]),
  ...phrases(WEEKDAY_NAMES, [
    [
      '(?:(?<lead>(?:the |this |on )?next|this(?: coming)?|(?:the )?coming|(?:this )?(?:last|past)|every|each) )?{WD}(?: (?<tail>week|fortnight|coming|after next))?',
      weekday,
    ],
    ['the {WD} (?:after|before|following)(?! next\\b)', () => NOTHING],
  ]),
  ...phrases(/week|fortnight|days? from/, [
    [
      '(?<n>{COUNT})? ?(?<unit>days?|weeks?|fortnights?) (?:(?<from>from|on|this) )?(?:{WD}|today|(?<morrow>tomorrow))',
      fromThen,
    ],
    ['(?:today|(?<morrow>tomorrow)) (?<unit>week|fortnight)', fromThen],
  ]),
  ...phrases(/week|eow|w\/?[cb]/, [
    ['{SOME}{PART}?(?:this |the )?(?:next|coming) week', (groups, told) => ofWeek(1, groups, told)],
    ['{SOME}{PART}?this week', (groups, told) => ofWeek(0, groups, told)],
    ['(?:the )?{PART}week', (groups, told) => ofWeek(0, groups, told)],
    ['mid-?week', (groups, told) => ofWeek(0, { ...groups, part: 'mid' }, told)],
    ["eow|(?:the )?week'?s end", (groups, told) => ofWeek(0, { ...groups, part: 'end' }, told)],
    ['{SOME}{PART}?week after(?: the)? next', (groups, told) => ofWeek(2, groups, told)],
    [
      '{SOME}{PART}?week after(?= ?(?:$|[,.;!)-]|(?:at|or|but|and|by|on)\\b))',
      (groups, told) => ({ ...ofWeek(2, groups, told), follows: true }),
    ],
    ['{SOME}{PART}?following week', (groups, told) => ({ ...ofWeek(1, groups, told), follows: true })],
    [
      'next week ?(?:or|/) ?(?:the )?{PART}?(?:following week|(?:week|one) after)',
      (groups, told) => ofWeek(2, groups, told),
    ],
    ['(?:the )?(?:next|coming) week or (?<more>two|so)', ({ more }, told) => weekOr(more === 'two' ? 14 : 7, told)],
    ['(?<=within )the week', (_, told) => weekOr(7, told, 0)],
    ['this time next week', (_, { today }) => plain(addDays(today, 7))],
    ['{PART}?(?:the )?(?:week (?:of|commencing|beginning|starting|ending)|w/?[cb])(?: on)?(?: the)?', weekOfDate],
    [
      '(?<=(?:by|before|until) )the weekend',
      (_, told) => ({ days: [businessDayBefore(weekend(0, told).days[0] ?? '', told)] }),
    ],
    ['(?:this(?: coming)?|(?<=(?:over|during) )the) weekend', (_, told) => weekend(0, told)],
    ['(?:the )?next weekend', (_, told) => weekend(1, told)],
    ['after the weekend', (_, told) => ({ days: daysOfWeek(weekAhead(1, told), 'early', told) })],
  ]),
  ...phrases(/\b(?:eod|cob|cop|end|close)\b/, [
    [
      'eod|cob|cop|(?:the )?(?:end|close) of (?:the )?(?:business|play|(?:working |business )?day)(?: on| of)?',
      (_, { today }) => ({ days: [today], isPlain: true, joins: 'close' }),
    ],
  ]),
  ...phrases(/after|before|following/, [
    [
      `(?:the )?(?:day|week|month) (?:after|before|following)(?! christmas| xmas)(?: (?:${SOMEBODY}))?(?: [a-z]+)?`,
      () => NOTHING,
    ],
  ]),
];

function past(today: string, days: number): Meaning | null {
  return plain(addDays(today, -days));
}

function weekday({ lead = '', wd, tail }: Groups, told: Told): Meaning | null {
  const index = indexIn(WEEKDAYS, wd);
  if (/every|each/.test(lead)) return NOTHING;
  const days = comingWeekday(index, told);
  if (/last|past/.test(lead)) return plain(addDays(days[0] ?? told.today, -7));
  const coming = days.at(-1) ?? told.today;
  if (tail === 'after next') return plain(addDays(coming, 7));
  if (tail === 'week' || tail === 'fortnight') return plain(addDays(coming, tail === 'week' ? 7 : 14));
  const meant = /next/.test(lead) ? nextWeekday(index, told) : days;
  // "sun" and "sat" are also words
  const isWeak = /^(?:sun|sat|wed|mon|fri|thu|tue)$/.test(wd ?? '') && lead === '';
  return { days: meant, isPlain: meant.length === 1, weekday: index, ...(isWeak ? { isWeak } : {}) };
}

/** "A week on Tuesday", "two weeks from tomorrow", "today week". */
function fromThen({ n, unit = '', from, wd, morrow }: Groups, told: Told): Meaning | null {
  const count = countOf(n ?? 'a', 'week');
  if (count === null || (unit.startsWith('day') && from !== 'from')) return null;
  const days = count * (unit.startsWith('fortnight') ? 14 : unit.startsWith('week') ? 7 : 1);
  const base =
    wd === undefined
      ? addDays(told.today, morrow === undefined ? 0 : 1)
      : comingWeekday(indexIn(WEEKDAYS, wd), told).at(-1);
  return base === undefined ? null : plain(addDays(base, days));
}

function ofWeek(ahead: number, groups: Groups, told: Told): Meaning {
  const part = partOf(groups);
  const week = weekAhead(ahead, told);
  return { days: ahead === 0 ? daysOfThisWeek(part, told) : daysOfWeek(week, part, told), week, part };
}

/** "In the next week or so": a week from now, and no less than the end of the next. */
function weekOr(days: number, told: Told, ahead = 1): Meaning {
  const last = daysOfWeek(weekAhead(ahead, told), null, told).at(-1) ?? told.today;
  const then = daysAhead(days, 'day', told);
  return { days: [daysAhead(7, 'day', told), then > last ? then : last].sort() };
}

function weekOfDate(groups: Groups): Meaning {
  return { days: [], joins: 'week', part: partOf(groups) };
}

function weekend(ahead: number, told: Told): Meaning {
  const sunday = addDays(told.today, ((7 - new Date(told.today).getUTCDay()) % 7) + ahead * 7);
  return { days: ends(addDays(sunday, -1), sunday), week: addDays(sunday, -6) };
}

/** What a count in words or figures comes to: a couple of days is up to three, a few are up to five. */
export function countOf(count: string, unit: 'day' | 'week'): number | null {
  if (/^\d/.test(count)) return Number(count);
  if (/^half/.test(count)) return 0.5;
  if (count.includes('couple')) return unit === 'day' ? 3 : 2;
  if (/few|several/.test(count)) return unit === 'day' ? 5 : 4;
  return /^an?$/.test(count) ? 1 : NUMBERS.indexOf(count) + 1 || null;
}
