/** Looks for wordings that are given as data. Judged on blanked-out text. */

import type { Case, Hit } from './rule.ts';

/** Beginnings of words, `|` between them, without any of which the pattern cannot match: looked for first, being cheap. */
export type Wording = readonly [stems: string, pattern: RegExp];

/** Reports the first wording of each sentence, and of the subject, that matches one of the patterns. */
export function wordings(all: readonly Wording[]): (judged: Case) => Hit[] {
  return ({ masked, maskedSubject }) => {
    const places = [{ text: maskedSubject, line: null }, ...masked.sentences];
    return places.flatMap(({ text, line }) => {
      const match = firstIn(all, text);
      return match === null ? [] : [{ line, found: `"${match.trim()}"` }];
    });
  };
}

/** The first of the wordings that a text holds. A pattern is compiled in earnest when it is tried a second time. */
function firstIn(all: readonly Wording[], text: string): string | null {
  const lower = text.toLowerCase();
  for (const [stems, pattern] of all) {
    const match = stems.split('|').some((stem) => lower.includes(stem)) ? pattern.exec(text) : null;
    if (match !== null) return match[0];
  }
  return null;
}
