/** Judges drafts by every rule. No network, no guesswork: the same draft and records give the same findings. */

import type { Finding } from '../../model/draft.ts';
import type { Kind } from '../../model/kinds.ts';
import { personOf } from '../input.ts';
import { CONTENT_RULES } from './content.ts';
import { parseLetter } from './letter.ts';
import { NAME_RULES } from './names.ts';
import { blankOut, ownTexts } from './own.ts';
import { PITCH_RULES } from './pitch.ts';
import { PLEA_RULES } from './plea.ts';
import type { Case, LintDraft, LintRule, LintWorld } from './rule.ts';
import { SHAPE_RULES } from './shape.ts';
import { TONE_RULES } from './tone.ts';
import { WEEKDAY_RULES } from './weekday.ts';

/** Every rule that judges a draft by itself, in the order in which findings are told. */
export const LINT_RULES: readonly LintRule[] = [
  ...SHAPE_RULES,
  ...CONTENT_RULES,
  ...TONE_RULES,
  ...PLEA_RULES,
  ...PITCH_RULES,
  ...NAME_RULES,
  ...WEEKDAY_RULES,
];

/**
 * The findings of a draft: headers first, then by line, then in the order of the rules; empty for a good one.
 *
 * @param world what is recorded about it; `{ now }` alone, or with a `kind`, where a lone file is judged
 */
export function lintDraft(draft: LintDraft, world: LintWorld): Finding[] {
  const judged = caseOf(draft, world);
  const findings = LINT_RULES.flatMap((rule) => findingsOf(rule, judged));
  return findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function findingsOf(rule: LintRule, judged: Case): Finding[] {
  if (rule.kinds !== undefined && (judged.kind === null || !rule.kinds.includes(judged.kind))) return [];
  return rule.check(judged).map(({ line, found, level }) => ({
    rule: rule.name,
    level: level ?? rule.level,
    message: `${found}: ${rule.teaches}`,
    line,
  }));
}

/** Characters that are judged: ten times what a mail may have. What is longer has its finding by then. */
const LONGEST_BODY = 10_000;

/** Looks up once what the rules ask for. */
export function caseOf(draft: LintDraft, world: LintWorld): Case {
  const { search = null, interview = null, action } = world;
  const process = world.process ?? (interview === null ? [] : [interview]);
  const kind: Kind | null = action?.kind ?? world.kind ?? null;
  const isKnown = interview !== null && action !== undefined;
  const own = ownTexts(process, search?.me.name ?? '');
  // A company called Urgent is no urgency, in whichever mail it is named.
  const hidden = [...own, ...(search?.interviews.map(({ company }) => company.trim()) ?? [])];
  const body = draft.body.slice(0, LONGEST_BODY).normalize('NFC');
  return {
    draft,
    letter: parseLetter(body),
    masked: parseLetter(body, blankOut(body, hidden)),
    maskedSubject: blankOut((draft.subject ?? '').slice(0, LONGEST_BODY), hidden),
    kind,
    screen: interview?.round === 'screen',
    final: interview?.round === 'final',
    now: world.now,
    world,
    statusCheckWords:
      world.statusCheck === undefined
        ? null
        : parseLetter(world.statusCheck, blankOut(world.statusCheck, own)).bodyWords,
    search,
    interview,
    process,
    person: isKnown ? personOf({ interview, process, action }) : null,
    own,
  };
}
