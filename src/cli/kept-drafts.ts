/** Drafts that a person edited and has not sent yet, kept beside the journal of the file. */

import { stateOf } from '../store/file/state.ts';
import { makeFolder, removeIfThere } from '../store/file/temp.ts';
import { replaceFile } from '../store/file/write-new.ts';
import { readInput } from './input.ts';
import type { LoadedSearch } from './load.ts';

/** What a person may change of a draft. */
export interface Kept {
  subject: string;
  body: string;
}

function pathOf({ session, file }: LoadedSearch, messageId: string): string {
  const { ctx } = session;
  return `${stateOf(ctx, file.realPath).folder}/drafts/${ctx.process.sha256(messageId).slice(0, 32)}.json`;
}

/** The edited draft of a Message-ID; null where there is none. */
export function keptDraft(world: LoadedSearch, messageId: string): Kept | null {
  const bytes = readInput(world.session.ctx, pathOf(world, messageId), { mayBeMissing: true });
  if (bytes === null) return null;
  try {
    const { subject, body } = JSON.parse(bytes.toString('utf8')) as Partial<Kept>;
    return typeof subject === 'string' && typeof body === 'string' ? { subject, body } : null;
  } catch {
    return null;
  }
}

/** Keeps an edited draft. @throws Failure `io` where it cannot be saved */
export function keepDraft(world: LoadedSearch, messageId: string, kept: Kept): void {
  const { ctx } = world.session;
  makeFolder(ctx.files, `${stateOf(ctx, world.file.realPath).folder}/drafts`);
  replaceFile(ctx, pathOf(world, messageId), Buffer.from(JSON.stringify(kept)));
}

/** Lets a draft go that was sent. */
export function forgetDraft(world: LoadedSearch, messageId: string): void {
  removeIfThere(world.session.ctx.files, pathOf(world, messageId));
}
