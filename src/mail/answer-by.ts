/** The day to answer an offer by, in what a person wrote. Pure. */

import type { Day, Instant } from '../model/instant.ts';
import type { Reader } from './finding.ts';

/** The day to answer an offer by, as the sentences have it that ask for the answer. */
export function answerBy(own: string, at: Instant, { days, today }: Reader): Day | null {
  const asking = own
    .split(/(?<=[.!?])\s+|\n+/)
    .filter((one) =>
      /\b(?:accept|sign|respond|reply|answer|confirm|let (?:us|me) know|expires?|open until|decide|decision)\b/i.test(
        one,
      ),
    );
  const named = asking.flatMap((one) => days(one, at)).filter((day) => day >= today(at));
  return named.sort().at(-1) ?? null;
}
