/** Why a thing is on the list, or is not: rule, inputs and where they come from, the count day by day. */

import type { Instant } from '../model/instant.ts';
import { kindRow } from '../model/kinds.ts';
import { type Action, type Fact, type Hold, isOpen, type Plan, type Provenance, type Stop } from '../model/plan.ts';
import { RULE_TABLE } from '../model/rules.ts';
import type { DaysOff } from '../time/business.ts';
import { countOut } from './arithmetic.ts';
import { commandsIn } from './command.ts';
import { momentWords, type Reader, timeWords } from './dates.ts';
import { safeLine } from './safe.ts';
import type { Style } from './style.ts';
import { pairLines } from './table.ts';
import { holdWords, stopWords } from './waiting.ts';
import { hang, padRight, widthOf } from './width.ts';
import { titleOf, whoOf } from './words.ts';

/** The plan, and what it was made under. */
export interface Ground extends Pick<Plan, 'now' | 'zone' | 'actions'> {
  /** Days off of a country. */
  daysOffIn: (country: string | null) => DaysOff;
}

const PROVENANCE_WORDS: Readonly<Record<Provenance, string>> = {
  told: 'they told',
  assumed: 'assumed',
  default: 'default',
  recorded: 'recorded',
  setting: 'your setting',
  house: 'house rule',
};

/**
 * One action explained: what it is, the rule in words, each input with its provenance, the count, the window. Ends
 * with a newline.
 *
 * @throws RangeError where the days off leave no business day
 */
export function renderExplain(action: Action, ground: Ground, style: Style): string {
  const reader: Reader = { now: ground.now, zone: ground.zone };
  const moment = (instant: Instant) => momentWords(instant, action.zone, reader);
  const count = countOut(action, ground.daysOffIn(action.country), reader);
  const due = action.dueAt === null ? 'with no date to be done by' : `until ${moment(action.dueAt)}`;
  return blocks([
    [
      ...hang('', headingOf(action), style.columns).map(style.strong),
      ...hang('', titleOf(action), style.columns),
      ...pairLines(
        [
          ['rule', `${action.rule}: ${RULE_TABLE[action.rule].sentence}`],
          ['state', stateOf(action, reader)],
          ['why', safeLine(action.why)],
        ],
        style,
      ),
    ],
    factLines(action.facts, style),
    [style.strong('The count'), ...countLines(count, style)],
    [
      style.strong('The window'),
      ...pairLines(
        [
          ['open', `from ${moment(action.opensAt)} ${due}`],
          ['now', `${momentWords(ground.now, action.zone, reader)}, ${sideOf(action, ground.now)}`],
        ],
        style,
      ),
      ...(isOpen(action) ? [`    ${style.command(safeLine(commandsIn(ground)(action), 2000))}`] : []),
    ],
  ]);
}

function headingOf(action: Action): string {
  if (action.to === null) return kindRow(action.kind).title;
  const { name, way } = whoOf(action);
  return `${kindRow(action.kind).title} to ${name}${way}`;
}

function stateOf(action: Action, reader: Reader): string {
  const words = [];
  if (action.state === 'missed') words.push('missed: its time is over, let it go');
  else if (action.state === 'late') words.push('late, still worth sending');
  else if (action.state === 'due') words.push('due');
  if (action.state !== 'missed') words.push(timeWords(action, reader));
  if (action.optional) words.push('optional');
  if (action.assumed) words.push('on an assumed date');
  return words.join(', ');
}

function sideOf(action: Action, now: Instant): string {
  if (now < action.opensAt) return 'before it';
  return action.dueAt === null || now <= action.dueAt ? 'inside it' : 'after it';
}

function factLines(facts: readonly Fact[], style: Style): string[] {
  if (facts.length === 0) return [];
  const rows = facts.map((fact) => ({
    origin: PROVENANCE_WORDS[fact.provenance],
    text: `${safeLine(fact.what)}: ${safeLine(fact.value)} (${safeLine(fact.from)})`,
  }));
  const width = Math.max(...rows.map((row) => row.origin.length));
  return [
    style.strong('What it rests on'),
    ...rows.flatMap((row) => hang(`  ${padRight(row.origin, width)}  `, row.text, style.columns)),
  ];
}

function countLines(count: [string, string][], style: Style): string[] {
  const width = Math.max(0, ...count.map(([when]) => widthOf(when)));
  return count.flatMap(([when, what]) => hang(`  ${padRight(when, width)}  `, what, style.columns));
}

/**
 * A hold explained. The count that ends it is that of the status check behind it. Ends with a newline.
 */
export function renderHoldExplained(hold: Hold, ground: Ground, style: Style): string {
  const reader: Reader = { now: ground.now, zone: ground.zone };
  const end = `${momentWords(hold.until, hold.zone, reader)}; then until ${momentWords(hold.dueBy, hold.zone, reader)} there is time to ask`;
  return blocks([
    [
      ...hang('', holdWords(hold, titleOf, reader), style.columns).map(style.strong),
      ...pairLines(
        [
          ['rule', `hold-until-decision: ${RULE_TABLE['hold-until-decision'].sentence}`],
          ['ends', end],
          ['sooner', 'when they write first, or the next interview is recorded'],
        ],
        style,
      ),
    ],
  ]);
}

/**
 * A stop explained. Ends with a newline.
 */
export function renderStopExplained(stop: Stop, ground: Ground, style: Style): string {
  const reader: Reader = { now: ground.now, zone: ground.zone };
  return blocks([
    [
      ...hang('', stopWords(stop, titleOf, reader), style.columns).map(style.strong),
      ...pairLines(
        [
          ['rule', `stop: ${RULE_TABLE.stop.sentence}`],
          ['since', momentWords(stop.since, stop.zone, reader)],
          ['why', safeLine(stop.why)],
          ['until', 'they write, or a new interview is recorded: either starts the count again'],
        ],
        style,
      ),
    ],
  ]);
}

function blocks(all: string[][]): string {
  return all
    .filter((block) => block.length > 0)
    .map((block) => `${block.join('\n')}\n`)
    .join('\n');
}
