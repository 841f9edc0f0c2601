/** The dates that a person types or passes on, read around a search and held to what makes sense of them. */

import { Failure } from '../model/failure.ts';
import type { Day, Instant } from '../model/instant.ts';
import type { Interview } from '../model/interview.ts';
import { sayDate, sayDay } from '../schedule/words.ts';
import { isDay } from '../time/day.ts';
import { formatClock, formatInstant, formatWall, isWithinYears, parseTimestamp } from '../time/instant.ts';
import { type Reading, readDecision } from '../time/words/decision.ts';
import { readMoment } from '../time/words/moment.ts';
import type { Told } from '../time/words/span.ts';
import { dayAt, resolveWall, type Wall, wallAt } from '../time/zone.ts';
import { safeLine } from '../view/safe.ts';
import type { LoadedSearch } from './load.ts';
import { tell } from './session.ts';

const MINUTE = 60_000;

/** The search that a date is read around, the zone it is meant in, and the option it stands in, for messages. */
export interface Asked extends Place {
  loaded: LoadedSearch;
  option: string;
}

/** Where an interview is: its zone, and its employer's country, where that is not one's own. */
export type Place = Pick<Interview, 'zone'> & { country?: string | undefined };

/** A moment as understood. `text` is how the file records it: as typed where it was ISO, else a wall clock. */
export interface Moment {
  instant: Instant;
  text: string;
  /** Words for a person; null where it was ISO already. */
  understood: string | null;
}

/** The instant of `--at`, else now; words as understood are told. @throws usage where it is none, or still to come */
export async function pastInstant(loaded: LoadedSearch, zone: string, at: string | undefined): Promise<Instant> {
  const { now } = loaded.session;
  if (at === undefined) return now;
  const { instant } = await startMoment({ loaded, zone, option: '--at' }, at, true);
  if (instant <= now) return instant;
  throw new Failure('usage', `--at: ${formatInstant(instant)} is still to come; log it once it has happened`);
}

/** The start of an interview, past or to come; words as understood are told. @throws usage as `chosenMoment` does */
export async function startMoment(asked: Asked, text: string, isPast = false): Promise<Moment> {
  const moment = await chosenMoment(asked, text, isPast);
  if (moment.understood !== null) tell(asked.loaded.session, `${asked.option}: ${moment.understood}`);
  return moment;
}

/**
 * The moment that a text means; of two days a person is asked on a terminal, elsewhere the nearer one is taken.
 * @throws usage where it cannot be read, could be two days, has no time of day or is skipped by the clocks
 */
export async function chosenMoment(asked: Asked, text: string, isPast = false): Promise<Moment> {
  const { session } = asked.loaded;
  const moments = momentsOf(asked, text, isPast);
  const [first] = moments;
  if (first === undefined) throw new Failure('usage', `${asked.option}: "${text}" ${whyUnread(text)}`);
  if (moments.length === 1 || !session.mayAsk) return first;
  const choices = moments.map(({ text: value, understood }) => ({ value, name: understood ?? value }));
  const chosen = await session.ctx.prompt().choice(`Which day is "${text}"?`, choices, first.text);
  return moments.find((one) => one.text === chosen) ?? first;
}

/** A time is read in the zone of the interview alone; one of another zone would be another time than meant. */
function whyUnread(text: string): string {
  if (/\d *(?:[ap]m)? *(?:[A-Z]{2,5}|[+-]\d\d:?\d\d)$/.test(text)) {
    return 'names an offset or a zone; write it as 2026-11-24T14:30-05:00';
  }
  return 'is no date I can read; write it as 2026-11-24T14:30 or "today 14:30"';
}

/** The moments that a text can mean, the likeliest first. @throws usage as startMoment does */
export function momentsOf(asked: Asked, text: string, isPast: boolean): Moment[] {
  const { loaded, zone, option } = asked;
  const { now } = loaded.session;
  const trimmed = text.trim();
  const timestamp = parseTimestamp(trimmed);
  if (timestamp !== null) {
    const { wall, offset } = timestamp;
    const instant =
      offset === null ? momentAt(asked, wall).instant : Date.parse(wall.day) + (wall.minutes - offset) * MINUTE;
    return [{ instant, text: trimmed.replace(' ', 'T'), understood: null }];
  }
  const reading = readMoment(trimmed, { now, zone, daysOff: toldAt(loaded, asked, now).daysOff, isPast });
  if (reading.kind === 'none') return [];
  if (reading.kind === 'instant') return [momentOfInstant(asked, reading.at)];
  const days = reading.kind === 'wall' ? [reading.day, ...reading.others] : reading.days;
  if (reading.minutes === null && !isPast) {
    throw new Failure('usage', `${option}: "${text}" has no time of day; add one, such as "${trimmed} 14:30"`);
  }
  if (reading.kind === 'several') throw twoDays(asked, text, days);
  return days.map((day) => {
    if (reading.minutes === null && day === dayAt(now, zone)) return momentOfInstant(asked, now - (now % MINUTE));
    return momentAt(asked, { day, minutes: reading.minutes ?? 12 * 60 });
  });
}

function momentOfInstant(asked: Asked, at: Instant): Moment {
  const wall = wallAt(at, asked.zone);
  const moment = momentAt(asked, wall);
  // The second time that a clock shows an hour is told from the first.
  if (moment.instant === at) return moment;
  const ahead = (Date.parse(wall.day) - at) / MINUTE + wall.minutes;
  const offset = `${ahead < 0 ? '-' : '+'}${formatClock(Math.abs(ahead))}`;
  return { ...moment, instant: at, text: `${moment.text}${offset}` };
}

function momentAt({ zone, option }: Asked, wall: Wall): Moment {
  const resolved = resolveWall(wall, zone);
  const clock = ({ minutes }: Wall) => formatClock(minutes);
  if ('skipped' in resolved) {
    const { before, after } = resolved.skipped;
    const what = `${wall.day} ${clock(wall)} does not exist in ${zone}, the clocks change then`;
    throw new Failure('usage', `${option}: ${what}; nearest are ${clock(before)} and ${clock(after)}`);
  }
  if (!isWithinYears(resolved.instant)) throw new Failure('usage', `${option}: years run from 1970 to 2200`);
  const understood = `${sayDate(wall.day)} ${clock(wall)}, ${zone}`;
  return { instant: resolved.instant, text: formatWall(wall), understood };
}

/** The day they decide by: of several readings the latest, which is told. @throws usage where it is none, or past */
export function decisionDay(loaded: LoadedSearch, place: Place, option: string, text: string): Promise<Day> {
  return askedDay({ ...place, loaded, option }, text, 'latest');
}

/** A day of one's own, to answer or to go on by: as `decisionDay`, but of several readings the earliest. */
export function ownDay(loaded: LoadedSearch, place: Place, option: string, text: string): Promise<Day> {
  return askedDay({ ...place, loaded, option }, text, 'earliest');
}

type Held = 'latest' | 'earliest';

async function askedDay(asked: Asked, text: string, held: Held): Promise<Day> {
  const { session } = asked.loaded;
  let read: { day: Day; understood: string | null };
  try {
    read = dayOf(asked, text, held);
  } catch (error) {
    if (!(error instanceof Failure) || !session.mayAsk) throw error;
    tell(session, safeLine(error.message, 1000));
    const judge = (answer: string) => faultOf(() => dayOf(asked, answer, held)) ?? true;
    read = dayOf(asked, await session.ctx.prompt().text('Which day is it?', { judge }), held);
  }
  if (read.understood !== null) tell(session, `${asked.option}: ${read.understood}`);
  return read.day;
}

/** What is wrong with an answer, without the name of its option; null where it can be read. */
export function faultOf(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return safeLine(error.message.replace(/^[\w-]+: /, ''), 1000);
  }
}

/** The day that an option names, and how it was understood; null where it was plain. @throws as decisionDay does */
export function dayOf(asked: Asked, text: string, held: Held): { day: Day; understood: string | null } {
  const { loaded, zone, option } = asked;
  const { now, force } = loaded.session;
  const trimmed = text.trim();
  if (isDay(trimmed)) {
    if (trimmed >= dayAt(now, zone) || force) return { day: trimmed, understood: null };
    throw new Failure('usage', `${option}: ${sayDate(trimmed)} is past; check the year, or use --force`);
  }
  const reading = readDecision(trimmed, toldAt(loaded, asked, now));
  if (reading.kind === 'none') {
    throw new Failure('usage', `${option}: "${text}" names no day to come; write it as 2026-12-01, "friday" or +3bd`);
  }
  if (reading.kind === 'several' && reading.either !== undefined) throw twoDays(asked, text, reading.either);
  return { day: dayIn(reading, held), understood: sayReading(reading, held) };
}

/** What was said at an instant is read from its day on, and by the working days of the employer. */
export function toldAt(
  { input, search }: Pick<LoadedSearch, 'input' | 'search'>,
  { zone, country = search.settings.country }: Place,
  at: Instant,
): Told {
  const { day, minutes } = wallAt(at, zone);
  return { today: day, minutes, daysOff: input.daysOffIn(country ?? null) };
}

/** What was read, where something was. */
type Read = Exclude<Reading, { kind: 'none' }>;

export function dayIn(reading: Read, held: Held = 'latest'): Day {
  if (reading.kind === 'day') return reading.on;
  return held === 'latest' ? reading.latest : (reading.readings[0] ?? reading.latest);
}

/** The day that holds, and where there were several readings how it was come to. */
export function sayReading(reading: Read, held: Held = 'latest'): string {
  const day = sayDate(dayIn(reading, held));
  if (reading.kind === 'day') return day;
  const [first = reading.latest, last = first] = reading.readings;
  if (first === last) return `read as ${day}`;
  const say = first.slice(0, 4) === last.slice(0, 4) ? sayDay : sayDate;
  return `read as ${day}, the ${held} of ${say(first)} to ${say(last)}`;
}

/** What a person is to do where figures can be two days. */
function twoDays({ option }: Asked, text: string, days: readonly Day[]): Failure {
  const both = days.map((day) => `${sayDate(day)} (${day})`).join(' or ');
  return new Failure('usage', `${option}: "${text}" could be two days, ${both}; write it as YYYY-MM-DD`);
}
