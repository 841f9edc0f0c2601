/** A value as a YAML scalar: plain where every reader agrees about it, else in quotes. Pure. */

import type { ScalarStyle, ScalarValue } from './tree.ts';

/** What plain text would be taken for by YAML 1.2, or by readers that still follow 1.1. */
const NOT_TEXT =
  /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?\.inf|\.nan|[-+]?[\d_,.]+(?:e[-+]?\d*)?|0[box][\da-f_]+|[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?|=|<<)$/i;
/** Signs with a meaning at the start of a scalar. */
const INDICATOR = /^[-?:,[\]{}#&*!|>'"%@`]/;
const INSIDE = /: |:$| #|^\s|\s$|^(?:---|\.\.\.)/;
/** A question mark begins a key for readers of 1.1, wherever it stands. */
const FLOW = /[,[\]{}?]|:[,[\]{}]/;
/** Whatever a line of plain text cannot hold, or a reader would not see. The joiners of emoji may stand. */
const UNPLAIN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|\ufffe|\uffff/u;

/**
 * A value for a block or a flow collection, in one line.
 *
 * @example
 * writeScalar('Data Engineer') //=> 'Data Engineer'
 * writeScalar('no') //=> '"no"'
 * writeScalar('a, b', { inFlow: true }) //=> '"a, b"'
 * writeScalar('when?', { inFlow: true }) //=> '"when?"'
 * writeScalar("it's so", { like: 'single' }) //=> "'it''s so'"
 */
export function writeScalar(value: ScalarValue, options: { inFlow?: boolean; like?: ScalarStyle } = {}): string {
  if (typeof value !== 'string') return String(value);
  if (options.like === 'single' && !UNPLAIN.test(value)) return `'${value.replaceAll("'", "''")}'`;
  if (options.like !== 'double' && isPlain(value, options.inFlow === true)) return value;
  return doubleQuoted(value);
}

function isPlain(value: string, inFlow: boolean): boolean {
  if (value === '' || NOT_TEXT.test(value) || INDICATOR.test(value) || INSIDE.test(value)) return false;
  return !UNPLAIN.test(value) && !(inFlow && FLOW.test(value));
}

const UNSEEN = /(?![\u200c\u200d])[\p{Cf}\p{Zl}\p{Zp}\x7f-\x9f]|\ufffe|\uffff/gu;

/** JSON's quotes, which are YAML's too, with everything escaped that does not show. */
export function doubleQuoted(value: string): string {
  return JSON.stringify(value).replace(UNSEEN, (character) => {
    const units = [...character].length === 1 ? character.split('') : [character];
    return units.map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
  });
}
