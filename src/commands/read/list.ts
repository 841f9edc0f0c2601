/** `list`: the processes, or everyone met. */

import { peopleJson, processesJson } from '../../cli/json.ts';
import { load } from '../../cli/load.ts';
import { type Declare, print, printJson, type Session, tableFormat, tell, wholeNumber } from '../../cli/session.ts';
import { renderRows, type TableFormat } from '../../view/csv.ts';
import { LIST_COLUMNS, listRows, PEOPLE_COLUMNS, peopleRows, renderList, renderPeople } from '../../view/list.ts';
import { isDone, summarise } from '../../view/process.ts';
import { moreLines } from '../../view/table.ts';
import { linesOf } from '../../view/width.ts';

interface ListOptions {
  all?: boolean;
  people?: boolean;
  limit?: number;
  format?: TableFormat;
}

export function declare(command: Declare): void {
  command('list', 'the processes', list)
    .option('--all', 'closed ones too')
    .option('--people', 'everyone met: thanked or not, within 24 hours or not')
    .option('--limit <n>', 'the first of them, so many', wholeNumber)
    .addOption(tableFormat());
}

async function list(session: Session, options: ListOptions): Promise<undefined> {
  const { all = false, people = false, limit, format } = options;
  const { search, plan, style } = await load(session);
  const { stdout } = session.ctx;
  const every = summarise(search, plan).filter((process) => all || !isDone(process));
  const processes = every.slice(0, limit);
  if (session.json) return printJson(session, people ? peopleJson(processes) : processesJson(processes, plan));
  if (format !== undefined) {
    const [columns, rows] = people ? [PEOPLE_COLUMNS, peopleRows(processes)] : [LIST_COLUMNS, listRows(processes)];
    stdout.write(renderRows(format, columns, rows));
    return;
  }
  const text = people ? renderPeople(processes, plan, style) : renderList(processes, plan, style);
  print(session, text + linesOf(moreLines(every.length - processes.length, style)));
  if (text === '' && stdout.isTty) tell(session, 'No open process. followup add records an interview.');
}
