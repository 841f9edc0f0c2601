/** American words in code point order, one a line: null when run from source; the bundle puts them in this file's place. */

export const WORDS: string | null = null;
