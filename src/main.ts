/** The entry: makes the ports real, runs one command, sets the exit status. */

import { run } from './cli/run.ts';
import { systemContext } from './system.ts';

process.exitCode = await run(systemContext('0.1.0'));
