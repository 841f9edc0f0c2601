/** A command as a person writes it, taken apart into its arguments without a shell. Pure. */

import { Failure } from './failure.ts';

/** Quoted runs, escaped characters and plain ones; blanks part the words. */
const TOKEN = /\s+|'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)|([^\s'"\\]+)|(.)/gsu;

/**
 * The argument list of a command line: blanks part words, quotes and backslashes keep them together, nothing is
 * expanded.
 *
 * @throws usage where it is empty or a quote is not closed
 * @example
 * splitCommand(`vim -c ':set tw=72'`) //=> ['vim', '-c', ':set tw=72']
 * splitCommand('echo $(id)') //=> ['echo', '$(id)']
 */
export function splitCommand(text: string): [string, ...string[]] {
  const words: string[] = [];
  let word: string | null = null;
  for (const [all, single, double, escaped, plain, stray] of text.matchAll(TOKEN)) {
    if (stray !== undefined) throw new Failure('usage', `"${text}": a quote is not closed; close it`);
    const part = single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped ?? plain;
    if (part === undefined && /^\s/.test(all)) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? '') + (part ?? '');
  }
  if (word !== null) words.push(word);
  const [program, ...args] = words;
  if (program === undefined || program === '') throw new Failure('usage', 'the command is empty; name a program');
  return [program, ...args];
}
