/** HTML whose every value is escaped: what comes from a file can be read there, and does nothing. Pure. */

import { safeText } from '../safe.ts';

/** A piece of HTML that may stand as it is. */
export interface Html {
  readonly html: string;
}

type Value = string | number | Html | readonly Html[] | null;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A template literal as HTML: texts are made visible and escaped, pieces of HTML stand as they are, null is nothing.
 *
 * @example
 * html`<b>${'<script>'}</b>`.html //=> '<b>&lt;script&gt;</b>'
 */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  const pieces = parts.map((part, index) => part + (index < values.length ? renderValue(values[index] ?? null) : ''));
  return { html: pieces.join('') };
}

function renderValue(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return safeText(value).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
  if ('html' in value) return value.html;
  return value.map((one) => one.html).join('');
}
