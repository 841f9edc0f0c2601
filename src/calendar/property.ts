/** Content lines of an event as properties, and the texts of strangers made fit to be kept. */

import ICAL from 'ical.js';
import type { EventBlock } from './blocks.ts';

/** 1-based line of the text, and one sentence. */
export interface InvitationProblem {
  line: number;
  message: string;
}

const MOST_ALIKE = 200;
const LONGEST_TEXT_LINE = 300;

/** Controls, and marks that are not seen but change how text is shown. Newlines and tabs stay. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

export function clean(text: string, longest: number): string {
  const seen = text.replace(/\r\n?/g, '\n').replace(INVISIBLE, '').trim();
  return seen.length <= longest ? seen : `${seen.slice(0, longest - 1)}…`;
}

export function cleanLine(text: string): string {
  return clean(text.slice(0, LONGEST_TEXT_LINE * 20).replace(/[\s\u2028\u2029]+/g, ' '), LONGEST_TEXT_LINE);
}

/** A property that was read: its first value as text, its parameters, and where it stands. */
export interface Read {
  property: InstanceType<typeof ICAL.Property>;
  value: string;
  line: number;
}

const WANTED =
  /^(UID|SEQUENCE|STATUS|SUMMARY|LOCATION|DESCRIPTION|DTSTART|DTEND|DURATION|ORGANIZER|ATTENDEE|RRULE|RDATE|RECURRENCE-ID|X-MICROSOFT-CDO-ALLDAYEVENT)[;:]/i;
/** Read as they stand, since their values may name what does not exist. */
const AS_TEXT = /^(?:D[TU]|RRULE|RDATE|RECURRENCE-ID|SEQUENCE)/;

/** The properties of one event, by upper-case name; unreadable ones are told as problems. */
export function propertiesOf(block: EventBlock, problems: InvitationProblem[]): Map<string, Read[]> {
  const found = new Map<string, Read[]>();
  for (const { text, line } of block.lines) {
    const name = WANTED.exec(text)?.[1]?.toUpperCase();
    const known = name === undefined ? undefined : (found.get(name) ?? []);
    if (name === undefined || known === undefined || known.length >= MOST_ALIKE) continue;
    try {
      // Exchange writes this one with a colon and without quotes
      const quoted = text.replace(/;TZID=(tzone:\/\/[^:;"]*)(?=[:;])/i, ';TZID="$1"');
      const own = AS_TEXT.test(name) ? quoted.replace(/^[A-Za-z-]+/, 'X-TEXT') : text;
      const property = ICAL.Property.fromString(own.replace(/^([^:]*?);VALUE=[^;:]*/i, '$1'));
      known.push({ property, value: String(property.getFirstValue() ?? ''), line });
      found.set(name, known);
    } catch {
      problems.push({ line, message: `${name} cannot be read` });
    }
  }
  return found;
}

export function parameter({ property }: Read, name: string): string {
  const value: unknown = property.getParameter(name);
  return Array.isArray(value) ? String(value[0] ?? '') : String(value ?? '');
}
