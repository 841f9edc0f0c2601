/** Templates of any tokens, and what must come of them: text, or a failure with a place. */

import { compileTemplate } from '../../src/draft/compile.ts';
import { templateContext } from '../../src/draft/context.ts';
import { Failure } from '../../src/model/failure.ts';
import { type Chance, pick } from '../store/torture/figure.ts';
import { completeInput, language } from './inputs.ts';

const TOKENS = [
  '{{',
  '}}',
  '{{{',
  '}}}',
  '#if ',
  '/if',
  '#each ',
  'else',
  'name',
  ' ',
  '\n',
  '>',
  '..',
  '/',
  '@',
  '"',
  '(',
  ')',
  '|',
  '~',
  '!--',
  '--',
  '^',
  '*',
  '&',
  '=',
  '1',
  'a',
  'é',
  '\\',
  '[',
  ']',
  '{{#if name}}',
  '{{/if}}',
];

const CONTEXT = templateContext(completeInput('thank-you'), language);

/** One template of up to 60 tokens, compiled and rendered; null where all is well with it. */
export function tryTemplate(chance: Chance): string | null {
  const tokens = Array.from({ length: Math.floor(chance() * 61) }, () => pick(chance, TOKENS));
  const template = { name: 't', file: '/t.hbs', text: tokens.join('') };
  try {
    const text = compileTemplate('t', (name) => (name === 't' ? template : null))(CONTEXT);
    return typeof text === 'string' ? null : `no text from ${JSON.stringify(template.text)}`;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const isPlaced = error.problems.every(({ line, column }) => Math.min(line, column) >= 1);
    return isPlaced ? null : `a problem without a place in ${JSON.stringify(template.text)}`;
  }
}
