/** The forms a draft can take, for the declaration and the command alike. */

export const FORMATS = ['eml', 'text', 'mbox', 'mailto', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export interface DraftOptions {
  kind?: import('../model/kinds.ts').Kind;
  to?: string;
  format?: Format;
  out?: string;
  variant?: string;
}
