/** Looks for wordings that are given as data. Judged on blanked-out text. */

import type { Case, Hit } from './rule.ts';

/** Beginnings of words, `|` between them, without any of which the pattern cannot match: looked for first, being cheap. */
export type Wording = readonly [stems: string, pattern: RegExp];

/** Reports the first wording of each sentence, and of the subject, that matches one of the patterns. */
export function wordings(all: readonly Wording[]): (judged: Case) => Hit[] {
  return ({ masked, maskedSubject }) => {
    const whole = `${maskedSubject} ${masked.text}`.toLowerCase();
    const patterns = all.filter(([stems]) => stems.split('|').some((stem) => whole.includes(stem)));
    const places = [{ text: maskedSubject, line: null }, ...masked.sentences];
    return places.flatMap(({ text, line }) => {
      const match = patterns.map(([, pattern]) => pattern.exec(text)).find((one) => one !== null);
      return match === undefined || match === null ? [] : [{ line, found: `"${match[0].trim()}"` }];
    });
  };
}
