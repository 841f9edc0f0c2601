/** What `followup help TOPIC` prints, and the exit statuses, which the manual page lists too. Text alone. */

import { RULE_TABLE } from '../model/rules.ts';
import { quoteWord } from './command.ts';
import { hang } from './width.ts';

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

export function renderRules(columns: number): string {
  const rules = Object.entries(RULE_TABLE).map(([name, { sentence }]) => `${name}\n${folded(sentence, columns)}`);
  const house = HOUSE_RULES.map((rule) => hang('- ', rule, columns).join('\n'));
  return `${rules.join('\n')}\n\nRules of the house\n${house.join('\n')}\n\n${folded('followup explain INTERVIEW shows the rule, its input and the arithmetic.', columns, '')}\n`;
}

export function renderDates(columns: number): string {
  return `${renderPairs(DATES, columns)}\n${folded(DATES_SAID, columns, '')}\n`;
}

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
 * The crontab line and the systemd units that run `due` every weekday morning; `argv` is how this machine starts it.
 *
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

/** What `help recipes` prints: followup beside other tools. test/recipes.test.ts runs each that says "tried". */
export const RECIPES = String.raw`Each was tried with the tool itself, or says that it is read only.

Sending
  followup draft INTERVIEW --to WHO writes exactly one message to standard
  output and nothing else, so any mail tool can take it. followup sent …
  logs it afterwards; followup send does both.

  msmtp (tried)
      followup draft halden --to priya.raman@halden.example | msmtp -t
      followup send halden --to priya.raman@halden.example --via 'msmtp -t'

  sendmail (tried with msmtp's; also of Postfix and Exim). Always with -oi:
  without it a line with a single dot ends the mail for some.
      followup draft halden --to priya.raman@halden.example | sendmail -oi -t

  everything that is due, one message a run (tried). Never two drafts into
  one pipe: mail tools would send both to the first recipient.
      followup due --json |
        jq -r '.actions[] | select(.channel == "email" and (.optional | not)) | [.interview, .kind, .to.name] | @tsv' |
        while IFS=$'\t' read -r interview kind to; do
          followup draft "$interview" --kind "$kind" --to "$to" | msmtp -t
        done

Reading it over before it goes
  neomutt, mutt (tried with neomutt) open the draft in the compose menu, y
  sends. Not "… | mutt -H -": that sends at once, without a question.
      neomutt -H <(followup draft halden --to priya.raman@halden.example)

  s-nail (tried) takes plain text and encodes it by itself; in ~/.mailrc, or
  the file that MAILRC names: set v15-compat mta=/usr/bin/msmtp sendcharsets=utf-8
      followup draft halden --to priya.raman@halden.example --format text | s-nail -t

  mblaze (tried)
      followup draft halden --to priya.raman@halden.example --format text | mmime -r | msmtp -t

  drafts folder (tried with mblaze's mdeliver, which files the draft as seen
  and as a draft): a Maildir of mutt (set postponed), aerc, or a sync.
      followup draft halden --to priya.raman@halden.example | mdeliver -c -XDS ~/Mail/drafts

  notmuch (tried)
      followup draft halden --to priya.raman@halden.example |
        notmuch insert --folder=drafts --create-folder +draft -unread -inbox

  Thunderbird, classic Outlook (read only): the files of --out carry
  X-Unsent: 1, so a double click opens an editable draft.
      followup draft brook --out drafts && thunderbird drafts/*.eml

  a browser or any mail program (read only; the address itself is tested)
      xdg-open "$(followup draft brook --kind status-check --format mailto)"

  himalaya (read only)
      followup draft halden --to priya.raman@halden.example | himalaya message send

Replies
  scan (tried) only reads: neither flags nor times of the mail change. It
  tells out-of-office answers and bounces from replies, and the next scan
  reads what is new. The first line proposes; the second logs what they said,
  and the chase ends.
      followup scan ~/Mail/INBOX
      followup scan --apply ~/Mail/INBOX

Calendar
  khal (tried): a second import moves what has moved, by UID.
      followup calendar | khal import --batch /dev/stdin

  vdirsyncer (tried with a folder in the place of CalDAV): keep one file,
  which each export brings up to date, and let it sync. vdirsyncer discover is
  needed once, after the first export.
      followup calendar --out ~/.local/share/followup/search.ics && vdirsyncer sync
  In ~/.config/vdirsyncer/config:
      [general]
      status_path = "~/.local/share/vdirsyncer/"

      [pair search]
      a = "search_file"
      b = "search_caldav"
      collections = null
      conflict_resolution = "a wins"

      [storage search_file]
      type = "singlefile"
      path = "~/.local/share/followup/search.ics"

      [storage search_caldav]
      type = "caldav"
      url = "https://dav.example/calendars/me/search/"

Every morning: followup help cron
`;
