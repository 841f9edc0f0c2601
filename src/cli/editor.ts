/** Opens a text in a person's editor, in a private folder, without a shell. */

import { join } from 'node:path';
import type { Context, Files, Ran } from '../context.ts';
import { splitCommand } from '../model/command-line.ts';
import { Failure } from '../model/failure.ts';
import { decodeText } from '../store/file/decode.ts';
import { reasonOf } from '../store/file/errno.ts';
import { removeIfThere, writeExclusive } from '../store/file/temp.ts';
import { safeLine } from '../view/safe.ts';
import { readIfThere, type Session } from './session.ts';

type Argv = [string, ...string[]];

/** What is there on most machines, for a terminal where neither VISUAL nor EDITOR is set. */
const COMMON: Argv[] = [['editor'], ['nano'], ['vi']];

/** A text in an editor: what it became, and how to let go of its file or to keep it. */
interface Edit {
  /** The file a person edited, absolute. */
  path: string;
  text: string;
  /** Takes the file and its folder away. */
  discard(): void;
}

/**
 * Runs `$VISUAL`, else `$EDITOR`, else on a terminal `editor`, `nano` or `vi`; `name` is that of the text's file.
 * @throws usage where neither is set, io where it did not end well: nothing is left then but what it saved
 */
export function openEditor({ ctx }: Session, name: string, text: string): Edit {
  const { env, files, stdin, stderr } = ctx;
  const command = [env.VISUAL, env.EDITOR].find((one) => one !== undefined && one.trim() !== '');
  const commands = command !== undefined ? [splitCommand(command)] : stdin.isTty ? COMMON : [];
  const { path, discard } = putText(files, env.TMPDIR ?? '/tmp', name, text);
  // Ctrl-C in the editor or after it: what was written is not thrown away, and where it is is told.
  const takeBack = ctx.process.onSignal(() => {
    if (isOther(ctx, path, text)) stderr.write(`followup: interrupted; your text is kept in ${safeLine(path, 4096)}\n`);
    else discard();
  });
  const done = () => {
    takeBack();
    discard();
  };
  let isKept = false;
  try {
    const [argv, ran] = runFirst(ctx, commands, path);
    if (ran.error !== null) throw new Failure('io', `cannot run ${argv[0]} (${ran.error}); set VISUAL or EDITOR`);
    if (ran.status !== 0) {
      // One that gives up says so by its status; one that was ended has thrown nothing away.
      isKept = ran.signal !== null && isOther(ctx, path, text);
      const end = ran.signal === null ? `status ${ran.status}` : `signal ${ran.signal}`;
      const kept = isKept ? `, your text is kept in ${path}` : '';
      throw new Failure('io', `${argv[0]} ended with ${end}; nothing was changed${kept}`);
    }
    const bytes = readIfThere(ctx, path);
    if (bytes === null) throw new Failure('io', `the editor left no file ${path}; nothing was changed`);
    isKept = true;
    const edited = decodeText(bytes);
    if (typeof edited === 'string') return { path, text: edited, discard: done };
    throw new Failure('invalid', `${path} is ${edited.message}; nothing was changed, your text is kept there`);
  } catch (error) {
    if (isKept) takeBack();
    else done();
    throw error;
  }
}

function isOther(ctx: Context, path: string, text: string): boolean {
  try {
    const bytes = readIfThere(ctx, path);
    return bytes !== null && !bytes.equals(Buffer.from(text));
  } catch {
    return true;
  }
}

/** Runs the first of some editors that is there. @throws usage where none is */
function runFirst({ run }: Context, commands: readonly Argv[], path: string): [Argv, Ran] {
  for (const argv of commands) {
    const ran = run([...argv, path], { terminal: true });
    if (ran.error !== 'ENOENT' || commands.length === 1) return [argv, ran];
  }
  throw new Failure('usage', 'no editor; set VISUAL or EDITOR');
}

/** Puts a text into a private folder of its own. @throws io where that is not possible; nothing is left then */
function putText(files: Files, place: string, name: string, text: string): Pick<Edit, 'path' | 'discard'> {
  let folder: string | null = null;
  const discard = () => {
    if (folder === null) return;
    removeIfThere(files, join(folder, name));
    try {
      files.rmdirSync(folder);
    } catch {
      // The editor left something of its own in it, which is not ours to remove.
    }
  };
  try {
    folder = files.mkdtempSync(join(place, 'followup-'));
    const path = join(folder, name);
    writeExclusive(files, path, Buffer.from(text), null);
    return { path, discard };
  } catch (error) {
    discard();
    const message = `cannot open the text for the editor in ${place}: ${reasonOf(error)}; nothing was changed, set TMPDIR to another folder`;
    throw new Failure('io', message, { cause: error });
  }
}
