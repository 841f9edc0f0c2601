/** Phrases that name a day by today, its weekday, its week or how far off it is: "tomorrow", "Friday week", "in 3 days". */

import { businessDayBefore } from '../business.ts';
import { addDays, WEEKDAYS, weekdayOf } from '../day.ts';
import {
  countOf,
  type Groups,
  indexIn,
  type Meaning,
  NOTHING,
  type Phrase,
  partOf,
  phrases,
  plain,
  WEEKDAY_NAMES,
} from './phrase.ts';
import {
  comingWeekday,
  daysAhead,
  daysOfThisWeek,
  daysOfWeek,
  ends,
  nextWeekday,
  type Part,
  type Told,
  weekAhead,
} from './span.ts';

const SOMEBODY = 'the|that|this|our|your|we|you|it|i|he|she|they|my|a';

export const PHRASES_OF_WEEKS: Phrase[] = [
  ...phrases(/today|tomorrow|tmr|tonight|this|yesterday|night/, [
    ['(?:later |earlier )?today|tonight|this (?:morning|afternoon|evening)', (_, { today }) => plain(today)],
    ['tomorrow|tmrw?', (_, { today }) => plain(addDays(today, 1))],
    ['(?:the )?day after tomorrow', (_, { today }) => plain(addDays(today, 2))],
    [
      '(?:the )?(?<before>day before )?yesterday|last night',
      ({ before }, { today }) => plain(addDays(today, before ? -2 : -1)),
    ],
  ]),
  ...phrases(WEEKDAY_NAMES, [
    [
      '(?:(?<lead>(?:the |this |on )?next|this(?: coming)?|(?:the )?coming|(?:this )?(?:last|past)|every|each) )?{WD}(?: (?<tail>week|fortnight|coming|after next|next(?! (?:week|month|round|step))))?',
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
    ['(?<=within )the fortnight', (_, told) => plain(daysAhead(14, 'day', told))],
  ]),
  ...phrases(/week|eow|w\/?[cb]/, [
    ['{SOME}{PART}?(?:this |the )?(?:next|coming) week', ofWeek(1)],
    ['{SOME}{PART}?this week', ofWeek(0)],
    ['(?:the )?{PART}week', ofWeek(0)],
    ['mid-?week', ofWeek(0, 'mid')],
    ["eow|(?:the )?week'?s end", ofWeek(0, 'end')],
    ['{SOME}{PART}?week after(?: the)? next', ofWeek(2)],
    [
      '{SOME}{PART}?week after(?= ?(?:$|[,.;!)-]|(?:at|or|but|and|by|on)\\b))',
      (groups, told) => ({ ...ofWeek(2)(groups, told), follows: true }),
    ],
    ['{SOME}{PART}?following week', (groups, told) => ({ ...ofWeek(1)(groups, told), follows: true })],
    ['next week ?(?:or|/) ?(?:the )?{PART}?(?:following week|(?:week|one) after)', ofWeek(2)],
    ['(?:the )?(?:next|coming) week or (?<more>two|so)', ({ more }, told) => weekOr(more === 'two' ? 14 : 7, told)],
    ['(?<=\\bor )(?:the )?{PART}next(?= ?(?:$|[,.;!)-]))', ofWeek(1)],
    ['(?<=this week(?:,? or|,) )(?:the )?next(?= ?(?:$|[,.;!)-]|at\\b|by\\b))', ofWeek(1)],
    ['(?<=within )the week', (_, told) => weekOr(7, told, 0)],
    ['this time next week', (_, { today }) => plain(addDays(today, 7))],
    [
      '{PART}?(?:the )?(?:week (?:of|commencing|beginning|starting|ending)|w/?[cb])(?: on)?(?: the)?',
      (groups) => ({ days: [], joins: 'week', part: partOf(groups) }),
    ],
    [
      '(?<=(?:by|before|until) )the weekend',
      (_, told) => ({ days: [businessDayBefore(weekend(0, told).days[0] ?? '', told.daysOff)] }),
    ],
    ['(?:this(?: coming)?|(?<=(?:over|during) )the) weekend', (_, told) => weekend(0, told)],
    ['(?:the )?next weekend', (_, told) => weekend(1, told)],
    ['after the weekend', (groups, told) => ofWeek(1, 'early')(groups, told)],
  ]),
  ...phrases(/\b(?:eod|cob|cop|end|close)\b/, [
    [
      'eod|cob|cop|(?:the )?(?:end|close) of (?:the )?(?:business|play|(?:working |business )?day)(?: on| of)?',
      (_, { today }) => ({ days: [today], isPlain: true, joins: 'close' }),
    ],
  ]),
  ...phrases(/after|before|following/, [
    [
      `(?:the )?(?:day|week|month) (?:after|before|following)(?! {FEAST})(?: (?:${SOMEBODY}))?(?: (?!at\\b|or\\b)[a-z]+)?`,
      () => NOTHING,
    ],
  ]),
  ...phrases(/day|week|wk|fortnight|month|hour|hr/, [
    [
      "(?<more>another |an(?:other)? extra |a further )?(?<n>{COUNT})(?<more2> more)?(?: ?(?:-|to|or) ?(?<m>{COUNT}))?(?<half> and a half)? ?(?:(?<business>business|working|work) )?{UNIT}(?<half2> and a half)?(?:'s|')?(?<tail>(?: time| (?:from|of) (?:now|today)| or so| or two| or three| more)*)",
      length,
    ],
    [
      'another {UNIT}(?<tail>(?: or so| or two)?)',
      (groups, told) => length({ ...groups, n: 'a', more: 'another' }, told),
    ],
    [
      '(?:the )?(?:next|coming|following) (?<unit>days|weeks)',
      (groups, told) => length({ ...groups, n: 'few', more: 'next' }, told),
    ],
    [
      '(?:the )?(?:next|following) (?:business|working|work) ?day(?! (?:after|following|from))',
      (_, told) => plain(daysAhead(1, 'business', told)),
    ],
    [
      '(?:the )?(?:next|coming) (?<unit>day|month)(?<tail> or (?:so|two|three))',
      (groups, told) => length({ ...groups, n: 'a', more: 'next' }, told),
    ],
    [
      "(?:{COUNT}) (?:[a-z]+ )?(?:days?|weeks?|months?|hours?)'? (?:ago|old|notice|(?:a|per|each|every|of|before|into|after|from) (?!now\\b|today\\b)[a-z]+)",
      () => NOTHING,
    ],
  ]),
  ...phrases(/\+\d/, [
    [
      '\\+(?<n>\\d{1,3}) ?(?<unit>d|w|bd)',
      ({ n, unit }, told) =>
        plain(daysAhead(Number(n), unit === 'bd' ? 'business' : unit === 'w' ? 'week' : 'day', told)),
    ],
  ]),
];

function weekday({ lead = '', wd, tail }: Groups, told: Told): Meaning | null {
  const index = indexIn(WEEKDAYS, wd);
  if (/every|each/.test(lead)) return NOTHING;
  const days = comingWeekday(index, told);
  if (/last|past/.test(lead)) return plain(addDays(days[0] ?? told.today, -7));
  const coming = days.at(-1) ?? told.today;
  if (tail === 'after next') return plain(addDays(coming, 7));
  if (tail === 'week' || tail === 'fortnight') return plain(addDays(coming, tail === 'week' ? 7 : 14));
  const meant = /next/.test(lead) || tail === 'next' ? nextWeekday(index, told) : days;
  // "sun" and "sat" are also words
  const isWeak = /^(?:sun|sat|wed|mon|fri|thu|tue)$/.test(wd ?? '') && lead === '';
  return { days: meant, isPlain: meant.length === 1, weekday: index, ...(isWeak ? { isWeak } : {}) };
}

/** "A week on Tuesday", "two weeks from tomorrow", "today week". */
function fromThen({ n, unit = '', from, wd, morrow }: Groups, told: Told): Meaning | null {
  const count = countOf(n ?? 'a', 'week');
  if (count === null || (unit.startsWith('day') && from !== 'from')) return null;
  const days = count * (unit.startsWith('fortnight') ? 14 : unit.startsWith('week') ? 7 : 1);
  if (wd === undefined) return plain(addDays(told.today, days + (morrow === undefined ? 0 : 1)));
  return plain(addDays(comingWeekday(indexIn(WEEKDAYS, wd), told).at(-1) ?? told.today, days));
}

/** The week so many weeks ahead, or what is said to be meant of it. */
function ofWeek(ahead: number, meant?: Part) {
  return (groups: Groups, told: Told): Meaning => {
    const part = meant ?? partOf(groups);
    const week = weekAhead(ahead, told);
    return { days: ahead === 0 ? daysOfThisWeek(part, told) : daysOfWeek(week, part, told), week, part };
  };
}

/** "In the next week or so": a week from now, and no less than the end of the next. */
function weekOr(days: number, told: Told, ahead = 1): Meaning {
  const last = daysOfWeek(weekAhead(ahead, told), null, told).at(-1) ?? told.today;
  const then = daysAhead(days, 'day', told);
  return { days: [daysAhead(7, 'day', told), then > last ? then : last].sort() };
}

function weekend(ahead: number, told: Told): Meaning {
  const sunday = addDays(told.today, ((7 - weekdayOf(told.today)) % 7) + ahead * 7);
  return { days: ends(addDays(sunday, -1), sunday), week: addDays(sunday, -6) };
}

function length(groups: Groups, told: Told): Meaning | null {
  const { n = '', m, business, unit = '', half, half2, tail = '', more, more2 } = groups;
  const kind = unit.startsWith('day') || unit.startsWith('h') ? 'day' : 'week';
  const extra = half !== undefined || half2 !== undefined ? 0.5 : 0;
  const least = countOf(n, kind);
  const told2 = / or (two|three)/.exec(tail)?.[1] ?? m;
  const most = told2 === undefined ? least : countOf(told2, kind);
  if (least === null || most === null) return null;
  const at = (count: number) => ahead(count + extra, unit, business !== undefined, told);
  const isExact = most === least && extra === 0 && !/few|couple|several|half/.test(n) && !/or so/.test(tail);
  const isAhead = more !== undefined || more2 !== undefined || /time|now|today|more/.test(tail);
  const days = [...new Set([at(least), at(most)])].sort();
  return { days, isPlain: isExact && !unit.startsWith('month'), ...(isAhead ? {} : { isLength: true }) };
}

function ahead(count: number, unit: string, isBusiness: boolean, told: Told): string {
  if (unit.startsWith('h')) return daysAhead(Math.floor((told.minutes + count * 60) / 1440), 'day', told);
  if (unit.startsWith('month')) return daysAhead(count, 'month', told);
  if (isBusiness) return daysAhead(Math.ceil(unit.startsWith('w') ? count * 5 : count), 'business', told);
  return daysAhead(count * (unit.startsWith('fortnight') ? 2 : 1), unit.startsWith('day') ? 'day' : 'week', told);
}
