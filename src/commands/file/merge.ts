/** `merge`: merges two versions of the file, as a git merge driver: `followup merge %O %A %B`. */

import { resolve } from 'node:path';
import { readHolidays } from '../../cli/countries.ts';
import { type Declare, readInput, type Session, tell } from '../../cli/session.ts';
import { Failure } from '../../model/failure.ts';
import { mergeTexts } from '../../store/edit/merge.ts';
import { readContent, realPathOf } from '../../store/file/content.ts';
import { decodeText } from '../../store/file/decode.ts';
import { replaceContent } from '../../store/file/write-new.ts';
import { parseSearch } from '../../store/parse.ts';
import { counted } from '../../view/dates.ts';

export function declare(command: Declare): void {
  command('merge', 'merge two versions of the file, as a git merge driver', merge)
    .argument('<base>', 'the common ancestor')
    .argument('<ours>', 'our version; the result is written here')
    .argument('<theirs>', 'their version');
}

/** Merges what changed from BASE to THEIRS into OURS. Exit 1 where conflicts stand in it between git's markers. @throws invalid, with OURS as it was */
async function merge(session: Session, _: unknown, [base = '', ours = '', theirs = '']: string[]): Promise<number> {
  const { ctx } = session;
  const realPath = realPathOf(ctx, resolve(ctx.cwd, ours));
  const before = readContent(ctx, realPath);
  if (before === null) throw new Failure('io', `${ours}: there is no such file`);
  const versions = {
    base: textOf(base, readInput(ctx, base)),
    ours: textOf(ours, before.bytes),
    theirs: textOf(theirs, readInput(ctx, theirs)),
  };
  const { text, conflicts } = mergeTexts(versions, { file: ours, systemZone: ctx.zone });
  if (conflicts === 0) {
    const { search } = parseSearch(text, { file: ours, systemZone: ctx.zone });
    await readHolidays(session, { path: ours, search, bytes: Buffer.from(text) });
  }
  replaceContent(ctx, realPath, before, Buffer.from(text));
  if (conflicts === 0) return 0;
  tell(
    session,
    `followup: ${ours}: ${counted(conflicts, 'conflict')}; choose between the sides, then delete the markers`,
  );
  return 1;
}

function textOf(name: string, bytes: Buffer): string {
  const text = decodeText(bytes);
  if (typeof text === 'string') return text;
  throw new Failure('invalid', `${name}: ${text.message}`);
}
