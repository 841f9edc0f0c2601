/** Reads a search from its file. Takes no lock and writes nothing. */

import type { Context } from '../context.ts';
import type { Problem } from '../model/failure.ts';
import type { Search } from '../model/interview.ts';
import { readContent, realPathOf } from './file.ts';
import { parseValidSearch } from './parse.ts';

export interface FileRead {
  /** As it was asked for. */
  path: string;
  /** Behind all links. */
  realPath: string;
  exists: boolean;
  bytes: Uint8Array;
  text: string;
  search: Search;
  /** In the order of the text. */
  warnings: Problem[];
}

/**
 * Reads and parses a search; a missing file is a search without interviews.
 *
 * @throws Failure `io` where it cannot be read, `invalid` with all problems
 */
export function readSearch(ctx: Context, path: string): FileRead {
  const realPath = realPathOf(ctx, path);
  const content = readContent(ctx, realPath);
  const bytes = content?.bytes ?? Buffer.alloc(0);
  const { search, warnings, text } = parseValidSearch(bytes, { file: path, systemZone: ctx.zone });
  return { path, realPath, exists: content !== null, bytes, text, search, warnings };
}
