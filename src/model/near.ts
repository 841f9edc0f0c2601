/** "Did you mean": the nearest of the known words, if one is near. Pure. */

/**
 * The known word within two typing mistakes (a letter more, less, other or swapped), or equal but for case, hyphens
 * and underscores; null where none is. Of several equally near ones the first.
 *
 * @example
 * nearest('interviewer', ['interviews', 'interviewers']) //=> 'interviewers'
 * nearest('salary', ['company', 'role']) //=> null
 */
export function nearest(word: string, known: readonly string[]): string | null {
  const plain = plainForm(word);
  let best: string | null = null;
  let bestDistance = Math.min(2, Math.floor(plain.length / 3)) + 1;
  for (const candidate of known) {
    const distance = distanceWithin(plain, plainForm(candidate), bestDistance);
    if (distance >= bestDistance) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}

/**
 * A clause that names the nearest known word, else all of them.
 *
 * @example
 * didYouMean('ofer', ['offer', 'rejected']) //=> 'did you mean "offer"?'
 * didYouMean('x', ['offer', 'rejected']) //=> 'there are offer, rejected'
 */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === null ? `there are ${known.join(', ')}` : `did you mean "${near}"?`;
}

function plainForm(word: string): string {
  return word.slice(0, 60).toLowerCase().replace(/[-_ ]/g, '');
}

/** Damerau-Levenshtein distance, `limit` where it is that or more. */
function distanceWithin(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let least = Math.min(
        (current[column - 1] ?? 0) + 1,
        (previous[column] ?? 0) + 1,
        (previous[column - 1] ?? 0) + cost,
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        least = Math.min(least, (older[column - 2] ?? 0) + 1);
      current.push(least);
    }
    older = previous;
    previous = current;
  }
  return Math.min(limit, previous[b.length] ?? limit);
}
