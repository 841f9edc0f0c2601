/** The figures of a search as bars. */

import { WEEKDAYS } from '../time/day.ts';
import { counted } from './dates.ts';
import type { Stats } from './figures.ts';
import { PROCESS_WORDS } from './list.ts';
import type { ProcessState } from './process.ts';
import type { Style } from './style.ts';
import { blocksOf, hang, padLeft, padRight, truncate, widthOf } from './width.ts';
import { kindWords, titleOf } from './words.ts';

const SILENCES = 8;
const LONGEST_BAR = 40;

export interface Bar {
  label: string;
  value: number;
  whole: number;
  figure: string;
}

export interface Chart {
  title: string;
  bars: Bar[];
}

/** What there is to draw of a search's figures; charts without anything to show are left out. */
export function chartsOf(stats: Stats): Chart[] {
  const { thanks, answers, answerDays, silences, dates, states, processes } = stats;
  const slip = dates.medianSlipDays === null ? '' : `, median ${counted(dates.medianSlipDays, 'day')}`;
  const busiest = Math.max(...answerDays);
  const longest = Math.max(0, ...silences.map(({ days }) => days));
  const charts: Chart[] = [
    {
      title: 'Thank-yous',
      bars: shares([
        ['within 24 hours', thanks['within-24h']],
        ['later', thanks.later],
        ['open', thanks.due + thanks.late],
        ['skipped', thanks.skipped],
        ['not sent', thanks.missed],
      ]),
    },
    {
      title: `Answers by kind of mail${answerNote(stats)}`,
      bars: answers.map(({ kind, sent, answered }) => barOf(kindWords(kind), answered, sent, `${answered} of ${sent}`)),
    },
    {
      title: 'Answers by day',
      bars: answerDays.map((value, index) => barOf(WEEKDAYS[(index + 1) % 7] ?? '', value, busiest)),
    },
    {
      title: 'Days of silence',
      bars: silences
        .slice(0, SILENCES)
        .map((silence) => barOf(titleOf(silence), silence.days, longest, counted(silence.days, 'day'))),
    },
    {
      title: 'Dates they named',
      bars: shares([
        ['kept', dates.kept],
        [`passed${slip}`, dates.slipped],
      ]),
    },
    {
      title: 'Processes',
      bars: Object.entries(PROCESS_WORDS).flatMap(([state, words]) => {
        const count = states[state as ProcessState];
        return count === undefined ? [] : barOf(words, count, processes);
      }),
    },
  ];
  return charts.filter(({ bars }) => bars.some((bar) => bar.whole > 0));
}

function barOf(label: string, value: number, whole: number, figure = String(value)): Bar {
  return { label, value, whole, figure };
}

function shares(rows: [label: string, value: number][]): Bar[] {
  const whole = rows.reduce((sum, [, value]) => sum + value, 0);
  const shown = rows.filter(([, value]) => value > 0);
  return shown.map(([label, value]) => barOf(label, value, whole, `${value} of ${whole}`));
}

function answerNote({ medianAnswerDays }: Stats): string {
  if (medianAnswerDays === null) return '';
  if (medianAnswerDays === 0) return ', half of them on the same day';
  return `, half of them within ${counted(Math.ceil(medianAnswerDays), 'day')}`;
}

export function extentOf(stats: Stats): string {
  return `${counted(stats.interviews, 'interview')} in ${counted(stats.processes, 'process', 'processes')}`;
}

export function renderStats(stats: Stats, style: Style): string {
  if (stats.interviews === 0) return '';
  const blocks = [[extentOf(stats)], ...chartsOf(stats).map((chart) => block(chart, style))];
  return blocksOf(blocks);
}

function block({ title, bars }: Chart, style: Style): string[] {
  const figure = Math.max(...bars.map((bar) => widthOf(bar.figure)));
  const label = Math.min(Math.max(...bars.map((bar) => widthOf(bar.label))), Math.max(8, style.columns - 16 - figure));
  const room = Math.max(4, Math.min(LONGEST_BAR, style.columns - 2 - label - 2 - figure - 2));
  return [
    ...hang('', title, style.columns).map(style.strong),
    ...bars.map((bar) => {
      const cells = bar.whole === 0 ? 0 : Math.round((bar.value / bar.whole) * room);
      // Something is never drawn as nothing.
      const length = bar.value > 0 ? Math.max(1, cells) : 0;
      const cut = padRight(truncate(bar.label, label, style.glyphs.ellipsis), label);
      return `  ${cut}  ${padLeft(bar.figure, figure)}  ${style.glyphs.bar.repeat(length)}`.trimEnd();
    }),
  ];
}
