/** Reads from an automatic answer when its writer is back. No clock: all is told from the day of the mail. */

import type { Day } from '../model/instant.ts';
import { addDays, dayIn } from '../time/day.ts';

/** Languages whose months are known, beside what the reader of days knows. */
const LANGUAGES = 'en de fr es it pt nl sv da nb fi pl cs sk hu ro tr ru uk el hr sl ca et lv lt id'.split(' ');
/** Nobody is away for longer without another mail; dates beyond it mean something else. */
const LONGEST_DAYS = 400;

let known: ReadonlyMap<string, number> | null = null;

/** Names of months in lower case, long and short, genitive and nominative, with their numbers from 1. */
function monthNames(): ReadonlyMap<string, number> {
  if (known !== null) return known;
  const found = new Map<string, number>();
  const forms = [{ month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }] as const;
  for (const [language, form] of LANGUAGES.flatMap((one) => forms.map((form) => [one, form] as const))) {
    const format = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' });
    for (let month = 0; month < 12; month += 1) {
      const parts = format.formatToParts(Date.UTC(2026, month, 15));
      const name = (parts.find(({ type }) => type === 'month')?.value ?? '').toLowerCase().replace(/\.$/, '');
      if (/^\p{L}{3,}$/u.test(name) && !found.has(name)) found.set(name, month + 1);
    }
  }
  known = found;
  return found;
}

/** The day of a month and date from a day on; one without a year is the next such. */
function dayFrom(today: Day, month: number | string, date: string, year?: string): Day[] {
  const thisYear = Number(today.slice(0, 4));
  const years = year === undefined ? [thisYear, thisYear + 1] : [(Number(year) % 2000) + 2000];
  // without its year a day of last week would come next in a year
  const last = addDays(today, year === undefined ? LONGEST_DAYS / 2 : LONGEST_DAYS);
  const days = years.map((one) => dayIn(one, Number(month), Number(date)));
  return days.filter((day) => day !== null && day >= today && day <= last).slice(0, 1) as Day[];
}

const NUMERIC =
  /(?<!\d)(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{4})[年년/.]\s?(\d{1,2})[月월/.]\s?(\d{1,2})|(\d{1,2})[月월]\s?(\d{1,2})[日일]|(\d{1,2})\s?([./-])\s?(\d{1,2})(?:\s?\.|\s?[./-]\s?(\d{4}|\d{2}))?)(?!\d)/g;
/** `7 December 2026`, `7. Dezember`, `7 de diciembre`; then `December 7th`. */
const NAMED = [
  /(?<![\p{L}\d])(?<date>\d{1,2})(?:st|nd|rd|th|er|\.|º|°)?[\s-]+(?:(?:of|de)\s|d[’'])?(?<name>\p{L}{3,})(?:[.,]?\s+(?:de\s+)?(?<year>\d{4}))?/giu,
  /(?<!\p{L})(?<name>\p{L}{3,})\.?\s+(?<date>\d{1,2})(?:st|nd|rd|th)?(?!\d|:)(?:[.,]?\s+(?<year>\d{4}))?/giu,
];

/** Every day that a text names in figures or by a month of any known language, none before `today`. */
function daysIn(text: string, today: Day): Day[] {
  const found: Day[] = [];
  for (const match of text.matchAll(NUMERIC)) {
    const [, y1, m1 = '', d1 = '', y2, m2 = '', d2 = '', m3, d3 = '', first = '', mark, second = '', year] = match;
    if (y1 !== undefined) found.push(...dayFrom(today, m1, d1, y1));
    else if (y2 !== undefined) found.push(...dayFrom(today, m2, d2, y2));
    else if (m3 !== undefined) found.push(...dayFrom(today, m3, d3));
    else if (year !== undefined || mark !== '-') {
      // 12/07 is read both ways; what is past by then was not meant, and of two the one that comes first
      const ways = [dayFrom(today, second, first, year)];
      if (mark === '/') ways.push(dayFrom(today, first, second, year));
      found.push(...ways.flat().sort().slice(0, 1));
    }
  }
  for (const { groups } of NAMED.flatMap((form) => [...text.matchAll(form)])) {
    const month = monthNames().get(groups?.name?.toLowerCase() ?? '');
    if (month !== undefined) found.push(...dayFrom(today, month, groups?.date ?? '', groups?.year));
  }
  return found;
}

const RETURN =
  /(?<!\p{L})(?:back|return(?:ing|s)?|again|available|reachable|resume|rejoin|come back)(?!\p{L})(?!\s+to\s+(?:you|me|your))|(?<!\p{L})(?:zurück|wieder|rückkehr|ab dem|erreichbar|retour|rentrerai|à partir du|regreso|vuelvo|volveré|regresso|retorno|voltarei|rientro|rientrerò|tornerò|terug|weer|tillbaka|tilbage|tilbake|åter|igen|powr\S+|wracam|takaisin|zpět|vissza|döneceğim|вернусь)(?!\p{L})|以降|出社|戻り|返回|回来|복귀/iu;
const LAST =
  /(?<!\p{L})(?:through|thru|up to and including|inclusive|einschließlich|inclus|t\/m|tot en met|(?:from|between|vom|von|du|del|dal|van)(?!\p{L}).{3,40}(?<!\p{L})(?:to|and|until|till|bis|au|al|tot))(?!\p{L})/iu;
const UNTIL =
  /(?<!\p{L})(?:until|till|til|bis|jusqu|hasta|até|fino|tot|till och med|do|asti|saakka|до|kadar|-ig)(?!\p{L})|まで|까지|直到|至/iu;
/** What stands between "back" and a day. */
const BESIDE = /^\W*(?:in the office|at work|to work|to the office)?\W*(?:on|by|from)?\s+/i;

/**
 * The day on which the writer of an automatic answer is back, told on the day of the mail; null where it names none that
 * lies ahead. What only plain English tells, such as "on Monday", is left to `read`.
 */
export function returnDay(text: string, today: Day, read: (words: string) => Day | null): Day | null {
  const sentences = text.split(/(?<=[^\d][.!?。])\s+|\n+|(?<=\d{4}\)?),?\s(?=and|with|und)/u);
  let until: Day | null = null;
  for (const sentence of sentences) {
    const isReturn = RETURN.test(sentence);
    const cue = RETURN.exec(sentence) ?? LAST.exec(sentence) ?? UNTIL.exec(sentence);
    if (cue === null) continue;
    const words = sentence.slice(cue.index + cue[0].length);
    const spoken = () => read(words.replace(BESIDE, '')) ?? read(sentence);
    const last = daysIn(sentence, today).sort().at(-1) ?? spoken();
    if (last === null || last <= today) continue;
    if (isReturn) return last;
    until = LAST.test(sentence) ? addDays(last, 1) : last;
  }
  return until;
}
