/** Turns of phrase with one meaning. A large pattern takes longer to compile than all the rest, so few are tried. Pure. */

/** A pattern, and what every text that it fits holds one of, in lower case, between bars. */
export type Phrase = readonly [holds: string, pattern: RegExp];

/**
 * The first match of any of the phrases; null where none fits.
 *
 * @example
 * firstOf([['yes', /\byes\b/i], ['no|never', /\b(?:no|never)\b/i]], 'Well, No and yes')?.[0] //=> 'No'
 */
export function firstOf(phrases: readonly Phrase[], text: string): RegExpExecArray | null {
  const lower = text.toLowerCase();
  let first: RegExpExecArray | null = null;
  for (const [holds, pattern] of phrases) {
    if (!holds.split('|').some((part) => lower.includes(part))) continue;
    const match = pattern.exec(text);
    if (match !== null && (first === null || match.index < first.index)) first = match;
  }
  return first;
}

/** Whether any of the phrases fits. */
export function isAny(phrases: readonly Phrase[], text: string): boolean {
  const lower = text.toLowerCase();
  return phrases.some(
    ([holds, pattern]) => holds.split('|').some((part) => lower.includes(part)) && pattern.test(text),
  );
}
