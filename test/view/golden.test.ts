import { expect, test } from 'vitest';
import { renderDue } from '../../src/view/due.ts';
import { renderExplain, renderHoldExplained, renderStopExplained } from '../../src/view/explain.ts';
import { computeStats } from '../../src/view/figures.ts';
import { renderList, renderPeople } from '../../src/view/list.ts';
import { isOver, type ProcessSummary, summarise } from '../../src/view/process.ts';
import { renderShow, renderSteps } from '../../src/view/show.ts';
import { renderStats } from '../../src/view/stats.ts';
import type { Style } from '../../src/view/style.ts';
import { renderTimeline } from '../../src/view/timeline.ts';
import { widthOf } from '../../src/view/width.ts';
import { daysOff, PLAN, plain, SEARCH, STEPS } from './sample.ts';

const PROCESSES = summarise(SEARCH, PLAN);
const of = (company: string) => PROCESSES.find((process) => process.company === company) as ProcessSummary;
const stepsOf = (process: ProcessSummary) => (process.company === 'Halden & Sons' ? STEPS : []);
const ground = { ...PLAN, daysOffIn: () => daysOff };

const SCREENS: Record<string, (style: Style) => string> = {
  due: (style) => renderDue(PLAN, style),
  'due-within': (style) => renderDue(PLAN, style, { withinMs: 30 * 86_400_000 }),
  'due-all': (style) => renderDue(PLAN, style, { all: true }),
  list: (style) => renderList(PROCESSES, PLAN, style),
  people: (style) => renderPeople(PROCESSES, PLAN, style),
  plan: (style) => renderSteps(STEPS, PLAN, style),
  show: (style) => renderShow({ process: of('Halden & Sons'), steps: STEPS }, PLAN, style),
  'show-stopped': (style) => renderShow({ process: of('Corvid'), steps: [] }, PLAN, style),
  timeline: (style) =>
    renderTimeline(
      PROCESSES.filter((process) => !isOver(process)).map((process) => ({
        process,
        steps: stepsOf(process),
      })),
      PLAN,
      style,
    ),
  stats: (style) => renderStats(computeStats(SEARCH, PLAN), style),
  explain: (style) =>
    [
      ...PLAN.actions
        .filter((action) => action.kind === 'status-check' || action.kind === 'offer-answer')
        .map((action) => renderExplain(action, ground, style)),
      ...PLAN.holds.map((hold) => renderHoldExplained(hold, ground, style)),
      ...PLAN.stops.map((stop) => renderStopExplained(stop, ground, style)),
    ].join('\n'),
};

const SIZES: [name: string, style: Style][] = [
  ['80', plain(80)],
  ['120', plain(120)],
  ['80-ascii', plain(80, false)],
  ['60-ascii', plain(60, false)],
  ['40-ascii', plain(40, false)],
];

for (const [screen, render] of Object.entries(SCREENS)) {
  test.each(SIZES)(`${screen} at %s columns`, async (size, style) => {
    const shown = render(style);
    await expect(shown).toMatchFileSnapshot(`golden/${screen}-${size}.golden.txt`);
    const tooWide = shown.split('\n').filter((line) => widthOf(line) > style.columns && !/^ {4}followup /.test(line));
    expect(tooWide).toEqual([]);
  });
}
