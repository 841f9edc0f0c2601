/** Where a new key, a new item or a new value goes in a text, as splices. Pure. */

import { isNull, type MapNode, type Node, type Pair, type ScalarNode, type SeqNode } from '../yaml/tree.ts';
import {
  renderFlow,
  renderFlowPair,
  renderItem,
  renderPair,
  renderScalar,
  type Writable,
  type WritableRecord,
  writeScalar,
} from './render.ts';
import { columnAt, eolAt, insertLines, isFirstOnLine, type Splice } from './splice.ts';
import { dashIndentOf, type Page } from './target.ts';

/**
 * New keys at the end of a map, in one place: each for itself would claim the same.
 *
 * @example
 * const text = '{ a: 1 }';
 * const one = { type: 'scalar', style: 'plain', value: 1, start: 5, end: 6 };
 * const map = { type: 'map', flow: true, pairs: [{ key: 'a', keyStart: 2, keyEnd: 3, value: one }], start: 0, end: 8 };
 * insertPairs({ text, style: { isSpaced: true, dashIndent: 2, isJson: false } }, map, [['b', 2], ['c', 3]])
 * //=> { start: 6, end: 6, insert: ', b: 2, c: 3' }
 */
export function insertPairs(page: Page, map: MapNode, pairs: readonly (readonly [string, Writable])[]): Splice {
  const last = map.pairs.at(-1);
  if (map.flow) {
    const inserts = pairs.map(([key, value]) => renderFlowPair(key, value, page.style));
    return insertInFlow(page, map, last?.keyStart, last?.value, inserts);
  }
  const indent = columnAt(page.text, map.start);
  const lines = pairs.flatMap(([key, value]) => renderPair(key, value, indent, page.style));
  return insertLines(page.text, map.end, lines);
}

/** New children of a flow collection, after the last; on lines of their own where the last has one. */
function insertInFlow(
  page: Page,
  parent: MapNode | SeqNode,
  lastStart: number | undefined,
  last: Node | undefined,
  inserts: readonly string[],
): Splice {
  const { text } = page;
  const all = inserts.join(', ');
  if (last === undefined || lastStart === undefined)
    return { start: parent.start + 1, end: parent.start + 1, insert: all };
  const { end } = last;
  if (!isFirstOnLine(text, lastStart)) return { start: end, end, insert: `, ${all}` };
  const margin = `${eolAt(text, lastStart)}${' '.repeat(columnAt(text, lastStart))}`;
  const lines = inserts.map((insert) => margin + insert).join(',');
  // A comment behind the last child stays with it, and a comma behind that one is their habit.
  const behind = /([ \t]*,)?([ \t]+#[^\r\n]*)?(?=\r?\n)/y;
  behind.lastIndex = end;
  const [found = '', comma, comment = ''] = behind.exec(text) ?? [];
  if (comma !== undefined) return { start: end + found.length, end: end + found.length, insert: `${lines},` };
  return { start: end, end: end + comment.length, insert: `,${comment}${lines}` };
}

/** How an item is written into a block list: one line for what is short, several for what is read. */
export type ItemForm = 'line' | 'lines';

/**
 * A new item at the end of the list of a key, whatever the list looks like now: missing items, `[]`, flow or block.
 * Lines in `above` (a blank one) come before it where it is in block form.
 *
 * @example
 * const pair = { key: 'history', keyStart: 0, keyEnd: 7, value: { type: 'scalar', style: 'plain', value: null, start: 8, end: 8 } };
 * const style = { isSpaced: true, dashIndent: 2, isJson: false };
 * insertItem({ text: 'history:\n', style }, pair, { heard: 'soon' }, 'line', false)
 * //=> [{ start: 9, end: 9, insert: '  - { heard: soon }\n' }]
 */
export function insertItem(
  page: Page,
  pair: Pair,
  item: WritableRecord,
  form: ItemForm,
  inFlow: boolean,
  above: readonly string[] = [],
): Splice[] {
  const { text, style } = page;
  const { value } = pair;
  if (value.type === 'seq' && value.items.length > 0) {
    const last = value.items.at(-1);
    if (value.flow) return [insertInFlow(page, value, last?.start, last, [renderFlow(item, style)])];
    const lines = itemLines(page, item, columnAt(text, value.start), form);
    return [insertLines(text, value.end, [...above, ...lines])];
  }
  if (inFlow || (value.type === 'seq' && text.slice(value.start + 1, value.end - 1).trim() !== ''))
    return insertIntoEmptyFlow(page, value, item);
  const column = columnAt(text, pair.keyStart) + (dashIndentOf(text, pair) ?? style.dashIndent);
  const written = value.start < value.end ? [{ start: colonEnd(text, value.start), end: value.end, insert: '' }] : [];
  return [...written, insertLines(text, value.end, itemLines(page, item, column, form))];
}

/** A new key at the end of a map, with a list of one item below it. */
export function insertList(page: Page, map: MapNode, key: string, item: WritableRecord, form: ItemForm): Splice {
  if (map.flow) return insertPairs(page, map, [[key, [item]]]);
  const indent = columnAt(page.text, map.start);
  const lines = itemLines(page, item, indent + page.style.dashIndent, form);
  return insertLines(page.text, map.end, [`${' '.repeat(indent)}${key}:`, ...lines]);
}

/** Into `[]` or after `key:` inside a flow map. */
function insertIntoEmptyFlow(page: Page, value: Node, item: WritableRecord): Splice[] {
  const insert = renderFlow(item, page.style);
  if (value.type === 'seq') return [{ start: value.start + 1, end: value.start + 1, insert }];
  return [setScalarText(page, value, `[${insert}]`)];
}

/** The place after the colon before a value on the same line: what is taken away leaves no blank behind. */
function colonEnd(text: string, start: number): number {
  const blanks = /[ \t]*$/.exec(text.slice(text.lastIndexOf('\n', start) + 1, start))?.[0].length ?? 0;
  return text[start - blanks - 1] === ':' ? start - blanks : start;
}

function itemLines({ style }: Page, item: WritableRecord, column: number, form: ItemForm): string[] {
  if (form === 'line') return [`${' '.repeat(column)}- ${renderFlow(item, style)}`];
  return renderItem(item, column, style);
}

/**
 * Another value for a key that has a scalar or nothing: quoted as it was, comments kept. Null where nothing changes.
 *
 * @example
 * const value = { type: 'scalar', style: 'single', value: 'a', start: 3, end: 6 };
 * const style = { isSpaced: true, dashIndent: 2, isJson: false };
 * setScalar({ text: "k: 'a'", style }, value, 'b', false) //=> { start: 3, end: 6, insert: "'b'" }
 */
export function setScalar(page: Page, node: ScalarNode, value: Writable, inFlow: boolean): Splice | null {
  if (node.value === value) return null;
  if (typeof value === 'object') return setScalarText(page, node, renderFlow(value, page.style));
  if (isNull(node)) return setScalarText(page, node, renderScalar(value, page.style, inFlow));
  if (node.style !== 'block') {
    const insert = page.style.isJson
      ? renderScalar(value, page.style, true)
      : writeScalar(value, { inFlow, like: node.style });
    return { start: node.start, end: node.end, insert };
  }
  const header = /^[|>][-+\d]*([ \t]+#[^\r\n]*)?/.exec(page.text.slice(node.start, node.end));
  const endsLine = page.text[node.end - 1] === '\n';
  const eol = endsLine ? eolAt(page.text, node.end) : '';
  return { start: node.start, end: node.end, insert: `${writeScalar(value)}${header?.[1] ?? ''}${eol}` };
}

/** Text in place of an empty value or a written null. */
function setScalarText({ text }: Page, node: Node, insert: string): Splice {
  if (node.start < node.end) return { start: node.start, end: node.end, insert };
  const colon = text[node.start - 1] === ':' ? ' ' : ': ';
  return { start: node.start, end: node.end, insert: `${colon}${insert}` };
}
