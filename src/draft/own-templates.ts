/** One's own copies of templates and word list: what `templates list|show|eject` and the speller read. */

import type { Context } from '../context.ts';
import { Failure } from '../model/failure.ts';
import { FIELDS, type TemplateContext } from './fields.ts';
import { configFolder } from './load.ts';
import { readTextIn } from './read.ts';
import type { TemplateEntry, Templates } from './templates.ts';

/**
 * The template of a name, or the only one of a group.
 *
 * @throws usage where there is none, naming those that begin alike
 */
export function findTemplate(templates: Templates, name: string): TemplateEntry {
  const bare = name.replace(/\.hbs$/, '');
  const exact = templates.entries.find((entry) => entry.name === bare);
  if (exact !== undefined) return exact;
  const alike = templates.entries.filter((entry) => entry.name.startsWith(bare)).map((entry) => entry.name);
  const [only] = alike;
  if (only !== undefined && alike.length === 1) return findTemplate(templates, only);
  const hint = alike.length > 0 ? `known: ${alike.join(', ')}` : 'see followup templates list';
  throw new Failure('usage', `there is no template "${name}"; ${hint}`);
}

/**
 * Where an own copy of a template goes, absolute, and the text it starts with.
 *
 * @throws usage where there is no such template, or no place for own files
 * @throws refused where there is an own copy already
 */
export function planEject(
  templates: Templates,
  name: string,
  env: Context['env'],
): { folder: string; file: string; text: string } {
  const entry = findTemplate(templates, name);
  const config = configFolder(env);
  if (config === null) {
    throw new Failure(
      'usage',
      'neither XDG_CONFIG_HOME nor HOME tells where own templates go; set one of them',
    );
  }
  if (entry.own)
    throw new Failure('refused', `${entry.file} is there already; edit it, or move it away first`);
  const folder = `${config}/templates`;
  return { folder, file: `${folder}/${entry.name}.hbs`, text: templates.source(entry.name) };
}

/** The fields of a context with what they hold and mean, in the documented order. */
export function describeContext(
  context: TemplateContext,
): { field: string; value: string | boolean; meaning: string }[] {
  return (Object.keys(FIELDS) as (keyof TemplateContext)[]).map((field) => ({
    field,
    value: context[field],
    meaning: FIELDS[field],
  }));
}

/**
 * The text of the personal word list, `words.txt` beside the folder of templates; empty where there is none.
 *
 * @throws invalid where it is not UTF-8
 * @throws io where it cannot be read
 */
export function readWordList(ports: Pick<Context, 'env' | 'files'>): string {
  const config = configFolder(ports.env);
  return config === null ? '' : (readTextIn(ports.files, config, 'words.txt') ?? '');
}
