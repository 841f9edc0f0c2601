/** The search that the corpus is judged against: its people by the key that a labelled draft names. */

import type { DraftInput } from '../../../src/draft/input.ts';
import { DEFAULT_SETTINGS, type Interview, type Person, type Search } from '../../../src/model/interview.ts';
import type { Kind } from '../../../src/model/kinds.ts';
import type { Recipient } from '../../../src/model/plan.ts';
import { interviewOf, JURGEN, NOW, PRIYA, SOREN } from '../inputs.ts';

/** The person, their interview's id, and the date on which the process was to be decided, where they told one. */
interface Place {
  person: Person;
  interview: Interview;
  decisionOn?: string;
}

function place(
  id: string,
  fields: Partial<Interview> & Pick<Interview, 'company' | 'role'>,
  person: Person,
  decisionOn?: string,
): Place {
  const interview = interviewOf({ id, recruiter: { name: `Kim Vogt` }, interviewers: [person], ...fields });
  return decisionOn === undefined ? { person, interview } : { person, interview, decisionOn };
}

const halden = interviewOf({ firstChoice: true, interviewers: [PRIYA, SOREN, JURGEN] });

const PLACES: Readonly<Record<string, Place>> = {
  priya: { person: PRIYA, interview: halden },
  soren: { person: SOREN, interview: halden },
  jurgen: { person: JURGEN, interview: halden },
  amina: place(
    'brook-data-engineer',
    {
      company: 'Brook Analytics',
      role: 'Data Engineer',
      round: 'first',
      at: Date.parse('2026-11-12T10:30:00Z'),
    },
    {
      name: 'Amina Yusuf',
      email: 'amina@brook.example',
      detail: 'lineage as a test, not as a picture',
      fit: 'my work on data contracts at Globex',
    },
    '2026-11-20',
  ),
  tom: place(
    'fenwick-bi-developer',
    { company: 'Fenwick', role: 'BI Developer', round: 'first', at: Date.parse('2026-11-10T11:00:00Z') },
    {
      name: 'Tom Ashe',
      email: 'tom@fenwick.example',
      detail: 'dashboards nobody opens',
      fit: 'the two years I spent deleting reports at Globex',
    },
  ),
  may: place(
    'urgent-technical-lead',
    { company: 'Urgent', role: 'Technical Lead', round: 'first', at: Date.parse('2026-11-16T14:00:00Z') },
    {
      name: 'May Lin',
      email: 'may@urgent.example',
      detail: 'why your queue drains slower on Mondays',
      fit: 'running the night desk at Initrode',
    },
    '2026-11-19',
  ),
  luc: place(
    'quartz-lead-cartographer',
    { company: 'Quartz', role: 'Lead Cartographer', round: 'final', at: Date.parse('2026-11-13T09:00:00Z') },
    {
      name: 'Luc Besnard',
      email: 'luc@quartz.example',
      detail: 'la dette technique comme un choix assumé',
      fit: 'my six years drawing maps for the coast guard',
    },
    '2026-11-18',
  ),
  ines: place(
    'elm-data-lead',
    { company: 'Elm', role: 'Data Lead', round: 'final', at: Date.parse('2026-11-17T13:00:00Z') },
    {
      name: 'Inès Duarte',
      email: 'ines@elm.example',
      detail: 'hiring for slope',
      fit: 'five years hiring and teaching analysts at Hooli',
    },
  ),
  wei: place(
    'beichen-platform-engineer',
    {
      company: '北辰 Systems',
      role: 'Platform Engineer',
      round: 'first',
      at: Date.parse('2026-11-16T02:00:00Z'),
    },
    {
      name: '王小明',
      email: 'wang@beichen.example',
      detail: 'schema changes on a live table',
      fit: 'my migration work at Vandelay',
    },
    '2026-11-20',
  ),
  noor: place(
    'delphi-analytics-engineer',
    {
      company: 'Delphi',
      role: 'Analytics Engineer',
      round: 'screen',
      at: Date.parse('2026-11-24T09:00:00Z'),
    },
    { name: 'Noor Haddad', email: 'noor@delphi-search.example' },
  ),
};

export const SEARCH: Search = {
  me: {
    name: "Zoë O'Brien-Nakamura",
    email: 'zoe@obrien-nakamura.example',
    resume: 'https://zoe.example/cv',
  },
  settings: { ...DEFAULT_SETTINGS, language: 'en-GB' },
  interviews: [...new Set(Object.values(PLACES).map(({ interview }) => interview))],
};

/** Who is meant by a key, and the world in which a draft to them is judged. */
export function worldFor(key: string, kind: Kind, tags: readonly string[]): DraftInput {
  const found = PLACES[key];
  if (found === undefined) throw new Error(`no world for ${key}`);
  const { person, interview, decisionOn } = found;
  const to: Recipient = tags.includes('passed-on')
    ? { name: person.name, email: 'lee.ong@halden.example', guessed: false, via: 'recruiter' }
    : { name: person.name, email: person.email ?? null, guessed: false, via: null };
  const chaser = kind === 'status-check' || kind === 'final-note';
  return {
    search: SEARCH,
    interview,
    process: [interview],
    action: { kind, to, optional: false, assumed: decisionOn === undefined, interview: interview.id },
    now: NOW,
    offer: { company: 'Elm', role: 'Data Lead', respondBy: '2026-11-30' },
    ...(chaser ? { decisionOn: decisionOn ?? '2026-11-19' } : {}),
  };
}
