/** One process in full: its line from the conversation to the stop with its history, its people, and its steps ahead. */

import type { Interview, Person } from '../model/interview.ts';
import type { PlannedStep } from '../model/plan.ts';
import { endOf } from '../model/process.ts';
import { isOn } from '../model/standing.ts';
import { dayAt } from '../time/zone.ts';
import { dayWords, momentWords, type Reader } from './dates.ts';
import { lineBlock } from './line.ts';
import { stateWords } from './list.ts';
import type { ProcessAhead, ProcessSummary } from './process.ts';
import { safeLine } from './safe.ts';
import type { Style } from './style.ts';
import { pairLines } from './table.ts';
import { blocksOf, hang, linesOf, padRight, widthOf } from './width.ts';
import { ROUND_WORDS, statusWords, stepTitle, titleOf, windowWords } from './words.ts';

/** A process: heading, state, its line with the dates beneath it, interviews with their people. */
export function renderShow({ process, steps }: ProcessAhead, reader: Reader, style: Style): string {
  return blocksOf([
    [...hang('', titleOf(process), style.columns).map(style.strong), ...pairLines(factsOf(process, reader), style)],
    lineBlock({ process, steps }, reader, style),
    ...process.interviews.map((interview) => interviewBlock(interview, reader, style)),
  ]);
}

function factsOf(process: ProcessSummary, reader: Reader): [string, string][] {
  const last = process.interviews.at(-1) as Interview;
  const pairs: [string, string][] = [['state', stateWords(process)]];
  if (process.hold !== null) {
    const said = dayWords(process.hold.decisionOn, dayAt(reader.now, reader.zone));
    pairs.push(['decision', process.hold.assumed ? `${said}, assumed: they named no day` : `${said}, they said`]);
  }
  if (last.decisionWords !== undefined) pairs.push(['their words', `"${safeLine(last.decisionWords)}"`]);
  if (process.interviews.some((interview) => interview.firstChoice)) pairs.push(['first choice', 'yes']);
  if (last.recruiter !== undefined) pairs.push(['recruiter', addressed(last.recruiter)]);
  if (last.contact !== undefined) pairs.push(['contact', safeLine(last.contact)]);
  return pairs;
}

function addressed(person: Person): string {
  const title = person.title === undefined ? '' : `, ${safeLine(person.title)}`;
  const address = person.email === undefined ? '' : ` <${safeLine(person.email)}>`;
  return `${safeLine(person.name)}${title}${address}`;
}

function interviewBlock(interview: Interview, reader: Reader, style: Style): string[] {
  const end = isOn(interview) && endOf(interview) > reader.now ? 'ahead, ' : '';
  const notes = interview.notes?.trim().split('\n') ?? [];
  const head = `${momentWords(interview.at, interview.zone, reader)}, ${end}${ROUND_WORDS[interview.round]}, ${interview.minutes} minutes${statusWords(interview)}`;
  return [
    ...hang('', head, style.columns).map(style.strong),
    ...hang('  ', safeLine(interview.id), style.columns).map(style.faint),
    ...interview.interviewers.flatMap((person) => personLines(person, style)),
    ...notes.flatMap((line) => hang('  ', safeLine(line), style.columns)),
  ];
}

function personLines(person: Person, style: Style): string[] {
  const said: [string, string | undefined][] = [
    ['detail', person.detail],
    ['fit', person.fit],
    ['promised', person.promised],
    ['mend', person.clarify === undefined ? undefined : `${person.clarify.question}: ${person.clarify.answer}`],
    ['LinkedIn', person.linkedin],
    ['telephone', person.phoneOk === true ? 'they invited a call' : undefined],
  ];
  return [
    ...hang('  ', addressed(person), style.columns),
    ...said.flatMap(([label, text]) =>
      text === undefined ? [] : hang(`    ${padRight(label, 9)}  `, safeLine(text), style.columns),
    ),
  ];
}

/** Below this many columns reasons stand beneath their step. */
const NARROW = 72;

/** The steps in the order given: when and what, the reason beneath. Assumed dates are marked. */
export function renderSteps(steps: readonly PlannedStep[], reader: Reader, style: Style): string {
  const rows = steps.map((step) => ({
    when: windowWords(step, reader, style.glyphs.dash),
    what: stepWords(step),
    why: `${safeLine(step.why)}${step.assumed ? ' (date assumed)' : ''}`,
  }));
  const when = Math.max(0, ...rows.map((row) => widthOf(row.when)));
  const lines = rows.flatMap((row) => {
    if (style.columns < NARROW) {
      const head = hang('  ', `${row.when}: ${row.what}`, style.columns).map(style.strong);
      return [...head, ...hang('    ', row.why, style.columns)];
    }
    const label = `  ${padRight(row.when, when)}  `;
    const [first = '', ...rest] = hang(label, row.what, style.columns);
    const head = [label + style.strong(first.slice(label.length)), ...rest];
    return [...head, ...hang(' '.repeat(widthOf(label)), row.why, style.columns)];
  });
  return linesOf(lines);
}

/** A step, and to whom it goes where that is known. */
function stepWords({ kind, to, what, optional }: PlannedStep): string {
  const title = stepTitle({ kind });
  const whom = what != null ? `: ${safeLine(what)}` : to == null ? '' : ` to ${safeLine(to.name)}`;
  return `${title}${whom}${optional === true ? ', optional' : ''}`;
}
