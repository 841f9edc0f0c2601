/** An interview taken out of the text, with its lines and no others. Pure. */

import { Failure } from '../../model/failure.ts';
import type { ParseOptions } from '../parse.ts';
import { parseSource } from '../parse.ts';
import { isSame } from './prove.ts';
import { applySplices, isFirstOnLine } from './splice.ts';
import { targetOf } from './target.ts';

/**
 * The text without an interview; comments above it stay, every other byte too. What is left is read again, and must
 * say what it said before without that one.
 *
 * @throws Failure `usage` where there is no such interview, `invalid` where it cannot be taken out safely
 * @example
 * const text = 'version: 1\ninterviews:\n  - company: Acme\n    role: Engineer\n    at: 2026-11-23T14:30Z\n';
 * removeInterview(text, 'acme-engineer', { file: 'i.yaml', systemZone: () => 'UTC' }) //=> 'version: 1\ninterviews:\n'
 */
export function removeInterview(text: string, interviewId: string, options: ParseOptions): string {
  const { source, map, index } = targetOf(text, interviewId, options);
  const dash = text.lastIndexOf('-', map.start - 1);
  const lineEnd = text.indexOf('\n', map.end);
  const isOnLines = dash >= 0 && isFirstOnLine(text, dash) && /^[-\s]*$/.test(text.slice(dash, map.start));
  if (!isOnLines) throw unsafe(options);
  const start = text.lastIndexOf('\n', dash) + 1;
  const result = applySplices(text, [{ start, end: lineEnd === -1 ? text.length : lineEnd + 1, insert: '' }]);
  if (result === null) throw unsafe(options);
  const left = (source.raw.interviews ?? []).filter((_, place) => place !== index);
  const ids = source.search.interviews.flatMap(({ id }, place) => (place === index ? [] : [id]));
  const after = parseSource(result, options);
  const isProven =
    after.problems.length === 0 &&
    isSame({ ...after.raw, interviews: after.raw.interviews ?? [] }, { ...source.raw, interviews: left }) &&
    isSame(
      after.search.interviews.map(({ id }) => id),
      ids,
    );
  if (!isProven) throw unsafe(options);
  return result;
}

function unsafe({ file }: ParseOptions): Failure {
  return new Failure('invalid', `${file}: this entry cannot be taken out safely; take it out by hand`);
}
