/** Lets a paste of several lines into a prompt as one line: a line break in it must not answer the next question too. */

import { Transform } from 'node:stream';

const START = '\u001b[200~';
const END = '\u001b[201~';

/** Asks a terminal to mark what is pasted, and no longer. */
export const MARK_PASTES = { on: '\u001b[?2004h', off: '\u001b[?2004l' };

/** Keys as they come in; what a terminal marks as pasted goes on as one line, without its marks. */
export function joinPastes(): Transform {
  const decoder = new TextDecoder();
  const joined = pasteJoiner();
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, joined(decoder.decode(chunk, { stream: true })));
    },
  });
}

/**
 * A function that takes text as it arrives, in pieces of any size, and gives back what a prompt may see.
 *
 * @example
 * pasteJoiner()('\u001b[200~one\r\n  two\u001b[201~\r') //=> 'one two\r'
 */
export function pasteJoiner(): (piece: string) => string {
  let isPasting = false;
  let held = '';
  return (piece) => {
    let rest = held + piece;
    let out = '';
    held = '';
    for (;;) {
      const mark = isPasting ? END : START;
      const at = rest.indexOf(mark);
      if (at < 0) break;
      out += isPasting ? oneLine(rest.slice(0, at)) : rest.slice(0, at);
      rest = rest.slice(at + mark.length);
      isPasting = !isPasting;
    }
    if (!isPasting) return out + rest;
    // The mark that ends a paste may itself come in two pieces.
    const cut = rest.lastIndexOf('\u001b');
    if (cut >= 0 && END.startsWith(rest.slice(cut))) {
      held = rest.slice(cut);
      rest = rest.slice(0, cut);
    }
    return out + oneLine(rest);
  };
}

function oneLine(text: string): string {
  return text.replace(/[\s\u0085]*[\r\n\t\u0085\u2028\u2029][\s\u0085]*/g, ' ').replace(/\p{Cc}/gu, '');
}
