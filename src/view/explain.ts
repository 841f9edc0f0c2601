/** Why a thing is on the list, or is not: rule, inputs and where they come from, the count day by day. */

import type { Instant } from '../model/instant.ts';
import { kindRow } from '../model/kinds.ts';
import { type Action, type Hold, isOpen, type Plan, type Provenance, type Stop } from '../model/plan.ts';
import { RULE_TABLE } from '../model/rules.ts';
import type { DaysOff } from '../time/business.ts';
import { countOut } from './arithmetic.ts';
import { commandsIn } from './command.ts';
import { momentWords, type Reader, timeWords } from './dates.ts';
import { safeLine } from './safe.ts';
import type { Style } from './style.ts';
import { headedPairs, pairLines } from './table.ts';
import { blocksOf, hang } from './width.ts';
import { holdWords, stopWords, titleOf, whoOf } from './words.ts';

/** The plan, and what it was made under. */
export interface Ground extends Pick<Plan, 'now' | 'zone' | 'actions'> {
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

/** One action: what it is, the rule in words, each input with its provenance, the count, the window. */
export function renderExplain(action: Action, ground: Ground, style: Style): string {
  const moment = (instant: Instant) => momentWords(instant, action.zone, ground);
  const count = countOut(action, ground.daysOffIn(action.country), ground);
  const due = action.dueAt === null ? 'with no date to be done by' : `until ${moment(action.dueAt)}`;
  const facts = action.facts.map(({ provenance, what, value, from, rule }): [string, string] => {
    // What its own rule says stands above.
    const says = rule === undefined || rule === action.rule ? '' : `: ${RULE_TABLE[rule].sentence}`;
    return [PROVENANCE_WORDS[provenance], `${safeLine(what)}: ${safeLine(value)} (${safeLine(from)}${says})`];
  });
  const window: [string, string][] = [
    ['open', `from ${moment(action.opensAt)} ${due}`],
    ['now', `${moment(ground.now)}, ${sideOf(action, ground.now)}`],
  ];
  const about: [string, string][] = [
    ['rule', `${action.rule}: ${RULE_TABLE[action.rule].sentence}`],
    ['state', stateOf(action, ground)],
    ['why', safeLine(action.why)],
  ];
  const command = isOpen(action) ? [`    ${style.command(safeLine(commandsIn(ground)(action), 2000))}`] : [];
  return blocksOf([
    [...headLines(headingOf(action), style), ...hang('', titleOf(action), style.columns), ...pairLines(about, style)],
    headedPairs('What it rests on', facts, style),
    headedPairs('The count', count, style),
    [...headedPairs('The window', window, style), ...command],
  ]);
}

function headLines(text: string, style: Style): string[] {
  return hang('', text, style.columns).map(style.strong);
}

function headingOf(action: Action): string {
  const { title } = kindRow(action.kind);
  if (action.what !== null) return `${title}: ${safeLine(action.what)}`;
  if (action.to === null) return title;
  const { name, way } = whoOf(action);
  return `${title} to ${name}${way}`;
}

function stateOf(action: Action, reader: Reader): string {
  const { state, optional, assumed } = action;
  const stage = state === 'late' ? 'late, still worth sending, ' : state === 'due' ? 'due, ' : '';
  const words = state === 'missed' ? 'missed: its time is over, let it go' : stage + timeWords(action, reader);
  return words + (optional ? ', optional' : '') + (assumed ? ', on an assumed date' : '');
}

function sideOf(action: Action, now: Instant): string {
  if (now < action.opensAt) return 'before it';
  return action.dueAt === null || now <= action.dueAt ? 'inside it' : 'after it';
}

function explained(heading: string, style: Style, pairs: [string, string][]): string {
  return blocksOf([[...headLines(heading, style), ...pairLines(pairs, style)]]);
}

/** A hold explained. The count that ends it is that of the status check behind it. Ends with a newline. */
export function renderHoldExplained(hold: Hold, reader: Reader, style: Style): string {
  const [until, dueBy] = [hold.until, hold.dueBy].map((instant) => momentWords(instant, hold.zone, reader));
  return explained(holdWords(hold, titleOf, reader), style, [
    ['rule', `hold-until-decision: ${RULE_TABLE['hold-until-decision'].sentence}`],
    ['ends', `${until}; then until ${dueBy} there is time to ask`],
    ['sooner', 'when they write first, or the next interview is recorded'],
  ]);
}

export function renderStopExplained(stop: Stop, reader: Reader, style: Style): string {
  return explained(stopWords(stop, titleOf, reader), style, [
    ['rule', `stop: ${RULE_TABLE.stop.sentence}`],
    ['since', momentWords(stop.since, stop.zone, reader)],
    ['why', safeLine(stop.why)],
    ['until', 'they write, or a new interview is recorded: either starts the count again'],
  ]);
}
