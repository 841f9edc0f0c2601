/** The entry: makes the ports real, runs one command, ends with its status. */

import { run } from './cli/run.ts';
import { VERSION } from './cli/session.ts';
import type { Prompt, Terminal } from './context.ts';
import { systemContext } from './system.ts';

/** The prompt of a terminal, loaded with the first question: most runs ask none. */
function promptOn(terminal: Terminal): Prompt {
  const load = async () => (await import('./cli/ask.ts')).promptOn(terminal);
  return {
    text: async (...given) => (await load()).text(...given),
    choice: async (...given) => (await load()).choice(...given),
    yes: async (...given) => (await load()).yes(...given),
  };
}

run(systemContext(VERSION, promptOn)).then((status) => {
  // All output is out when a write returns; to let the process wind down takes longer than most commands.
  process.exit(status);
});
