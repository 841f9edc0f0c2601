/** Declares what is run every morning, and at every prompt. */

import type { DueOptions } from '../commands/read/due.ts';
import type { Declare } from './declare.ts';

/** Declares `due`. */
export function declareDue(command: Declare): void {
  command('due', 'what to send now, what must wait', async (s, o: DueOptions) =>
    (await import('../commands/read/due.ts')).due(s, o),
  )
    .option('--all', 'every action in every state')
    .option('--within <span>', 'also what opens within this time, such as 7d or 12h')
    .option('--exit-code', 'exit 1 if anything is due or late')
    .option('--format <text>', 'one line with {late}, {due}, {optional}, {holds}, {stops} and the like filled in');
}
