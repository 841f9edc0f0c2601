/** Golden transcripts of whole searches: what a candidate reads on each morning, and every mail that goes out. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { closeStage, openStage, replay } from './transcript.ts';

const folder = new URL('lives', import.meta.url).pathname;

test.for(readdirSync(folder).sort())('life %s', { timeout: 300_000 }, (name) => {
  const file = join(folder, name);
  const wanted = readFileSync(file, 'utf8');
  const stage = openStage();
  try {
    const got = replay(wanted, stage);
    if (process.env.UPDATE_TRANSCRIPTS === '1') writeFileSync(file, got);
    else expect(got).toBe(wanted);
  } finally {
    closeStage(stage);
  }
});
