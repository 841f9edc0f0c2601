import { describe, expect, test } from 'vitest';
import type { PlannedStep } from '../../src/model/plan.ts';
import { summarise } from '../../src/view/process.ts';
import { renderTimeline } from '../../src/view/timeline.ts';
import { at, NOW, PLAN, plain, SEARCH } from './sample.ts';

const [elm] = summarise({ ...SEARCH, interviews: SEARCH.interviews.filter(({ id }) => id === 'elm-data-lead') }, PLAN);
const step = (kind: PlannedStep['kind'], opens: string, due: string): PlannedStep => ({
  kind,
  opensAt: at(`${opens}T09:00:00Z`),
  dueAt: at(`${due}T18:00:00Z`),
  zone: 'Europe/London',
  why: '',
  assumed: false,
});

function rowOf(steps: PlannedStep[], columns = 80): string {
  if (elm === undefined) throw new Error('the sample has no Elm');
  const shown = renderTimeline([{ process: elm, steps }], { now: NOW, zone: 'Europe/London' }, plain(columns));
  return shown.split('\n').find((line) => line.startsWith('Elm')) ?? '';
}

describe('renderTimeline', () => {
  test('no rows, no picture', () => {
    expect(renderTimeline([], PLAN, plain())).toBe('');
  });

  test('a hold ends where the check begins; weekends stay empty', () => {
    const steps = [step('hold', '2026-11-24', '2026-12-02'), step('status-check', '2026-12-02', '2026-12-03')];
    expect(rowOf(steps)).toBe('Elm         ··░░░░░░░░░░░░░░░░SSSS··    ··········    ··········');
  });

  test('two on one day share it where there is room, else the more pressing shows', () => {
    const steps = [step('competing-offer', '2026-11-24', '2026-11-24'), step('thank-you', '2026-11-24', '2026-11-24')];
    expect(rowOf(steps)).toBe('Elm         ··TN······    ··········    ··········    ··········');
    expect(rowOf(steps, 42)).toBe('Elm         ·T···  ·····  ·····  ·····');
  });

  test('what began before this week or ends after these weeks is cut at the edge', () => {
    expect(rowOf([step('hold', '2026-10-01', '2027-03-01')])).toBe(`Elm         ${'░'.repeat(56)}`);
    expect(rowOf([step('status-check', '2026-10-01', '2026-10-02')])).toBe(
      'Elm         ··········    ··········    ··········    ··········',
    );
  });

  test('where nothing falls into these weeks there is no legend, nor an empty line in its place', () => {
    const rows = elm === undefined ? [] : [{ process: elm, steps: [] }];
    expect(renderTimeline(rows, PLAN, plain())).toMatch(/··\n$/);
  });
});
