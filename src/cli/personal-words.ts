/** Reads the words that a person added to the dictionary: `words.txt` in the configuration folder, one a line. */

import { parseWords } from '../draft/lint/spelling.ts';
import { configFolder } from '../draft/load.ts';
import { readInput } from './input.ts';
import type { Session } from './session.ts';

/** The personal words; empty where there is no such file. */
export function readPersonalWords({ ctx }: Session): string[] {
  const folder = configFolder(ctx.env);
  const bytes = folder === null ? null : readInput(ctx, `${folder}/words.txt`, { mayBeMissing: true });
  return bytes === null ? [] : parseWords(bytes.toString('utf8'));
}
