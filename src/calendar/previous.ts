/** What an earlier export said, so that the next one can tell what moved and what is gone. Reads own files alone. */

import { contentLine, unfoldLines } from './lines.ts';

export const PRODUCT = '-//followup//followup//EN';

/** One event of an earlier export. */
export interface PreviousEvent {
  sequence: number;
  stamp: string;
  /** Everything but SEQUENCE and DTSTAMP, unfolded, from BEGIN to END. */
  lines: string[];
}

/** Whether a text is a calendar that this program wrote. */
export function isOwnCalendar(text: string): boolean {
  return unfoldLines(text.slice(0, 1000)).includes(`PRODID:${PRODUCT}`);
}

/** The events of an earlier export by UID; empty for any other text. */
export function parsePrevious(text: string): Map<string, PreviousEvent> {
  const events = new Map<string, PreviousEvent>();
  if (!isOwnCalendar(text)) return events;
  let lines: string[] = [];
  for (const line of unfoldLines(text)) {
    if (line === 'BEGIN:VEVENT') lines = [];
    lines.push(line);
    if (line !== 'END:VEVENT') continue;
    const valueIn = (name: string) => lines.find((each) => each.startsWith(`${name}:`))?.slice(name.length + 1);
    const uid = valueIn('UID');
    const sequence = Number(valueIn('SEQUENCE') ?? 0);
    if (uid === undefined || !Number.isSafeInteger(sequence)) continue;
    events.set(uid, {
      sequence,
      stamp: valueIn('DTSTAMP') ?? '',
      lines: lines.filter((each) => !/^(?:SEQUENCE|DTSTAMP):/.test(each)),
    });
  }
  return events;
}

/** The lines of an event that is gone: cancelled, and without its alarm. */
export function cancelledLines(lines: readonly string[]): string[] {
  let inAlarm = false;
  return lines.flatMap((line) => {
    if (line === 'BEGIN:VALARM') inAlarm = true;
    const kept = inAlarm ? [] : [line.startsWith('STATUS:') ? 'STATUS:CANCELLED' : line];
    if (line === 'END:VALARM') inAlarm = false;
    return kept;
  });
}

/** Unfolded lines as they are written. */
export function foldAll(lines: readonly string[]): string {
  return lines
    .map((line) => {
      const colon = line.indexOf(':');
      return contentLine(line.slice(0, colon), line.slice(colon + 1));
    })
    .join('');
}
