/** The outer shape of a calendar text: its events and zone definitions as unfolded lines that know where they stood. */

/** An unfolded content line; `line` is the 1-based line of the file on which it begins. */
export interface SourceLine {
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

export interface CalendarBlocks {
  /** False where no `BEGIN:VCALENDAR` and no event was found. */
  isCalendar: boolean;
  method: string | null;
  /** Zone that the calendar names as a whole (`X-WR-TIMEZONE`). */
  zone: string | null;
  events: EventBlock[];
  /** Lines of zone definitions, BEGIN to END, by TZID. */
  zones: ReadonlyMap<string, readonly string[]>;
}

/** Longer lines are cut: no text of an invitation that anyone reads is longer. */
const LONGEST_LINE = 65_536;

function unfold(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let parts: string[] = [];
  let length = 0;
  let start = 1;
  const finish = () => {
    if (parts.length > 0) lines.push({ text: parts.join(''), line: start });
  };
  for (const [i, raw] of text.split(/\r*\n|\r/).entries()) {
    const folded = parts.length > 0 && /^[ \t]/.test(raw);
    if (!folded) {
      finish();
      parts = [];
      length = 0;
      start = i + 1;
    }
    const part = (folded ? raw.slice(1) : raw).slice(0, LONGEST_LINE - length);
    length += part.length;
    parts.push(part);
  }
  finish();
  return lines;
}

/**
 * Splits a calendar text without understanding it: whatever is broken stays within its own event.
 *
 * @param text with line ends of any kind, with or without a byte order mark
 */
export function splitCalendar(text: string): CalendarBlocks {
  const events: EventBlock[] = [];
  const zones = new Map<string, string[]>();
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
