/** The header of a message by regular expression, for reading many fast: no decoding, no MIME. */

import type { Instant } from '../model/instant.ts';
import { dayIn, SHORT_MONTHS } from '../time/day.ts';
import { parseInstant } from '../time/instant.ts';

/** Header fields by lower-case name, values unfolded, in order; bytes above 127 are Latin-1 characters. */
export type Fields = ReadonlyMap<string, readonly string[]>;

const FIELD = /^([!-9;-~]{1,80})[ \t]*:([^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)/gm;
const FIRST_FIELD = /^(?:From [^\n]*\n)?[!-9;-~]+[ \t]*:/;
/** A Return-Path to nobody. */
export const NULL_SENDER = /^<\s*>$/;
const ID = /<[^<>\s]{1,900}>/g;

/** Length of the header at the start of a text of Latin-1 bytes, without the blank line; null where that is not in it. */
export function headerLength(text: string): number | null {
  const end = /\r?\n\r?\n/.exec(text);
  return end === null ? null : end.index;
}

/** Whether a text begins with a header field. */
export function hasHeader(text: string): boolean {
  return FIRST_FIELD.test(text.slice(0, 1000));
}

/**
 * All fields of a header, given as Latin-1 bytes.
 *
 * @example
 * parseFields('From: a@x\r\nIn-Reply-To:\r\n <1@y>\r\n').get('in-reply-to') //=> ['<1@y>']
 */
export function parseFields(header: string): Fields {
  const fields = new Map<string, string[]>();
  for (const [, name = '', value = ''] of header.matchAll(FIELD)) {
    const key = name.toLowerCase();
    const unfolded = (value.includes('\n') ? value.replace(/\r?\n/g, '') : value).trim();
    const values = fields.get(key);
    if (values === undefined) fields.set(key, [unfolded]);
    else values.push(unfolded);
  }
  return fields;
}

/** The first value of a field, empty where there is none. */
export function firstField(fields: Fields, name: string): string {
  return fields.get(name)?.[0] ?? '';
}

/** Whether a message says of itself that it goes to many. */
export function isBulk(fields: Fields): boolean {
  return fields.has('list-unsubscribe') || /^(?:bulk|list|junk)\b/i.test(firstField(fields, 'precedence'));
}

/** Whether it must not be answered, as what servers write. */
export function hasNullSender(fields: Fields): boolean {
  return NULL_SENDER.test(firstField(fields, 'return-path'));
}

/** Whether it is a report of a mail server: of a delivery, or of a reading. */
export function isReport(fields: Fields): boolean {
  return /^multipart\/report\b/i.test(firstField(fields, 'content-type'));
}

/** All message ids in a field's values, in order, each once. */
export function idsIn(fields: Fields, ...names: string[]): string[] {
  const values = names.flatMap((name) => fields.get(name) ?? []);
  return [...new Set(values.flatMap((value) => value.match(ID) ?? []))];
}

/** Letters of an address field that are looked at: what is longer was written to keep its reader busy. */
const LONGEST_MAILBOX = 4_000;

/** The address in a From field, lower case; empty where there is none. */
export function addressIn(value: string): string {
  const bare = value
    .slice(0, LONGEST_MAILBOX)
    .replace(/"(?:[^"\\]|\\.)*"/g, '')
    .replace(/\([^()]*\)/g, '');
  const address = /<\s*([^<>\s]+@[^<>\s]+)\s*>/.exec(bare)?.[1] ?? /[^\s<>,;:]+@[^\s<>,;:]+/.exec(bare)?.[0] ?? '';
  return Buffer.from(address, 'latin1').toString('utf8').toLowerCase();
}

const DATE =
  /\b(\d{1,2})[\s-]+([A-Z][a-z]{2})[a-z]*[\s-]+(\d{4}|\d{2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([+-]\d{4}|[A-Z]{1,4}\b))?/i;
/** Hours behind UTC of the names that older programs still write; any other name counts as UTC. */
const NAMED = new Map(Object.entries({ EST: 5, EDT: 4, CST: 6, CDT: 5, MST: 7, MDT: 6, PST: 8, PDT: 7 }));

/** The instant of a mail's date; null where it names none within 1970 to 2200. Without a zone it counts as UTC. */
export function parseMailDate(text: string): Instant | null {
  const match = DATE.exec(text.slice(0, 200));
  if (match === null) return null;
  const [, date, name = '', year = '', hours = '', minutes, seconds = '00', zone = ''] = match;
  const month = SHORT_MONTHS.findIndex((known) => known.toLowerCase() === name.toLowerCase()) + 1;
  const fullYear = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900);
  const behind = NAMED.get(zone.toUpperCase());
  const offset = /^[+-]/.test(zone) ? zone : behind === undefined ? 'Z' : `-0${behind}:00`;
  const clock = `${hours.padStart(2, '0')}:${minutes}:${seconds.replace('60', '59')}`;
  return parseInstant(`${dayIn(fullYear, month, Number(date))}T${clock}${offset}`);
}
