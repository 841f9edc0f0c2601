/** `schema`: the JSON Schema of the file, or of what a command prints with `--json`. */

import type { Declare } from '../../cli/declare.ts';
import { SCHEMAS } from '../../cli/schemas.ts';
import { printJson, type Session, tell } from '../../cli/session.ts';
import { Failure } from '../../model/failure.ts';
import { didYouMean } from '../../model/near.ts';

/** Declares `schema`. */
export function declare(command: Declare): void {
  command('schema', 'print the JSON Schema of the file, or of an output; without a name, their names', schema).argument(
    '[name]',
    'file, or the name of an output such as due',
  );
}

/** Prints a schema; without a name, the names of all. */
async function schema(session: Session, _: unknown, [name = '']: string[]): Promise<undefined> {
  const known = ['file', ...Object.keys(SCHEMAS)];
  if (name === '') {
    if (session.json) printJson(session, known);
    else session.ctx.stdout.write(known.map((one) => `${one}\n`).join(''));
    tell(session, 'Next: followup schema NAME; file is that of interviews.yaml, the others are of what --json prints');
    return;
  }
  if (name === 'file') {
    const { searchSchema } = await import('../../store/json-schema.ts');
    printJson(session, searchSchema());
    return;
  }
  const found = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined;
  if (found === undefined) throw new Failure('usage', `no schema "${name}"; ${didYouMean(name, known)}`);
  printJson(session, { $schema: 'http://json-schema.org/draft-07/schema#', title: name, ...found });
}
