/** What a command says of notes on stderr: how each will read, what is misspelt, what will leave a gap. Loads late. */

import type { Instant } from '../../model/instant.ts';
import type { Interview, Person, Search } from '../../model/interview.ts';
import { everyoneIn } from '../../model/people.ts';
import { withLanguage } from '../language.ts';
import { notesOf } from './notes.ts';
import { adviceFor, readingLine } from './reading.ts';

/**
 * How what was noted of a person will read, a line a note, and a line for every misspelt word: a slip in a note goes
 * out with the mail. Empty where nothing was noted.
 *
 * @param person with the notes that are new alone
 * @param personal words of one's own that are right
 * @example
 * 'detail reads: I keep coming back to how you retired it.'
 */
export async function readingsOf(
  person: Person,
  { search, now, personal = [] }: { search: Search; now: Instant; personal?: readonly string[] },
): Promise<string[]> {
  const lines = await withLanguage((language) =>
    notesOf(person).map(([slot, text]) => [slot, readingLine(slot, text, person.name, language)] as const),
  );
  const { detail = '', fit = '', promised = '', say = '', clarify } = person;
  const body = [detail, say, fit, promised, clarify?.question ?? '', clarify?.answer ?? ''].join('\n\n');
  const { lintSpelling } = await import('../lint/spelling.ts');
  const draft = { to: [{ name: person.name, email: '' }], subject: null, body };
  const slips = await lintSpelling(draft, { now, search, process: [holding(person, now)] }, personal);
  return [
    ...lines.filter(([, line]) => line !== '').map(([slot, line]) => `${slot} ${line}`),
    ...slips.map(({ message }) => message),
  ];
}

/** A conversation with nobody else: names and terms that were noted are not misspelt. */
function holding(person: Person, at: Instant): Interview {
  const said = {
    id: '',
    company: '',
    role: '',
    round: 'first',
    at,
    minutes: 60,
    zone: 'UTC',
    firstChoice: false,
  } as const;
  return { ...said, interviewers: [person], history: [] };
}

/** A line for every note that will leave a gap in a mail, for `check`; those of interviews that `isOpen` refuses are left out. */
export async function gapsOf(
  { interviews }: Pick<Search, 'interviews'>,
  isOpen: (interview: Interview) => boolean = () => true,
): Promise<string[]> {
  const open = interviews.filter(isOpen);
  return withLanguage((language) =>
    open.flatMap(({ id, ...interview }) =>
      everyoneIn(interview).flatMap((person) =>
        notesOf(person).flatMap(([slot, text]) => {
          const advice = adviceFor(slot, text, person.name, language);
          if (advice === null) return [];
          return [`${id}: the ${slot} noted of ${person.name} will leave a gap; write ${advice}`];
        }),
      ),
    ),
  );
}
