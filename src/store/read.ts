/** Reads a search from its file. Takes no lock and writes nothing. */

import type { Context } from '../context.ts';
import type { Problem } from '../model/failure.ts';
import type { Search } from '../model/interview.ts';
import { readContent, realPathOf } from './file.ts';
import { type ParseOptions, parseSource, parseValidSearch, type Source } from './parse.ts';

export interface FileRead {
  /** As it was asked for. */
  path: string;
  /** Behind all links. */
  realPath: string;
  exists: boolean;
  bytes: Uint8Array;
  search: Search;
  /** In the order of the text. */
  warnings: Problem[];
}

/**
 * Reads and parses a search; a missing file is a search without interviews.
 *
 * @throws Failure `io` where it cannot be read, `invalid` with all problems
 */
export function readSource(ctx: Context, path: string): FileRead & { source: Source } {
  const realPath = realPathOf(ctx, path);
  const content = readContent(ctx, realPath);
  const bytes = content?.bytes ?? Buffer.alloc(0);
  const options: ParseOptions = { file: path, systemZone: ctx.zone };
  const { search, warnings, text } = parseValidSearch(bytes, options);
  const source = parseSource(text, options);
  return { path, realPath, exists: content !== null, bytes, search, warnings, source };
}
