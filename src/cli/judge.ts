/** Judges drafts by the rules of a good mail, with all that the search knows of them. */

import { personOf } from '../draft/input.ts';
import { type Language, withLanguage } from '../draft/language.ts';
import { lintDraft } from '../draft/lint/lint.ts';
import { ownTexts } from '../draft/lint/own.ts';
import { lintPanel } from '../draft/lint/panel.ts';
import type { LintDraft } from '../draft/lint/rule.ts';
import { lintSpelling, parseWords } from '../draft/lint/spelling.ts';
import { configFolder } from '../draft/load.ts';
import { defined } from '../model/defined.ts';
import type { Finding } from '../model/draft.ts';
import type { Kind } from '../model/kinds.ts';
import type { Action } from '../model/plan.ts';
import { type Drafted, draftInputOf } from './drafts.ts';
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
    const known = input ?? { ...defined({ kind }), now: session.now, search };
    const misspelt = spelling ? await lintSpelling(draft, known, personal) : [];
    findings.push([...(await withLanguage((language) => lintDraft(draft, known, language))), ...misspelt]);
  }
  if (drafts.length < 2) return findings;
  const ofPanels = await withLanguage((language) => lintPanels(loaded, drafts, language));
  return findings.map((own, index) => [...own, ...(ofPanels[index] ?? [])]);
}

/** The words that a person added to the dictionary: `words.txt` in the configuration folder, one a line. */
export function readPersonalWords({ ctx }: Session): string[] {
  const folder = configFolder(ctx.env);
  const bytes = folder === null ? null : readIfThere(ctx, `${folder}/words.txt`);
  return bytes === null ? [] : parseWords(bytes.toString('utf8'));
}

/** Thank-yous of one interview must differ from each other: the findings of each draft, in the order of the drafts. */
function lintPanels(loaded: LoadedSearch, drafts: readonly Judged[], language: Language): Finding[][] {
  const findings: Finding[][] = drafts.map(() => []);
  const thanks = drafts.flatMap(({ action, draft: { subject, body } }, index) => {
    if (action?.kind !== 'thank-you') return [];
    const input = draftInputOf(loaded, action);
    const shared = ownTexts(input.process, loaded.search.me.name ?? '', body, language);
    const detail = personOf(input)?.detail ?? '';
    const member = { name: action.to?.name ?? '', subject: subject ?? '', body, detail, shared };
    return [{ interview: action.interview, member, index }];
  });
  for (const id of new Set(thanks.map(({ interview }) => interview))) {
    const panel = thanks.filter(({ interview }) => interview === id);
    const found = lintPanel(panel.map(({ member }) => member));
    for (const [place, { index }] of panel.entries()) findings[index] = found[place] ?? [];
  }
  return findings;
}
