/** `add`: records an interview, from options, by asking, or from a calendar invitation. */

import { load } from '../../cli/load.ts';
import { collect, type Declare, type Session } from '../../cli/session.ts';
import * as shape from '../../cli/shapes.ts';
import { Failure } from '../../model/failure.ts';
import { type AddOptions, fieldsOf, record, withInterviewOptions } from './add-entry.ts';

export const SCHEMAS = {
  add: shape.object({ id: shape.text, steps: shape.list(shape.step) }),
} satisfies shape.Schemas;

export function declare(command: Declare): void {
  const declared = command('add', 'record an interview', add)
    .option('--company <name>', 'the employer')
    .option('--role <name>', 'the role')
    .option('--at <when>', 'its start: ISO, or words such as "today 14:30"')
    .option('--timezone <zone>', 'the time zone of --at')
    .option('--decision-by <day>', 'the day they said they would decide by');
  withInterviewOptions(declared)
    .option('--with <person>', 'an interviewer, "Name <address>"; once for each', collect, [])
    .option('--detail <text>', 'what you spoke about, "Name=…"; once for each', collect, [])
    .option('--fit <text>', 'what ties you to the role, "Name=…"; once for each', collect, [])
    .option('--from <file>', 'take it from a calendar invitation (.ics or .eml, - for standard input)');
}

async function add(session: Session, options: AddOptions): Promise<number | undefined> {
  if (options.from !== undefined) return (await import('./add-from.ts')).addFrom(session, options);
  let loaded = await load(session);
  if (session.mayAsk) {
    const { interviews, me } = loaded.search;
    if (interviews.length === 0 && me.name === undefined) {
      await (await import('./init.ts')).introduce(session);
      loaded = await load(session);
    }
    await (await import('./add-asking.ts')).addAsking(loaded, options);
    return undefined;
  }
  requireAll(options);
  await record(loaded, await fieldsOf(loaded, options));
  return undefined;
}

/** @throws usage naming every option that is missing */
function requireAll(options: AddOptions): void {
  const needed = { '--company': options.company, '--role': options.role, '--at': options.at };
  const missing = Object.entries(needed).flatMap(([name, value]) =>
    value === undefined || value.trim() === '' ? [name] : [],
  );
  if (missing.length > 0) {
    const example = 'followup add --company Acme --role "Data Engineer" --at "today 14:30"';
    throw new Failure('usage', `missing: ${missing.join(', ')}; such as ${example}`);
  }
}
