/** What `followup help TOPIC` prints, and the exit statuses, which the manual page lists too. Text alone. */

import { RULE_TABLE } from '../../model/rules.ts';
import { quoteWord } from '../command.ts';
import { hang } from '../width.ts';

/** By the name that `help` takes. */
export const TOPICS = {
  rules: 'every rule by its name',
  file: 'every key of the file',
  dates: 'how days and times may be written',
  'exit-codes': 'what an exit status means',
  recipes: 'with other tools: mail, calendar, drafts',
  cron: 'every morning: crontab and systemd, for this machine',
} as const;
export type Topic = keyof typeof TOPICS;

export const EXIT_STATUSES: readonly [status: string, meaning: string][] = [
  ['0', 'done'],
  ['1', 'the answer is no: lint found errors, due --exit-code found work'],
  ['2', 'wrong use'],
  ['3', 'the file, a template or an input is not valid'],
  ['4', 'input or output failed; nothing was changed'],
  ['5', 'locked by a running command'],
  ['6', 'changed underneath; nothing was written'],
  ['7', 'refused by a rule: a hold, a stop, a draft with errors, a path outside its folder'],
  ['130', 'interrupted'],
];

const DATES: readonly [written: string, meant: string][] = [
  ['2026-12-01', 'a day; with T14:30 a time, on the clock of the interview'],
  ['today 14:30', 'so are yesterday, tomorrow, "last night 20:00", "an hour ago"'],
  ['mon 1pm', 'the nearest; asked about on a terminal where two are near'],
  ['friday, +3bd', 'a day to come; +3bd counts business days'],
  ['by the 18th', 'the next 18th'],
  ['next week', 'where they said it: its last business day; "early next week" its second'],
  ['early December', 'the 10th; "mid-December" the 20th, "end of December" its last business day'],
  ['in ten working days', 'counted without weekends and public holidays'],
];

const DATES_SAID =
  'Where words of theirs could be several days the latest holds, and never replaces a later date of theirs. What is past, denied ("not before Friday") or hangs on something else ("after the board meeting") is no date. A day of your own (--until, --respond-by) is the earliest that is meant. What was understood is said each time.';

/** Where good manners leave room. */
const HOUSE_RULES = [
  'A final note opens on the first business day of its window, and never before the status check could have opened.',
  'A date told for a day before the conversation itself does not count.',
  'A snooze moves a chaser to the first business day from then on.',
  'A logged mail without a recipient counts for everyone it could have gone to.',
  "Where nobody's address is known at all, the thank-you goes through LinkedIn, and there is no second note beside it.",
];

/** The rules, each with its sentence, and those of the house. Ends with a newline. */
export function renderRules(columns: number): string {
  const rules = Object.entries(RULE_TABLE).map(([name, { sentence }]) => `${name}\n${folded(sentence, columns)}`);
  const house = HOUSE_RULES.map((rule) => hang('- ', rule, columns).join('\n'));
  return `${rules.join('\n')}\n\nRules of the house\n${house.join('\n')}\n\n${folded('followup explain INTERVIEW shows the rule, its input and the arithmetic.', columns, '')}\n`;
}

/** How dates are written. Ends with a newline. */
export function renderDates(columns: number): string {
  return `${renderPairs(DATES, columns)}\n${folded(DATES_SAID, columns, '')}\n`;
}

/** A word and what it means, a line or more each. Ends with a newline. */
export function renderPairs(pairs: readonly (readonly [string, string])[], columns: number): string {
  const widest = Math.max(...pairs.map(([word]) => word.length));
  return pairs
    .flatMap(([word, meaning]) => hang(`${word.padEnd(widest)}  `, meaning, columns))
    .map((line) => `${line}\n`)
    .join('');
}

function folded(text: string, columns: number, indent = '  '): string {
  return hang(indent, text, columns).join('\n');
}

/**
 * The crontab line and the systemd units that run a command every weekday morning. Ends with a newline.
 *
 * @param program how this machine starts followup: words of a shell, options too
 * @example
 * renderCron({ argv: ['followup'] }).split('\n')[2] //=> '    30 8 * * 1-5  followup due'
 */
export function renderCron({ argv, file }: { argv: readonly string[]; file?: string }): string {
  // The unit's command stands in single quotes already.
  const doubled = (word: string) => (quoteWord(word) === word ? word : `"${word}"`);
  const command = (quoted: (word: string) => string) =>
    [...argv.map(quoted), 'due', ...(file === undefined ? [] : ['--file', quoted(file)])].join(' ');
  return `cron mails what is printed; where there is nothing to do, nothing is. In "crontab -e":

    30 8 * * 1-5  ${command(quoteWord).replaceAll('%', '\\%')}

systemd, with a notification on the desktop. In ~/.config/systemd/user/followup.service:

    [Unit]
    Description=What to follow up today

    [Service]
    Type=oneshot
    ExecStart=/bin/sh -c 'due=$(${command(doubled).replaceAll('%', '%%')}) && { [ -z "$due" ] || notify-send --app-name=followup "To follow up" "$due"; }'

In ~/.config/systemd/user/followup.timer:

    [Unit]
    Description=Every weekday morning

    [Timer]
    OnCalendar=Mon..Fri 08:30
    Persistent=true

    [Install]
    WantedBy=timers.target

Then: systemctl --user enable --now followup.timer
`;
}
