/** A search as it is kept between runs, in pieces: what did not change since is not read again. Derived and disposable. */

import type { Context } from '../context.ts';
import type { Problem } from '../model/failure.ts';
import type { Interview, Me, Search, Settings } from '../model/interview.ts';
import { readCacheBytes, writeCacheBytes } from './cache.ts';
import type { Summary } from './pieces.ts';

/** A piece of the text: its length in bytes, its SHA-256, and its interviews as JSON. */
export interface KeptPiece extends Summary {
  bytes: number;
  sha: string;
  json: Buffer;
}

export interface KeptSearch {
  /** SHA-256 of the whole text. */
  sha: string;
  /** The machine's zone, where the file leaves it to the machine; null where it does not. */
  systemZone: string | null;
  me: Me;
  settings: Settings;
  warnings: Problem[];
  /** Columns before the dash of every interview; null where the text is one piece. */
  column: number | null;
  headBytes: number;
  headSha: string;
  pieces: KeptPiece[];
}

/** What is new in a search against the one that was kept: whole pieces of both. */
export interface Change {
  /** SHA-256 of the text that was kept. */
  from: string;
  removed: readonly Summary[];
  added: readonly Summary[];
}

/** The interviews of all pieces, or those of certain processes; null where the cache is torn. */
export function keptInterviews({ pieces }: KeptSearch, processes?: ReadonlySet<string>): Interview[] | null {
  const wanted =
    processes === undefined
      ? pieces
      : pieces.filter((piece) => piece.processes.some((key) => processes.has(key)));
  try {
    const lists = JSON.parse(
      `[${wanted.map(({ json }) => json.toString('utf8')).join(',')}]`,
    ) as Interview[][];
    const all = lists.flat();
    if (processes === undefined) return all;
    const keys = wanted.flatMap((piece) => piece.processes);
    return all.filter((_, index) => processes.has(keys[index] ?? ''));
  } catch {
    return null;
  }
}

/** The whole search; null where the cache is torn. */
export function keptWhole(kept: KeptSearch): Search | null {
  const interviews = keptInterviews(kept);
  return interviews === null ? null : { me: kept.me, settings: kept.settings, interviews };
}

/** The head of the cache file: all but the interviews, whose lengths it gives. */
type Head = Omit<KeptSearch, 'pieces'> & { pieces: (Omit<KeptPiece, 'json'> & { json: number })[] };

/** Reads what is kept under a name; null where nothing is, or by another program. */
export function readKept(ctx: Context, name: string, key: string): KeptSearch | null {
  const bytes = readCacheBytes(ctx, name, key);
  const end = bytes === null ? -1 : bytes.indexOf(0x0a);
  if (bytes === null || end === -1) return null;
  try {
    const head = JSON.parse(bytes.toString('utf8', 0, end)) as Head;
    let at = end + 1;
    const pieces = head.pieces.map(({ json, ...piece }): KeptPiece => {
      at += json;
      return { ...piece, json: bytes.subarray(at - json, at) };
    });
    return at === bytes.length ? { ...head, pieces } : null;
  } catch {
    return null;
  }
}

/** Keeps a search under a name. */
export function writeKept(ctx: Context, name: string, key: string, kept: KeptSearch): void {
  const pieces = kept.pieces.map(({ json, ...piece }) => ({ ...piece, json: json.length }));
  const head: Head = { ...kept, pieces };
  const json = kept.pieces.map((piece) => piece.json);
  writeCacheBytes(ctx, name, key, [Buffer.from(`${JSON.stringify(head)}\n`), ...json]);
}
