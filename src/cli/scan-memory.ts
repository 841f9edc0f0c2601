/** Where a scan remembers what it read: beside the journal of the file, never in the synced folder. */

import { emptyState, parseState, type ScanState } from '../mail/scan-state.ts';
import { stateOf } from '../store/file/state.ts';
import { replaceFile } from '../store/file/write-new.ts';
import type { FileRead } from '../store/parse.ts';
import { readInput } from './input.ts';
import type { Session } from './session.ts';

type Ctx = Session['ctx'];

function pathOf(ctx: Ctx, file: FileRead): string {
  return `${stateOf(ctx, file.realPath).folder}/scan.json`;
}

/** What the last scan left; nothing remembered where there is none, or it is torn: that costs time alone. */
export function readScanState(ctx: Ctx, file: FileRead): ScanState {
  try {
    const bytes = readInput(ctx, pathOf(ctx, file), { mayBeMissing: true });
    if (bytes === null) return emptyState();
    return parseState(JSON.parse(bytes.toString('utf8')));
  } catch {
    return emptyState();
  }
}

/** Keeps what a scan read. @throws Failure `io` where it cannot be saved */
export function writeScanState(ctx: Ctx, file: FileRead, state: ScanState): void {
  replaceFile(ctx, pathOf(ctx, file), Buffer.from(JSON.stringify(state)));
}
