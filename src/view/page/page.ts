/** The search as one HTML file: no script, no request, readable on a telephone, on paper, and aloud. Pure. */

import { kindRow } from '../../model/kinds.ts';
import { type Action, isOpen, type Plan } from '../../model/plan.ts';
import { dayAt } from '../../time/zone.ts';
import { commandsIn } from '../command.ts';
import { dayWordsAt, momentWords, type Reader, timeWords } from '../dates.ts';
import type { Stats } from '../figures.ts';
import { ADDRESS_WORDS, coverageOf, LINKEDIN_WORDS, stateWords, THANKED_WORDS } from '../list.ts';
import { isOver, type ProcessAhead, type ProcessSummary, planOf, zoneOf } from '../process.ts';
import { chartsOf, extentOf } from '../stats.ts';
import { entryWords, holdWords, stepTitle, stopWords, titleOf, whoOf, windowWords } from '../words.ts';
import { documentOf, type Html, html } from './html.ts';
import { renderScale, renderStrip, type Span, weeksAround, weeksOf } from './strip.ts';

export interface PageInput {
  plan: Plan;
  processes: readonly ProcessAhead[];
  stats: Stats;
  /** Whether the commands beneath the actions are shown: of a search whose names are hidden they would lead nowhere. */
  hasCommands: boolean;
}

/** The page of a whole search: the weeks around now, what is to do, everyone met, the figures. */
export function renderPage(input: PageInput): string {
  const { plan, processes, stats } = input;
  const span = weeksAround(dayAt(plan.now, plan.zone), 4, 4);
  const summaries = processes.map(({ process }) => process);
  const open = processes.filter(({ process }) => !isOver(process));
  const over = processes.filter(({ process }) => isOver(process));
  const body = [
    html`<header><h1>My search</h1><p class="faint">${momentWords(plan.now, plan.zone, plan)}, ${extentOf(stats)}</p></header>`,
    todaySection(input),
    html`<section><h2>The weeks behind and ahead</h2>${legend()}${open.map((one) => processBlock(one, span, plan))}</section>`,
    over.length === 0
      ? html``
      : html`<section><h2>Over, or let go</h2>${over.map((one) => processBlock(one, span, plan))}</section>`,
    peopleSection(summaries, plan),
    html`<section><h2>Figures</h2>${chartsOf(stats).map(chartTable)}</section>`,
  ];
  return documentOf('My search', body);
}

/** The page of one process: its whole line, what comes next, its log, and who was met. */
export function renderProcessPage(one: ProcessAhead, input: PageInput): string {
  const { plan } = input;
  const { process, steps } = one;
  const span = weeksOf(process, steps, dayAt(plan.now, plan.zone));
  const own = { ...plan, ...planOf(process) };
  const zone = zoneOf(process);
  const log = process.history.map(
    (entry) => html`<tr><th scope="row">${momentWords(entry.at, zone, plan)}</th><td>${entryWords(entry)}</td></tr>`,
  );
  const ahead = steps.map(
    (step) =>
      html`<tr><th scope="row">${windowWords(step, plan, '–')}</th><td>${stepTitle(step)}</td><td>${step.why}</td></tr>`,
  );
  const body = [
    html`<header><h1>${titleOf(process)}</h1><p class="faint">${momentWords(plan.now, plan.zone, plan)}; ${stateWords(process)}</p></header>`,
    html`<section><h2>Its line</h2>${legend()}${renderScale(span)}${renderStrip(process, steps, span)}</section>`,
    todaySection({ ...input, plan: own }),
    tableSection('What comes, should they stay silent', ['When', 'What', 'Why'], ahead),
    tableSection('Log', ['When', 'What'], log),
    peopleSection([process], plan),
  ];
  return documentOf(`${process.company}, ${process.role}`, body);
}

function legend(): Html {
  return html`<p class="faint">● conversation · ◆ a word from them · a letter: a mail of yours (T thank-you, S status check, F final note …) · a letter in a box: when the next may go · dotted: hold, nothing until its end · ■ stop · dashed line: now</p>`;
}

function processBlock({ process, steps }: ProcessAhead, span: Span, reader: Reader): Html {
  const next = steps.find((step) => step.optional !== true);
  const words = next === undefined ? '' : `; next: ${stepTitle(next)}, ${windowWords(next, reader, '–')}`;
  return html`<section class="process"><h3>${titleOf(process)}</h3><p class="faint">${stateWords(process)}${words}</p>${renderScale(span)}${renderStrip(process, steps, span)}</section>`;
}

/** What is to do, what must wait, and what may be let go. */
function todaySection({ plan, hasCommands }: PageInput): Html {
  const open = plan.actions.filter(isOpen);
  const commandOf = commandsIn(plan);
  const items = open.map((action) => actionItem(action, plan, hasCommands ? commandOf(action) : null));
  const waiting = [
    ...plan.holds.map((hold) => html`<li>Hold: ${holdWords(hold, titleOf, plan)}</li>`),
    ...plan.stops.map((stop) => html`<li>Stop: ${stopWords(stop, titleOf, plan)}</li>`),
  ];
  return html`<section><h2>Today</h2>${items.length === 0 ? html`<p>Nothing to send.</p>` : html`<ul>${items}</ul>`}${
    waiting.length === 0 ? html`` : html`<h3>What waits</h3><ul>${waiting}</ul>`
  }</section>`;
}

function actionItem(action: Action, reader: Reader, command: string | null): Html {
  const { name, way } = whoOf(action);
  const when = `${action.optional ? 'optional, ' : ''}${timeWords(action, reader)}`;
  const time = action.state === 'late' ? html`<span class="late">${when}</span>` : html`${when}`;
  const below = command === null ? null : html`<br><code>${command}</code>`;
  return html`<li><b>${kindRow(action.kind).title}</b> to ${name}${way}, ${titleOf(action)}: ${time}<br><span class="faint">${action.why}</span>${below}</li>`;
}

function peopleSection(processes: readonly ProcessSummary[], reader: Reader): Html {
  const rows = coverageOf(processes).map(
    (row) =>
      html`<tr><th scope="row">${row.name}</th><td>${row.company}</td><td>${dayWordsAt(row.interview.at, row.interview.zone, reader)}</td><td>${THANKED_WORDS[row.thanked]}</td><td>${LINKEDIN_WORDS[row.linkedin]}</td><td>${ADDRESS_WORDS[row.address]}</td></tr>`,
  );
  return tableSection('Everyone met', ['Person', 'Company', 'Met', 'Thanked', 'LinkedIn', 'Address'], rows);
}

/** A table beneath a heading; nothing where it has no rows. */
function tableSection(title: string, columns: readonly string[], rows: readonly Html[]): Html {
  if (rows.length === 0) return html``;
  const heads = columns.map((column) => html`<th scope="col">${column}</th>`);
  return html`<section><h2>${title}</h2><div class="scroll" role="region" aria-label="${title}" tabindex="0"><table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div></section>`;
}

function chartTable({ title, bars }: ReturnType<typeof chartsOf>[number]): Html {
  const rows = bars.map(({ label, figure, value, whole }) => {
    const width = whole === 0 ? 0 : (value / whole) * 100;
    return html`<tr><th scope="row">${label}</th><td class="figure">${figure}</td><td class="plot"><svg width="100%" height="16" aria-hidden="true"><rect class="bar" width="${width.toFixed(1)}%" height="16"/></svg></td></tr>`;
  });
  return html`<table><caption>${title}</caption><thead><tr><th scope="col">What</th><th scope="col">Figure</th><th scope="col">Share</th></tr></thead><tbody>${rows}</tbody></table>`;
}
