/** Judges drafts by the rules of a good mail, with all that the search knows of them. */

import { personOf } from '../draft/input.ts';
import { languageAtHand, readLanguage } from '../draft/language.ts';
import { lintDraft } from '../draft/lint/lint.ts';
import { ownTexts } from '../draft/lint/own.ts';
import { lintPanel } from '../draft/lint/panel.ts';
import type { LintDraft, LintWorld } from '../draft/lint/rule.ts';
import { lintSpelling, parseWords } from '../draft/lint/spelling.ts';
import { configFolder } from '../draft/load.ts';
import { defined } from '../model/defined.ts';
import type { Finding } from '../model/draft.ts';
import type { Kind } from '../model/kinds.ts';
import type { Action } from '../model/plan.ts';
import { type Drafted, draftInputOf, readGrammarFor } from './drafts.ts';
import type { LoadedSearch } from './load.ts';
import { type Flags, readIfThere, type Session } from './session.ts';

/** A draft as it will go out, or as somebody edited it. `action` is null where nothing tells what it is. */
export interface Judged {
  action: Action | null;
  draft: LintDraft;
}

/** Drafts as they will go out: their findings, in their order. */
export function judgeDrafts(loaded: LoadedSearch, drafts: readonly Pick<Drafted, 'action' | 'draft'>[]) {
  const judged = drafts.map(({ action, draft: { to, subject, body } }) => {
    const { name, email } = to;
    return { action, draft: { to: email === null ? [] : [{ name, email }], subject, body } };
  });
  return judge(loaded, judged);
}

/** The findings of each draft, in the order of the drafts; those of one interview are compared with each other too. */
export async function judge(
  loaded: LoadedSearch,
  drafts: readonly Judged[],
  { kind, spelling = false }: Flags<'spelling'> & { kind?: Kind } = {},
): Promise<Finding[][]> {
  const { session, search } = loaded;
  const personal = spelling ? readPersonalWords(session) : [];
  const findings: Finding[][] = [];
  for (const { action, draft } of drafts) {
    const input = action === null ? null : draftInputOf(loaded, action);
    if (input !== null) await readGrammarFor(input);
    const known = input ?? { ...defined({ kind }), now: session.now, search };
    const misspelt = spelling ? await lintSpelling(draft, known, personal) : [];
    findings.push([...(await lintWith(draft, known)), ...misspelt]);
  }
  addPanels(loaded, drafts, findings);
  return findings;
}

/** Judges without the library of language, which is loaded only where some name might be a word of every day. */
async function lintWith(draft: LintDraft, known: LintWorld): Promise<Finding[]> {
  let isAsked = false;
  const knows = () => {
    isAsked = true;
    return false;
  };
  const findings = lintDraft(draft, known, languageAtHand() ?? { knows });
  return isAsked ? lintDraft(draft, known, await readLanguage()) : findings;
}

/** The words that a person added to the dictionary: `words.txt` in the configuration folder, one a line. */
export function readPersonalWords({ ctx }: Session): string[] {
  const folder = configFolder(ctx.env);
  const bytes = folder === null ? null : readIfThere(ctx, `${folder}/words.txt`);
  return bytes === null ? [] : parseWords(bytes.toString('utf8'));
}

/** Thank-yous of one interview must differ from each other. */
function addPanels(loaded: LoadedSearch, drafts: readonly Judged[], findings: Finding[][]): void {
  const thanks = drafts.flatMap(({ action, draft }, index) => {
    if (action?.kind !== 'thank-you') return [];
    const input = draftInputOf(loaded, action);
    const shared = ownTexts(input.process, loaded.search.me.name ?? '');
    const detail = personOf(input)?.detail ?? '';
    const member = { name: action.to?.name ?? '', subject: draft.subject ?? '', body: draft.body, detail, shared };
    return [{ interview: action.interview, member, own: findings[index] ?? [] }];
  });
  for (const id of new Set(thanks.map(({ interview }) => interview))) {
    const panel = thanks.filter(({ interview }) => interview === id);
    const found = lintPanel(panel.map(({ member }) => member));
    for (const [index, { own }] of panel.entries()) own.push(...(found[index] ?? []));
  }
}
