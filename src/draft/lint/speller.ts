/** A dictionary: a sorted list of words for what is right, nspell for the rest and for suggestions. */

import type { Language } from '../../model/kinds.ts';

/** Judges words. */
export interface Speller {
  correct(word: string): boolean;
  /** Best first; empty where nothing is near. Slow. */
  suggest(word: string): string[];
}

/** nspell by language, once started. */
const started = new Map<Language, Promise<Speller>>();

/**
 * Loads the dictionary of a language for a set of words. nspell takes a quarter of a second to start, so it is loaded
 * only where one of them is not in the list.
 */
export async function loadSpeller(language: Language, wanted: readonly string[]): Promise<Speller> {
  const { WORDS } = await (language === 'en-GB' ? import('./words-en-gb.ts') : import('./words-en-us.ts'));
  if (WORDS !== null && wanted.every((word) => isListed(WORDS, word))) {
    return { correct: (word) => isListed(WORDS, word), suggest: () => [] };
  }
  const running = started.get(language) ?? startSpeller(language);
  started.set(language, running);
  return running;
}

async function startSpeller(language: Language): Promise<Speller> {
  const [{ default: nspell }, { default: dictionary }] = await Promise.all([
    import('nspell'),
    language === 'en-GB' ? import('dictionary-en-gb') : import('dictionary-en'),
  ]);
  return nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) });
}

/** Whether a word, or the word in lower case, is in a list. */
function isListed(words: string, word: string): boolean {
  return includesLine(words, word) || includesLine(words, word.toLowerCase());
}

/**
 * Whether a line is among the sorted lines of a text that begins and ends with a line break.
 *
 * @example
 * includesLine('\nart\nbatch\nsun\n', 'batch') //=> true
 */
export function includesLine(lines: string, line: string): boolean {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const start = lines.lastIndexOf('\n', middle);
    const end = lines.indexOf('\n', start + 1);
    const found = lines.slice(start + 1, end);
    if (found === line) return true;
    if (found < line) low = end;
    else high = start;
  }
  return false;
}
