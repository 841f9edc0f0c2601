/** `templates`: lists them, shows one with its fields, copies one. `schema`: JSON Schemas of file and outputs. */

import { draftInputOf } from '../../cli/drafts.ts';
import { load } from '../../cli/load.ts';
import {
  type Declare,
  printJson,
  printPath,
  type ReadSchemas,
  type Result,
  type Session,
  tell,
} from '../../cli/session.ts';
import * as shape from '../../cli/shapes.ts';
import { templateContext } from '../../draft/context.ts';
import { FIELDS } from '../../draft/fields.ts';
import { withLanguage } from '../../draft/language.ts';
import { configFolder, loadTemplates } from '../../draft/load.ts';
import { Failure } from '../../model/failure.ts';
import { KINDS, type Kind } from '../../model/kinds.ts';
import { didYouMean } from '../../model/near.ts';
import { isOpen } from '../../model/plan.ts';
import { writeNew } from '../../store/file/write-new.ts';
import { safeLine, safeText } from '../../view/safe.ts';
import { linesOf } from '../../view/width.ts';

export const SCHEMAS = {
  templates: shape.list(
    shape.object({
      name: shape.text,
      kind: shape.orNull(shape.text),
      variant: shape.orNull(shape.text),
      own: shape.flag,
    }),
  ),
} satisfies shape.Schemas;

export function declare(command: Declare, readSchemas: ReadSchemas): void {
  command('templates', 'list, show or copy the templates', templates)
    .argument('<what>', 'list, show or eject')
    .argument('[name]', 'a template')
    .option('--context <kind>', 'show: the fields that a real mail of this kind can use');
  command(
    'schema',
    'print the JSON Schema of the file, or of an output; without a name, their names',
    (session: Session, _, [name = '']) => printSchema(session, name, readSchemas),
  ).argument('[name]', 'file, or the name of an output such as due');
}

async function templates(session: Session, options: { context?: Kind }, [what = '', name = '']: string[]): Result {
  if (what === 'list') return listTemplates(session);
  if (what === 'show') return showTemplate(session, options, name);
  if (what === 'eject') return ejectTemplate(session, name);
  throw new Failure('usage', `templates ${what}: unknown; there are list, show NAME and eject NAME`);
}

async function listTemplates(session: Session): Promise<undefined> {
  const { entries } = await loadTemplates(session.ctx);
  const rows = entries.map(({ name, group, variant, own }) => ({ name, kind: group, variant, own }));
  if (session.json) return printJson(session, rows);
  session.ctx.stdout.write(linesOf(entries.map(({ name, own }) => `${safeLine(name)}${own ? '  (your own)' : ''}`)));
}

/** `templates show`: the text of one, or with `--context KIND` the fields of a real mail of that kind. */
async function showTemplate(session: Session, options: { context?: Kind }, name: string): Promise<undefined> {
  if (options.context !== undefined) return showContext(session, options.context);
  if (name === '') throw new Failure('usage', 'missing: the name of a template, or --context KIND');
  session.ctx.stdout.write(safeText(await sourceOf(session, name)));
}

/** The context of the most urgent mail of a kind; where there is none, what each field means. */
async function showContext(session: Session, kind: Kind): Promise<undefined> {
  if (!KINDS.includes(kind)) throw new Failure('usage', `unknown kind "${kind}"; ${didYouMean(kind, KINDS)}`);
  const loaded = await load(session);
  const actions = loaded.plan.actions.filter((action) => action.kind === kind && action.to !== null);
  const action = actions.find(isOpen) ?? actions[0];
  if (action === undefined) return printJson(session, FIELDS);
  const input = draftInputOf(loaded, action);
  printJson(session, await withLanguage((language) => ({ ...templateContext(input, language) })));
}

async function ejectTemplate(session: Session, name: string): Promise<undefined> {
  const bytes = Buffer.from(await sourceOf(session, name));
  const folder = configFolder(session.ctx.env);
  if (folder === null) throw new Failure('usage', 'neither XDG_CONFIG_HOME nor HOME names a folder; set one of them');
  const path = writeNew(session.ctx, `${folder}/templates`, `${name}.hbs`, bytes, { force: session.force });
  printPath(session, path);
}

async function sourceOf({ ctx }: Session, name: string): Promise<string> {
  const templates = await loadTemplates(ctx);
  if (templates.entries.some((entry) => entry.name === name)) return templates.source(name);
  throw new Failure('usage', `no template "${name}"; see followup templates list`);
}

async function printSchema(session: Session, name: string, readSchemas: ReadSchemas): Promise<undefined> {
  const schemas = await readSchemas();
  const known = ['file', ...Object.keys(schemas)];
  if (name === '') {
    if (session.json) printJson(session, known);
    else session.ctx.stdout.write(linesOf(known));
    tell(session, 'Next: followup schema NAME; file is that of interviews.yaml, the others are of what --json prints');
    return;
  }
  if (name === 'file') return printJson(session, (await import('../../store/json-schema.ts')).searchSchema());
  const found = Object.entries(schemas).find(([key]) => key === name)?.[1];
  if (found === undefined) throw new Failure('usage', `no schema "${name}"; ${didYouMean(name, known)}`);
  printJson(session, { $schema: 'http://json-schema.org/draft-07/schema#', title: name, ...found });
}
