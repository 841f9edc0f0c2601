/** A piece of a search as it is kept: what others need to know of it, and where its interviews are. Pure. */

import type { Instant, Interview, Round } from '../model/interview.ts';
import { processKey } from '../model/names.ts';
import { turnOf } from '../model/turn.ts';

/** What others need to know of a piece: who is in it, and what concerns the rest of the search. */
interface Summary {
  ids: string[];
  /** Key of the process of each. */
  processes: string[];
  /** Keys of the processes in it with an offer or an acceptance, which touch every other. */
  telling: string[];
  /** What decides whose turn a wording is, of each: its start, round, people and those of them without an address. */
  turns: (readonly [at: Instant, round: Round, people: number, unaddressed: number])[];
  /** Key of the first choice, if it is in here. */
  chosen: string | null;
}

/** The summary of a piece. */
function summaryOf(interviews: readonly Interview[]): Summary {
  const chosen = interviews.find(({ firstChoice }) => firstChoice);
  return {
    ids: interviews.map(({ id }) => id),
    processes: interviews.map(processKey),
    turns: interviews
      .map(turnOf)
      .map(({ at, round, people, unaddressed }) => [at, round, people, unaddressed]),
    telling: [...new Set(interviews.filter(isTelling).map(processKey))],
    chosen: chosen === undefined ? null : processKey(chosen),
  };
}

/** Whether an interview's history touches every other process: an offer, an acceptance. */
export function isTelling({ history }: Interview): boolean {
  return history.some(
    (entry) => entry.type === 'outcome' && (entry.outcome === 'offer' || entry.outcome === 'accepted'),
  );
}

/** Where the interviews of a piece stand as JSON: in bytes from the start of what is kept in bulk. */
export type Place = readonly [at: number, length: number];

/** A piece of the text: its length in bytes, and its interviews as JSON, or where that is kept. */
export interface KeptPiece extends Summary {
  bytes: number;
  json: string | Place;
  /** How many interviews it has. */
  count: number;
  /** What is kept of each of them, as JSON: few pieces are looked into. */
  detail: string;
}

type Detail = Pick<Summary, 'ids' | 'processes' | 'turns'>;
/** The same as it is written. */
export type PackedPiece = Omit<KeptPiece, keyof Detail>;

/** A piece of a search that was just read. */
export function keptPiece(text: string, interviews: Interview[]): KeptPiece {
  const { telling, chosen, ...detail } = summaryOf(interviews);
  return unpacked({
    telling,
    chosen,
    count: interviews.length,
    detail: JSON.stringify(detail),
    bytes: Buffer.byteLength(text),
    json: JSON.stringify(interviews),
  });
}

/** A piece as it was written. */
export function unpacked(piece: PackedPiece): KeptPiece {
  let detail: Detail | undefined;
  const read = () => {
    detail ??= JSON.parse(piece.detail) as Detail;
    return detail;
  };
  return {
    ...piece,
    get ids() {
      return read().ids;
    },
    get processes() {
      return read().processes;
    },
    get turns() {
      return read().turns;
    },
  };
}

/** A piece as it is to be written. */
export function packed({ bytes, json, count, detail, telling, chosen }: KeptPiece): PackedPiece {
  return { bytes, json, count, detail, telling, chosen };
}

/** Whether a piece has an interview of this id. */
export function hasId(piece: KeptPiece, id: string): boolean {
  return mayName(piece, id) && piece.ids.includes(id);
}

/** Whether a piece has an interview of one of these processes. */
export function hasProcess(piece: KeptPiece, keys: ReadonlySet<string>): boolean {
  const isNamed = keys.size > FEW || [...keys].some((key) => mayName(piece, key));
  return isNamed && piece.processes.some((key) => keys.has(key));
}

/** To look for more in the JSON takes longer than to read it. */
const FEW = 8;

function mayName({ detail }: KeptPiece, text: string): boolean {
  return detail.includes(JSON.stringify(text));
}
