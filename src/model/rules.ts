/** The table of rules: what each says, in a sentence that may be quoted beside its name, and where it comes from. */

interface RuleRow {
  sentence: string;
  /** The part of the rules it stands in. */
  source: 'the timeline' | 'what happened instead';
}

export const RULE_TABLE = {
  debrief: {
    sentence:
      'Notes are taken at once, while it is fresh: who was there, a detail of each, what was promised, what they said about timing.',
    source: 'the timeline',
  },
  'thank-you-24h': {
    sentence:
      'Each interviewer gets a thank-you of their own within 24 hours of the end of the conversation; the same evening or the next morning is best. After a screen it is optional.',
    source: 'the timeline',
  },
  'linkedin-48h': {
    sentence: 'A connection note within 48 hours of the end is welcome, never expected, and never instead of the mail.',
    source: 'the timeline',
  },
  'no-show-24h': {
    sentence: 'Where they did not come, one mail that assumes a mix-up and offers other times, without reproach.',
    source: 'the timeline',
  },
  'hold-until-decision': {
    sentence: 'No contact until the start of the status check: they gave a date, and the date itself is too early.',
    source: 'the timeline',
  },
  'status-check': {
    sentence: 'One short question on the first or second business day after the date of their decision.',
    source: 'the timeline',
  },
  'final-note': {
    sentence: 'One last, shorter note 5 to 7 calendar days after the status check was sent, on a business day.',
    source: 'the timeline',
  },
  stop: {
    sentence: 'After the last allowed note there is no more contact; the effort goes elsewhere.',
    source: 'the timeline',
  },
  owed: {
    sentence: 'What they asked for is sent by the day it is due; until then nothing is chased.',
    source: 'the timeline',
  },
  'confirm-outcome': {
    sentence: 'What reads like a no is confirmed or set right, before anything else is written.',
    source: 'what happened instead',
  },
  'rejection-48h': {
    sentence: 'A gracious reply within 48 hours keeps the door open.',
    source: 'what happened instead',
  },
  'offer-24h': {
    sentence: 'An offer is acknowledged within 24 hours, with the date to answer it by.',
    source: 'what happened instead',
  },
  'offer-answer': {
    sentence: 'A reminder to oneself: the offer is answered by the day they asked for.',
    source: 'what happened instead',
  },
  'offer-letter': {
    sentence: 'An offer by word of mouth is asked for in writing once the promised day has passed.',
    source: 'what happened instead',
  },
  'more-time': {
    sentence: 'Whoever made the offer may be asked once for a later date, where the first choice decides after it.',
    source: 'what happened instead',
  },
  'competing-offer': {
    sentence:
      'Every other live process hears of an offer at once, within 24 hours, courteously and without an ultimatum.',
    source: 'what happened instead',
  },
  'offer-update-24h': {
    sentence: 'Whoever was told of an offer may hear within 24 hours that its date has moved, or that it is gone.',
    source: 'what happened instead',
  },
  'withdrawal-48h': {
    sentence: 'Whoever withdraws says so courteously within 48 hours; 24 are better.',
    source: 'what happened instead',
  },
  'acceptance-24h': {
    sentence: 'An acceptance is put in writing within 24 hours.',
    source: 'what happened instead',
  },
  'decline-48h': {
    sentence: 'An offer is declined in writing within 48 hours.',
    source: 'what happened instead',
  },
  'rescinded-48h': {
    sentence: 'An offer that was taken back gets a short, dignified reply within 48 hours.',
    source: 'what happened instead',
  },
  silence: {
    sentence: 'A process that is closed without a word needs nothing.',
    source: 'what happened instead',
  },
} as const satisfies Record<string, RuleRow>;

export type Rule = keyof typeof RULE_TABLE;
export const RULES = Object.keys(RULE_TABLE) as Rule[];
