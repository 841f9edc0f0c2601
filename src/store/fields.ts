/**
 * The leaves of the file's schema: what a value may be, with the words for an error ("expected …") and for an
 * editor (`description`). Knows no keys.
 */

import {
  boolean,
  check,
  integer,
  type MetadataAction,
  maxValue,
  metadata,
  minValue,
  number,
  picklist,
  pipe,
  string,
} from 'valibot';
import { isDay } from '../time/day.ts';
import { parseInstant, parseTimestamp } from '../time/instant.ts';
import { isZone } from '../time/zone.ts';

/** What an editor shows and completes beside the type. */
interface Hints {
  examples?: unknown[];
  format?: string;
  pattern?: string;
  default?: unknown;
}

function hinted<T>(description: string, hints: Hints = {}): MetadataAction<T, Record<string, unknown>> {
  return metadata({ description, ...hints });
}

/** Any text, also of several lines; a blank one counts as not given. */
export function text(description: string, hints?: Hints) {
  return pipe(string('text'), hinted(description, hints));
}

/** Text that must not be blank. */
export function required(description: string, hints?: Hints) {
  return pipe(
    string('text'),
    check((value) => value.trim() !== '', 'text that is not blank'),
    hinted(description, { pattern: '\\S', ...hints }),
  );
}

/** Text that another program reads, so that its form matters. */
function formed(expected: string, isFormed: (value: string) => boolean, description: string, hints: Hints) {
  return pipe(string(expected), check(isFormed, expected), hinted(description, hints));
}

export function oneOf<const Values extends readonly string[]>(values: Values, description: string, hints?: Hints) {
  return pipe(picklist(values, listOf(values)), hinted(description, hints));
}

function listOf(values: readonly string[]): string {
  return `one of ${values.join(', ')}`;
}

export function flag(description: string) {
  return pipe(boolean('true or false'), hinted(description));
}

export function whole(from: number, to: number, description: string, hints?: Hints) {
  const expected = `a whole number from ${from} to ${to}`;
  return pipe(
    number(expected),
    integer(expected),
    minValue(from, expected),
    maxValue(to, expected),
    hinted(description, hints),
  );
}

export function day(description: string) {
  return formed('a day like 2026-12-01 (1970 to 2200)', isDay, description, {
    format: 'date',
    examples: ['2026-12-01'],
  });
}

/** An instant: with an offset or `Z`. */
export function instant(description: string) {
  const expected = 'a time with an offset or Z, like 2026-11-23T18:10:00Z';
  return formed(expected, (value) => parseInstant(value) !== null, description, {
    pattern: '^\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,3})?)?(Z|[+-]\\d\\d:?\\d\\d)$',
    examples: ['2026-11-23T18:10:00Z'],
  });
}

/** A wall clock, or an instant where it has an offset. */
export function timestamp(description: string) {
  const expected = 'a day and time like 2026-11-23T14:30 (1970 to 2200)';
  return formed(expected, (value) => parseTimestamp(value) !== null, description, {
    pattern: '^\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,3})?)?(Z|[+-]\\d\\d:?\\d\\d)?$',
    examples: ['2026-11-23T14:30'],
  });
}

const zones = new Map<string, boolean>();

export function zone(description: string) {
  const isKnown = (value: string) => {
    let known = zones.get(value);
    if (known === undefined) {
      known = isZone(value);
      zones.set(value, known);
    }
    return known;
  };
  return formed('an IANA time zone like Europe/London', isKnown, description, {
    examples: ['Europe/London'],
  });
}

const HOST =
  /^(?!.{254})[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)*$/u;
const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const ONE_ADDRESS = 'one bare address like priya@acme.example';

/**
 * Why a text is not one bare address, as "expected …"; null where it is one. Quoted local parts and comments are none:
 * tools disagree about them.
 *
 * @example
 * addressFault('priya@acme.example') //=> null
 * addressFault('zoë@acme.example') //=> 'one bare address like priya@acme.example, with plain ASCII before the @'
 */
export function addressFault(value: string): string | null {
  if (value.length > 254) return `${ONE_ADDRESS}, at most 254 characters`;
  const at = value.lastIndexOf('@');
  const local = value.slice(0, Math.max(at, 0));
  if (/[^ -~]/.test(local)) return `${ONE_ADDRESS}, with plain ASCII before the @`;
  if (/[,;]/.test(value)) return `${ONE_ADDRESS}; a mail has one recipient`;
  if (local.length > 64 || !LOCAL.test(local) || !HOST.test(value.slice(at + 1))) return ONE_ADDRESS;
  return null;
}

export function email(description: string) {
  return pipe(
    string(ONE_ADDRESS),
    check(
      (value) => addressFault(value) === null,
      ({ input }) => addressFault(String(input)) ?? ONE_ADDRESS,
    ),
    hinted(description, { format: 'email', examples: ['priya@acme.example'] }),
  );
}

export function host(description: string) {
  return formed('a domain like acme.example', (value) => HOST.test(value), description, {
    examples: ['acme.example'],
  });
}

export function messageId(description: string) {
  const form = /^<[^\s<>]+>$/;
  return formed('a Message-ID in angle brackets', (value) => form.test(value), description, {
    pattern: form.source,
  });
}

const COUNTRY = /^[A-Z]{2}(?:-[A-Z0-9]{1,3}){0,2}$/;

export function country(description: string) {
  return formed('a country code like GB, or GB-SCT for a region', (value) => COUNTRY.test(value), description, {
    pattern: COUNTRY.source,
    examples: ['GB', 'GB-SCT'],
  });
}

const WORKDAY = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * Reads working hours as minutes after midnight; null where they are none or end before they start.
 *
 * @example
 * parseWorkday('09:00-18:00') //=> { start: 540, end: 1080 }
 */
export function parseWorkday(value: string): { start: number; end: number } | null {
  const match = WORKDAY.exec(value);
  if (match === null) return null;
  const start = Number(match[1]) * 60 + Number(match[2]);
  const end = Number(match[3]) * 60 + Number(match[4]);
  return start < end ? { start, end } : null;
}

export function workday(description: string) {
  return formed('hours like 09:00-18:00, the start first', (value) => parseWorkday(value) !== null, description, {
    pattern: WORKDAY.source,
    default: '09:00-18:00',
  });
}

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** Whether a text may be an interview's id: it is typed on command lines and names files. */
export function isId(value: string): boolean {
  return ID.test(value);
}

export function id(description: string) {
  return formed('letters a-z, digits, ".", "_" and "-", at most 100', isId, description, {
    pattern: ID.source,
  });
}
