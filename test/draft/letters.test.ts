/** Letters that were misjudged once, each with what is to be found in it. `notes.test.ts` does so for notes. */

import { expect, test } from 'vitest';
import type { DraftInput } from '../../src/draft/input.ts';
import { readLanguage } from '../../src/draft/language.ts';
import { lintDraft } from '../../src/draft/lint/lint.ts';
import { lintSpelling } from '../../src/draft/lint/spelling.ts';
import type { Interview, Person } from '../../src/model/interview.ts';
import type { Kind } from '../../src/model/kinds.ts';
import { completeInput, interviewOf, searchOf } from './inputs.ts';

const language = await readLanguage();

const JONAS: Person = {
  name: 'Jonas Feld',
  email: 'jonas@tarn.example',
  detail: 'the tide gauge that is read at night',
  fit: 'four years of sea charts at Rill',
};
const ADA = { name: 'Ada Quist', email: 'ada@tarn.example', detail: 'the boat in the yard' };

interface Records {
  subject?: string;
  person?: Partial<Person>;
  interview?: Partial<Interview>;
}

/** Tarn, Tide Modeller: held on Monday 23 November 2026, or on Thursday the 12th where the mail comes later. */
function inputOf(kind: Kind, { person, interview: changes }: Records): DraftInput {
  const reader = { ...JONAS, ...person };
  const isFirst = kind === 'thank-you' || kind === 'linkedin-note';
  const { decisionBy: _, recruiter: __, ...base } = interviewOf();
  const interview: Interview = {
    ...base,
    company: 'Tarn',
    role: 'Tide Modeller',
    round: 'first',
    at: Date.parse(isFirst ? '2026-11-23T14:00:00Z' : '2026-11-12T10:30:00Z'),
    interviewers: [reader, ADA],
    ...changes,
  };
  const search = searchOf([interview], 'en-US');
  const offer =
    kind === 'competing-offer' ? { company: 'Otherco', role: 'Analyst', respondBy: '2026-11-27' } : undefined;
  return {
    ...completeInput(kind, { person: reader, interview }),
    search: { ...search, me: { name: 'Ruth Amado', email: 'ruth@amado.example' } },
    ...(kind === 'status-check' ? { decisionOn: '2026-11-20' } : {}),
    ...(kind === 'final-note' ? { decisionOn: '2026-11-13' } : {}),
    ...(offer === undefined ? {} : { offer }),
  };
}

/** `none`: no finding. `no error`: at most warnings. Else what must be found, one of them where several stand. */
type Expected = 'none' | 'no error' | readonly string[];
type Row = readonly [title: string, kind: Kind, body: string, expected: Expected, records?: Records];

const DETAIL = 'Thank you for yesterday. The tide gauge that is read at night is still on my mind.';
const FIT = 'I drew sea charts at Rill for four years, and I would gladly draw yours.';
const ASKED = 'You meant to choose a Lead Tide Modeller by 20 November.';
const letter = (...paragraphs: string[]) => `${paragraphs.join('\n\n')}\n`;
/** A thank-you with a sentence beside what is fine. */
const thanks = (sentence: string) => letter('Hi Jonas,', DETAIL, `${sentence} ${FIT}`, 'Best,\nRuth');
const asking = (sentence: string) => letter('Hi Jonas,', sentence, 'Best,\nRuth');

const LEFT = 'You have left me without a word since 20 November, though the Tide Modeller post was as good as mine.';
const CALLED = 'Thanks for ringing me this morning. I am keen on the work.';
const SLEPT = 'Thank you for yesterday. A survey that costs no sleep at all is a fine thing.';
const FLOODS = 'Thank you for yesterday. I could talk of flooding in two harbors all day.';
const GRACIOUS =
  'Thank you for writing so soon. I am somewhat disappointed, but meeting you was a joy. What should I learn first?';
const OFF_THE_LIST =
  'Thank you for your time. Please take my name off the list for the Tide Modeller job, as I stay here.';
const LOOKS_AFTER = 'I look after the charts at Rill and devised their key, and I would gladly join you.';
const SECRET = 'Whoever gets this note by mistake is asked to delete it unread. ';
const DOUBT = 'I have started to ask myself whether anybody there still means it.';
const COUNTED = 'Twelve days have gone by, and not one line has come from you.';
const ANGRY = 'Thank you for writing. That is a poor excuse, and you have turned down the better person. Any advice?';
const SLIP = 'how you raed the tide guage';

const SCREEN: Records = { interview: { round: 'screen', at: Date.parse('2026-11-24T08:00:00Z') } };
const AS_IN_THE_AD: Records = { interview: { role: 'Lead Tide Modeller (f/m/x), Hamburg' } };
const NO_NIGHTS: Records = {
  person: { detail: 'how they gave up the night survey without losing a reading or any sleep' },
};
const TWO_POINTS: Records = { person: { detail: 'two-harbor flooding; the drill was put off twice' } };
const NO_FIT: Records = { person: { fit: '' } };
const SENT_TO_ADA: Records = {
  subject: 'The tide gauge',
  interview: { history: [{ type: 'sent', kind: 'thank-you', to: ADA.email, at: 0, subject: 'The tide gauge' }] },
};

const LIKED = `${ASKED} Has anything been settled? The work still appeals to me.`;
const OFFER = 'Another firm has made me an offer, and I am to answer it by';
const TALK = 'and we can talk about timing.';
const SET_DAY = `${OFFER} Friday 27 November. I am keen on yours, but would have to have your answer on Thursday. We can talk.`;

const ROWS: readonly Row[] = [
  ['a comma greets, and a first name signs', 'thank-you', letter('Jonas,', `${DETAIL} ${FIT}`, 'Ruth'), 'none'],
  ['a greeting by name alone hides no reproach', 'status-check', letter('Jonas,', LEFT, 'Ruth'), ['error impatience']],
  ['a first name below is no sentence', 'status-check', letter('Hi Jonas,', LIKED, 'Ruth'), 'none'],
  ['a sign-off on one line is no sentence', 'status-check', letter('Hi Jonas,', LIKED, 'Cheers, Ruth'), 'none'],
  ['no footer is a sentence', 'status-check', letter('Hi Jonas,', LIKED, 'Ruth', 'Sent from my Galaxy'), 'none'],
  ['two sentences and a name after a screen', 'thank-you', letter('Hi Jonas,', CALLED, 'Ruth'), 'none', SCREEN],
  ...['the 20th', '11/20', 'last Friday', 'Nov. 20', 'the end of last week'].map(
    (day): Row => [
      `"${day}" names the date that passed`,
      'status-check',
      asking(ASKED.replace('20 November', day)),
      'none',
    ],
  ),
  ['a role without what its advertisement adds', 'status-check', asking(ASKED), 'none', AS_IN_THE_AD],
  ['a detail in other words', 'thank-you', letter('Hi Jonas,', SLEPT, FIT, 'Ruth'), 'no error', NO_NIGHTS],
  ['one of two points of a detail', 'thank-you', letter('Hi Jonas,', FLOODS, FIT, 'Ruth'), 'no error', TWO_POINTS],
  ['what others ignored', 'thank-you', thanks('The siren that the whole street ignored made me smile.'), 'none'],
  ['what was seen at once', 'thank-you', thanks('I saw the trouble immediately.'), 'none'],
  ['what the work is for', 'thank-you', thanks('Helping crews feed their families is work worth doing.'), 'none'],
  ['what one would better', 'thank-you', thanks('An hour a chart is quick; I would like to beat that.'), 'none'],
  ['no time for the tour', 'thank-you', thanks('I am sorry that our hour was over before the tour.'), 'none'],
  ['disappointment told with grace', 'rejection-reply', asking(GRACIOUS), 'no error'],
  ['a withdrawal asks to be taken off', 'withdrawal', asking(OFF_THE_LIST), 'none'],
  ['a worn phrase', 'thank-you', thanks('Do reach out if something is missing.'), 'no error'],
  ['joy for thanks', 'acceptance', asking('Yes, and with delight! I start as Tide Modeller on 4 January.'), 'none'],
  ['a date asked for', 'offer-acknowledgement', asking('Thank you, what joy! By when do you need to know?'), 'none'],
  [
    'an end of the week',
    'competing-offer',
    asking(`${OFFER} the end of this week. I am keen on yours, ${TALK}`),
    'none',
  ],
  [
    'a first choice that is true',
    'competing-offer',
    asking(`${OFFER} Friday 27 November. You are my first choice, ${TALK}`),
    'none',
    { interview: { firstChoice: true } },
  ],
  [
    'a chat is the interview',
    'linkedin-note',
    'Hi Jonas, I liked our chat about the gauge. Shall we stay in touch?',
    'none',
  ],
  [
    'to be kept in mind',
    'final-note',
    asking('My last line on the Tide Modeller job: keep me in mind for another.'),
    'none',
  ],
  ['a fit in other verbs', 'thank-you', letter('Hi Jonas,', DETAIL, LOOKS_AFTER, 'Ruth'), 'no error', NO_FIT],
  ['years of theirs', 'thank-you', thanks('Thirty years on one harbor is rare.'), 'none'],
  [
    'an answer that is mended',
    'thank-you',
    thanks('I was vague on your question about neap tides; the better example from my work is the Rill basin.'),
    'none',
    { person: { clarify: { question: 'neap tides', answer: 'the Rill basin' } } },
  ],
  [
    'a disclaimer',
    'thank-you',
    letter('Hi Jonas,', DETAIL, FIT, 'Best,\nRuth', `--\n${SECRET.repeat(16)}`),
    'no error',
  ],
  ['a title of another language', 'thank-you', letter('Dear Herr Feld,', DETAIL, FIT, 'Best,\nRuth'), 'none'],
  [
    'a short name',
    'thank-you',
    letter('Hi Chris,', DETAIL, FIT, 'Ruth'),
    'no error',
    { person: { name: 'Christina Feld' } },
  ],
  ['doubt that they mean it', 'status-check', asking(`${ASKED} ${DOUBT}`), ['error impatience']],
  ['days that are counted', 'status-check', asking(`${ASKED} ${COUNTED}`), ['error impatience']],
  ['anger at a rejection', 'rejection-reply', asking(ANGRY), ['error impatience']],
  ['a day that is set for them', 'competing-offer', asking(SET_DAY), ['error pressure', 'error ultimatum']],
  [
    'a slip in a note',
    'thank-you',
    thanks(`I still think of ${SLIP}.`),
    ['warning spelling'],
    { person: { detail: SLIP } },
  ],
  [
    'the subject sent to another of the panel',
    'thank-you',
    thanks('A fine hour.'),
    ['error panel-subject'],
    SENT_TO_ADA,
  ],
];

for (const [title, kind, body, expected, records = {}] of ROWS) {
  test(title, async () => {
    const input = inputOf(kind, records);
    const to = [{ name: input.action.to?.name ?? '', email: JONAS.email ?? '' }];
    const draft = { to, subject: kind === 'linkedin-note' ? null : (records.subject ?? 'The tide gauge'), body };
    const isSpelt = expected.includes('warning spelling');
    const findings = [...lintDraft(draft, input, language), ...(isSpelt ? await lintSpelling(draft, input) : [])];
    const found = findings.map(({ level, rule }) => `${level} ${rule}`);
    if (expected === 'none') expect(found).toEqual([]);
    else if (expected === 'no error') expect(found.filter((one) => one.startsWith('error'))).toEqual([]);
    else expect(found.filter((one) => expected.includes(one))).not.toEqual([]);
  });
}
