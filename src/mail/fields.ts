/** The header of a message by regular expression, for reading many fast: no decoding, no MIME. */

/** Header fields by lower-case name, values unfolded, in order; bytes above 127 are Latin-1 characters. */
export type Fields = ReadonlyMap<string, readonly string[]>;

/** What tells whom a message may concern; the rest is read of those alone that do. */
const WANTED =
  /^(from|to|subject|date|message-id|in-reply-to|references|return-path|content-type|precedence|list-unsubscribe|x-failed-recipients):([^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)/gim;
const EVERY = /^([!-9;-~]{1,80})[ \t]*:([^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)/gm;
const FIRST_FIELD = /^(?:From [^\n]*\n)?[!-9;-~]+[ \t]*:/;
const ID = /<[^<>\s]{1,900}>/g;

/**
 * Length of the header at the start of a text, without the blank line; null where the blank line is not in it.
 *
 * @param text the bytes as Latin-1
 */
export function headerLength(text: string): number | null {
  const end = /\r?\n\r?\n/.exec(text);
  return end === null ? null : end.index;
}

/** Whether a text begins with a header field. */
export function hasHeader(text: string): boolean {
  return FIRST_FIELD.test(text.slice(0, 1000));
}

/**
 * The fields that tell what a message answers and who wrote it.
 *
 * @param header the bytes of a header as Latin-1
 * @example
 * parseFields('From: a@x\r\nIn-Reply-To:\r\n <1@y>\r\n').get('in-reply-to') //=> ['<1@y>']
 */
export function parseFields(header: string): Fields {
  return fieldsBy(header, WANTED);
}

/** All fields of a header. */
export function parseAllFields(header: string): Fields {
  return fieldsBy(header, EVERY);
}

function fieldsBy(header: string, pattern: RegExp): Fields {
  const fields = new Map<string, string[]>();
  for (const [, name = '', value = ''] of header.matchAll(pattern)) {
    const key = name.toLowerCase();
    const unfolded = (value.includes('\n') ? value.replace(/\r?\n/g, '') : value).trim();
    const values = fields.get(key);
    if (values === undefined) fields.set(key, [unfolded]);
    else values.push(unfolded);
  }
  return fields;
}

/** Whether a message says of itself that it goes to many. */
export function isBulk(fields: Fields): boolean {
  return fields.has('list-unsubscribe') || /^(?:bulk|list|junk)\b/i.test(firstField(fields, 'precedence'));
}

/** The first value of a field, empty where there is none. */
export function firstField(fields: Fields, name: string): string {
  return fields.get(name)?.[0] ?? '';
}

/** All message ids in a field's values, in order, each once. */
export function idsIn(fields: Fields, ...names: string[]): string[] {
  const values = names.flatMap((name) => fields.get(name) ?? []);
  return [...new Set(values.flatMap((value) => value.match(ID) ?? []))];
}

/**
 * The address in a From field, lower case; empty where there is none.
 *
 * @example
 * addressIn('"Lee <x>" <Lee@Acme.example>') //=> 'lee@acme.example'
 */
export function addressIn(value: string): string {
  const bare = value.replace(/"(?:[^"\\]|\\.)*"/g, '').replace(/\([^()]*\)/g, '');
  const address = /<\s*([^<>\s]+@[^<>\s]+)\s*>/.exec(bare)?.[1] ?? /[^\s<>,;:]+@[^\s<>,;:]+/.exec(bare)?.[0] ?? '';
  return Buffer.from(address, 'latin1').toString('utf8').toLowerCase();
}
