declare module 'nspell' {
  interface NSpell {
    correct(word: string): boolean;
    suggest(word: string): string[];
  }
  interface Dictionary {
    aff: Uint8Array;
    dic: Uint8Array;
  }
  // biome-ignore lint/style/noDefaultExport: the package has no other export
  export default function nspell(dictionary: Dictionary): NSpell;
}
