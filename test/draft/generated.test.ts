/** Every built-in wording, over generated interviews, passes the rules; what is left out is found, and nothing else. */

import * as files from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DraftInput } from '../../src/draft/input.ts';
import { readLanguage } from '../../src/draft/language.ts';
import { lintDraft } from '../../src/draft/lint/lint.ts';
import { loadTemplates } from '../../src/draft/load.ts';
import { renderDraft } from '../../src/draft/render.ts';
import { type Generated, generated, PARTS, type Part } from './generate.ts';

const templates = await loadTemplates({
  env: {},
  files,
  templates: new URL('../../templates', import.meta.url).pathname,
});
const language = await readLanguage();
const RUNS = Number(process.env.FOLLOWUP_RUNS ?? 100);

function errorsOf(input: DraftInput, variant: string): string[] {
  const draft = renderDraft(input, { templates, variant, language, sha256: (text) => text.slice(0, 8) });
  const to = [{ name: draft.to.name, email: draft.to.email ?? '' }];
  const findings = lintDraft({ to, subject: draft.subject, body: draft.body }, input, language);
  return findings
    .filter(({ level }) => level === 'error')
    .map(({ rule, message }) => `${rule}: ${message}\n${draft.subject}\n${draft.body}`);
}

const variantsOf = (group: string) =>
  templates.entries.filter((entry) => entry.group === group).map(({ variant }) => variant ?? '');

test('a draft with everything recorded has no error, in any variant', () => {
  fc.assert(
    fc.property(generated(), ({ group, input }: Generated) => {
      for (const variant of variantsOf(group)) expect(errorsOf(input, variant)).toEqual([]);
    }),
    { numRuns: RUNS * 5 },
  );
});

const groupsWith = { detail: ['thank-you.first', 'thank-you.final', 'thank-you.passed-on'] } as const;

test.each(Object.keys(PARTS) as Part[])('a draft without %s has exactly the finding that asks for it', (part) => {
  const expected = PARTS[part];
  const groups = expected === null ? undefined : groupsWith.detail;
  fc.assert(
    fc.property(generated([part], groups), ({ group, input }: Generated) => {
      const isAsked = expected !== null && input.interview.round !== 'screen';
      for (const variant of variantsOf(group)) {
        const rules = errorsOf(input, variant).map((error) => error.split(':')[0]);
        expect(rules).toEqual(isAsked ? [expected] : []);
      }
    }),
    { numRuns: RUNS },
  );
});
