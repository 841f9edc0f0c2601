/** `merge`: merges two versions of the file, as a git merge driver. */

import { Failure } from '../model/failure.ts';
import type { Session } from './session.ts';

/** Merges what changed from BASE to THEIRS into OURS. */
export async function merge(
  _session: Session,
  _base: string,
  _ours: string,
  _theirs: string,
): Promise<number> {
  throw new Failure('usage', 'merge is not there yet');
}
