/** Whether a command that stands in a file may be run: not where others could have written it. */

import type { Context } from '../../context.ts';
import { Failure } from '../../model/failure.ts';

const ROOT = 0;

/**
 * Passes a file that only its owner can write, where the owner is the one who runs this, or root.
 *
 * @throws refused where others may write it or it is somebody else's; io where it cannot be looked at
 */
export function requireTrusted({ files, process }: Context, realPath: string): void {
  const { mode, uid } = files.statSync(realPath);
  if ((mode & 0o022) !== 0) {
    const octal = (mode & 0o777).toString(8).padStart(4, '0');
    throw new Failure(
      'refused',
      `${realPath} may be written by others (mode ${octal}), so the command in it is not run; chmod go-w it`,
    );
  }
  if (process.uid !== null && uid !== process.uid && uid !== ROOT) {
    throw new Failure('refused', `${realPath} belongs to another user, so the command in it is not run; use --via`);
  }
}
