/** The entry: makes the ports real, runs one command, ends with its status. */

import { promptOn } from './cli/ask.ts';
import { run } from './cli/run.ts';
import { VERSION } from './cli/version.ts';
import { systemContext } from './system.ts';

run(systemContext(VERSION, promptOn)).then((status) => {
  // All output is out when a write returns; to let the process wind down takes longer than most commands.
  process.exit(status);
});
