/** Generates interviews and the drafts of them: awkward names, companies and phrases, complete or with parts left out. */

import fc from 'fast-check';
import type { DraftInput } from '../../src/draft/input.ts';
import { GROUPS, type Group } from '../../src/draft/variants.ts';
import type { Person } from '../../src/model/interview.ts';
import type { Kind, Round } from '../../src/model/kinds.ts';
import type { Recipient } from '../../src/model/plan.ts';
import { interviewOf, NOW, searchOf } from './inputs.ts';

const NAMES = [
  'Priya Raman',
  'Søren Kjærgård',
  'Jürgen Groß',
  "Siobhán O'Neill",
  'Jean-Luc d’Arcy',
  'May Lin',
  'Will Grant',
  '王小明',
  '김민준',
  'さくら 田中',
  'Αλέξανδρος Παπαδόπουλος',
  'Ольга Иванова',
  'محمد الفاسي',
  'प्रिया शर्मा',
  'Björk',
  'Dr. Ada King',
  'Prof. Tomasz Łukasz Wiśniewski',
  'J. Smith',
  'Mary Jane Watson',
  'Nguyễn Thị Minh Khai',
  'Wolfeschlegelsteinhausenbergerdorff Hubert Blaine',
  "D'Brickashaw Ferguson",
  'Ann-Kathrin von der Leyen, Ph.D.',
  'X Æ Twelve',
  'Mark',
  'Hope Best',
  'Dear Hunter',
];
const COMPANIES = [
  'Halden & Sons',
  'Urgent',
  'The Browser Company',
  "O'Reilly, Inc.",
  'Yahoo! Finance',
  'Acme',
  '北辰',
  'Ask.me',
  '7-Eleven',
  '{{constructor}}',
  '<b>Bold</b>',
  'May & June',
  'Just Checking',
  'Otherwise Ltd.',
  'Waiting Room Health',
  'ООО Ромашка',
  'Rhein-Main Gesellschaft für angewandte Kartographie',
  'Duran Duran',
  'No. 8 Labs',
  'eBay',
  'Begging Bowl Kitchen',
];
const ROLES = [
  'Staff Engineer',
  'Technical Lead',
  'Lead',
  'Data Engineer',
  'Head of Data',
  'Senior Principal Machine Learning Engineer',
  'C++ Developer (m/f/d)',
  'Engineer II, Payments',
  'UX/UI Designer',
  'VP, Engineering',
  'Développeur Python',
  '数据工程师',
  'Site Reliability Engineer',
  'Sr. Analyst',
  'Chief of Staff',
  'Associate',
];
const DETAILS = [
  'how you retired the nightly batch without a freeze',
  'why on-call is a product: "pages are bugs"',
  'pairing every Thursday',
  'lineage as a test, not as a picture',
  'that pages are bugs',
  'you ship on Fridays',
  'the phrase "la dette technique comme un choix assumé"',
  'What a bad week looks like.',
  'the two-pizza rule (and where it broke)',
  'dashboards nobody opens',
  '  hiring for slope ',
  'how long you waited for the regulator',
  'urgent tickets that nobody ignores',
  'an ultimatum that a supplier made',
  'the ログ設計 wall',
  'whether to sunset v1; or not',
  'the incident of 3 March',
  'your [draft] handbook',
  'the TODO list in the lobby',
  'how you said no to a client who kept asking',
  'being a first choice for graduates',
  'apologies as a support metric',
  'the desperate summer of 2019',
  'Kafka, Postgres, and Terraform on one page',
  'why "as soon as possible" is banned',
];
const FITS = [
  'three years moving billing at Initech from batch to streams',
  'my three years scaling pipelines at Initech',
  'built the ledger at Hooli',
  'I ran the night desk at Initrode',
  'moving teams to streams',
  'a decade of tide tables',
  'how we cut releases at Globex',
  'my thesis on back-pressure',
  'Ten years of teaching',
  'work on data contracts at Globex',
  'the role I had at Vandelay',
  'Experience with clinical data',
  'many years on call',
  'nine years as an expert in maps',
];
const PROMISES = [
  'the benchmark notes',
  'the write-up of our back-pressure tests',
  'to introduce you to Sam',
  'benchmark notes',
  'send the slides',
  'a link to the talk',
  'Send you my reading list.',
  'how we test migrations',
  'I will share the template',
  'notes on Kafka',
];
const QUESTIONS = [
  'how I would shard the ledger',
  'How would you shard it?',
  'backfills',
  'about my worst outage',
  'why I left Initech',
  'whether I like on-call',
];
const ANSWERS = [
  'by account, with a fixed number of buckets moved one at a time',
  'I would start with the slowest query.',
  'twice a year',
  'because the team had moved on',
];

/** What may be left out, each with the one finding that must then be there; null for none. */
export const PARTS = {
  detail: 'gap',
  fit: 'gap',
  promised: null,
  clarify: null,
  resume: null,
  phone: null,
} as const;
export type Part = keyof typeof PARTS;

export type Generated = { group: Group; input: DraftInput };
const pick = <T>(list: readonly T[]) => fc.constantFrom(...list);

const person = fc.record({
  name: pick(NAMES),
  detail: pick(DETAILS),
  fit: pick(FITS),
  promised: pick(PROMISES),
  clarify: fc.record({ question: pick(QUESTIONS), answer: pick(ANSWERS) }),
});

/** A draft to be: any group, any person, everything recorded but the parts to leave out. */
export function generated(leftOut: readonly Part[] = [], groups: readonly Group[] = GROUPS): fc.Arbitrary<Generated> {
  return fc
    .record({
      group: pick(groups),
      one: person,
      company: pick(COMPANIES),
      role: pick(ROLES),
      language: pick(['en-GB', 'en-US'] as const),
      daysAgo: fc.integer({ min: 0, max: 12 }),
      hasClarify: fc.boolean(),
      hasPromise: fc.boolean(),
      assumed: fc.boolean(),
      passedOnRound: pick(['screen', 'first', 'final'] as const),
      recruiter: pick(NAMES),
    })
    .map((choice) => ({ group: choice.group, input: inputOf(choice, leftOut) }));
}

interface Choice {
  group: Group;
  one: Required<Pick<Person, 'name' | 'detail' | 'fit' | 'promised' | 'clarify'>>;
  company: string;
  role: string;
  language: 'en-GB' | 'en-US';
  daysAgo: number;
  hasClarify: boolean;
  hasPromise: boolean;
  assumed: boolean;
  passedOnRound: Round;
  recruiter: string;
}

function inputOf(choice: Choice, leftOut: readonly Part[]): DraftInput {
  const { group, one, company, role, language, recruiter } = choice;
  const recorded: Person = { name: one.name, email: 'person@company.example' };
  if (!leftOut.includes('detail')) recorded.detail = one.detail;
  if (!leftOut.includes('fit')) recorded.fit = one.fit;
  if (choice.hasPromise && !leftOut.includes('promised')) recorded.promised = one.promised;
  if (choice.hasClarify && !leftOut.includes('clarify')) recorded.clarify = one.clarify;
  const interview = interviewOf({
    company,
    role,
    round: roundOf(group, choice.passedOnRound),
    at: NOW - choice.daysAgo * 86_400_000 - 3_600_000,
    firstChoice: group === 'competing-offer.first-choice',
    interviewers: [recorded],
    recruiter: { name: recruiter, email: 'recruiter@company.example' },
  });
  const search = searchOf([interview], language);
  if (leftOut.includes('resume')) delete search.me.resume;
  if (leftOut.includes('phone')) delete search.me.phone;
  const to: Recipient =
    group === 'thank-you.passed-on'
      ? { name: one.name, email: 'recruiter@company.example', guessed: false, via: 'recruiter' }
      : { name: one.name, email: 'person@company.example', guessed: false, via: null };
  const kind = group.split('.')[0] as Kind;
  return {
    search,
    interview,
    process: [interview],
    action: { kind, to, optional: false, assumed: choice.assumed, interview: interview.id },
    now: NOW,
    offer: {
      company: 'Elsewhere',
      role: 'Lead',
      respondBy: '2026-11-30',
      couldAnswerBy: '2026-12-04',
      letterBy: '2026-11-20',
    },
    decisionOn: '2026-11-20',
  };
}

function roundOf(group: Group, passedOnRound: Round): Round {
  if (group === 'thank-you.screen') return 'screen';
  if (group === 'thank-you.final') return 'final';
  if (group === 'thank-you.informational') return 'informational';
  return group === 'thank-you.passed-on' ? passedOnRound : 'second';
}
