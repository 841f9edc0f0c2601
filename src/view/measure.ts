/** How many columns a text takes: at once for most of the world's names, exactly for the rest, loaded only then. */

/** Latin, Greek, Cyrillic, their marks, punctuation and the drawing glyphs: one column each, the marks none. */
const SIMPLE =
  /^[ -~\u00a0-\u00ac\u00ae-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u21ff\u2500-\u25fc]*$/;
const ASCII = /^[ -~]*$/;
const MARK = /[\u0300-\u036f]/g;

/** Without the exact measure: marks take none, and what is wide by its block takes two. Made where they are needed. */
const nothing = () => /[\p{M}\p{Default_Ignorable_Code_Point}]/gu;
const wide = () =>
  /[\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}]|[\u{20000}-\u{3fffd}]/gu;

let exact: ((text: string) => number) | null = null;
let segmenter: Intl.Segmenter | null = null;
let wasRough = false;

/**
 * Columns a text takes. Scripts beyond Latin, Greek and Cyrillic, and emoji, are measured by their blocks until
 * `laidOut` has loaded what measures them exactly.
 *
 * @example
 * widthOf('Søren') //=> 5
 */
export function widthOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  if (SIMPLE.test(text)) return text.length - (text.match(MARK)?.length ?? 0);
  if (exact !== null) return exact(text);
  wasRough = true;
  const drawn = text.replace(nothing(), '');
  return [...drawn].length + (drawn.match(wide())?.length ?? 0);
}

/**
 * A text in the parts that must not be cut: each letter with its marks. Empty for an empty text.
 *
 * @example
 * clustersOf('Zoe\u0308') //=> ['Z', 'o', 'e\u0308']
 */
export function clustersOf(text: string): string[] {
  if (SIMPLE.test(text)) return text.match(/.[\u0300-\u036f]*/gs) ?? [];
  // Making one takes longer than most commands may; few texts need it.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/**
 * What `render` returns, laid out exactly: where it met a text that only a table of all scripts can measure, that is
 * loaded and it renders again.
 *
 * @example
 * await laidOut(() => `${widthOf('👩‍💻')}`) //=> '2'
 */
export async function laidOut(render: () => string): Promise<string> {
  wasRough = false;
  const text = render();
  if (!wasRough) return text;
  exact = (await import('string-width')).default;
  return render();
}
