/** Judges drafts by every rule. No network, no guesswork: the same draft and records give the same findings. */

import type { Finding } from '../../model/draft.ts';
import type { Kind } from '../../model/kinds.ts';
import { everyoneIn } from '../../model/people.ts';
import { personOf } from '../input.ts';
import type { Language, PartOfSpeech } from '../language.ts';
import { CLAIM_RULES } from './claims.ts';
import { CONTENT_RULES } from './content.ts';
import { DATE_RULES } from './dates.ts';
import { DAY_RULES } from './days.ts';
import { GREETING_RULES } from './greeting.ts';
import { type Names, parseLetter } from './letter.ts';
import { NAME_RULES } from './names.ts';
import { normalOf } from './normal.ts';
import { NUMBER_RULES } from './numbers.ts';
import { blankOut, isBehind, ownTexts } from './own.ts';
import { PANEL_RULES } from './panel.ts';
import type { Case, LintDraft, LintRule, LintWorld, Said } from './rule.ts';
import { SHAPE_RULES } from './shape.ts';
import { shareOf, TONE_RULES } from './tone.ts';
import { toneOf } from './tone-model.ts';

/** Every rule that judges a draft by itself, in the order in which findings are told. */
export const LINT_RULES: readonly LintRule[] = [
  ...SHAPE_RULES,
  ...CONTENT_RULES,
  ...CLAIM_RULES,
  ...TONE_RULES,
  ...GREETING_RULES,
  ...NAME_RULES,
  ...DATE_RULES,
  ...DAY_RULES,
  ...NUMBER_RULES,
  ...PANEL_RULES,
];

/**
 * The findings of a draft: headers first, then by line, then in the order of the rules; empty for a good one.
 *
 * @param world what is recorded about it; `{ now }` alone, or with a `kind`, where a lone file is judged
 */
export function lintDraft(draft: LintDraft, world: LintWorld, language: Language): Finding[] {
  const judged = caseOf(draft, world, language);
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

export interface Letters extends Pick<Case, 'letter' | 'masked' | 'maskedSubject' | 'own'> {
  process: Case['process'];
  search: Case['search'];
}

/** The letter as it is, and with what is recorded of its process blanked out. */
export function lettersOf(draft: LintDraft, world: LintWorld, language: Language): Letters {
  const { search = null, interview = null } = world;
  const process = world.process ?? (interview === null ? [] : [interview]);
  const body = draft.body.slice(0, LONGEST_BODY).normalize('NFC');
  const own = ownTexts(process, search?.me.name ?? '', body, language);
  // A company called Urgent is no urgency, in whichever mail it is named.
  const hidden = [...own, ...(search?.interviews.map(({ company }) => company.trim()) ?? [])];
  const names = namesOf(draft, world, process);
  return {
    letter: parseLetter(body, body, names),
    masked: parseLetter(body, blankOut(body, hidden), names),
    maskedSubject: blankOut((draft.subject ?? '').slice(0, LONGEST_BODY), hidden),
    own,
    process,
    search,
  };
}

function namesOf(draft: LintDraft, { search, action, interview }: LintWorld, process: Case['process']): Names {
  const people = action === undefined ? process.flatMap(everyoneIn) : everyoneIn(interview ?? { interviewers: [] });
  const to = [action?.to?.name ?? '', ...draft.to.map(({ name }) => name), ...people.map(({ name }) => name)];
  return { from: search?.me.name ?? '', to };
}

const THINGS: readonly PartOfSpeech[] = ['NOUN', 'PROPN', 'NUM', 'X'];

/** Looks up once what the rules ask for. */
function caseOf(draft: LintDraft, world: LintWorld, language: Language): Case {
  const letters = lettersOf(draft, world, language);
  const { masked, maskedSubject, own, process } = letters;
  const { interview = null, action, statusCheck } = world;
  const kind: Kind | null = action?.kind ?? world.kind ?? null;
  const places = [{ text: maskedSubject, line: null }, ...masked.sentences, ...masked.postscript];
  let said: Said[] | undefined;
  const saidAt = ({ text, line }: Pick<Said, 'text' | 'line'>): Said => {
    const normal = normalOf(text);
    const behind = letters.letter.sentences.find((one) => one.line === line && isBehind(text, one.text));
    const written = line === null ? (draft.subject ?? '') : (behind?.text ?? text);
    return { text, line, written, normal, tone: toneOf(normal, kind, (family) => shareOf(family, { kind, process })) };
  };
  return {
    ...letters,
    draft,
    isEveryday: (word) => language.knows(word.toLowerCase()),
    thingsIn: (text) => {
      const tokens = language.sentencesOf(text).flatMap((sentence) => sentence.tokens);
      return new Set(tokens.flatMap((one) => (THINGS.includes(one.pos) ? [one.text.toLowerCase()] : [])));
    },
    get said() {
      said ??= places.map((place) => saidAt(place));
      return said;
    },
    kind,
    screen: interview?.round === 'screen',
    final: interview?.round === 'final',
    now: world.now,
    world,
    statusCheckWords: statusCheck === undefined ? null : parseLetter(statusCheck, blankOut(statusCheck, own)).bodyWords,
    interview,
    person: interview !== null && action !== undefined ? personOf({ interview, process, action }) : null,
  };
}
