/** For the tests: a folder of one's own templates, and what a person is told where one fails. */

import * as files from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { templateContext } from '../../src/draft/context.ts';
import { loadTemplates } from '../../src/draft/load.ts';
import { Failure } from '../../src/model/failure.ts';
import { completeInput, interviewOf, language } from './inputs.ts';

export const builtIn = new URL('../../templates', import.meta.url).pathname;

/** A configuration folder with the given files in `followup/templates`; gone after the test. */
export function configWith(own: Record<string, string | Buffer>): {
  XDG_CONFIG_HOME: string;
  folder: string;
} {
  const config = files.mkdtempSync(join(tmpdir(), 'followup-'));
  onTestFinished(() => files.rmSync(config, { recursive: true, force: true }));
  const folder = join(config, 'followup', 'templates');
  files.mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(own)) files.writeFileSync(join(folder, name), text);
  return { XDG_CONFIG_HOME: config, folder };
}

export async function renderOwn(text: string | Buffer, more: Record<string, string> = {}, company = 'Acme') {
  const { XDG_CONFIG_HOME } = configWith({ 'thank-you.first.1.hbs': text, ...more });
  const templates = await loadTemplates({ env: { XDG_CONFIG_HOME }, files, templates: builtIn });
  return templates.render(
    'thank-you.first.1',
    templateContext(completeInput('thank-you', { interview: interviewOf({ company }) }), language),
  );
}

/** The failure of a promise or function, as what a person is told. */
export async function failureOf(run: () => unknown): Promise<{ status: string; told: string[] }> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const problems = error.problems.map(({ file, line, column, message }) => {
      return `${file.split('/').at(-1)}:${line}:${column}: ${message}`;
    });
    return { status: error.status, told: [error.message, ...problems] };
  }
  throw new Error('nothing was refused');
}
