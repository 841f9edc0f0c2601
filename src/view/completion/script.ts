/** The completion scripts, by shell. */

import { BASH } from './bash.ts';
import { FISH } from './fish.ts';
import { ZSH } from './zsh.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/**
 * The script that a shell sources. It calls `followup __complete WORDS… CURRENT`, where the last word is the one at the
 * cursor, perhaps empty, and expects a line `value<TAB>description` for each answer, or `:files` where the shell should
 * offer files.
 *
 * @example
 * renderCompletion('fish').startsWith('# fish completion') //=> true
 */
export function renderCompletion(shell: Shell): string {
  return { bash: BASH, zsh: ZSH, fish: FISH }[shell];
}
