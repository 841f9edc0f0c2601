/** Every zone, every day from 2000 to 2100, against the oracle: `npm run dates`. Prints the figures and each mismatch. */

import { checkCalendar, checkZoneDays, checkZoneEdges, type Report } from './oracle.ts';

const YEARS = { first: 2000, last: 2100 };
const EDGES = { first: 1970, last: 2100 };
const EDGES_A_ZONE = 10;
const SHOWN = 40;

const zones = Intl.supportedValuesOf('timeZone');
const total: Report = { checks: 0, mismatches: [] };
const started = performance.now();

function add(report: Report): void {
  for (const { zone, what, found, expected } of report.mismatches) {
    if (total.mismatches.length < SHOWN) print(`${zone}: ${what}: ${found}, expected ${expected}`);
    total.mismatches.push({ zone, what, found, expected });
  }
  total.checks += report.checks;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

add(checkCalendar(1970, 2200));
for (const [index, zone] of zones.entries()) {
  add(checkZoneDays(zone, YEARS));
  add(checkZoneEdges(zone, EDGES, EDGES_A_ZONE));
  if (process.stderr.isTTY) process.stderr.write(`\r${index + 1} of ${zones.length} zones`);
}
if (process.stderr.isTTY) process.stderr.write('\n');
const seconds = Math.round((performance.now() - started) / 1000);
print(
  `${zones.length} zones, every day ${YEARS.first}-${YEARS.last}, ${EDGES_A_ZONE} changes a zone from ${EDGES.first}: ` +
    `${total.checks} comparisons, ${total.mismatches.length} mismatches, ${seconds} s`,
);
process.exitCode = total.mismatches.length === 0 ? 0 : 1;
