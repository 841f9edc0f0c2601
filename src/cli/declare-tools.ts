/** Declares the commands around the file and the program itself. */

import type { TemplatesOptions } from '../commands/file/templates.ts';
import { type Declare, INTERVIEW, type Result } from './declare.ts';
import type { Session } from './session.ts';

/** Declares `edit`, `undo`, `redo`, `merge`, `templates`, `schema` and `completion`. */
export function declareTools(command: Declare): void {
  command('edit', 'open the file in an editor, and validate before saving', async (s, _: unknown, a) =>
    (await import('../commands/file/edit.ts')).edit(s, a[0] ?? ''),
  ).argument('[interview]', INTERVIEW[1]);

  command('undo', 'take the last change back', async (s) => (await import('../commands/file/undo.ts')).undo(s));

  command('redo', 'make an undone change again', async (s) => (await import('../commands/file/undo.ts')).redo(s));

  command('merge', 'merge two versions of the file, as a git merge driver', async (s, _: unknown, a) =>
    (await import('../commands/file/merge.ts')).merge(s, a[0] ?? '', a[1] ?? '', a[2] ?? ''),
  )
    .argument('<base>', 'the common ancestor')
    .argument('<ours>', 'our version; the result is written here')
    .argument('<theirs>', 'their version');

  command('templates', 'list, show or copy the templates', async (s, o: TemplatesOptions, a) =>
    templates(s, o, a[0] ?? '', a[1] ?? ''),
  )
    .argument('<what>', 'list, show or eject')
    .argument('[name]', 'a template')
    .option('--context <kind>', 'show: the fields that a real mail of this kind can use');

  command('schema', 'print the JSON Schema of the file, or of an output', async (s, _: unknown, a) =>
    (await import('../commands/file/schema.ts')).schema(s, a[0] ?? ''),
  ).argument('[name]', 'file, or the name of an output such as due');

  command('completion', 'print a completion script', async (s, _: unknown, a) =>
    (await import('../commands/file/completion.ts')).completion(s, a[0] ?? ''),
  ).argument('<shell>', 'bash, zsh or fish');
}

async function templates(session: Session, options: TemplatesOptions, what: string, name: string): Result {
  const { ejectTemplate, listTemplates, showTemplate } = await import('../commands/file/templates.ts');
  if (what === 'list') return listTemplates(session);
  if (what === 'show') return showTemplate(session, options, name);
  if (what === 'eject') return ejectTemplate(session, name);
  const { Failure } = await import('../model/failure.ts');
  throw new Failure('usage', `templates ${what}: unknown; there are list, show NAME and eject NAME`);
}
