/** Prints what becomes of every note of the corpus, slot by slot, and how many are good, gaps and broken. */

import { BATCHES, formOf, SLOT_FILES, table } from './read.ts';

for (const slot of SLOT_FILES) {
  for (const batch of BATCHES) {
    const rows = await table(slot, batch);
    const count = (verdict: string) => rows.filter((row) => row.verdict === verdict).length;
    const share = Math.round((100 * count('good')) / rows.length);
    process.stdout.write(
      `== ${slot}, ${batch}: ${rows.length} notes, ${count('good')} good (${share} %), ${count('gap')} gaps, ${count('broken')} broken\n`,
    );
    for (const { note, verdict, read } of rows) {
      process.stdout.write(`${verdict.padEnd(7)}${(await formOf(note)).padEnd(15)}${note}\n${' '.repeat(22)}${read}\n`);
    }
  }
}
