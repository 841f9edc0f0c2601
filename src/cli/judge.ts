/** Judges drafts by the rules of a good mail, with all that the search knows of them. */

import { personOf } from '../draft/input.ts';
import { lintDraft } from '../draft/lint/lint.ts';
import { ownTexts } from '../draft/lint/own.ts';
import { lintPanel } from '../draft/lint/panel.ts';
import type { LintDraft } from '../draft/lint/rule.ts';
import { lintSpelling, parseWords } from '../draft/lint/spelling.ts';
import { configFolder } from '../draft/load.ts';
import { defined } from '../model/defined.ts';
import type { Draft, Finding } from '../model/draft.ts';
import type { Kind } from '../model/kinds.ts';
import type { Action } from '../model/plan.ts';
import { draftInputOf, readGrammarFor } from './drafts.ts';
import type { LoadedSearch } from './load.ts';
import { readIfThere, type Session } from './session.ts';

/** A draft as it will go out, or as somebody edited it. `action` is null where nothing tells what it is. */
export interface Judged {
  action: Action | null;
  draft: LintDraft;
}

/** Drafts as they will go out: their findings, in their order. */
export function judgeDrafts(
  loaded: LoadedSearch,
  drafts: readonly { action: Action; draft: Draft }[],
): Promise<Finding[][]> {
  return judge(
    loaded,
    drafts.map(({ action, draft: { to, subject, body } }) => ({
      action,
      draft: { to: to.email === null ? [] : [{ name: to.name, email: to.email }], subject, body },
    })),
  );
}

/** The findings of each draft, in the order of the drafts; those of one interview are compared with each other too. */
export async function judge(
  loaded: LoadedSearch,
  drafts: readonly Judged[],
  { kind, spelling = false }: { kind?: Kind; spelling?: boolean } = {},
): Promise<Finding[][]> {
  const { session, search } = loaded;
  const personal = spelling ? readPersonalWords(session) : [];
  const findings: Finding[][] = [];
  for (const { action, draft } of drafts) {
    const input = action === null ? null : draftInputOf(loaded, action);
    if (input !== null) await readGrammarFor(input);
    const known = input ?? { ...defined({ kind }), now: session.now, search };
    const misspelt = spelling ? await lintSpelling(draft, known, personal) : [];
    findings.push([...(await lintDraft(draft, known)), ...misspelt]);
  }
  addPanels(loaded, drafts, findings);
  return findings;
}

/** The words that a person added to the dictionary: `words.txt` in the configuration folder, one a line. */
export function readPersonalWords({ ctx }: Session): string[] {
  const folder = configFolder(ctx.env);
  const bytes = folder === null ? null : readIfThere(ctx, `${folder}/words.txt`);
  return bytes === null ? [] : parseWords(bytes.toString('utf8'));
}

/** Thank-yous of one interview must differ from each other. */
function addPanels(loaded: LoadedSearch, drafts: readonly Judged[], findings: Finding[][]): void {
  const panels = new Map<string, { member: Parameters<typeof lintPanel>[0][number]; own: Finding[] }[]>();
  for (const [index, { action, draft }] of drafts.entries()) {
    if (action?.kind !== 'thank-you') continue;
    const input = draftInputOf(loaded, action);
    const member = {
      name: action.to?.name ?? '',
      subject: draft.subject ?? '',
      body: draft.body,
      detail: personOf(input)?.detail ?? '',
      shared: ownTexts(input.process, loaded.search.me.name ?? ''),
    };
    const panel = panels.get(action.interview) ?? [];
    panels.set(action.interview, [...panel, { member, own: findings[index] ?? [] }]);
  }
  for (const panel of panels.values()) {
    const found = lintPanel(panel.map(({ member }) => member));
    for (const [index, { own }] of panel.entries()) own.push(...(found[index] ?? []));
  }
}
