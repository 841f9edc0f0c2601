/** The morning list: what to send now, what must wait, what may be let go. Text only; decides nothing. */

import { Failure } from '../model/failure.ts';
import { kindRow } from '../model/kinds.ts';
import { processKey } from '../model/names.ts';
import { type Action, isOpen, type Plan, STATES, type State } from '../model/plan.ts';
import { byProcess } from '../model/process.ts';
import { commandsIn } from './command.ts';
import { clockWords, counted, momentWords, placeOf, type Reader, timeWords } from './dates.ts';
import { safeLine } from './safe.ts';
import type { Style } from './style.ts';
import { type Column, headedPairs, moreLines, rowLines } from './table.ts';
import { blocksOf, hang, linesOf, padRight, truncate, widthOf } from './width.ts';
import { holdWords, ROUND_WORDS, STATE_WORDS, shortNames, stopWords, titleOf, whoOf } from './words.ts';

const BEST_TIME = 'The same evening or the next morning is the best time for a thank-you.';
/** Longest command shown; it is never cut short of that, since it is there to be copied. */
const COMMAND = 2000;
/** How long a stop is told every morning; after that `due --all` and `list --all` know it. */
const NEWS_MS = 14 * 86_400_000;
/** A name is not cut below this; where there is no room for that a row has no columns. */
const LEAST_NAME = 8;
/** From this many columns on a row tells the hour an action is due as well. */
const WIDE = 100;

/** How much to show: `withinMs` adds what opens that soon, `all` every action in every state. */
export interface DueOptions {
  withinMs?: number;
  all?: boolean;
  /** So many actions, and so many holds and stops. */
  limit?: number;
}

/**
 * The list that `due` prints: today's conversations and what opens later today; open actions by process, most urgent
 * process first, optional ones last in each; then what is to come, holds and stops. Empty where there is nothing to do,
 * holds or not, unless more is asked for. Ends with a newline.
 */
export function renderDue(plan: Plan, style: Style, options: DueOptions = {}): string {
  const { all = false, withinMs, limit = Number.POSITIVE_INFINITY } = options;
  const blocks = [...todayBlocks(plan, style), ...openBlocks(plan, style, limit)];
  if (all) for (const state of SETTLED) blocks.push(laterBlock(plan, state, style));
  else if (withinMs !== undefined) blocks.push(laterBlock(plan, 'upcoming', style, plan.now + withinMs));
  const isQuiet = !all && withinMs === undefined && blocks.flat().length === 0;
  return blocksOf([...blocks, isQuiet ? [] : waitingLines(plan, style, limit, all)]);
}

const SETTLED = STATES.filter((state) => !isOpen({ state }));

/** Holds and stops, one after the other; empty where there are none. Ends with a newline. */
export function renderWaiting(plan: Plan, style: Style): string {
  return linesOf(waitingLines(plan, style));
}

/** Today's conversations: when, with whom, where; then what opens later today. */
function todayBlocks(plan: Plan, style: Style): string[][] {
  const nameOf = shortNames(plan);
  const talks = plan.today.map(({ at, zone, round, minutes, people, place, ...named }): [string, string] => {
    const whom = people.length === 0 ? '' : ` with ${people.map((name) => safeLine(name)).join(', ')}`;
    const where = place === null ? '' : `, ${safeLine(place)}`;
    const what = `${ROUND_WORDS[round]}${whom}, ${counted(minutes, 'minute')}${where}`;
    return [hourIn(at, zone, plan), `${titleOf(named)}: ${what}`];
  });
  const later = plan.later.map((action): [string, string] => [
    hourIn(action.opensAt, action.zone, plan),
    `${kindRow(action.kind).title}, ${nameOf(action)}: ${whomOf(action)}`,
  ]);
  return [headedPairs('Today', talks, style), headedPairs('Opens later today', later, style)];
}

/** The hour on the reader's clock, and on that of the place where it is another. */
function hourIn(at: number, zone: string, reader: Reader): string {
  const [own, there] = [clockWords(at, reader.zone), clockWords(at, zone)];
  return own === there ? own : `${own} (${there} ${placeOf(zone)})`;
}

function whomOf(action: Action): string {
  const { name, way } = whoOf(action);
  return `${name}${way}${action.optional ? ', optional' : ''}`;
}

function waitingLines(plan: Plan, style: Style, limit = Number.POSITIVE_INFINITY, isAll = false): string[] {
  const nameOf = shortNames(plan);
  // Beneath a mail that is open a hold says what may not be asked, and not that nothing is to be sent.
  const writtenTo = byProcess(plan.actions.filter((action) => isOpen(action) && action.channel !== null));
  // A hold that ends today is told by what opens later today.
  const opening = byProcess(plan.later.filter(({ kind }) => kind === 'status-check'));
  const holds = plan.holds.filter((hold) => !opening.has(processKey(hold)));
  const stops = plan.stops.filter(({ since }) => isAll || since >= plan.now - NEWS_MS);
  const waiting = [
    ...holds.map((hold) => labelled('Hold', holdWords(hold, nameOf, plan, writtenTo.has(processKey(hold))), style)),
    ...stops.map((stop) => labelled('Stop', stopWords(stop, nameOf, plan), style)),
  ];
  return [...waiting.slice(0, limit).flat(), ...moreLines(waiting.length - limit, style)];
}

function openBlocks(plan: Plan, style: Style, limit: number): string[][] {
  const open = plan.actions.filter(isOpen);
  if (open.length === 0) return [];
  const optional = open.filter((action) => action.optional).length;
  const must = open.length - optional;
  const counts = [
    ...(must > 0 ? [`${must} to do`] : []),
    ...(optional > 0 ? [`${optional} optional`] : []),
    momentWords(plan.now, plan.zone, plan),
  ];
  const columns = columnsFor(open, plan, style);
  const groups = [...byProcess(urgentFirst(open).slice(0, limit)).values()];
  const commandOf = commandsIn(plan);
  const praised = groups.find((group) => group.some(({ kind, state }) => kind === 'thank-you' && state === 'due'));
  return [
    hang('', counts.join(', '), style.columns).map(style.faint),
    ...groups.map((group) => [
      style.strong(truncate(titleOf(group[0] as Action), style.columns, style.glyphs.ellipsis)),
      ...group.flatMap((action) => row(action, commandOf(action), columns, plan, style)),
      ...(group === praised ? hang('  ', BEST_TIME, style.columns).map(style.faint) : []),
    ]),
    ...(open.length > limit ? [moreLines(open.length - limit, style)] : []),
  ];
}

/** Processes by their first action that is not optional; those with optional ones alone come last. */
function urgentFirst(open: Action[]): Action[] {
  const groups = byProcess([...open.filter((each) => !each.optional), ...open.filter((each) => each.optional)]);
  return [...groups.values()].flat();
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
    .replace('less than a minute', '1 minute')
    .replace(/ hours?(?= late$| left$)/, ' h')
    .replace(/ minutes?(?= late$| left$)/, ' min')
    .replace(/(?<= h| min| days?) left$/, '');
}

function row(action: Action, shell: string, columns: Columns | null, reader: Reader, style: Style): string[] {
  const { name, way } = whoOf(action);
  const command = `    ${style.command(safeLine(shell, COMMAND))}`;
  const paintTime = action.state === 'late' ? style.alert : action.optional ? style.faint : String;
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

/** Actions of one other state that open until then, one line each, without commands. Empty where there are none. */
function laterBlock(plan: Plan, state: State, style: Style, until = Number.POSITIVE_INFINITY): string[] {
  const actions = plan.actions
    .filter((action) => action.state === state && action.opensAt <= until)
    .sort((a, b) => (a.doneAt ?? a.opensAt) - (b.doneAt ?? b.opensAt));
  if (actions.length === 0) return [];
  const nameOf = shortNames(plan);
  const rows = actions.map((action): [time: string, kind: string, who: string, rule: string] => [
    timeWords(action, plan),
    kindRow(action.kind).title,
    `${nameOf(action)}: ${whomOf(action)}`,
    action.rule,
  ]);
  const columns: Column[] = [{}, {}, { flexible: true }, { paint: style.faint }];
  const lines =
    rowLines(columns, rows, style) ??
    rows.flatMap(([time, kind, who, rule]) => hang('  ', `${time}: ${kind}, ${who}, ${rule}`, style.columns));
  return [style.strong(STATE_WORDS[state]), ...lines];
}

function labelled(label: string, text: string, style: Style): string[] {
  const [first = '', ...rest] = hang(`${label}  `, text, style.columns);
  return [style.strong(label) + first.slice(label.length), ...rest];
}

/**
 * A format with its placeholders filled in, and a newline; empty where nothing is due, late, opens today or is held
 * today. Optional actions count in `{optional}` alone. `{company}`, `{kind}`, `{who}` and `{left}` are those of the most
 * urgent action; `{later}` is what opens today, `{today}` today's interviews, `{interview}` the first of them.
 *
 * @throws usage where a placeholder is unknown
 */
export function renderDueLine(plan: Plan, format: string): string {
  const open = plan.actions.filter(isOpen);
  const must = open.filter((action) => !action.optional);
  const first = must[0] ?? open[0];
  const [talk] = plan.today;
  const values: Readonly<Record<string, () => string>> = {
    late: () => String(must.filter((action) => action.state === 'late').length),
    due: () => String(must.filter((action) => action.state === 'due').length),
    optional: () => String(open.length - must.length),
    holds: () => String(plan.holds.length),
    stops: () => String(plan.stops.length),
    later: () => String(plan.later.length),
    today: () => String(plan.today.length),
    interview: () => (talk === undefined ? '' : `${clockWords(talk.at, talk.zone)} ${safeLine(talk.company, 60)}`),
    company: () => (first === undefined ? '' : safeLine(first.company, 60)),
    kind: () => (first === undefined ? '' : kindRow(first.kind).title),
    who: () => (first === undefined ? '' : safeLine(whoOf(first).name, 60)),
    left: () => (first === undefined ? '' : timeWords(first, plan)),
  };
  const line = format.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value !== undefined) return value();
    const known = Object.keys(values).map((each) => `{${each}}`);
    throw new Failure('usage', `unknown placeholder {${safeLine(name, 40)}} in --format; known: ${known.join(' ')}`);
  });
  return first === undefined && plan.later.length + plan.today.length === 0 ? '' : `${line}\n`;
}
