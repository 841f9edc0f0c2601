/** `list`: the processes, or everyone met. */

import { type Declare, tableFormat } from '../../cli/declare.ts';
import { peopleJson, processJson } from '../../cli/json.ts';
import { load } from '../../cli/load.ts';
import { printJson, printLaidOut, type Session, tell } from '../../cli/session.ts';
import { renderRows, type TableFormat } from '../../view/csv.ts';
import { LIST_COLUMNS, listRows, renderList } from '../../view/list.ts';
import { PEOPLE_COLUMNS, peopleRows, renderPeople } from '../../view/people.ts';
import { isOver, summarise } from '../../view/process.ts';

interface ListOptions {
  all?: boolean;
  people?: boolean;
  format?: TableFormat;
}

/** Declares `list`. */
export function declare(command: Declare): void {
  command('list', 'the processes', list)
    .option('--all', 'closed ones too')
    .option('--people', 'everyone met: thanked or not, within 24 hours or not')
    .addOption(tableFormat());
}

/** Prints the open processes, or with `--all` every one. */
async function list(session: Session, options: ListOptions): Promise<undefined> {
  const { search, plan, style } = await load(session);
  const all = options.all ?? false;
  const processes = summarise(search, plan).filter((process) => all || !isOver(process));
  if (session.json) {
    printJson(session, options.people === true ? peopleJson(processes) : processJson(processes, plan));
    return;
  }
  const { format } = options;
  if (format !== undefined) {
    const [columns, rows] =
      options.people === true ? [PEOPLE_COLUMNS, peopleRows(processes)] : [LIST_COLUMNS, listRows(processes)];
    session.ctx.stdout.write(renderRows(format, columns, rows));
    return;
  }
  const where = { now: plan.now, zone: plan.zone };
  const text = await printLaidOut(session, () =>
    options.people === true ? renderPeople(processes, where, style) : renderList(processes, where, style, { all }),
  );
  if (text === '' && session.ctx.stdout.isTty) tell(session, 'No open process. followup add records an interview.');
}
