/** Times of day as people type them: "14:30", "3pm", "at half past two", "8 in the evening". */

import { NUMBERS } from './phrase.ts';

/** A time of day, and the text without it. `isGuessed` where "at 3" was taken for the afternoon. */
export interface Clock {
  minutes: number;
  isGuessed: boolean;
  rest: string;
}

const HOUR = `(?<hour>\\d{1,2}|${NUMBERS.slice(0, 12).join('|')})`;
const PERIOD = '(?: ?(?<period>am|pm|a\\.m\\.?|p\\.m\\.?|in the (?:morning|afternoon|evening)|at night))?';
const AT = '(?:(?:at|@|around|about|from) ?)?';

const CLOCKS = [
  `${AT}(?<half>half|quarter|\\d{1,2}|ten|twenty|five)(?: minutes)? (?<side>past|to) ${HOUR}${PERIOD}`,
  `${AT}(?<name>noon|midday|midnight)`,
  `${AT}(?<hour>\\d{1,2})[:h](?<minute>[0-5]\\d)(?::\\d\\d)?(?: ?(?:h|hrs|hours|uhr))?${PERIOD}`,
  `(?:at|@) ?(?<hour>\\d{1,2})\\.(?<minute>[0-5]\\d)${PERIOD}`,
  `${AT}${HOUR} ?(?<period>am|pm|a\\.m\\.?|p\\.m\\.?)`,
  `${AT}${HOUR} (?<period>in the (?:morning|afternoon|evening)|at night)`,
  `${AT}${HOUR} ?(?:o'clock|h|uhr)${PERIOD}`,
  `(?:at|@) ?${HOUR}`,
  '(?<=^last night |^tonight )(?<hour>\\d{1,2})',
].map((source) => new RegExp(`(?:^|[ ,])(?:${source})(?=$|[ ,])`));

const LATER = /(?:afternoon|evening|night|tonight)/;
/** Before this hour of the morning nobody meets; "at 3" is in the afternoon. */
const FIRST_HOUR = 7;

/**
 * The time of day in a text of lower case; null where there is none, or none that a clock shows.
 *
 * @example
 * clockIn('yesterday at half past two') //=> { minutes: 870, isGuessed: true, rest: 'yesterday' }
 */
export function clockIn(text: string): Clock | null {
  for (const pattern of CLOCKS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const before = text.slice(0, match.index);
    const rest = `${before} ${text.slice(match.index + match[0].length)}`.replace(/[ ,]+/g, ' ').trim();
    const read = minutesOf(match.groups ?? {}, LATER.test(before));
    return read === null ? null : { ...read, rest };
  }
  return null;
}

type Groups = Record<string, string | undefined>;

function minutesOf(groups: Groups, isLate: boolean): { minutes: number; isGuessed: boolean } | null {
  const { name, hour = '', minute = '0', half, side, period } = groups;
  if (name !== undefined) return { minutes: name === 'midnight' ? 0 : 720, isGuessed: false };
  const typed = /^\d/.test(hour) ? Number(hour) : NUMBERS.indexOf(hour) + 1;
  const past = half === undefined ? Number(minute) : half === 'half' ? 30 : half === 'quarter' ? 15 : countIn(half);
  const offset = side === 'to' ? -past : past;
  if (typed > 23 || past > 59) return null;
  const isNamed = period !== undefined;
  if (isNamed && /^[ap]/.test(period) && !period.startsWith('at') && (typed < 1 || typed > 12)) return null;
  const isPm = isNamed ? /^p|afternoon|evening|night/.test(period) : isLate && typed >= 5;
  const isGuessed = !isNamed && !isLate && typed >= 1 && typed < FIRST_HOUR && !hour.startsWith('0');
  const isMorning = isNamed && !isPm;
  const whole = typed === 12 && isMorning ? 0 : typed < 12 && (isPm || isGuessed) ? typed + 12 : typed;
  return { minutes: (whole * 60 + offset + 1440) % 1440, isGuessed };
}

function countIn(word: string): number {
  return /^\d/.test(word) ? Number(word) : NUMBERS.indexOf(word) + 1;
}
