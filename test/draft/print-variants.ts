/** Prints every built-in wording for the sample search, to be read as an employer would read it. */

import { createHash } from 'node:crypto';
import * as files from 'node:fs';
import { loadTemplates } from '../../src/draft/load.ts';
import { renderDraft } from '../../src/draft/render.ts';
import { KIND_INPUTS, language } from './inputs.ts';

const templates = await loadTemplates({ env: {}, files, templates: `${process.cwd()}/templates` });
const only = process.argv[2] ?? '';
for (const entry of templates.entries) {
  if (entry.group === null || !entry.name.startsWith(only)) continue;
  for (const input of KIND_INPUTS(entry.group)) {
    const draft = renderDraft(input, {
      templates,
      language,
      variant: entry.variant ?? '',
      sha256: (text) => createHash('sha256').update(text).digest('hex'),
    });
    const words = draft.body.split(/\s+/).length;
    process.stdout.write(
      `===== ${entry.name} (${words} words, ${[...draft.body].length} chars)\nSubject: ${draft.subject}\n\n${draft.body}\n`,
    );
  }
}
