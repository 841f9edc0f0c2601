/** Judges drafts by the rules of a good mail, with all that the search knows of them. */

import { personOf } from '../draft/input.ts';
import { readLanguage } from '../draft/language.ts';
import { lintDraft } from '../draft/lint/lint.ts';
import { ownTexts } from '../draft/lint/own.ts';
import { lintPanel } from '../draft/lint/panel.ts';
import type { LintDraft, LintWorld } from '../draft/lint/rule.ts';
import { parseWords } from '../draft/lint/spelling.ts';
import { configFolder } from '../draft/load.ts';
import type { Draft, Finding } from '../model/draft.ts';
import type { Action } from '../model/plan.ts';
import { draftInputOf } from './drafts.ts';
import type { LoadedSearch } from './load.ts';
import { readInput, type Session } from './session.ts';

/** A draft as it will go out, or as somebody edited it. `action` is null where nothing tells what it is. */
export interface Judged {
  action: Action | null;
  draft: LintDraft;
}

/** The recipient as a lint sees it. */
export function lintDraftOf({ to, subject, body }: Draft): LintDraft {
  return { to: to.email === null ? [] : [{ name: to.name, email: to.email }], subject, body };
}

/**
 * The findings of each draft, in the order of the drafts; those of one interview are compared with each other too.
 */
export async function judge(
  loaded: LoadedSearch,
  drafts: readonly Judged[],
  options: { kind?: LintWorld['kind']; spelling?: boolean } = {},
): Promise<Finding[][]> {
  const personal = options.spelling === true ? readPersonalWords(loaded.session) : [];
  const language = await readLanguage();
  const findings: Finding[][] = [];
  for (const { action, draft } of drafts) {
    const known = lintWorldOf(loaded, action, options.kind);
    const own = lintDraft(draft, known, language);
    if (options.spelling === true) {
      const { lintSpelling } = await import('../draft/lint/spelling.ts');
      own.push(...(await lintSpelling(draft, known, personal)));
    }
    findings.push(own);
  }
  addPanels(loaded, drafts, findings);
  return findings;
}

/** The words that a person added to the dictionary: `words.txt` in the configuration folder, one a line. */
export function readPersonalWords({ ctx }: Session): string[] {
  const folder = configFolder(ctx.env);
  const bytes = folder === null ? null : readInput(ctx, `${folder}/words.txt`, { mayBeMissing: true });
  return bytes === null ? [] : parseWords(bytes.toString('utf8'));
}

function lintWorldOf(loaded: LoadedSearch, action: Action | null, kind: LintWorld['kind']): LintWorld {
  if (action !== null) return draftInputOf(loaded, action);
  return { now: loaded.session.now, search: loaded.search, ...(kind === undefined ? {} : { kind }) };
}

/** Thank-yous of one interview must differ from each other. */
function addPanels(loaded: LoadedSearch, drafts: readonly Judged[], findings: Finding[][]): void {
  const panels = new Map<string, number[]>();
  for (const [index, { action }] of drafts.entries()) {
    if (action?.kind !== 'thank-you') continue;
    panels.set(action.interview, [...(panels.get(action.interview) ?? []), index]);
  }
  for (const indexes of panels.values()) {
    const members = indexes.map((index) => {
      const { action, draft } = drafts[index] as Judged & { action: Action };
      const input = draftInputOf(loaded, action);
      return {
        name: action.to?.name ?? '',
        subject: draft.subject ?? '',
        body: draft.body,
        detail: personOf(input)?.detail ?? '',
        shared: ownTexts(input.process, loaded.search.me.name ?? ''),
      };
    });
    for (const [place, found] of lintPanel(members).entries()) findings[indexes[place] ?? 0]?.push(...found);
  }
}
