/** The outer shape of a calendar text: its events, their properties and its zone definitions, with where they stood. */

import ICAL from 'ical.js';

/** 1-based line of the text, and one sentence. */
export interface InvitationProblem {
  line: number;
  message: string;
}

/** An unfolded content line; `line` is the 1-based line of the file on which it begins. */
interface SourceLine {
  text: string;
  line: number;
}

export interface EventBlock {
  /** Of its BEGIN. */
  line: number;
  /** Its own properties, without those of alarms and other parts within it. */
  lines: SourceLine[];
  /** False where the file ends before the event does. */
  complete: boolean;
}

/** Longer lines are cut: no text of an invitation that anyone reads is longer. */
const LONGEST_LINE = 65_536;

function unfold(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  for (const [i, raw] of text.split(/\r*\n|\r/).entries()) {
    const last = lines.at(-1);
    if (last === undefined || !/^[ \t]/.test(raw)) lines.push({ text: raw.slice(0, LONGEST_LINE), line: i + 1 });
    else last.text += raw.slice(1, LONGEST_LINE + 1 - last.text.length);
  }
  return lines;
}

/** Splits a calendar text without understanding it: whatever is broken stays within its own event. */
export function splitCalendar(text: string) {
  const events: EventBlock[] = [];
  /** Lines of zone definitions, BEGIN to END, by TZID. */
  const zones = new Map<string, string[]>();
  /** The zone is the one that the calendar names as a whole (`X-WR-TIMEZONE`). */
  const blocks = { isCalendar: false, method: null as string | null, zone: null as string | null };
  let event: EventBlock | null = null;
  let zone: string[] | null = null;
  let inner: string[] = [];
  for (const source of unfold(text.replace(/^\uFEFF/, ''))) {
    const [, edge = '', component = ''] = /^(BEGIN|END):\s*(\S+)\s*$/i.exec(source.text) ?? [];
    const begins = edge.toUpperCase() === 'BEGIN';
    const name = component.toUpperCase();
    zone?.push(source.text);
    if (begins && name === 'VCALENDAR') blocks.isCalendar = true;
    else if (begins && name === 'VEVENT') {
      event = { line: source.line, lines: [], complete: false };
      inner = [];
      events.push(event);
    } else if (edge !== '' && name === 'VEVENT') {
      if (event !== null) event.complete = true;
      event = null;
    } else if (begins && name === 'VTIMEZONE') zone = [source.text];
    else if (edge !== '' && name === 'VTIMEZONE') {
      const id = zone?.map((line) => /^TZID(?:;[^:]*)?:(.*)$/i.exec(line)?.[1]?.trim()).find((each) => each);
      // in a definition it is a text, and so escaped; in a parameter it is not
      if (zone !== null && id !== undefined) zones.set(id.replace(/\\(.)/g, '$1'), zone);
      zone = null;
    } else if (edge !== '' && event !== null) {
      if (begins) inner.push(name);
      else if (inner.at(-1) === name) inner.pop();
    } else if (event !== null) {
      if (inner.length === 0) event.lines.push(source);
    } else if (zone === null) {
      blocks.method ??= /^METHOD:\s*(\w+)/i.exec(source.text)?.[1]?.toUpperCase() ?? null;
      blocks.zone ??= /^X-WR-TIMEZONE:\s*(\S+)/i.exec(source.text)?.[1] ?? null;
    }
  }
  return { ...blocks, isCalendar: blocks.isCalendar || events.length > 0, events, zones };
}

const MOST_ALIKE = 200;
const LONGEST_TEXT_LINE = 300;

/** A property that was read: its first value as text, its parameters, and where it stands. */
export interface Read {
  property: InstanceType<typeof ICAL.Property>;
  value: string;
  line: number;
}

const WANTED =
  /^(UID|SEQUENCE|STATUS|SUMMARY|LOCATION|DTSTART|DTEND|DURATION|ORGANIZER|ATTENDEE|RRULE|RDATE|RECURRENCE-ID|X-MICROSOFT-CDO-ALLDAYEVENT)[;:]/i;
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

/** Controls, and marks that are not seen but change how text is shown. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

/** A text as one line that is fit to be kept, of at most 300 characters. */
export function cleanLine(text: string): string {
  const line = text.slice(0, LONGEST_TEXT_LINE * 20).replace(/\s+/g, ' ');
  const seen = line.replace(INVISIBLE, '').trim();
  return seen.length <= LONGEST_TEXT_LINE ? seen : `${seen.slice(0, LONGEST_TEXT_LINE - 1)}…`;
}
