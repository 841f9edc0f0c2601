/** The schema of the file as JSON Schema, for editors. Loaded by no command that reads the file. */

import { toJsonSchema } from '@valibot/to-json-schema';
import { fileSchema } from './schema.ts';

/** Tells a schema of ours from others. */
export const SCHEMA_TITLE = 'A search: the interviews of followup';

/**
 * The JSON Schema (draft 7) of the file, every key described. Checks that JSON Schema cannot say are left to
 * `followup check`.
 *
 * @example
 * searchSchema().title //=> 'A search: the interviews of followup'
 */
export function searchSchema(): Record<string, unknown> {
  const schema = toJsonSchema(fileSchema, { errorMode: 'ignore', typeMode: 'input', target: 'draft-07' });
  return { ...schema, title: SCHEMA_TITLE };
}
