/** What calendars call time zones, as IANA zones: Windows names, names that Outlook shows, paths, offsets. */

import { findIana } from 'windows-iana';
import { isZone, wallAt, wallInUtc } from '../time/zone.ts';

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

/** Whether calendars give a name to zones with summer time, too: its definition then counts more than the name. */
export function isAbbreviation(tzid: string): boolean {
  return /^[A-Z]{2,5}(?:\d[A-Z]{3})?$/.test(tzid.trim());
}
