/** What a scan reads English with: sentences taken apart, and the days that words name. */

import type { Reader } from '../mail/finding.ts';
import { readDecision } from '../time/words/decision.ts';
import { mentionsIn, normalised } from '../time/words/mentions.ts';
import { dayAt } from '../time/zone.ts';
import { dayIn, toldAt } from './asked-dates.ts';
import type { LoadedSearch } from './load.ts';

/** Loads what takes sentences apart, which takes a while. */
export async function mailReader(loaded: Pick<LoadedSearch, 'zone' | 'input' | 'search'>): Promise<Reader> {
  const { readLanguage } = await import('../draft/language.ts');
  const { sentencesOf } = await readLanguage();
  return {
    sentences: sentencesOf,
    decision: (words, at, interview) => {
      const place = loaded.search.interviews.find(({ id }) => id === interview) ?? loaded;
      const reading = readDecision(words, toldAt(loaded, place, at));
      return reading.kind === 'none' ? null : dayIn(reading);
    },
    days: (words, at) => mentionsIn(normalised(words), toldAt(loaded, loaded, at)).flatMap(({ days }) => days),
    today: (at) => dayAt(at, loaded.zone),
  };
}
