/** `schema`: the JSON Schema of the file, or of what a command prints with `--json`. */

import type { Declare } from '../../cli/declare.ts';
import { SCHEMAS } from '../../cli/schemas.ts';
import { printJson, type Session } from '../../cli/session.ts';
import { Failure } from '../../model/failure.ts';
import { didYouMean } from '../../model/near.ts';

/** Declares `schema`. */
export function declare(command: Declare): void {
  command('schema', 'print the JSON Schema of the file, or of an output', schema).argument(
    '[name]',
    'file, or the name of an output such as due',
  );
}

/** Prints a schema; without a name that of the file. */
async function schema(session: Session, _: unknown, [name = '']: string[]): Promise<undefined> {
  if (name === '' || name === 'file') {
    const { searchSchema } = await import('../../store/json-schema.ts');
    printJson(session, searchSchema());
    return;
  }
  const found = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined;
  const known = ['file', ...Object.keys(SCHEMAS)];
  if (found === undefined) {
    throw new Failure('usage', `no schema "${name}"; ${didYouMean(name, known)}`);
  }
  printJson(session, { $schema: 'http://json-schema.org/draft-07/schema#', title: name, ...found });
}
