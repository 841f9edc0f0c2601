/** A search of 150 processes stays readable: what is cut is counted. */

import { expect, test } from 'vitest';
import { daysOffByCountry } from '../../src/schedule/days-off.ts';
import { planSearch } from '../../src/schedule/plan.ts';
import { parseSearch } from '../../src/store/parse.ts';
import { renderDue } from '../../src/view/due.ts';
import { styleFor } from '../../src/view/style.ts';

const NOW = Date.parse('2026-11-24T10:00:00Z');
const INTERVIEWS = Array.from(
  { length: 150 },
  (_, index) => `  - company: Company ${index + 1}
    role: Engineer
    at: 2026-11-23T${String(9 + (index % 8)).padStart(2, '0')}:00
    decisionBy: 2026-12-0${1 + (index % 4)}
    interviewers: [{ name: Ada Bell ${index}, email: ada${index}@c.example, detail: the ledger }]
`,
);
const { search } = parseSearch(`version: 1\nme: { timezone: UTC }\ninterviews:\n${INTERVIEWS.join('')}`, {
  file: 'many.yaml',
  systemZone: () => 'UTC',
});
const plan = planSearch(search, { now: NOW, zone: 'UTC', daysOffIn: daysOffByCountry(search.settings, new Map()) });

test.for([40, 60, 80, 120])('at %d columns five are shown, and how many more there are', (columns) => {
  const style = styleFor({ hasColour: false, columns, unicode: true });
  const lines = renderDue(plan, style, { limit: 5 }).split('\n');
  expect(lines.slice(0, 2).join(' ').trim()).toMatch(/^150 to do, 150 optional, Tue 24 Nov 10:00/);
  expect(lines.filter((line) => line.startsWith('… and '))).toEqual(['… and 295 more', '… and 145 more']);
  expect(lines.length).toBeLessThan(60);
  expect(lines.filter((line) => !line.startsWith('    followup ') && [...line].length > columns)).toEqual([]);
});
