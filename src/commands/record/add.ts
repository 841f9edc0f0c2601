/** `add`: records an interview, from options, by asking, or from a calendar invitation. */

import { Option } from 'commander';
import { load } from '../../cli/load.ts';
import { collect, type Declare, type Session, wholeNumber } from '../../cli/session.ts';
import { Failure } from '../../model/failure.ts';
import { ROUNDS } from '../../model/kinds.ts';
import { type AddOptions, fieldsOf, record } from './add-entry.ts';

export function declare(command: Declare): void {
  command('add', 'record an interview', add)
    .option('--company <name>', 'the employer')
    .option('--role <name>', 'the role')
    .option('--at <when>', 'its start: ISO, or words such as "today 14:30"')
    .addOption(new Option('--round <round>', 'which round it was').choices(ROUNDS))
    .option('--minutes <n>', 'its length', wholeNumber)
    .option('--timezone <zone>', 'the time zone of --at')
    .option('--country <code>', 'the country of the employer, where it is not your own')
    .option('--place <text>', 'where it is')
    .option('--decision-by <day>', 'the day they said they would decide by')
    .option('--with <person>', 'an interviewer, "Name <address>"; once for each', collect, [])
    .option('--detail <text>', 'what you spoke about, "Name=…"; once for each', collect, [])
    .option('--fit <text>', 'what ties you to the role, "Name=…"; once for each', collect, [])
    .option('--recruiter <person>', 'the recruiter, "Name <address>"')
    .option('--domain <domain>', "the company's mail domain, to guess addresses from")
    .option('--first-choice', 'this is the process you want most')
    .option('--note <text>', 'anything else')
    .option('--from <file>', 'take it from a calendar invitation (.ics or .eml, - for standard input)');
}

async function add(session: Session, options: AddOptions): Promise<number | undefined> {
  if (options.from !== undefined) return (await import('./add-from.ts')).addFrom(session, options, options.from);
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
