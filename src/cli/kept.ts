/**
 * What is kept beside the journal of a file until it is settled: answers of `add`, edited drafts, place of `review`,
 * what was handed out, what `scan` has read. Where it is torn or missing that costs time or work, never correctness.
 */

import type { Draft } from '../model/draft.ts';
import { Failure } from '../model/failure.ts';
import { foldName } from '../model/names.ts';
import { stateOf } from '../store/file/state.ts';
import { makeFolder, removeIfThere } from '../store/file/temp.ts';
import { replaceFile } from '../store/file/write-new.ts';
import { safeLine } from '../view/safe.ts';
import type { LoadedSearch } from './load.ts';
import { readIfThere, tell } from './session.ts';

type Place = Pick<LoadedSearch, 'session' | 'file'>;

function pathOf({ session, file }: Place, name: string): string {
  return `${stateOf(session.ctx, file.realPath).folder}/${name}.json`;
}

/** What is kept under a name; null where that is nothing, or torn. */
export function readKept(place: Place, name: string): unknown {
  try {
    const bytes = readIfThere(place.session.ctx, pathOf(place, name));
    return bytes === null ? null : JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

/** Keeps a value under a name; null lets go of it. @throws io where it cannot be saved */
export function writeKept(place: Place, name: string, value: unknown): void {
  const { ctx } = place.session;
  const path = pathOf(place, name);
  if (value === null) {
    removeIfThere(ctx.files, path);
    return;
  }
  makeFolder(ctx.files, path.slice(0, path.lastIndexOf('/')));
  replaceFile(ctx, path, Buffer.from(JSON.stringify(value)));
}

/** The same of what one can do without: what the disk refuses is left undone. */
function tryToKeep(place: Place, name: string, value: unknown): void {
  try {
    writeKept(place, name, value);
  } catch (error) {
    if (!(error instanceof Failure) && !(error instanceof Error && 'code' in error)) throw error;
  }
}

/** The texts that are kept under a name, by their own names. */
export function keptTexts(place: Place, name: string): Record<string, string> {
  const kept = readKept(place, name);
  const entries = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** The answer of that name, asked for where there is none yet. */
export type Once = (key: string, ask: () => Promise<string>) => Promise<string>;

/** Asks each question of an `add` once: answers of one that was broken off, of the same company, are offered. */
export async function rememberedOnce(place: Place, company: string | undefined): Promise<Once> {
  const answers = await resumed(place, company);
  return async (key, ask) => {
    const before = answers[key];
    if (before !== undefined) return before;
    const answer = await ask();
    answers[key] = answer;
    tryToKeep(place, 'answers', answers);
    return answer;
  };
}

async function resumed(place: Place, company: string | undefined): Promise<Record<string, string>> {
  const { session } = place;
  const answers = keptTexts(place, 'answers');
  if (Object.keys(answers).length === 0) return {};
  const about = answers.company;
  if (company !== undefined && about !== undefined && foldName(company) !== foldName(about)) return {};
  const said = Object.values(answers).filter((answer) => answer !== '');
  tell(session, `You broke off here: ${said.map((answer) => safeLine(answer, 60)).join(' · ')}`);
  if (await session.ctx.prompt().yes('Go on from there?', true)) return answers;
  writeKept(place, 'answers', null);
  return {};
}

function draftName({ session }: Place, messageId: string): string {
  return `draft-${session.ctx.process.sha256(messageId).slice(0, 32)}`;
}

/** A draft as it was last edited, where it was. */
export function keptDraft(place: Place, draft: Draft): Draft {
  const { subject, body } = keptTexts(place, draftName(place, draft.messageId));
  return subject === undefined || body === undefined ? draft : { ...draft, subject, body };
}

/** Keeps an edited draft; null lets go of one that was sent. @throws io where it cannot be saved */
export function keepDraft(place: Place, messageId: string, edited: { subject: string; body: string } | null): void {
  writeKept(place, draftName(place, messageId), edited);
}

/** The action at which `review` was left; null where it was not broken off. */
export function keptPlace(place: Place): string | null {
  const kept = readKept(place, 'review');
  return typeof kept === 'string' ? kept : null;
}

/** Keeps where `review` is; null where it is through. */
export function keepPlace(place: Place, at: string | null): void {
  tryToKeep(place, 'review', at);
}

/** As many messages as are remembered; whoever has handed out more has sent the first ones long ago. */
const MOST_HANDED_OUT = 500;

function keyOf({ session }: Place, messageId: string): string {
  return session.ctx.process.sha256(messageId).slice(0, 16);
}

/** The subject of a message that was written out with its Message-ID, so that what was sent may be it; else null. */
export function handedOut(place: Place, messageId: string): string | null {
  return keptTexts(place, 'handed-out')[keyOf(place, messageId)] ?? null;
}

/** Remembers that messages were written out. */
export function keepHandedOut(place: Place, drafts: readonly Pick<Draft, 'messageId' | 'subject'>[]): void {
  if (drafts.length === 0) return;
  const written = Object.fromEntries(drafts.map(({ messageId, subject }) => [keyOf(place, messageId), subject]));
  const all = Object.entries({ ...keptTexts(place, 'handed-out'), ...written });
  tryToKeep(place, 'handed-out', Object.fromEntries(all.slice(-MOST_HANDED_OUT)));
}
