/** Prints precision and recall of every rule over both halves of the corpus; of the known half also what was missed. */

import { type Measured, measureCorpus } from './measure.ts';

function print(title: string, { rules, good, faulty, innocent, accused, errors }: Measured): void {
  const lines = rules.map(({ rule, planted, found, mistaken }) => {
    const recall = planted === 0 ? '    –' : (found / planted).toFixed(3);
    const precision = found + mistaken === 0 ? '    –' : (found / (found + mistaken)).toFixed(3);
    return `${rule.padEnd(20)} ${String(planted).padStart(7)} ${recall.padStart(7)} ${precision.padStart(10)}`;
  });
  const sum = (field: 'planted' | 'found') => rules.reduce((total, one) => total + one[field], 0);
  const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  process.stdout.write(`${title}: ${good} good drafts, ${faulty} faulty ones, ${innocent} innocent sentences\n\n`);
  process.stdout.write(`${'rule'.padEnd(20)} planted  recall  precision\n${lines.join('\n')}\n\n`);
  process.stdout.write(`good drafts with an error: ${errors.length} (${percent(errors.length, good)})\n`);
  process.stdout.write(
    `planted faults found: ${sum('found')} of ${sum('planted')} (${percent(sum('found'), sum('planted'))})\n`,
  );
  process.stdout.write(`innocent sentences accused: ${accused} (${percent(accused, innocent)})\n\n`);
}

const [known, heldOut] = [await measureCorpus(false), await measureCorpus(true)];
print('known half', known);
print('held-out half', heldOut);
// Reading what the held-out half shows would make it known.
const notes = process.argv.includes('--held-out') ? heldOut.notes : known.notes;
process.stdout.write(notes.map((note) => `${note}\n`).join(''));
