/** What each rule says, in a sentence that may be quoted beside its name. */

import type { Rule } from '../model/plan.ts';

export const RULE_WORDS: Readonly<Record<Rule, string>> = {
  'thank-you-24h':
    'Each interviewer gets a thank-you of their own within 24 hours of the end of the conversation; the same evening or the next morning is best. After a screen it is optional.',
  'linkedin-48h':
    'A connection note within 48 hours of the end is welcome, never expected, and never instead of the mail.',
  'hold-until-decision':
    'No contact until the start of the status check: they gave a date, and the date itself is too early.',
  'status-check': 'One short question on the first or second business day after the date of their decision.',
  'final-note':
    'One last, shorter note 5 to 7 calendar days after the status check was sent, on a business day.',
  stop: 'After the last allowed note there is no more contact; the effort goes elsewhere.',
  'rejection-48h': 'A gracious reply within 48 hours keeps the door open.',
  'offer-24h': 'An offer is acknowledged within 24 hours, with the date to answer it by.',
  'offer-answer': 'A reminder to oneself: the offer is answered by the day they asked for.',
  'competing-offer':
    'Every other live process hears of an offer at once, within 24 hours, courteously and without an ultimatum.',
  'withdrawal-48h': 'Whoever withdraws says so courteously within 48 hours; 24 are better.',
  'acceptance-24h': 'An acceptance is put in writing within 24 hours.',
  'decline-48h': 'An offer is declined in writing within 48 hours.',
  silence: 'A process that is closed without a word needs nothing.',
};
