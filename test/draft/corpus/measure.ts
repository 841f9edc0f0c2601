/** Takes the corpus through every rule and counts what was found, missed and found by mistake, by half. */

import { readLanguage } from '../../../src/draft/language.ts';
import { lintDraft } from '../../../src/draft/lint/lint.ts';
import { lintPanel } from '../../../src/draft/lint/panel.ts';
import type { LintDraft } from '../../../src/draft/lint/rule.ts';
import { lintSpelling } from '../../../src/draft/lint/spelling.ts';
import { FAMILIES } from '../../../src/draft/lint/tone-model.ts';
import type { Finding } from '../../../src/model/draft.ts';
import { NOW } from '../inputs.ts';
import { readBodies, readLetters, readPlanted, readPlantedSentences } from './letters.ts';
import { readCorpus, readGoodPairs } from './read.ts';

/** Rules of tone: none may object to an innocent sentence. */
const TONE: readonly string[] = [...FAMILIES.filter((family) => family !== 'fine' && family !== 'fit'), 'telephone'];

export interface Measure {
  rule: string;
  planted: number;
  found: number;
  /** Drafts on which the rule spoke without being planted. */
  mistaken: number;
}

/** What one half of the corpus showed. */
export interface Measured {
  /** In the order of the alphabet. */
  rules: Measure[];
  good: number;
  faulty: number;
  /** Sentences that are near a fault and innocent, and those of them that a rule of tone called an error. */
  innocent: number;
  accused: number;
  /** Good drafts with an error. */
  errors: string[];
  /** Every miss and mistake, for a person to read. */
  notes: string[];
}

interface Judged {
  id: string;
  rules: readonly string[];
  findings: Finding[];
  /** An innocent sentence stands in it: only tone is asked about. */
  isInnocent: boolean;
}

/** Runs everything. */
export async function measureCorpus(heldOut: boolean): Promise<Measured> {
  const language = await readLanguage();
  const judged: Judged[] = [];
  const { drafts, pairs } = readCorpus();
  for (const { id, rules, draft, world } of [...drafts].filter((one) => one.heldOut === heldOut)) {
    const findings = [...lintDraft(draft, world, language), ...(await lintSpelling(draft, world))];
    judged.push({ id, rules, findings, isInnocent: false });
  }
  for (const { id, rules, draft, world } of [...readLetters(), ...readPlanted()].filter(
    (one) => one.heldOut === heldOut,
  )) {
    judged.push({ id, rules, findings: lintDraft(draft, world, language), isInnocent: false });
  }
  for (const { id, rules, drafts: pair } of heldOut ? [] : [...pairs, ...readGoodPairs()]) {
    judged.push({ id, rules, findings: lintPanel(pair).flat(), isInnocent: false });
  }
  const isTone = ({ rule }: Finding) => TONE.includes(rule);
  for (const { voice, kind, body } of readBodies().filter((one) => one.heldOut === heldOut)) {
    const findings = lintDraft({ to: [], subject: null, body }, { now: NOW, kind }, language).filter(isTone);
    judged.push({ id: `${voice}: ${body.slice(0, 20)}`, rules: [], findings, isInnocent: false });
  }
  const alone = new Map<LintDraft, ReadonlySet<string>>();
  for (const one of readPlantedSentences().filter(({ heldOut: isOther }) => isOther === heldOut)) {
    const { id, rules, draft, world, isFault, host } = one;
    // What the letter is told without the sentence is no finding about the sentence.
    const before = alone.get(host) ?? new Set(lintDraft(host, world, language).map(({ message }) => message));
    alone.set(host, before);
    const findings = lintDraft(draft, world, language).filter((found) => isTone(found) && !before.has(found.message));
    judged.push({ id, rules, findings, isInnocent: !isFault });
  }
  return count(judged);
}

function count(judged: readonly Judged[]): Measured {
  const counts = new Map<string, Measure>();
  const add = (rule: string, field: 'planted' | 'found' | 'mistaken') => {
    const one = counts.get(rule) ?? { rule, planted: 0, found: 0, mistaken: 0 };
    one[field] += 1;
    counts.set(rule, one);
  };
  const notes: string[] = [];
  const isAccused = ({ findings }: Judged) => findings.some(({ level }) => level === 'error');
  for (const { id, rules, findings, isInnocent } of judged) {
    const told = new Set(findings.map(({ rule }) => rule));
    for (const either of rules) {
      const [rule = '', ...others] = either.split('/');
      add(rule, 'planted');
      if ([rule, ...others].some((one) => told.has(one))) add(rule, 'found');
      else notes.push(`missed: ${rule} ${id}`);
    }
    for (const rule of told) {
      if (rules.some((either) => either.split('/').includes(rule))) continue;
      const { level, message } = findings.find((one) => one.rule === rule) ?? { level: '', message: '' };
      if (level === 'error' && (rules.length === 0 || !TONE.includes(rule))) add(rule, 'mistaken');
      notes.push(`${isInnocent ? 'innocent' : 'mistaken'}: ${rule} (${level}) on ${id}: ${message}`);
    }
  }
  const good = judged.filter(({ id, rules, isInnocent }) => rules.length === 0 && !isInnocent && !id.includes('+'));
  return {
    rules: [...counts.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1)),
    good: good.length,
    faulty: judged.filter(({ rules }) => rules.length > 0).length,
    innocent: judged.filter(({ isInnocent }) => isInnocent).length,
    accused: judged.filter((one) => one.isInnocent && isAccused(one)).length,
    errors: judged
      .filter((one) => one.rules.length === 0 && !one.isInnocent && isAccused(one))
      .map(({ id, findings }) => `${id}: ${findings.find(({ level }) => level === 'error')?.rule}`),
    notes,
  };
}
