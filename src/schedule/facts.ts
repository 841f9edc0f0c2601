/** The inputs behind a decision date, each with where it comes from. Pure. */

import { DEFAULT_SETTINGS, type Settings } from '../model/interview.ts';
import type { Fact } from '../model/plan.ts';
import type { Rule } from '../model/rules.ts';
import { formatClock } from '../time/instant.ts';
import type { BareState } from './state.ts';
import type { Cycle, Decision, Statement } from './statements.ts';
import { sayDay, sayInstant } from './words.ts';

/** What a decision date rests on, in the order in which it was used. */
export function decisionFacts(cycle: Cycle, { main, calendar }: BareState, settings: Settings): Fact[] {
  const { statement, decision } = cycle;
  const { zone, country } = calendar;
  const from = statement.interview?.id ?? main.id;
  const facts: Fact[] = [
    {
      ...saidIn(statement),
      value: `${sayInstant(statement.at, zone)}${wordsOf(statement)}`,
      provenance: 'recorded',
      from,
    },
  ];
  if (decision.voided !== null) {
    facts.push({
      what: 'date they had stated',
      value: `${sayDay(decision.voided)}, void: they were heard from since without a new one`,
      provenance: 'told',
      ...fromRule('status-check'),
    });
  }
  if (decision.assumption !== null) facts.push(assumedFact(decision, settings));
  const said = main.decisionWords === undefined || statement.entry !== null ? '' : `, "${main.decisionWords}"`;
  facts.push({
    what: 'decision',
    value: `${sayDay(decision.on)}${decision.assumed ? '' : said}`,
    provenance: decision.assumed ? 'assumed' : 'told',
    ...(decision.assumed ? fromRule('status-check') : { from }),
  });
  facts.push({
    what: 'working hours from',
    value: `${formatClock(settings.workday.start)} to ${formatClock(settings.workday.end)}, ${zone}`,
    provenance: isDefaultWorkday(settings) ? 'default' : 'setting',
    from: 'settings.workday',
  });
  const { isWeekendAlone = false } = calendar.daysOff;
  const isOwn = main.country !== undefined;
  facts.push({
    what: 'public holidays',
    value: country === null ? 'none: no country is set' : `${isWeekendAlone ? 'none known of ' : ''}${country}`,
    provenance: isOwn ? 'recorded' : country === null ? 'default' : 'setting',
    from: isOwn ? main.id : 'settings.country',
  });
  return facts;
}

/** That a fact comes from a rule. */
export function fromRule(rule: Rule): Pick<Fact, 'from' | 'rule'> {
  return { from: `rule ${rule}`, rule };
}

function saidIn({ entry }: Statement): Pick<Fact, 'what'> {
  if (entry === null) return { what: 'last heard from them: end of the interview' };
  if (entry.type === 'outcome') return { what: 'they opened the process again' };
  return { what: entry.type === 'owed' ? 'last heard from them: they asked for something' : 'last heard from them' };
}

function wordsOf({ entry }: Statement): string {
  if (entry?.type === 'heard') return `, "${entry.words}"`;
  return entry?.type === 'owed' ? `, ${entry.what}` : '';
}

function assumedFact({ assumption, round }: Decision, { assumedDecisionAfter }: Settings): Fact {
  const isSet = assumedDecisionAfter !== undefined;
  const days = assumption?.businessDays ?? 0;
  return {
    what: 'business days until an answer is assumed',
    value: isSet ? String(days) : `${days}, as after a ${round === 'screen' ? 'screen' : `${round} round`}`,
    provenance: isSet ? 'setting' : 'default',
    ...(isSet ? { from: 'settings.assumedDecisionAfter' } : fromRule('status-check')),
  };
}

function isDefaultWorkday({ workday }: Settings): boolean {
  return workday.start === DEFAULT_SETTINGS.workday.start && workday.end === DEFAULT_SETTINGS.workday.end;
}
