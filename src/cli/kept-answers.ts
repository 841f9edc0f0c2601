/** What a person has told an `add` that was broken off, kept beside the journal of the file until it is recorded. */

import { Failure } from '../model/failure.ts';
import { stateOf } from '../store/file/state.ts';
import { makeFolder, removeIfThere } from '../store/file/temp.ts';
import { replaceFile } from '../store/file/write-new.ts';
import { readInput } from './input.ts';
import type { LoadedSearch } from './load.ts';

/** Answers by the name of the question. */
export type Answers = Record<string, string>;

function pathOf({ session, file }: LoadedSearch): string {
  return `${stateOf(session.ctx, file.realPath).folder}/answers.json`;
}

/** The answers of the `add` that was broken off; empty where there is none. */
export function keptAnswers(world: LoadedSearch): Answers {
  try {
    const bytes = readInput(world.session.ctx, pathOf(world), { mayBeMissing: true });
    const kept: unknown = bytes === null ? {} : JSON.parse(bytes.toString('utf8'));
    const entries = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
    return Object.fromEntries(entries.filter(([, value]) => typeof value === 'string'));
  } catch {
    return {};
  }
}

/** Keeps the answers so far. A state folder that takes none costs the answers, not the `add`. */
export function keepAnswers(world: LoadedSearch, answers: Answers): void {
  const { ctx } = world.session;
  try {
    makeFolder(ctx.files, stateOf(ctx, world.file.realPath).folder);
    replaceFile(ctx, pathOf(world), Buffer.from(JSON.stringify(answers)));
  } catch (error) {
    if (!(error instanceof Failure) && !(error instanceof Error && 'code' in error)) throw error;
  }
}

/** Lets the answers go. */
export function forgetAnswers(world: LoadedSearch): void {
  removeIfThere(world.session.ctx.files, pathOf(world));
}
