/** Prints what becomes of every note of the corpus, slot by slot, and how many are good, gaps and broken. */

import { formOf, SLOT_FILES, table } from './read.ts';

for (const slot of SLOT_FILES) {
  for (const half of ['seen', 'held out'] as const) {
    const rows = await table(slot, half);
    const count = (verdict: string) => rows.filter((row) => row.verdict === verdict).length;
    const share = Math.round((100 * count('good')) / rows.length);
    process.stdout.write(
      `== ${slot}, ${half}: ${rows.length} notes, ${count('good')} good (${share} %), ${count('gap')} gaps, ${count('broken')} broken\n`,
    );
    for (const { note, verdict, read } of rows) {
      process.stdout.write(`${verdict.padEnd(7)}${(await formOf(note)).padEnd(15)}${note}\n${' '.repeat(22)}${read}\n`);
    }
  }
}
