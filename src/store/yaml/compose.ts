/** YAML text to a tree: what is plain by our own reader, the rest by the yaml package. Pure. */

import type { Fault } from '../file/decode.ts';
import { type Composed, composeYaml } from './package.ts';
import { composePlain } from './plain.ts';
import { moved, type Node } from './tree.ts';

const CONFLICT = /^(?:<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|$)/gm;
const LONE_CR = /\r(?!\n)/g;

/**
 * Composes the tree of a text. Aliases, anchors, tags, directives, a second document, duplicate keys, tabs as
 * indentation and merge conflict markers are faults; none of them is ever data.
 *
 * @example
 * composeTree('version: 1').faults //=> []
 * composeTree('a: &x 1').faults[0].message //=> 'too many aliases or anchors: 1, expected none; write the value out'
 */
export function composeTree(text: string): Composed {
  const faults = faultsOfLines(text);
  if (faults.length > 0) return { root: null, faults };
  const plain = composePlain(text, (start, end, indent) =>
    composeItem(text.slice(start, end), start, end < text.length ? indent : null),
  );
  if (plain !== null) return { root: plain, faults };
  try {
    return composeYaml(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { root: null, faults: [{ message: 'nested too deeply', offset: 0 }] };
  }
}

function faultsOfLines(text: string): Fault[] {
  const conflicts = [...text.matchAll(CONFLICT)].filter((match) => !match[0].startsWith('=') || /^<{7}/m.test(text));
  if (conflicts.length > 0)
    return conflicts.map((match) => ({
      message: `merge conflict marker "${match[0]}"; choose between the two sides and delete the markers`,
      offset: match.index,
    }));
  const cr = LONE_CR.exec(text);
  LONE_CR.lastIndex = 0;
  if (cr === null) return [];
  return [{ message: 'carriage return without a line feed; save it with LF or CRLF line ends', offset: cr.index }];
}

const ABOVE = 'interviews:\n';
const BELOW = '- {}\n';

/**
 * One item of the interviews, whose lines start at an offset of the whole text; null where it has faults.
 *
 * @param below column of the item that ends this one; null where the text ends with it
 */
function composeItem(lines: string, offset: number, below: number | null): Node | null {
  const end = below === null ? '' : `${' '.repeat(below)}${BELOW}`;
  try {
    const { root, faults } = composeYaml(`${ABOVE}${lines}${end}`);
    if (faults.length > 0 || root?.type !== 'map' || root.pairs.length !== 1) return null;
    const list = root.pairs[0]?.value;
    if (list?.type !== 'seq' || list.items.length !== (below === null ? 1 : 2)) return null;
    const [item] = list.items;
    return item?.type === 'map' ? moved(item, offset - ABOVE.length) : null;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return null;
  }
}
