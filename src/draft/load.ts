/** Brings the templates together: the built-in ones and, standing in for them one by one, the user's own. */

import type { Context } from '../context.ts';
import type { Problem } from '../model/failure.ts';
import { Failure } from '../model/failure.ts';
import type { TemplateContext } from './fields.ts';
import { lettered } from './lettered.ts';
import type { PRECOMPILED } from './precompiled.ts';
import { readTemplateNames, readTextIn } from './read.ts';
import type { Rendered, TemplateEntry, Templates } from './templates.ts';
import { GROUPS, groupOf, variantOf } from './variants.ts';

type Render = (context: TemplateContext) => string;
type Ports = Pick<Context, 'env' | 'files' | 'templates'>;

/**
 * The folder of one's own files, absolute; null where neither `XDG_CONFIG_HOME` nor `HOME` is an absolute path.
 *
 * @example
 * configFolder({ HOME: '/home/ada' }) //=> '/home/ada/.config/followup'
 * configFolder({ HOME: '/home/ada', XDG_CONFIG_HOME: '/etc/ada' }) //=> '/etc/ada/followup'
 */
export function configFolder(env: Context['env']): string | null {
  const { XDG_CONFIG_HOME: config = '', HOME: home = '' } = env;
  if (config.startsWith('/')) return `${config.replace(/\/+$/, '')}/followup`;
  return home.startsWith('/') ? `${home.replace(/\/+$/, '')}/.config/followup` : null;
}

/**
 * The templates there are. Reads the names in the user's folder; the texts only when one is rendered. The full
 * Handlebars is loaded only where some are not precompiled.
 *
 * @throws io where the user's folder cannot be read
 */
export async function loadTemplates(ports: Ports): Promise<Templates> {
  const config = configFolder(ports.env);
  const ownFolder = config === null ? null : `${config}/templates`;
  const own = ownFolder === null ? [] : readTemplateNames(ports.files, ownFolder);
  const { PRECOMPILED } = await import('./precompiled.ts');
  const builtIn = PRECOMPILED === null ? readTemplateNames(ports.files, ports.templates) : Object.keys(PRECOMPILED);
  const folders = new Map<string, string>(builtIn.map((name) => [name, ports.templates]));
  for (const name of own) folders.set(name, ownFolder ?? '');
  const entries = [...folders.entries()].map(([name, folder]) => entryOf(name, folder, folder === ownFolder));
  entries.sort(inOrder);
  const renderers = await makeRenderers(ports, folders, own, PRECOMPILED);
  const templates = { entries, render: renderers.render, source: renderers.source };
  return { ...templates, check: () => checkAll(entries, renderers.prepare) };
}

function entryOf(name: string, folder: string, own: boolean): TemplateEntry {
  const group = groupOf(name);
  const file = `${folder}/${name}.hbs`;
  return { name, group, variant: group === null ? null : variantOf(name), file, own };
}

function inOrder(a: TemplateEntry, b: TemplateEntry): number {
  const places = [a, b].map(({ group }) => (group === null ? GROUPS.length : GROUPS.indexOf(group)));
  const variants = [a, b].map(({ variant }) => Number(variant));
  return (
    (places[0] ?? 0) - (places[1] ?? 0) ||
    (variants[0] ?? 0) - (variants[1] ?? 0) ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  );
}

async function makeRenderers(
  ports: Ports,
  folders: ReadonlyMap<string, string>,
  own: readonly string[],
  specs: typeof PRECOMPILED,
) {
  const source = (name: string): string => {
    const folder = folders.get(name);
    const text = folder === undefined ? null : readTextIn(ports.files, folder, `${name}.hbs`);
    if (text === null) throw new Failure('usage', `there is no template "${name}"; see followup templates list`);
    return text;
  };
  const read = (name: string) =>
    folders.has(name) ? { name, file: `${folders.get(name)}/${name}.hbs`, text: source(name) } : null;
  const precompiled = specs === null ? null : (await import('./runtime.ts')).runPrecompiled;
  const compile = specs === null || own.length > 0 ? (await import('./compile.ts')).compileTemplate : null;
  const prepared = new Map<string, Render>();
  const prepare = (name: string): Render => {
    let render = prepared.get(name);
    if (render === undefined) {
      const spec = own.includes(name) ? undefined : specs?.[name];
      if (spec !== undefined && precompiled !== null) render = precompiled(spec);
      else if (compile !== null) render = compile(name, read);
      else throw new Failure('usage', `there is no template "${name}"; see followup templates list`);
      prepared.set(name, render);
    }
    return render;
  };
  return {
    source,
    prepare,
    render: (name: string, context: TemplateContext) => split(prepare(name)(context)),
  };
}

function checkAll(entries: readonly TemplateEntry[], prepare: (name: string) => Render): void {
  const problems: Problem[] = [];
  for (const { name, own } of entries) {
    try {
      if (own) prepare(name);
    } catch (error) {
      if (!(error instanceof Failure) || error.problems.length === 0) throw error;
      problems.push(...error.problems);
    }
  }
  const unique = [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()];
  if (unique.length > 0) {
    throw new Failure('invalid', 'some of your own templates cannot be used', { problems: unique });
  }
}

/** The full stop of a sentence after another mark that ends one: `Ltd..`, `Yahoo!.`, `Why?".`, `now.".` */
const DOUBLE_STOP = lettered(String.raw`(?<=[\p{L}]\.["”]?|[?!]["”]?)\.(?=\s|$)`, 'g');

/**
 * Takes rendered text apart: a first line `Subject: …`, and the body without blank lines at either end, trailing
 * blanks or more than one blank line in a row, with one final newline.
 *
 * @example
 * split('Subject: Thank you\n\nDear Ada,\n\n\n\nBye \n') //=> { subject: 'Thank you', body: 'Dear Ada,\n\nBye\n' }
 */
export function split(text: string): Rendered {
  const match = /^\s*Subject:[ \t]*(.*)(?:\n|$)/.exec(text);
  const subject = match === null ? null : withoutDoubleStops((match[1] ?? '').replace(/\s+/g, ' ')).trim();
  const rest = match === null ? text : text.slice(match[0].length);
  const body = rest
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n');
  return { subject, body: `${withoutDoubleStops(body).trim()}\n` };
}

function withoutDoubleStops(text: string): string {
  return text.replace(DOUBLE_STOP(text), '');
}
