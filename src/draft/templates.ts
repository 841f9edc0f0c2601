/** The templates as a draft meets them: names in, subject and body out. Types only; reading them is elsewhere. */

import type { TemplateContext } from './fields.ts';
import type { Group } from './variants.ts';

/** A rendered template: `subject` is null where it has no subject line. */
export interface Rendered {
  subject: string | null;
  body: string;
}

/** One template, a mail (`group` and `variant`) or a part that mails include (both null). */
export interface TemplateEntry {
  /** Its file name without `.hbs`. */
  name: string;
  group: Group | null;
  variant: string | null;
  /** The file it comes from, absolute. */
  file: string;
  /** One's own, standing in for a built-in of the same name or adding to them. */
  own: boolean;
}

export interface Templates {
  /** All entries, in the order of the groups, then by variant (numbers as numbers); parts last. */
  entries: readonly TemplateEntry[];
  /**
   * Renders one of them.
   *
   * @throws invalid where the template has an error, with file, line and column
   * @throws refused where it includes a part from outside its folder
   */
  render(name: string, context: TemplateContext): Rendered;
  /**
   * The text of one of them, LF line ends, without a byte order mark.
   *
   * @throws io where it cannot be read
   */
  source(name: string): string;
  /** Compiles every one, throwing what `render` would, all problems at once. */
  check(): void;
}
