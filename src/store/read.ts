/** A search as it was read from its file. Takes no lock and writes nothing. */

import type { Problem } from '../model/failure.ts';
import type { Search } from '../model/interview.ts';
import type { Content } from './file/content.ts';
import { type ParseOptions, parseSource, parseValidSearch, type Source } from './parse.ts';

export interface FileRead {
  /** As it was asked for. */
  path: string;
  /** Behind all links. */
  realPath: string;
  exists: boolean;
  /** Its bytes, and what the file was when they were read; null where there is none. */
  readonly content: Content | null;
  /** Names the text in the cache; null where it is not kept. */
  textId: string | null;
  search: Search;
  /** In the order of the text. */
  warnings: Problem[];
}

/**
 * Parses the bytes of a file; none are a search without interviews.
 *
 * @throws Failure `invalid` with all problems
 */
export function readSource(bytes: Uint8Array, options: ParseOptions): Source {
  return parseSource(parseValidSearch(bytes, options).text, options);
}
