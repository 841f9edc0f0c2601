/** Reads a file of phrases and expected days, and measures the reader against it. */

import { readFileSync } from 'node:fs';
import { computeHolidays } from '../../../src/time/holidays.ts';
import { readDecision } from '../../../src/time/words/decision.ts';

export interface Row {
  told: string;
  words: string;
  expected: string;
  found: string;
}

/** Each phrase of a corpus, what is expected of it and what was read. */
export async function readCorpus(name: string): Promise<Row[]> {
  const rows: Row[] = [];
  let told = '';
  let today = { today: '', minutes: 0, daysOff: (_: string): string | null => null };
  for (const line of readFileSync(new URL(name, import.meta.url), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('@')) {
      told = line;
      const [, at = '', , country] = line.split(' ');
      const day = at.slice(0, 10);
      const minutes = Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16));
      const years = [0, 1, 2].map((ahead) => Number(day.slice(0, 4)) + ahead);
      const holidays = country === undefined ? null : await computeHolidays(country, years);
      today = { today: day, minutes, daysOff: (one) => holidays?.get(one) ?? null };
      continue;
    }
    const [words = '', expected = ''] = line.split(' | ');
    const reading = readDecision(words, today);
    const found = reading.kind === 'none' ? '-' : reading.kind === 'day' ? reading.on : `~${reading.latest}`;
    rows.push({ told, words, expected, found });
  }
  return rows;
}

export interface Measure {
  phrases: number;
  /** Of the days that were read, how many are the expected ones. */
  precision: number;
  /** Of the days that are expected, how many were read. */
  recall: number;
  /** How many are right to the kind of reading. */
  exact: number;
}

const dayOf = (told: string) => told.replace('~', '');

export function measure(rows: readonly Row[]): Measure {
  const read = rows.filter(({ found }) => found !== '-');
  const dated = rows.filter(({ expected }) => expected !== '-');
  const right = read.filter(({ found, expected }) => dayOf(found) === dayOf(expected)).length;
  return {
    phrases: rows.length,
    precision: right / read.length,
    recall: right / dated.length,
    exact: rows.filter(({ found, expected }) => found === expected).length / rows.length,
  };
}
