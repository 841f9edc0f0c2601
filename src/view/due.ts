/** The morning list: what to send now, what must wait, what may be let go. Text only; decides nothing. */

import { kindRow } from '../model/kinds.ts';
import { processKey } from '../model/names.ts';
import { type Action, isOpen, type Plan, STATES, type State } from '../model/plan.ts';
import { byProcess } from '../model/process.ts';
import { commandsIn } from './command.ts';
import { momentWords, type Reader, timeWords } from './dates.ts';
import { safeLine } from './safe.ts';
import type { Style } from './style.ts';
import { todayBlocks } from './today.ts';
import { holdWords, stopWords } from './waiting.ts';
import { hang, padRight, truncate, widthOf } from './width.ts';
import { STATE_WORDS, shortNames, titleOf, whoOf } from './words.ts';

const BEST_TIME = 'The same evening or the next morning is the best time for a thank-you.';
/** Longest command shown; it is never cut short of that, since it is there to be copied. */
const COMMAND = 2000;
/** A name is not cut below this; where there is no room for that a row has no columns. */
const LEAST_NAME = 8;
/** From this many columns on a row tells the hour an action is due as well. */
const WIDE = 100;

/** What else to show: `withinMs` adds what opens that soon, `all` every action in every state. */
export interface DueOptions {
  withinMs?: number;
  all?: boolean;
}

/**
 * The list that `due` prints: today's conversations and what opens later today; open actions by process, most urgent
 * process first, optional ones last in each; then what is to come, holds and stops. Empty where there is nothing to do,
 * holds or not, unless more is asked for. Ends with a newline.
 *
 * @example
 * renderDue({ now: 0, zone: 'UTC', today: [], actions: [], later: [], holds: [], stops: [] },
 *   styleFor({ level: 0, columns: 80, unicode: true })) //=> ''
 */
export function renderDue(plan: Plan, style: Style, options: DueOptions = {}): string {
  const reader: Reader = { now: plan.now, zone: plan.zone };
  const open = plan.actions.filter(isOpen);
  const blocks = [...todayBlocks(plan, reader, style), ...openBlocks(plan, open, style)];
  if (options.all === true) {
    for (const state of STATES.filter((each) => each !== 'due' && each !== 'late'))
      blocks.push(...laterBlock(plan, state, STATE_WORDS[state], reader, style, Number.POSITIVE_INFINITY));
  } else if (options.withinMs !== undefined) {
    const until = plan.now + options.withinMs;
    blocks.push(...laterBlock(plan, 'upcoming', STATE_WORDS.upcoming, reader, style, until));
  }
  const isQuiet = blocks.length === 0 && options.all !== true && options.withinMs === undefined;
  const waiting = isQuiet ? [] : waitingLines(plan, style);
  if (waiting.length > 0) blocks.push(waiting);
  return blocks.map((block) => `${block.join('\n')}\n`).join('\n');
}

/** Holds and stops, one after the other; empty where there are none. Ends with a newline. */
export function renderWaiting(plan: Plan, style: Style): string {
  return waitingLines(plan, style)
    .map((line) => `${line}\n`)
    .join('');
}

function waitingLines(plan: Plan, style: Style): string[] {
  const reader: Reader = { now: plan.now, zone: plan.zone };
  const nameOf = shortNames(plan);
  // Beneath a mail that is open a hold says what may not be asked, and not that nothing is to be sent.
  const writtenTo = byProcess(plan.actions.filter((action) => isOpen(action) && action.channel !== null));
  return [
    ...plan.holds.flatMap((hold) =>
      labelled('Hold', holdWords(hold, nameOf, reader, writtenTo.has(processKey(hold))), style),
    ),
    ...plan.stops.flatMap((stop) => labelled('Stop', stopWords(stop, nameOf, reader), style)),
  ];
}

function openBlocks(plan: Plan, open: Action[], style: Style): string[][] {
  if (open.length === 0) return [];
  const reader: Reader = { now: plan.now, zone: plan.zone };
  const optional = open.filter((action) => action.optional).length;
  const must = open.length - optional;
  const counts = [
    ...(must > 0 ? [`${must} to do`] : []),
    ...(optional > 0 ? [`${optional} optional`] : []),
    momentWords(reader.now, reader.zone, reader),
  ];
  const columns = columnsFor(open, reader, style);
  const groups = urgentFirst(open);
  const commandOf = commandsIn(plan);
  const praised = groups.find((group) => group.some(isFreshThanks));
  return [
    [style.faint(counts.join(', '))],
    ...groups.map((group) => [
      style.strong(truncate(titleOf(group[0] as Action), style.columns, style.glyphs.ellipsis)),
      ...group.flatMap((action) => row(action, commandOf(action), columns, reader, style)),
      ...(group === praised ? hang('  ', BEST_TIME, style.columns).map((line) => style.faint(line)) : []),
    ]),
  ];
}

function isFreshThanks(action: Action): boolean {
  return action.kind === 'thank-you' && action.state === 'due';
}

/** Processes by their first action that is not optional; those with optional ones alone come last. */
function urgentFirst(open: Action[]): Action[][] {
  const groups = byProcess([...open.filter((each) => !each.optional), ...open.filter((each) => each.optional)]);
  return [...groups.values()];
}

interface Columns {
  kind: number;
  who: number;
  time: number;
}

/** Widths that fit the screen; null where it is too narrow for columns. */
function columnsFor(open: Action[], reader: Reader, style: Style): Columns | null {
  const widest = (texts: string[]) => Math.max(...texts.map(widthOf));
  const kind = widest(open.map((action) => kindRow(action.kind).title));
  const time = widest(open.map((action) => rowTime(action, reader, style)));
  const rule = widest(open.map((action) => action.rule));
  const people = open.map(whoOf);
  const whole = widest(people.map(({ name, way }) => name + way));
  const least = widest(people.map(({ name, way }) => truncate(name, LEAST_NAME, '') + way));
  const room = style.columns - 2 - kind - 2 - 2 - time - 2 - rule;
  return room < least ? null : { kind, who: Math.min(whole, room), time };
}

/** Time left, `optional` where it is; with the hour where there is room for it. */
function rowTime(action: Action, reader: Reader, style: Style): string {
  const words = timeWords(action, reader);
  const left = action.optional ? `optional, ${words}` : words;
  if (style.columns < WIDE) return action.optional ? shortly(left) : left;
  if (action.dueAt === null) return left;
  return `${left}, ${action.state === 'late' ? 'was due' : 'by'} ${momentWords(action.dueAt, action.zone, reader)}`;
}

/** `optional, 7 h`, `optional, 3 days` and `optional, 38 h late`: what is optional may be told shortly. */
function shortly(left: string): string {
  return left
    .replace(/ hours?(?= late$| left$)/, ' h')
    .replace(/ minutes?(?= late$| left$)/, ' min')
    .replace(/(?<= h| min| days?) left$/, '');
}

function row(action: Action, shell: string, columns: Columns | null, reader: Reader, style: Style): string[] {
  const { name, way } = whoOf(action);
  const command = `    ${style.command(safeLine(shell, COMMAND))}`;
  const paintTime = action.state === 'late' ? style.alert : action.optional ? style.faint : same;
  const time = rowTime(action, reader, style);
  if (columns === null) {
    const what = hang('  ', `${kindRow(action.kind).title}: ${name}${way}`, style.columns);
    return [...what, ...hang('    ', time, style.columns).map(paintTime), style.faint(`    ${action.rule}`), command];
  }
  const cut = truncate(name, columns.who - widthOf(way), style.glyphs.ellipsis) + way;
  return [
    [
      `  ${padRight(kindRow(action.kind).title, columns.kind)}`,
      padRight(cut, columns.who),
      paintTime(padRight(time, columns.time)),
      style.faint(action.rule),
    ].join('  '),
    command,
  ];
}

function same(text: string): string {
  return text;
}

/** Actions of one other state, one line each, without commands. Empty where there are none until then. */
function laterBlock(
  plan: Plan,
  state: State,
  heading: string,
  reader: Reader,
  style: Style,
  until: number,
): string[][] {
  const actions = plan.actions
    .filter((action) => action.state === state && action.opensAt <= until)
    .sort((a, b) => (a.doneAt ?? a.opensAt) - (b.doneAt ?? b.opensAt));
  if (actions.length === 0) return [];
  const nameOf = shortNames(plan);
  const rows = actions.map((action) => ({
    time: timeWords(action, reader),
    kind: kindRow(action.kind).title,
    who: `${nameOf(action)}: ${whoOf(action).name}${whoOf(action).way}${action.optional ? ', optional' : ''}`,
    rule: action.rule,
  }));
  const time = Math.max(...rows.map((each) => each.time.length));
  const kind = Math.max(...rows.map((each) => each.kind.length));
  const rule = Math.max(...rows.map((each) => each.rule.length));
  const room = style.columns - 2 - time - 2 - kind - 2 - 2 - rule;
  const who = Math.min(room, Math.max(...rows.map((each) => widthOf(each.who))));
  if (who < LEAST_NAME) {
    const lines = rows.flatMap((each) =>
      hang('  ', `${each.time}: ${each.kind}, ${each.who}, ${each.rule}`, style.columns),
    );
    return [[style.strong(heading), ...lines]];
  }
  return [
    [
      style.strong(heading),
      ...rows.map((each) =>
        [
          `  ${padRight(each.time, time)}`,
          padRight(each.kind, kind),
          padRight(truncate(each.who, who, style.glyphs.ellipsis), who),
          style.faint(each.rule),
        ]
          .join('  ')
          .trimEnd(),
      ),
    ],
  ];
}

function labelled(label: string, text: string, style: Style): string[] {
  const [first = '', ...rest] = hang(`${label}  `, text, style.columns);
  return [style.strong(label) + first.slice(label.length), ...rest];
}
