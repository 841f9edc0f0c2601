/** Finds every day that a text names, puts together what belongs together, and reads the words right beside it. */

import type { Day } from '../../model/instant.ts';
import { businessDayBefore } from '../business.ts';
import { addDays, isDay, weekdayOf } from '../day.ts';
import { type Meaning, MONTH_NAMES, type Phrase } from './phrase.ts';
import { PHRASES_OF_DATES } from './phrases-of-dates.ts';
import { PHRASES_OF_WEEKS } from './phrases-of-weeks.ts';
import { daysOfWeek, ends, type Told, weekdayIn, weekOf } from './span.ts';

/** What a phrase means, from one place in a text to another. */
interface Placed extends Meaning {
  start: number;
  end: number;
}

/** A day that a text names, with what stands beside it. */
export interface Mention extends Placed {
  /** The word right before it: `by`, `before`, `until`, `from` and their like; empty where there is none. */
  preposition: string;
  /** Whether it is the earliest day that is meant, not the latest: "after Friday", "Friday at the earliest". */
  isEarliest: boolean;
  /** Whether a time of day stands beside it, as for an appointment. */
  isTimed: boolean;
}

const PHRASES: readonly Phrase[] = [...PHRASES_OF_WEEKS, ...PHRASES_OF_DATES];
const LINK = /^[ ,(]*(?:(?:of|on|in|by|the|probably|likely|maybe|perhaps|hopefully|i think) ?)*$/;
/** What stands before a day after which a weekday is meant, and between the two. */
const AFTER = /(?:^|[^a-z])(?:after|back(?: in(?: the office)?)?(?: on)?|returns?(?: on)?)(?: the)? $/;
const SAME_CLAUSE =
  /^(?:(?!(?<![a-z])(?:but|so|though|although|while)(?![a-z])|(?<=[a-z]), (?:i|we|you|they|s?he|it) )[^.;:!?\n])*$/;
const DOUBTS = /probably|likely|maybe|perhaps|hopefully|think/;
const LIST = /^,? ?(?:-|to|or|and|through|thru|\/|&|until|till) ?(?:maybe |even |possibly )?(?:on )?(?:the )?$/;
const BEFORE =
  /(?:^|[^a-z])((?:on or before|no later than|not after|latest|by|until|till?|before|prior to|ahead of|later than|after|from|starting|since|past|on|in|within|inside|under|up to|less than|at most|around|about|roughly|approximately|approx\.?|circa|ca\.?|at least|minimum(?: of)?|more than|longer than|over|for|next|coming|every|each|last|first|of|than|twice|once|it'?s|is|be)[ :]+(?:the )?)$/;
const APPROXIMATE = /^(?:around|about|roughly|approx|circa|ca)/;
const FROM_THEN = /^(?:after|from|starting|since|past|later than|at least|minimum|more than|longer than|than)/;
const EARLIEST = /^,? ?(?:at (?:the )?(?:very )?earliest|or later|and later|onwards?\b|on(?=[ ,.]*$))/;
const TIME = /^,? ?(?:at |@ ?|from )?(?:\d{1,2}:\d\d|\d{1,2} ?[ap]\.?m\b|\d{1,2} ?o'clock|(?<=at )\d{1,2}\b)/;
const ENDS = /^ ?(?:$|[,.;:!?)\n]|\d|or\b|and\b|at\b|eod\b|morning|afternoon|evening)/;
const TIME_BEFORE = /(?:\d{1,2}:\d\d|\d ?[ap]\.?m\.?|o'clock) ?(?:on )?$/;

/** The day that something was moved from is no longer told: "moved from Friday to Monday". */
const MOVED_FROM =
  /((?:moved|shifted|changed|postponed|pushed|brought|put|deferred|delayed)(?: back| out| forward| up| off)?) from (?:(?!from\b)[^.;!?\n]){3,40}?(?= (?:to|until|till) )/g;

/** Between a day and the one that stands for it now: "Monday, no, Friday", "the 10th has moved to the 3rd". */
const CORRECTED =
  /^(?:[ ,;:.(–-]*(?:(?:no|sorry|pardon|oops|correction|scratch that|i mean(?:t)?|or rather|make (?:that|it)|actually)\b[ ,;:.–-]*)+(?:(?:by|on|it(?: i|')s|it will be) )*| ?(?:-+|=+)> ?|,? (?:has |have |had |was |is |got )?(?:now |since )?(?:been )?(?:moved|slipped|shifted|changed|pushed|put off|postponed|brought|become|became|turned)(?: back| out| forward| up)? ?(?:in)?(?:to|until)? ?)(?:the )?$/;
const TELLS = /^ (?:is|isn't|was|will|would|has|does|works?|i|we|they|s?he)\b/;
const TOLD =
  /(?<![a-z])(?<!\b(?:we|i)(?: had)? )(?:said|told (?:me|us)|mentioned|thought|reckoned)(?: it (?:would|will) be)?(?: (?:on|by))?(?: the)? $/;
const BUT_NOW = /^,? but (?:now )?(?:it|that|this)(?: (?:is|will be)|'s)(?: now)? (?:on |by )?(?:the )?$/;
const DENIED_BEFORE = /(?<![a-z])(?:not|no longer|never)(?: (?:by|on|before|until|the))* $/;

/** The same text as the phrases expect it: lower case, plain quotes and dashes, the commonest slips put right. */
export function normalised(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[‘’´`]/g, "'")
    .replace(/[‐-―−]/g, '-')
    .replace(/[“”"]/g, '')
    .replace(/'ll\b/g, ' will')
    .replace(/'d (?=hoped|planned|wanted|said|meant)/g, ' had ')
    .replace(/'d\b/g, ' would')
    .replace(/\b(?:no|not) more than\b/g, 'within')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\b(\d+ ?|)wk(s?)\b/g, '$1week$2')
    .replace(/\btomm?orr?ow\b/g, 'tomorrow')
    .replace(/\bwed(?:ne|en|n)s?e?day\b/g, 'wednesday')
    .replace(/\bfeb(?:r|u|)ary\b/g, 'february')
    .replace(/\b(?:no|not) later than\b|\bat (?:the )?(?:very )?latest by\b/g, 'by')
    .replace(/\b((?:with)?in|inside|under|next)( \d+ ?-)? ?(\d+) ?h\b/g, '$1$2 $3 hours')
    .replace(MOVED_FROM, '$1')
    .replace(/ - /g, ' – ')
    .trim();
  if (!/[a-z](?:st|nd|rd|th)\b/.test(plain)) return plain;
  return plain.replace(ORDINALS, (word) => `${ORDINAL_WORDS.indexOf(word.replace('-', ' ')) + 1}th`);
}

const UP_TO_TEN = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const TEENS = 'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const TWENTIES = ['twentieth', ...UP_TO_TEN.map((word) => `twenty ${word}`)];
const ORDINAL_WORDS = [...UP_TO_TEN, ...TEENS.split(' '), ...TWENTIES, 'thirtieth', 'thirty first'];
const ANY_ORDINAL = `(?:${ORDINAL_WORDS.toReversed().join('|').replaceAll(' ', '[ -]')})\\b`;
/** "The fifth of December", "December the fifth": not "the second round". */
const ORDINALS = new RegExp(
  `\\b${ANY_ORDINAL}(?= of (?:${MONTH_NAMES.source}))|(?<=(?:ary|rch|ril|may|une|uly|ust|ber) the )${ANY_ORDINAL}`,
  'g',
);

/** Every day that a text names, in its order. The text is as `normalised` leaves it. */
export function mentionsIn(text: string, told: Told): Mention[] {
  const found: Placed[] = [];
  const phrases = PHRASES.filter(([, , needs]) => needs.test(text));
  for (let at = 0; at < text.length; ) {
    const phrase = /[a-z0-9+]/.test(text[at] ?? '') ? longestAt(phrases, text, at, told) : null;
    if (phrase !== null) found.push(phrase);
    // On to the end of the phrase, else of the word.
    const word = /^(?:[a-z0-9']+|[^a-z0-9])/.exec(text.slice(at))?.[0] ?? ' ';
    at = phrase?.end ?? at + word.length;
  }
  return joined(text, found, told).map((one) => beside(text, one, told));
}

function longestAt(phrases: readonly Phrase[], text: string, start: number, told: Told): Placed | null {
  let longest: Placed | null = null;
  for (const [pattern, meaning] of phrases) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null || match[0] === '' || start + match[0].length <= (longest?.end ?? start)) continue;
    const meant = meaning(match.groups ?? {}, told);
    if (meant !== null) longest = { ...meant, start, end: start + match[0].length };
  }
  return longest;
}

function joined(text: string, found: readonly Placed[], told: Told): Placed[] {
  const list: Placed[] = [];
  for (const next of found) {
    const last = list.at(-1);
    const between = last === undefined ? '' : text.slice(last.end, next.start);
    const after = last === undefined ? null : following(text, last, next, told);
    const isCorrected = last !== undefined && corrects(text, last, next);
    const both = isCorrected ? next : last === undefined || after !== null ? null : joinedTo(last, between, next, told);
    if (both === null || last === undefined) list.push(after ?? next);
    else list.splice(-1, 1, { ...both, start: last.start, end: next.end + (/\($/.test(between) ? 1 : 0) });
  }
  return list.filter(({ joins }) => joins !== 'week');
}

/** Whether what stands between two days says that the second is meant, and not the first. */
function corrects(text: string, first: Placed, second: Placed): boolean {
  const before = text.slice(Math.max(0, first.start - 40), first.start);
  const between = text.slice(first.end, second.start);
  // "By Friday; sorry, Monday is a holiday" tells something of Monday.
  if (DENIED_BEFORE.test(before) || TELLS.test(text.slice(second.end, second.end + 12))) return false;
  return CORRECTED.test(between) || (TOLD.test(before) && BUT_NOW.test(between));
}

/** What is meant after the day that was named before it: "the following week", "after the 30th, maybe the Friday". */
function following(text: string, before: Placed, next: Placed, told: Told): Placed | null {
  const day = before.days.at(-1);
  const between = text.slice(before.end, next.start);
  const isOfIt = before.weekday !== undefined && / of $/.test(between);
  if (next.follows === true && day !== undefined && !isOfIt)
    return { ...next, days: daysOfWeek(addDays(weekOf(day, told), 7), next.part ?? null, told) };
  const isBare = !text.slice(next.start, next.end).includes(' ');
  if (next.weekday === undefined || !isBare || before.week !== undefined) return null;
  const lead = text.slice(Math.max(0, before.start - 30), day === undefined ? before.end : before.start);
  const isAfter = day === undefined ? /\bafter\b/.test(lead) : AFTER.test(lead);
  if (!SAME_CLAUSE.test(between) || !(isAfter || / that $/.test(between))) return null;
  // Which day that is, nobody knows.
  if (day === undefined) return LINK.test(between) || / (?:the|that) $/.test(between) ? { ...next, days: [] } : null;
  if (/^[ ,(]*$/.test(between) && weekdayOf(day) === next.weekday) return null;
  const from = [addDays(day, 1), told.today].sort().at(-1) ?? day;
  return { ...next, days: [weekdayIn(from, next.weekday)], isPlain: !DOUBTS.test(between) };
}

/** What two phrases mean together; null where each stands for itself. */
function joinedTo(a: Placed, between: string, b: Placed, told: Told): Meaning | null {
  if (a.days.length === 0 && a.joins === undefined) return null;
  if (b.days.length === 0) return null;
  if (LINK.test(between)) {
    if (a.joins === 'week') return { days: daysOfWeek(weekOf(b.days.at(-1) ?? '', told), a.part ?? null, told) };
    if (a.joins === 'close') return b;
    if (b.joins === 'close') return a;
    if (a.weekday !== undefined && b.week !== undefined) return ofThatWeek(a, a.weekday, b.week, between);
    if (a.week !== undefined && b.weekday !== undefined) return ofThatWeek(b, b.weekday, a.week, between);
    if (a.weekday !== undefined && b.weekday === undefined && !b.isLength) return agreed(a, a.weekday, b);
    if (b.weekday !== undefined && a.weekday === undefined && !a.isLength) return agreed(b, b.weekday, a);
  }
  if (!LIST.test(between) || a.isLength || b.isLength) return null;
  const first = a.days[0] ?? '';
  let last = b.days.at(-1) ?? '';
  // "Monday to Wednesday", said on a Tuesday, is all of it next week.
  if (b.weekday !== undefined && b.week === undefined && last < first) last = addDays(last, 7);
  const latest = [a.days.at(-1) ?? '', last].sort().at(-1) ?? '';
  // In "Monday or Tuesday next week" the week that follows is that of both.
  const { week, weekday } = b;
  const ofBoth = week !== undefined ? { week } : weekday === undefined ? {} : { weekday };
  return { days: ends(first < latest ? first : latest, latest), isList: true, ...ofBoth };
}

function ofThatWeek({ isList = false }: Meaning, weekday: number, week: Day, between: string): Meaning {
  return {
    days: [weekdayIn(week, weekday)],
    isPlain: !isList && !DOUBTS.test(between),
  };
}

/** A date with its weekday; where the two disagree, either may be meant. */
function agreed(named: Meaning, weekday: number, date: Meaning): Meaning | null {
  const [first, last] = [date.days[0], date.days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const fitting = date.days.filter((day) => weekdayOf(day) === weekday);
  if (fitting.length === 1 && fitting[0] !== undefined) return { days: [fitting[0]], isPlain: true };
  if (date.week !== undefined || date.days.length > 1) return null;
  const near = [-3, -2, -1, 1, 2, 3].map((count) => addDays(first, count)).find((day) => weekdayOf(day) === weekday);
  const either = [near ?? named.days[0] ?? first, first].sort();
  return { days: either, either };
}

/** A mention with what stands right before and after it. */
function beside(text: string, found: Placed, told: Told): Mention {
  const before = text.slice(Math.max(0, found.start - 40), found.start);
  const after = text.slice(found.end, found.end + 30);
  const word = (BEFORE.exec(before)?.[1] ?? '').replace(/[ :]+(?:the )?$/, '');
  const isBefore = /^(?:before|prior|ahead)/.test(word);
  const days = isBefore && found.part !== 'end' ? daysBefore(found, told) : found.days;
  const isFromThen = FROM_THEN.test(word) || (word === 'over' && found.isLength === true);
  const isNone =
    /^(?:every|each|last|first|twice|once)$/.test(word) ||
    (/^(?:for|by)$/.test(word) && found.isLength === true) ||
    isIdiom(text, found, word);
  const isAhead = /^(?:in|within|inside|under|up to|less than|at most|next|coming)$/.test(word);
  const isWeak = found.isWeak === true && !/^(?:on|by|until|till?|before|next|within|in|around|about)/.test(word);
  return {
    ...found,
    days: isNone || (isWeak && !ENDS.test(after)) ? [] : days.filter(isDay),
    isPlain:
      found.isPlain === true && !APPROXIMATE.test(word) && !/^,? (?:give or take|or thereabouts|ish)/.test(after),
    isWeak,
    isLength: found.isLength === true && !isAhead,
    preposition: word,
    isEarliest: (isFromThen && found.isList !== true) || EARLIEST.test(after),
    isTimed: TIME.test(after) || TIME_BEFORE.test(before),
  };
}

/** "At the end of the day" is no time of day. */
function isIdiom(text: string, { joins, start, end }: Placed, word: string): boolean {
  return joins === 'close' && /end of the day/.test(text.slice(start, end)) && !/^(?:by|before|until)$/.test(word);
}

/** "Before Friday" is Thursday; before a span, the last business day before it begins. */
function daysBefore({ days, isLength, week, isPlain, weekday }: Placed, told: Told): readonly Day[] {
  if (isLength) return days;
  if (week !== undefined && weekday === undefined && days.length > 1)
    return [businessDayBefore(days[0] ?? week, told.daysOff)];
  if (isPlain || weekday !== undefined) return days.map((day) => businessDayBefore(day, told.daysOff));
  return days;
}
