/** `templates`: lists the templates, shows one with what it can use, copies one to change it. */

import { draftInputOf, readGrammarFor } from '../../cli/drafts.ts';
import { load } from '../../cli/load.ts';
import { didYouMean } from '../../cli/near.ts';
import { printJson, type Session } from '../../cli/session.ts';
import { actionsOf } from '../../cli/target.ts';
import { templateContext } from '../../draft/context.ts';
import { FIELDS } from '../../draft/fields.ts';
import { configFolder, loadTemplates } from '../../draft/load.ts';
import { Failure } from '../../model/failure.ts';
import { KINDS, type Kind } from '../../model/kinds.ts';
import { writeNew } from '../../store/file/write-new.ts';
import { safeLine, safeText } from '../../view/safe.ts';
import { isOpen } from '../../view/words.ts';

export interface TemplatesOptions {
  context?: Kind;
}

/** `templates list`: every template, one's own marked. */
export async function listTemplates(session: Session): Promise<undefined> {
  const { entries } = await loadTemplates(session.ctx);
  if (session.json) {
    printJson(
      session,
      entries.map(({ name, group, variant, own }) => ({ name, kind: group, variant, own })),
    );
    return;
  }
  const lines = entries.map(({ name, own }) => `${safeLine(name)}${own ? '  (your own)' : ''}\n`);
  session.ctx.stdout.write(lines.join(''));
}

/** `templates show`: the text of one, or with `--context KIND` the fields of a real mail of that kind. */
export async function showTemplate(session: Session, options: TemplatesOptions, name: string): Promise<undefined> {
  if (options.context !== undefined) {
    await showContext(session, options.context);
    return;
  }
  if (name === '') throw new Failure('usage', 'missing: the name of a template, or --context KIND');
  const templates = await loadTemplates(session.ctx);
  requireKnown(name, templates.entries);
  session.ctx.stdout.write(safeText(templates.source(name)));
}

/** The context of the most urgent mail of a kind; where there is none, what each field means. */
async function showContext(session: Session, kind: Kind): Promise<void> {
  if (!KINDS.includes(kind)) throw new Failure('usage', `unknown kind "${kind}"; ${didYouMean(kind, KINDS)}`);
  const world = await load(session);
  const interviews = world.search.interviews.flatMap((one) => actionsOf(world.plan, world.search, one));
  const actions = interviews.filter((action) => action.kind === kind && action.to !== null);
  const action = actions.find(isOpen) ?? actions[0];
  if (action === undefined) {
    printJson(session, FIELDS);
    return;
  }
  const input = draftInputOf(world, action);
  await readGrammarFor(input);
  printJson(session, templateContext(input));
}

/** `templates eject`: copies a built-in template into one's own folder. */
export async function ejectTemplate(session: Session, name: string): Promise<undefined> {
  const templates = await loadTemplates(session.ctx);
  requireKnown(name, templates.entries);
  const folder = configFolder(session.ctx.env);
  if (folder === null) throw new Failure('usage', 'neither XDG_CONFIG_HOME nor HOME names a folder; set one of them');
  const bytes = Buffer.from(templates.source(name));
  const path = writeNew(session.ctx, `${folder}/templates`, `${name}.hbs`, bytes, { force: session.force });
  session.ctx.stdout.write(`${safeLine(path, 4096)}\n`);
}

function requireKnown(name: string, entries: readonly { name: string }[]): void {
  const known = entries.map((entry) => entry.name);
  if (known.includes(name)) return;
  throw new Failure('usage', `no template "${name}"; see followup templates list`);
}
