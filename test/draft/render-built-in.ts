/** Renders with the built-in templates, for the tests. */

import * as files from 'node:fs';
import type { DraftInput } from '../../src/draft/input.ts';
import { loadTemplates } from '../../src/draft/load.ts';
import { renderDraft } from '../../src/draft/render.ts';
import { groupFor } from '../../src/draft/variants.ts';
import type { Draft } from '../../src/model/draft.ts';
import { language } from './inputs.ts';

const templates = await loadTemplates({
  env: {},
  files,
  templates: `${process.cwd()}/templates`,
});

export function renderBuiltIn(input: DraftInput, variant: string): Draft {
  return renderDraft(input, { templates, variant, language, sha256: (text) => text.slice(0, 8) });
}

/** Every variant of the input's group of templates. */
export function allVariants(input: DraftInput): Draft[] {
  const group = groupFor(input);
  return templates.entries
    .filter((entry) => entry.group === group)
    .map(({ variant }) => renderBuiltIn(input, variant ?? ''));
}
