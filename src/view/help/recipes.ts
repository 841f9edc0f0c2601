/** The recipes that `help recipes` prints: followup beside other tools. test/recipes.test.ts runs each that says "tried". */

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
