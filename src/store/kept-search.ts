/** A search as it is kept between runs, in pieces: what did not change since is not read again. Derived and disposable. */

import type { Context } from '../context.ts';
import type { Problem } from '../model/failure.ts';
import type { Interview, Me, Search, Settings } from '../model/interview.ts';
import { openCache, readCacheBytes, writeCacheBytes } from './cache.ts';
import { fill } from './file/content.ts';
import type { Summary } from './pieces.ts';

/** Where the interviews of a piece stand as JSON: in bytes from the start of what is kept in bulk. */
type Place = readonly [at: number, length: number];

/** A piece of the text: its length in bytes, and its interviews as JSON, or where that is kept. */
export interface KeptPiece extends Summary {
  bytes: number;
  json: string | Place;
}

export interface KeptSearch {
  /** The machine's zone, where the file leaves it to the machine; null where it does not. */
  systemZone: string | null;
  me: Me;
  settings: Settings;
  warnings: Problem[];
  /** Columns before the dash of every interview; null where the text is one piece. */
  column: number | null;
  headBytes: number;
  pieces: KeptPiece[];
  /** What places are in; null where there are none. */
  bulk: Bulk | null;
}

/** JSON of many pieces, kept in one file that is never changed. */
interface Bulk {
  id: string;
  /** The JSON at some places, in their order; null where it is gone. */
  read(places: readonly Place[]): string[] | null;
}

/** What is new in a search against the one that was kept: whole pieces of both. */
export interface Change {
  removed: readonly Summary[];
  added: readonly Summary[];
}

/** The interviews of all pieces, or those of certain processes; null where the cache is torn. */
export function keptInterviews(kept: KeptSearch, processes?: ReadonlySet<string>): Interview[] | null {
  const wanted =
    processes === undefined
      ? kept.pieces
      : kept.pieces.filter((piece) => piece.processes.some((key) => processes.has(key)));
  const texts = jsonOf(kept, wanted);
  if (texts === null) return null;
  try {
    const all = (JSON.parse(`[${texts.join(',')}]`) as Interview[][]).flat();
    const keys = wanted.flatMap((piece) => piece.processes);
    if (all.length !== keys.length) return null;
    if (processes === undefined) return all;
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

/** The JSON of pieces, in their order. */
function jsonOf({ bulk }: KeptSearch, pieces: readonly KeptPiece[]): string[] | null {
  const places = pieces.flatMap(({ json }) => (typeof json === 'string' ? [] : [json]));
  const read = places.length === 0 ? [] : (bulk?.read(places) ?? null);
  if (read === null) return null;
  let next = 0;
  return pieces.map(({ json }) => {
    if (typeof json === 'string') return json;
    next += 1;
    return read[next - 1] ?? '';
  });
}

/** What is kept of a search beside the bulk: of which text it is, and the id of that bulk. */
type Head = Omit<KeptSearch, 'bulk'> & { text: string; bulk: string };

/** More JSON than this, in characters, is not kept beside the bulk, but in a new one. */
const MOST_BESIDE = 262_144;

/** Reads what is kept under a name of the text of an id; null where nothing is. */
export function readKept(ctx: Context, name: string, key: string, text: string): KeptSearch | null {
  const bytes = readCacheBytes(ctx, `${name}.search`, key);
  if (bytes === null) return null;
  try {
    const head = JSON.parse(bytes.toString('utf8')) as Head;
    if (head.text !== text || !Array.isArray(head.pieces)) return null;
    const id = head.bulk;
    return { ...head, bulk: { id, read: (places) => readBulk(ctx, name, key, id, places) } };
  } catch {
    return null;
  }
}

function readBulk(ctx: Context, name: string, key: string, id: string, places: readonly Place[]): string[] | null {
  return openCache(ctx, `${name}.bulk`, key, (fd, start) => {
    const head = Buffer.from(`${id}\n`);
    const read = (at: number, length: number) => {
      const buffer = Buffer.allocUnsafe(length);
      // A torn file is shorter than it says.
      return fill(ctx.files, fd, start + at, buffer) === length ? buffer : null;
    };
    const [first, last] = [places[0], places.at(-1)];
    if (read(0, head.length)?.equals(head) !== true) return null;
    if (first === undefined || last === undefined) return [];
    if (places.length <= FEW) {
      const few = places.map(([at, length]) => read(head.length + at, length)?.toString('utf8'));
      return few.every((text) => text !== undefined) ? few : null;
    }
    const all = read(head.length + first[0], last[0] + last[1] - first[0]);
    if (all === null) return null;
    return places.map(([at, length]) => all.toString('utf8', at - first[0], at - first[0] + length));
  });
}

/** More places than these are read at once: many small reads take longer than what lies between them. */
const FEW = 32;

/** Keeps a search under a name, of the text of an id. */
export function writeKept(ctx: Context, name: string, key: string, text: string, kept: KeptSearch): void {
  const beside = kept.pieces.reduce((sum, { json }) => sum + (typeof json === 'string' ? json.length : 0), 0);
  const { bulk, ...head } = kept;
  if (bulk !== null && beside <= MOST_BESIDE) {
    writeHead(ctx, name, key, { ...head, text, bulk: bulk.id });
    return;
  }
  const texts = jsonOf(kept, kept.pieces);
  if (texts === null) return;
  const id = ctx.process.token();
  const parts = texts.map((json) => Buffer.from(json));
  let at = 0;
  const pieces = kept.pieces.map((piece, index): KeptPiece => {
    const length = parts[index]?.length ?? 0;
    at += length;
    return { ...piece, json: [at - length, length] };
  });
  writeCacheBytes(ctx, `${name}.bulk`, key, [Buffer.from(`${id}\n`), ...parts]);
  writeHead(ctx, name, key, { ...head, pieces, text, bulk: id });
}

function writeHead(ctx: Context, name: string, key: string, head: Head): void {
  writeCacheBytes(ctx, `${name}.search`, key, [Buffer.from(JSON.stringify(head))]);
}
