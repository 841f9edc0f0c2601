/** What a letter names: the role, the date that passed, their own words about timing. Pure. */

import type { Day } from '../../model/instant.ts';
import { dayAt } from '../../time/zone.ts';
import { roleWords } from '../role.ts';
import { datesIn, dayOf, languageOf, tellsDay } from './dates.ts';
import type { Case } from './rule.ts';
import { contentWords, isPart, isQuoted } from './words.ts';

/** Whether a text tells a role: its words, or the last two or the main one of them, in any form. */
export function namesRole(text: string, role: string): boolean {
  const words = contentWords(roleWords(role).title).filter(
    (word) =>
      !/^(?:senior|junior|lead|staff|principal|head|chief|assistant|deputy|associate|trainee|[mfdwx])$/.test(word),
  );
  const wanted = words.length === 0 ? contentWords(role) : words;
  const initials = contentWords(roleWords(role).title)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
  if (initials.length > 1 && new RegExp(`\\b${initials}\\b`, 'u').test(text)) return true;
  return isQuoted(wanted.join(' '), text) || wanted.some((word) => isPart(word, text));
}

/** The date that passed or, where it was assumed or is unknown, any of the interview. */
export function namesDate(judged: Case): boolean {
  const { letter, interview, world } = judged;
  const told = datesIn(letter.text, dayOf(judged), languageOf(judged));
  const days: Day[] = world.decisionOn === undefined ? [] : [world.decisionOn];
  if (interview !== null && (world.decisionOn === undefined || world.action?.assumed === true)) {
    days.push(dayAt(interview.at, interview.zone));
  }
  if (quotesThem(judged)) return true;
  return days.length === 0 ? told.length > 0 : days.some((day) => tellsDay(told, day));
}

/** Their own words for a time, quoted where they named no day. */
function quotesThem({ letter, process }: Case): boolean {
  const heard = process.flatMap(({ history }) =>
    history.flatMap((entry) => (entry.type === 'heard' ? entry.words : [])),
  );
  const told = [...heard, ...process.map(({ decisionWords = '' }) => decisionWords)];
  return [...letter.text.matchAll(/[“"]([^“”"]+)[”"]/g)].some(([, quoted = '']) =>
    told.some((words) => words.toLowerCase().includes(quoted.trim().toLowerCase())),
  );
}
