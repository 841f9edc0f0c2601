/** Prints precision and recall of every rule over the corpus, and what was missed or mistaken. */

import { measureCorpus } from './measure.ts';

const { rules, good, faulty, errors, notes } = await measureCorpus();
const lines = rules.map(({ rule, planted, found, mistaken }) => {
  const recall = planted === 0 ? '    –' : (found / planted).toFixed(3);
  const precision = found + mistaken === 0 ? '    –' : (found / (found + mistaken)).toFixed(3);
  return `${rule.padEnd(20)} ${String(planted).padStart(7)} ${recall.padStart(7)} ${precision.padStart(10)}`;
});
process.stdout.write(`${good} good drafts, ${faulty} faulty ones\n\n`);
process.stdout.write(`${'rule'.padEnd(20)} planted  recall  precision\n${lines.join('\n')}\n\n`);
process.stdout.write(`errors on good drafts: ${errors.length}\n${notes.map((note) => `${note}\n`).join('')}`);
