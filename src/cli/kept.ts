/**
 * What is kept beside the journal of a file until it is settled: the answers of an `add` that was broken off, edited
 * drafts, where a review was left, which messages were written out, and what a scan has read. Where a kept thing is torn or missing, that costs time or work, never correctness.
 */

import { parseState, type ScanState } from '../mail/scan-state.ts';
import { Failure } from '../model/failure.ts';
import { stateOf } from '../store/file/state.ts';
import { makeFolder, removeIfThere } from '../store/file/temp.ts';
import { replaceFile } from '../store/file/write-new.ts';
import type { LoadedSearch } from './load.ts';
import { readInput } from './session.ts';

type Place = Pick<LoadedSearch, 'session' | 'file'>;

function pathOf({ session, file }: Place, name: string): string {
  return `${stateOf(session.ctx, file.realPath).folder}/${name}.json`;
}

/** What is kept under a name; null where that is nothing, or torn. */
function read(place: Place, name: string): unknown {
  try {
    const bytes = readInput(place.session.ctx, pathOf(place, name), { mayBeMissing: true });
    return bytes === null ? null : JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

/** @throws io where it cannot be saved */
function write(place: Place, name: string, value: unknown): void {
  const { ctx } = place.session;
  const path = pathOf(place, name);
  makeFolder(ctx.files, path.slice(0, path.lastIndexOf('/')));
  replaceFile(ctx, path, Buffer.from(JSON.stringify(value)));
}

function forget(place: Place, name: string): void {
  removeIfThere(place.session.ctx.files, pathOf(place, name));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Answers by the name of the question. */
export type Answers = Record<string, string>;

/** The answers of the `add` that was broken off; empty where there is none. */
export function keptAnswers(place: Place): Answers {
  const kept = read(place, 'answers');
  const entries = isRecord(kept) ? Object.entries(kept) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** Keeps the answers so far. A state folder that takes none costs the answers, not the `add`. */
export function keepAnswers(place: Place, answers: Answers): void {
  tryTo(() => write(place, 'answers', answers));
}

/** What the disk refuses is left undone. */
function tryTo(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Failure) && !(error instanceof Error && 'code' in error)) throw error;
  }
}

/** Lets the answers go. */
export function forgetAnswers(place: Place): void {
  forget(place, 'answers');
}

/** What a person may change of a draft. */
export interface EditedDraft {
  subject: string;
  body: string;
}

function draftName({ session }: Place, messageId: string): string {
  return `drafts/${session.ctx.process.sha256(messageId).slice(0, 32)}`;
}

/** The edited draft of a Message-ID; null where there is none. */
export function keptDraft(place: Place, messageId: string): EditedDraft | null {
  const kept = read(place, draftName(place, messageId));
  if (!isRecord(kept)) return null;
  const { subject, body } = kept;
  return typeof subject === 'string' && typeof body === 'string' ? { subject, body } : null;
}

/** Keeps an edited draft. @throws io where it cannot be saved */
export function keepDraft(place: Place, messageId: string, { subject, body }: EditedDraft): void {
  write(place, draftName(place, messageId), { subject, body });
}

/** Lets a draft go that was sent. */
export function forgetDraft(place: Place, messageId: string): void {
  forget(place, draftName(place, messageId));
}

/** The action at which `review` was left; null where it was not broken off. */
export function keptPlace(place: Place): string | null {
  const kept = read(place, 'review');
  return typeof kept === 'string' ? kept : null;
}

/** Keeps where `review` is, or that it is through. A state folder that takes nothing costs the place. */
export function keepPlace(place: Place, at: string | null): void {
  tryTo(() => (at === null ? forget(place, 'review') : write(place, 'review', at)));
}

/** As many messages as are remembered; whoever has handed out more has sent the first ones long ago. */
const MOST_HANDED_OUT = 500;

function keyOf({ session }: Place, messageId: string): string {
  return session.ctx.process.sha256(messageId).slice(0, 16);
}

/** The subject of a message that was written out with its Message-ID, so that what was sent may be it; else null. */
export function handedOut(place: Place, messageId: string): string | null {
  return subjectsIn(place).get(keyOf(place, messageId)) ?? null;
}

/** Remembers that messages were written out. A state folder that takes nothing costs the threads of what is sent. */
export function keepHandedOut(place: Place, drafts: readonly { messageId: string; subject: string }[]): void {
  if (drafts.length === 0) return;
  const written = drafts.map(({ messageId, subject }) => [keyOf(place, messageId), subject] as const);
  const all = [...new Map([...subjectsIn(place), ...written])];
  tryTo(() => write(place, 'handed-out', Object.fromEntries(all.slice(-MOST_HANDED_OUT))));
}

/** Subjects by the key of their message, those written out first before. */
function subjectsIn(place: Place): Map<string, string> {
  const kept = read(place, 'handed-out');
  const entries = isRecord(kept) ? Object.entries(kept) : [];
  return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** What the last scan left. */
export function readScanState(place: Place): ScanState {
  return parseState(read(place, 'scan'));
}

/** Keeps what a scan read. @throws io where it cannot be saved */
export function writeScanState(place: Place, state: ScanState): void {
  write(place, 'scan', state);
}
