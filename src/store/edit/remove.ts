/** An interview, or a key, taken out of the text, with its lines and no others. Pure. */

import { Failure } from '../../model/failure.ts';
import { type ParseOptions, parseSource } from '../parse.ts';
import { childOf, type MapNode } from '../yaml/tree.ts';
import { applySplices, isFirstOnLine, isSame, type Splice } from './splice.ts';
import { targetOf } from './target.ts';

/**
 * The text without an interview; comments above it stay, every other byte too. What is left is read again, and must
 * say what it said before without that one.
 *
 * @throws usage where there is no such interview, invalid where it cannot be taken out safely
 * @example
 * const text = 'version: 1\ninterviews:\n  - company: Acme\n    role: Engineer\n    at: 2026-11-23T14:30Z\n';
 * removeInterview(text, 'acme-engineer', { file: 'i.yaml', systemZone: () => 'UTC' }) //=> 'version: 1\ninterviews:\n'
 */
export function removeInterview(text: string, interviewId: string, options: ParseOptions): string {
  const { source, map, index } = targetOf(text, interviewId, options);
  const list = source.root === null ? null : childOf(source.root, 'interviews');
  if (list?.type !== 'seq') throw unsafe(options);
  const result = applySplices(text, [list.flow ? flowGap(list.items, index) : linesOfItem(text, map, options)]);
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

function linesOfItem(text: string, map: MapNode, options: ParseOptions): Splice {
  const dash = text.lastIndexOf('-', map.start - 1);
  const isOnLines = dash >= 0 && isFirstOnLine(text, dash) && /^[-\s]*$/.test(text.slice(dash, map.start));
  if (!isOnLines) throw unsafe(options);
  return wholeLines(text, dash, map.end);
}

/** What goes with a child of a flow collection: up to the next one, else from the one before. */
function flowGap(children: readonly { start: number; end: number }[], index: number): Splice {
  const [before, own, next] = [children[index - 1], children[index], children[index + 1]];
  const start = next === undefined && before !== undefined ? before.end : (own?.start ?? 0);
  return { start, end: next?.start ?? own?.end ?? start, insert: '' };
}

/** The lines from one place to another; a file that ends without a line break still does. */
function wholeLines(text: string, from: number, to: number): Splice {
  const start = text.lastIndexOf('\n', from) + 1;
  const lineEnd = text[to - 1] === '\n' ? to - 1 : text.indexOf('\n', to);
  if (lineEnd !== -1) return { start, end: lineEnd + 1, insert: '' };
  return { start: start - (/\r?\n$/.exec(text.slice(0, start))?.[0].length ?? 0), end: text.length, insert: '' };
}

/**
 * A key taken out of a map, with its value and the comment behind it; none where the map has no such key.
 *
 * @example
 * const [a, b] = [{ type: 'scalar', style: 'plain', value: 1, start: 5, end: 6 }, { type: 'scalar', style: 'plain', value: 2, start: 11, end: 12 }];
 * const pairs = [{ key: 'a', keyStart: 2, keyEnd: 3, value: a }, { key: 'b', keyStart: 8, keyEnd: 9, value: b }];
 * removePair('{ a: 1, b: 2 }', { type: 'map', flow: true, pairs, start: 0, end: 14 }, 'b') //=> [{ start: 6, end: 12, insert: '' }]
 */
export function removePair(text: string, map: MapNode, key: string): Splice[] {
  const index = map.pairs.findIndex((pair) => pair.key === key);
  const pair = map.pairs[index];
  if (pair === undefined) return [];
  const places = map.pairs.map(({ keyStart, value }) => ({ start: keyStart, end: value.end }));
  if (map.flow) return [flowGap(places, index)];
  if (isFirstOnLine(text, pair.keyStart)) return [wholeLines(text, pair.keyStart, pair.value.end)];
  // It shares its line with the dash of its item, which the next key takes over.
  return [flowGap(places, index)];
}

function unsafe({ file }: ParseOptions): Failure {
  return new Failure('invalid', `${file}: this entry cannot be taken out safely; take it out by hand`);
}
