/** The text of a search to its model, with every problem at its place. Reads no disk and no clock. */

import { Failure, type Problem } from '../model/failure.ts';
import type { Search } from '../model/interview.ts';
import { crossCheck } from './cross-check.ts';
import type { Content } from './file/content.ts';
import { decodeText, positionsIn } from './file/decode.ts';
import { meOf, settingsOf } from './resolve.ts';
import { fileSchema, type RawFile } from './schema.ts';
import { type Diagnostic, type Diagnostics, validate } from './validate.ts';
import { composeTree } from './yaml/compose.ts';
import type { MapNode } from './yaml/tree.ts';

export interface ParseOptions {
  /** Name of the file, for problems. */
  file: string;
  /** The machine's zone; asked only where neither the interview nor `me` has one. */
  systemZone: () => string;
  /** Told what it is about to do; for large files. */
  onStep?: (step: 'reading' | 'checking') => void;
}

/** A search as it was read from its file. */
export interface FileRead extends Pick<Parsed, 'search' | 'warnings'> {
  /** As it was asked for. */
  path: string;
  /** Behind all links. */
  realPath: string;
  /** Its bytes, and what the file was when they were read; null where there is none. */
  content: Content | null;
}

/** `search` is not to be used where there are problems. Both lists are in the order of the text. */
export interface Parsed {
  text: string;
  search: Search;
  problems: Problem[];
  warnings: Problem[];
}

/** What an edit needs besides. `root` is null where the file is empty; `raw` is what is written, unresolved. */
export interface Source extends Parsed {
  root: MapNode | null;
  raw: RawFile;
}

/**
 * Parses a search. An empty text, or one of comments alone, is a search without interviews.
 *
 * @throws usage as systemZone does
 * @example
 * parseSearch('version: 2', { file: 'i.yaml', systemZone: () => 'UTC' }).problems
 * //=> [{ file: 'i.yaml', line: 1, column: 10, path: 'version', message: 'found the number 2; expected 1' }]
 */
export function parseSearch(input: Uint8Array | string, options: ParseOptions): Parsed {
  const text = typeof input === 'string' ? input : decodeText(input);
  if (typeof text === 'string') return parseSource(text, options);
  const { offset, message } = text;
  const readable = offset === 0 ? '' : new TextDecoder('utf-8', { ignoreBOM: true }).decode(input as Uint8Array);
  const problems = [{ file: options.file, ...positionsIn(readable)(offset), path: '', message }];
  return { text: '', search: emptySearch(), problems, warnings: [] };
}

/**
 * Parses a search that must be valid.
 *
 * @throws invalid with all problems
 * @example
 * parseValidSearch('', { file: 'i.yaml', systemZone: () => 'UTC' }).search.interviews //=> []
 */
export function parseValidSearch(input: Uint8Array | string, options: ParseOptions): Parsed {
  const parsed = parseSearch(input, options);
  if (parsed.problems.length === 0) return parsed;
  const count = parsed.problems.length === 1 ? 'is not valid' : `has ${parsed.problems.length} problems`;
  throw new Failure('invalid', `${options.file} ${count}; nothing was changed`, {
    problems: parsed.problems,
  });
}

/** The last two texts that were parsed: an edit and its proof parse the same text again. */
const recent: { key: ParseOptions; source: Source }[] = [];

/** Parses a text and keeps its tree. The result is shared: do not change it. */
export function parseSource(text: string, options: ParseOptions): Source {
  const known = recent.find(
    ({ key, source }) => source.text === text && key.file === options.file && key.systemZone === options.systemZone,
  );
  if (known !== undefined) return known.source;
  const source = parseAnew(text, options);
  recent.unshift({ key: options, source });
  recent.length = Math.min(recent.length, 2);
  return source;
}

function parseAnew(text: string, options: ParseOptions): Source {
  options.onStep?.('reading');
  const { root, faults } = composeTree(text);
  options.onStep?.('checking');
  const positions = positionsIn(text);
  const diagnostics: Diagnostics = {
    problems: faults.map((fault) => ({ ...fault, path: '' })),
    warnings: [],
    lineOf: (offset) => positions(offset).line,
  };
  const raw =
    root === null ? ({ version: 1 } as RawFile) : (validate(fileSchema, root, '', diagnostics) as unknown as RawFile);
  const map = root !== null && root.type === 'map' ? root : null;
  const search = emptySearch();
  if (map !== null && diagnostics.problems.length === 0) {
    search.me = meOf(raw.me ?? {});
    search.settings = settingsOf(raw.settings ?? {});
  }
  if (map !== null) search.interviews = crossCheck(raw, map, options.systemZone, diagnostics);
  const place = ({ offset, path, message }: Diagnostic): Problem => ({
    file: options.file,
    ...positions(offset),
    path,
    message,
  });
  const inOrder = (list: Diagnostic[]) => list.sort((a, b) => a.offset - b.offset).map(place);
  return {
    text,
    root: map,
    raw,
    search,
    problems: inOrder(diagnostics.problems),
    warnings: inOrder(diagnostics.warnings),
  };
}

function emptySearch(): Search {
  return { me: {}, settings: settingsOf({}), interviews: [] };
}
