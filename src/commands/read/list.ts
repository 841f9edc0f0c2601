/** `list`: the processes, or everyone met in them. */

import { shaped, topOf, zoned } from '../../cli/json.ts';
import { load } from '../../cli/load.ts';
import {
  type Declare,
  type Flags,
  print,
  printJson,
  type Rows,
  type Session,
  tableFormat,
  tell,
  wholeNumber,
} from '../../cli/session.ts';
import * as shape from '../../cli/shapes.ts';
import type { Instant } from '../../model/instant.ts';
import { type Action, type Plan, STATES } from '../../model/plan.ts';
import { isOn } from '../../model/standing.ts';
import { knownIn, metIn } from '../../schedule/recipient.ts';
import { renderRows } from '../../view/csv.ts';
import { LIST_COLUMNS, listRows, PEOPLE_COLUMNS, peopleRows, renderList, renderPeople } from '../../view/list.ts';
import { isDone, type ProcessSummary, summarise } from '../../view/process.ts';
import { moreLines } from '../../view/table.ts';
import { linesOf } from '../../view/width.ts';

const settled = shape.object({
  state: { enum: STATES },
  doneAt: shape.orNull(shape.instant),
  inTime: shape.orNull(shape.flag),
});

export const SCHEMAS = {
  list: shape.object({ ...shape.top, processes: shape.list(shape.object(shape.process)) }),
  people: shape.list(
    shape.object({
      interview: shape.text,
      to: shape.recipient,
      thankYou: shape.orNull(settled),
      linkedinNote: shape.orNull(settled),
    }),
  ),
} satisfies shape.Schemas;

type ListOptions = Flags<'all' | 'people'> & Rows & { limit?: number };

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

/** `list --json`: processes in the order of the table. */
function processesJson(processes: readonly ProcessSummary[], plan: Plan): unknown {
  return shaped(SCHEMAS.list, { ...topOf(plan), processes: processes.map(zoned) });
}

/** `list --people --json`: everyone met, interview by interview. */
function peopleJson(processes: readonly ProcessSummary[]): unknown {
  const people = processes.flatMap((process) =>
    process.interviews.filter(isOn).flatMap((interview) =>
      metIn(interview, undefined, knownIn(process.interviews)).map(({ person, recipient }) => {
        const stateOf = (kind: Action['kind']) => {
          const action = process.actions.find(
            (one) => one.kind === kind && one.interview === interview.id && one.to?.name === person.name,
          );
          return action === undefined ? null : { ...action, inTime: inTime(action) };
        };
        return {
          interview: interview.id,
          to: recipient,
          thankYou: stateOf('thank-you'),
          linkedinNote: stateOf('linkedin-note'),
        };
      }),
    ),
  );
  return shaped(SCHEMAS.people, people);
}

function inTime({ dueAt, doneAt }: { dueAt: Instant | null; doneAt: Instant | null }): boolean | null {
  return doneAt === null ? null : dueAt === null || doneAt <= dueAt;
}
