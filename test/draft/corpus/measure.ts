/** Takes the corpus through every rule and counts what was found, missed and found by mistake. */

import { lintDraft } from '../../../src/draft/lint/lint.ts';
import { lintPanel } from '../../../src/draft/lint/panel.ts';
import { lintSpelling } from '../../../src/draft/lint/spelling.ts';
import type { Finding } from '../../../src/model/draft.ts';
import { readCorpus, readGoodPairs } from './read.ts';

export interface Measure {
  rule: string;
  planted: number;
  found: number;
  /** Drafts on which the rule spoke without being planted. */
  mistaken: number;
}

export interface Measured {
  rules: Measure[];
  good: number;
  faulty: number;
  /** Errors on good drafts. */
  errors: string[];
  /** Every miss and mistake, for a person to read. */
  notes: string[];
}

/** Runs everything; rules in the order of the alphabet. */
export async function measureCorpus(): Promise<Measured> {
  const { drafts, pairs } = readCorpus();
  const judged: { id: string; rules: readonly string[]; findings: Finding[] }[] = [];
  for (const { id, rules, draft, world } of drafts) {
    const findings = [...lintDraft(draft, world), ...(await lintSpelling(draft, world))];
    judged.push({ id, rules, findings });
  }
  for (const { id, rules, drafts: pair } of [...pairs, ...readGoodPairs()]) {
    judged.push({ id, rules, findings: lintPanel(pair).flat() });
  }
  const counts = new Map<string, Measure>();
  const count = (rule: string, field: 'planted' | 'found' | 'mistaken') => {
    const one = counts.get(rule) ?? { rule, planted: 0, found: 0, mistaken: 0 };
    one[field] += 1;
    counts.set(rule, one);
  };
  const notes: string[] = [];
  for (const { id, rules, findings } of judged) {
    const told = new Set(findings.map(({ rule }) => rule));
    for (const rule of rules) {
      count(rule, 'planted');
      if (told.has(rule)) count(rule, 'found');
      else notes.push(`missed: ${id}`);
    }
    for (const rule of told) {
      if (rules.includes(rule)) continue;
      count(rule, 'mistaken');
      const { level, message } = findings.find((one) => one.rule === rule) ?? { level: '', message: '' };
      notes.push(`mistaken: ${rule} (${level}) on ${id}: ${message}`);
    }
  }
  const errors = judged
    .filter(({ rules }) => rules.length === 0)
    .flatMap(({ id, findings }) =>
      findings.filter(({ level }) => level === 'error').map(({ rule }) => `${id}: ${rule}`),
    );
  const faulty = drafts.filter(({ rules }) => rules.length > 0).length + pairs.length;
  return {
    rules: [...counts.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1)),
    good: drafts.filter(({ rules }) => rules.length === 0).length,
    faulty,
    errors,
    notes,
  };
}
