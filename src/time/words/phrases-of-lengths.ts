/** Phrases that name a day by how far ahead it is: "in 3 business days", "a week or two", "another fortnight". */

import { type Groups, type Meaning, NOTHING, type Phrase, phrases, plain } from './phrase.ts';
import { countOf } from './phrases-of-weeks.ts';
import { daysAhead, type Told } from './span.ts';

export const PHRASES_OF_LENGTHS: Phrase[] = [
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
