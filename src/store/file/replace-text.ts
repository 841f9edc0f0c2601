/** A whole new text for the file, as an editor gives it: also in place of one that was not valid. */

import type { Context } from '../../context.ts';
import { Failure } from '../../model/failure.ts';
import { parseSearch, parseValidSearch } from '../parse.ts';
import { commitSave } from './commit.ts';
import { readContent, realPathOf } from './content.ts';
import { decodeText } from './decode.ts';
import { requireNoLoss, requireNotEmptying } from './loss.ts';
import { type UpdateOptions, withLock } from './write.ts';

/**
 * The text of a file, valid or not; empty where there is none.
 *
 * @throws io where it cannot be read, invalid where it is no text
 */
export function readText(ctx: Context, path: string): string {
  const bytes = readContent(ctx, realPathOf(ctx, path))?.bytes;
  const text = bytes === undefined ? '' : decodeText(bytes);
  if (typeof text === 'string') return text;
  throw new Failure('invalid', `${path}: ${text.message}`);
}

/**
 * Saves a text in place of another, as one step that can be undone.
 *
 * @throws invalid where the new text is not, or would lose most interviews; changed where the file no
 * longer holds the old one; refused where it has hard links; io, locked
 */
export async function replaceText(
  ctx: Context,
  path: string,
  { before, after }: { before: string; after: string },
  options: UpdateOptions,
): Promise<void> {
  const realPath = realPathOf(ctx, path);
  const parsing = { file: path, systemZone: ctx.zone };
  const { search } = parseValidSearch(after, parsing);
  const old = parseSearch(before, parsing);
  if (options.force !== true && old.problems.length === 0) requireNotEmptying(path, old.search, search);
  const bytes = before === '' ? null : Buffer.from(before);
  if (options.force !== true) requireNoLoss(ctx, path, { realPath, bytes, interviews: search.interviews.length });
  await withLock(ctx, realPath, options.command, (lock) => {
    const content = readContent(ctx, realPath);
    const isSame = content === null ? before === '' : content.bytes.equals(Buffer.from(before));
    const save = {
      path,
      realPath,
      before: content,
      after: Buffer.from(after),
      command: options.command,
      type: 'change' as const,
      interviews: search.interviews.length,
      force: options.force === true,
    };
    if (isSame && commitSave(ctx, lock, save) === 'saved') return;
    throw new Failure('changed', `${path} was changed meanwhile; nothing was changed`);
  });
}
