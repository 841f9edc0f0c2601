/** What the times and the zone names of an event mean: Windows names too, paths, what Outlook shows. No clock. */

import ICAL from 'ical.js';
import { findIana } from 'windows-iana';
import type { Instant } from '../model/instant.ts';
import { isDay } from '../time/day.ts';
import { instantOf, isZone, resolveWall, type Wall, wallAt, wallInUtc } from '../time/zone.ts';

const REGIONS = ['Europe', 'America', 'Asia', 'Africa', 'Australia', 'Pacific', 'Atlantic', 'Indian'];
/** Cities that Outlook shows whose zone is named after another. */
const CITIES: Readonly<Record<string, string>> = {
  'new delhi': 'Asia/Kolkata',
  mumbai: 'Asia/Kolkata',
  beijing: 'Asia/Shanghai',
  osaka: 'Asia/Tokyo',
  bern: 'Europe/Zurich',
  edinburgh: 'Europe/London',
  brasilia: 'America/Sao_Paulo',
  'abu dhabi': 'Asia/Dubai',
  islamabad: 'Asia/Karachi',
  canberra: 'Australia/Sydney',
  hanoi: 'Asia/Bangkok',
  wellington: 'Pacific/Auckland',
  pretoria: 'Africa/Johannesburg',
};
/** A winter on each half of the earth, when clocks stand as the zone is named. */
const WINTERS = [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)];

function windowsZone(name: string): string | null {
  return findIana(name as Parameters<typeof findIana>[0])[0] ?? null;
}

/** Minutes ahead of UTC without summer time. */
function standardOffset(zone: string): number {
  return Math.min(...WINTERS.map((instant) => (wallInUtc(wallAt(instant, zone)) - instant) / 60_000));
}

function cityZone(city: string, offset: number): string | null {
  const plain = city.trim().toLowerCase();
  const name = plain.replace(/(^|[ -])\p{L}/gu, (letter) => letter.toUpperCase()).replaceAll(' ', '_');
  const zones = [CITIES[plain] ?? '', ...REGIONS.map((region) => `${region}/${name}`)];
  return zones.find((zone) => isZone(zone) && standardOffset(zone) === offset) ?? null;
}

/** A name as Outlook shows it: `(UTC+01:00) Amsterdam, Berlin, Rome`, `Eastern Time (US & Canada)`. */
function shownZone(name: string): string | null {
  const [, sign = '+', hours = '0', minutes = '0', rest = name] =
    /^\(?(?:UTC|GMT)\s?(?:([+-])(\d{1,2}):?(\d{2})?)?\)\s*(.+)$/i.exec(name) ?? [];
  const common = /^(.+?) Time\b/i.exec(rest)?.[1]?.replace(/ (?:Standard|Daylight|Summer)$/i, '');
  const windows = common === undefined ? null : (windowsZone(`${common} Standard Time`) ?? windowsZone(rest));
  if (windows !== null) return windows;
  if (rest === name) return null;
  const offset = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
  const zones = rest.split(/[,:;/]| and /).map((city) => cityZone(city, offset));
  return zones.find((zone) => zone !== null) ?? null;
}

/** `GMT+1`, `UTC-05:00`, `+0530`: a zone of whole hours; null for any other. */
function offsetZone(name: string): string | null {
  const [, sign = '', hours = '', minutes = '0'] = /^(?:GMT|UTC)?\s?([+-])(\d{1,2}):?(\d{2})?$/i.exec(name) ?? [];
  const zone = Number(hours) === 0 ? 'UTC' : `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}`;
  return hours !== '' && Number(minutes) === 0 && isZone(zone) ? zone : null;
}

/**
 * The IANA zone that a TZID means: an IANA name, one behind a path, a Windows name, one that Outlook shows; null for
 * any other.
 *
 * @example
 * zoneNamed('/freeassociation.sourceforge.net/Europe/Berlin') //=> 'Europe/Berlin'
 * zoneNamed('Eastern Standard Time') //=> 'America/New_York'
 * zoneNamed('(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna') //=> 'Europe/Amsterdam'
 */
export function zoneNamed(tzid: string): string | null {
  const name = tzid.trim().replace(/^"|"$/g, '').replace(/\s+/g, ' ').slice(0, 200);
  const windows = windowsZone(name);
  if (windows !== null) return windows;
  if (/^tzone:\/\/microsoft\/utc$|^(?:coordinated universal time|z|utc|gmt)$/i.test(name)) return 'UTC';
  const parts = name.split('/').filter((part) => part !== '');
  const names = [name, parts.slice(-3).join('/'), parts.slice(-2).join('/')];
  return names.find(isZone) ?? shownZone(name) ?? offsetZone(name);
}

/** Names that calendars give to zones with summer time, too: the definition then counts more than the name. */
const ABBREVIATION = /^[A-Z]{2,5}(?:\d[A-Z]{3})?$/;

const VALUE = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z)?)?$/;

export interface Zones {
  /** Said by the person: for floating times and for names that nobody knows. */
  zone?: string;
  /** The sender's own: for floating times alone. */
  homeZone?: string;
  /** Definitions that came with the calendar. */
  defined: ReadonlyMap<string, readonly string[]>;
  /** The zone that the calendar names as a whole. */
  calendarZone: string | null;
}

export interface Moment {
  at: Instant;
  /** IANA zone of the wall clock; null where it is UTC or known by its definition alone. */
  zone: string | null;
  /** The text named no zone: the person's or the calendar's was taken. */
  floating: boolean;
  allDay: boolean;
}

/** The instant of a wall clock; one that a change of the clocks skips counts on from before it, as RFC 5545 has it. */
function instantIn(wall: Wall, zone: string): Instant {
  const resolved = resolveWall(wall, zone);
  if ('instant' in resolved) return resolved.instant;
  const { before } = resolved.skipped;
  return instantOf(before.day, before.minutes, zone) + wallInUtc(wall) - wallInUtc(before);
}

/** The instant by a definition that came along. Only yearly rules: others could take for ever to expand. */
function instantByDefinition(wall: Wall, defined: readonly string[]): Instant | null {
  // Notes writes the hour of the change into its rule, too: DTSTART has it already
  const lines = defined.map((line) =>
    /^RRULE[:;]/i.test(line) ? line.replace(/;?BY(?:HOUR|MINUTE|SECOND)=[^;]*/gi, '').replace(/:;/, ':') : line,
  );
  const rules = lines.filter((line) => /^RRULE[:;]/i.test(line));
  if (lines.length > 400 || !rules.every((rule) => /FREQ=YEARLY/i.test(rule))) return null;
  try {
    const component = new ICAL.Component(ICAL.parse(lines.join('\r\n')));
    const [year, month, day] = wall.day.split('-').map(Number);
    const clock = { hour: Math.floor(wall.minutes / 60), minute: Math.floor(wall.minutes % 60), second: 0 };
    const local = { year, month, day, ...clock, isDate: false };
    const zone = new ICAL.Timezone({ component, tzid: 'event' });
    const offset =
      offsetBefore(new ICAL.Time(local, ICAL.Timezone.localTimezone), component) ??
      zone.utcOffset(new ICAL.Time(local, zone));
    const at = wallInUtc(wall) - offset * 1000;
    return Number.isFinite(at) ? at : null;
  } catch {
    return null;
  }
}

/** Seconds ahead of UTC before the first change of a definition, which ical.js does not tell: what that one changes from. */
function offsetBefore(time: ICAL.Time, definition: ICAL.Component): number | null {
  const startOf = (part: ICAL.Component) => part.getFirstPropertyValue('dtstart') as ICAL.Time;
  const changes = definition.getAllSubcomponents().filter(startOf);
  const [first] = changes.sort((a, b) => startOf(a).compare(startOf(b)));
  if (first === undefined || time.compare(startOf(first)) >= 0) return null;
  const from = first.getFirstPropertyValue('tzoffsetfrom') as ICAL.UtcOffset | null;
  return from?.toSeconds() ?? null;
}

/** The IANA zone that a definition names beside its own name. */
function locationIn(lines: readonly string[] | undefined): string | null {
  const line = lines?.find((each) => /^X-LIC-LOCATION:/i.test(each)) ?? '';
  return line === '' ? null : zoneNamed(line.slice(line.indexOf(':') + 1));
}

/** The moment that a DTSTART or DTEND names, such as `20261124T100000Z` or `20261124`, or why it could not be read. */
export function parseMoment(value: string, tzid: string | null, zones: Zones): Moment | { problem: string } {
  const match = VALUE.exec(value.trim());
  const [, year, month, date, hours, minutes, seconds = '00', utc] = match ?? [];
  const day = `${year}-${month}-${date}`;
  const minute = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  if (match === null || !isDay(day) || minute >= 24 * 60 || Number(minutes ?? 0) > 59 || Number(seconds) > 60)
    return { problem: `"${value.slice(0, 40)}" is no date and time` };
  const wall = { day, minutes: minute };
  const allDay = hours === undefined;
  const calendarZone = zones.calendarZone === null ? null : zoneNamed(zones.calendarZone);
  if (utc !== undefined) return { at: wallInUtc(wall), zone: calendarZone, floating: false, allDay };
  const inZone = (zone: string, floating = false) => ({ at: instantIn(wall, zone), zone, floating, allDay });
  if (tzid !== null) {
    const definition = zones.defined.get(tzid.trim()) ?? zones.defined.get(tzid.replace(/\\(.)/g, '$1').trim());
    const named = zoneNamed(tzid) ?? locationIn(definition);
    if (named !== null && !(definition !== undefined && ABBREVIATION.test(tzid.trim()))) return inZone(named);
    const at = definition === undefined ? null : instantByDefinition(wall, definition);
    if (at !== null) return { at, zone: null, floating: false, allDay };
    if (named !== null) return inZone(named);
    if (zones.zone !== undefined) return inZone(zones.zone, true);
    return { problem: `nobody knows the time zone "${tzid.slice(0, 60)}"; say which with --timezone` };
  }
  const zone = zones.zone ?? calendarZone ?? zones.homeZone;
  return zone === undefined ? { problem: 'it names no time zone; say which with --timezone' } : inZone(zone, true);
}
