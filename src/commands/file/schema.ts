/** `schema`: the JSON Schema of the file, or of what a command prints with `--json`. */

import { SCHEMAS } from '../../cli/schemas.ts';
import { type Declare, printJson, type Session, tell } from '../../cli/session.ts';
import { Failure } from '../../model/failure.ts';
import { didYouMean } from '../../model/near.ts';
import { linesOf } from '../../view/width.ts';

export function declare(command: Declare): void {
  command('schema', 'print the JSON Schema of the file, or of an output; without a name, their names', schema).argument(
    '[name]',
    'file, or the name of an output such as due',
  );
}

async function schema(session: Session, _: unknown, [name = '']: string[]): Promise<undefined> {
  const known = ['file', ...Object.keys(SCHEMAS)];
  if (name === '') {
    if (session.json) printJson(session, known);
    else session.ctx.stdout.write(linesOf(known));
    tell(session, 'Next: followup schema NAME; file is that of interviews.yaml, the others are of what --json prints');
    return;
  }
  if (name === 'file') return printJson(session, (await import('../../store/json-schema.ts')).searchSchema());
  const found = Object.entries(SCHEMAS).find(([key]) => key === name)?.[1];
  if (found === undefined) throw new Failure('usage', `no schema "${name}"; ${didYouMean(name, known)}`);
  printJson(session, { $schema: 'http://json-schema.org/draft-07/schema#', title: name, ...found });
}
