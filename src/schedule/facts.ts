/** The inputs behind a decision date, each with where it comes from. Pure. */

import type { Interview, Settings } from '../model/interview.ts';
import { DEFAULT_SETTINGS } from '../model/interview.ts';
import type { Fact } from '../model/plan.ts';
import type { Cycle } from './statements.ts';
import { sayDay, sayInstant } from './words.ts';

/** What a decision date rests on, in the order in which it was used. */
export function decisionFacts(cycle: Cycle, latest: Interview, settings: Settings): Fact[] {
  const { statement, decision } = cycle;
  const from = statement.interview?.id ?? latest.id;
  const what = statement.heard === null ? 'last heard from them: end of the interview' : 'last heard from them';
  const words = statement.heard === null ? '' : `, "${statement.heard.words}"`;
  const facts: Fact[] = [
    { what, value: `${sayInstant(statement.at, latest.zone)}${words}`, provenance: 'recorded', from },
  ];
  if (decision.voided !== null) {
    facts.push({
      what: 'date they had stated',
      value: `${sayDay(decision.voided)}, void: they were heard from since without a new one`,
      provenance: 'told',
      from: 'rule status-check',
    });
  }
  if (decision.assumed) facts.push(assumedFact(settings));
  const said = latest.decisionWords === undefined || statement.heard !== null ? '' : `, "${latest.decisionWords}"`;
  facts.push({
    what: 'decision',
    value: `${sayDay(decision.on)}${decision.assumed ? '' : said}`,
    provenance: decision.assumed ? 'assumed' : 'told',
    from: decision.assumed ? 'rule status-check' : from,
  });
  facts.push({
    what: 'working hours from',
    value: `${clock(settings.workday.start)} to ${clock(settings.workday.end)}, ${latest.zone}`,
    provenance: isDefaultWorkday(settings) ? 'default' : 'setting',
    from: 'settings.workday',
  });
  facts.push({
    what: 'public holidays',
    value: settings.country ?? 'none: no country is set',
    provenance: settings.country === undefined ? 'default' : 'setting',
    from: 'settings.country',
  });
  return facts;
}

function assumedFact(settings: Settings): Fact {
  const days = settings.assumedDecisionAfter;
  return {
    what: 'business days until an answer is assumed',
    value: String(days),
    provenance: days === DEFAULT_SETTINGS.assumedDecisionAfter ? 'default' : 'setting',
    from: 'settings.assumedDecisionAfter',
  };
}

function isDefaultWorkday({ workday }: Settings): boolean {
  return workday.start === DEFAULT_SETTINGS.workday.start && workday.end === DEFAULT_SETTINGS.workday.end;
}

function clock(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
