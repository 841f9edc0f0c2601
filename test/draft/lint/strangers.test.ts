/** A company or a role in the place of theirs: Staff Engineer at Halden & Sons. */

import { expect, test } from 'vitest';
import { readLanguage } from '../../../src/draft/language.ts';
import { lintDraft } from '../../../src/draft/lint/lint.ts';
import type { Interview } from '../../../src/model/interview.ts';
import { completeInput, interviewOf } from '../inputs.ts';

const language = await readLanguage();

function told(sentence: string, changes: Partial<Interview> = {}): string[] {
  const input = completeInput('thank-you', { interview: interviewOf(changes) });
  const to = [{ name: 'Priya Raman', email: 'priya.raman@halden.example' }];
  const found = lintDraft({ to, subject: 'Thanks', body: `Dear Priya,\n\n${sentence}\n\nZoë\n` }, input, language);
  return found.flatMap(({ rule, level }) => (rule === 'wrong-process' ? [level] : []));
}

test.each([
  'I hope to be chosen for the position of Station Manager.',
  'I remain very interested in the Ticket Clerk role.',
  'The Train Driver job is what I want.',
  'I would love to work with you as Signal Technician.',
  'Thank you for considering me for Platform Supervisor.',
  'I would be honoured to become your Operations Director.',
  'I would love to work at Thames Valley Nurseries.',
  'I would love to join Kent Glasshouses.',
  'Please greet everyone at Humber Salads.',
  'I should be glad to work for Severn Plants Ltd.',
  'The engineering role at Wessex Tomatoes is the one I want.',
  'Joining Evesham Growers would make my year.',
  "I'd be proud to be part of Sunlight Produce.",
  'After seven years at sea the Fleet Underwriter position is what I want.',
  'I should like to be Station Manager with you.',
  'My heart is set on Chiltern Orchards.',
  'I hope Trent Salads will have me.',
  'The interview for Signal Operator went by too fast.',
  'Being one of you at Chiltern Orchards would be a joy.',
  'Thames Valley Nurseries is where I want to be.',
  'I would love to be an engineer at Kent General Hospital.',
])('theirs is another: %s', (sentence) => {
  expect(told(sentence)).toEqual(['error']);
});

test.each([
  'I hope to be chosen for the position of Staff Engineer.',
  'I hope to be chosen for the SE role.',
  'In my last job as Station Manager I saw the same.',
  'I left the position of Depot Foreman for this.',
  'Your role of Chief Architect must give you many such stories.',
  'The role of Sand in all this was new to me.',
  'I would be glad of the Manchester job or of any other.',
  'I would love to work with your Station Manager, too.',
  'I would love to work at Halden.',
  "I would love to join Halden's Night Crew.",
  'I would love to work with Søren Kjærgård and you.',
  'My first summer was at Thames Valley Nurseries.',
  "I'd love to do at Halden what I failed to do at Humber Salads.",
  'I would love to join the Night Team.',
  'Chiltern Orchards, where I began, still use gauges.',
  'At the old depot the Shift Leader role taught me that.',
  'Please thank the Station Manager.',
  'My brother has the job of Train Driver and laughed.',
  'I would be proud to work with Royal Horticultural Society standards again.',
  'I hope to be at Chelsea Flower Show in May.',
  'I am glad that the Traffic Controller role was filled by Omar.',
  "I'm glad you bought your pipes from Chiltern Orchards.",
  'I would love to work near Waltham Abbey.',
  'I would love to join you, as one who said no to Severn Plants Ltd.',
  'Yesterday I accepted a position with Atelier Cycles Ltd.',
])('nothing is another: %s', (sentence) => {
  expect(told(sentence)).toEqual([]);
});

test.each([
  ['the client of an agency', 'Thank you for the role at Dunmore Supply.', { company: 'Branch Staffing' }],
  ['a translation', 'I would love to work at Rhine Insurance.', { company: 'Rheinfall Versicherung' }],
  ['a role in another language', 'The position of Master Baker suits me.', { role: 'Bäckermeister' }],
  ['a near role', 'The position of Staff Developer suits me.', {}],
])('%s may be theirs', (_, sentence, changes) => {
  expect(told(sentence, changes)).toEqual(['warning']);
});

test('what is recorded elsewhere is theirs', () => {
  const sentence = 'I would love to work at Lindholm Yards.';
  expect(told(sentence)).toEqual(['error']);
  expect(told(sentence, { notes: 'the site is Lindholm' })).toEqual([]);
  expect(told(sentence, { domain: 'lindholmyards.example' })).toEqual([]);
});
