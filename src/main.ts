/** The entry: makes the ports real, runs one command, sets the exit status. */

import { run } from './cli/run.ts';
import { VERSION } from './cli/version.ts';
import { systemContext } from './system.ts';

run(systemContext(VERSION)).then((status) => {
  process.exitCode = status;
});
