/** Edits as data, so that a table of texts can name them. */

import type { Me } from '../../src/model/interview.ts';
import { type ChangedFields, changeInterviews, initText, setMe } from '../../src/store/edit/change.ts';
import { addInterview, appendEntry, type InterviewFields } from '../../src/store/edit/interview.ts';
import { type PersonFields, setPerson } from '../../src/store/edit/person.ts';
import { removeInterview } from '../../src/store/edit/remove.ts';

const options = { file: 'i.yaml', systemZone: () => 'UTC' };

export type EditData =
  | ['heard']
  | ['set', id: string, ChangedFields]
  | ['person', id: string, name: string, PersonFields]
  | ['remove', id: string]
  | ['add', InterviewFields]
  | ['me', Me]
  | ['init', Me, schemaUrl: string | null, country?: string];

/** The text after an edit. @throws Failure where it is refused */
export function applyEdit(text: string, edit: EditData): string {
  switch (edit[0]) {
    case 'heard': {
      const entry = { type: 'heard' as const, words: 'soon', at: Date.parse('2026-11-24T10:00:00Z') };
      return appendEntry(text, 'a', entry, options);
    }
    case 'set':
      return changeInterviews(text, [{ interview: edit[1], set: edit[2] }], options);
    case 'person':
      return setPerson(text, edit[1], edit[2], edit[3], options);
    case 'remove':
      return removeInterview(text, edit[1], options);
    case 'add':
      return addInterview(text, edit[1], options).text;
    case 'me':
      return setMe(text, edit[1], options);
    case 'init':
      return initText(edit[1], edit[2], edit[3]);
  }
}
