/** What a scan reads English with: sentences taken apart, and the days that words name. */

import type { Reader } from '../mail/finding.ts';
import type { Day, Instant } from '../model/instant.ts';
import { isDay } from '../time/day.ts';
import { dayAt, wallAt } from '../time/zone.ts';
import type { LoadedSearch } from './load.ts';
import { parseTiming } from './timing.ts';

/** Loads what reads English, which takes a while. */
export async function mailReader({ zone, daysOff }: Pick<LoadedSearch, 'zone' | 'daysOff'>): Promise<Reader> {
  const [{ readLanguage }, { casual }] = await Promise.all([import('../draft/language.ts'), import('chrono-node/en')]);
  const { sentencesOf } = await readLanguage();
  const day = (words: string, at: Instant): Day | null => {
    const today = wallAt(at, zone);
    const [year = 0, month = 0, date = 0] = today.day.split('-').map(Number);
    const found = casual
      .parse(words, new Date(year, month - 1, date, 12), { forwardDate: true })
      .flatMap(({ start }) => {
        const parts = [start.get('year'), start.get('month'), start.get('day')].map((part) =>
          String(part).padStart(2, '0'),
        );
        const named = parts.join('-');
        return start.isCertain('day') && start.isCertain('month') && isDay(named) && named >= today.day ? [named] : [];
      });
    return found.sort().at(-1) ?? parseTiming(words, { today: today.day, daysOff })?.day ?? null;
  };
  return { sentences: sentencesOf, day, today: (at) => dayAt(at, zone) };
}
