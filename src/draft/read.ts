/** Reads template and word files from a folder: regular files of a bounded size, as strict UTF-8. Never writes. */

import type { Files } from '../context.ts';
import { Failure } from '../model/failure.ts';

/** The longest file that is read, in bytes; a mail needs a hundredth of it. */
const LONGEST = 64 * 1024;

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/**
 * Names of the files in a folder that end in `.hbs`, without the ending, in code point order; empty where there
 * is no such folder.
 *
 * @throws io where the folder is there but cannot be read
 */
export function readTemplateNames(files: Files, folder: string): string[] {
  let names: string[];
  try {
    names = files.readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw new Failure('io', `cannot read the folder ${folder} (${codeOf(error)}); check its permissions`);
  }
  return names
    .filter((name) => name.endsWith('.hbs') && !name.startsWith('.'))
    .map((name) => name.slice(0, -'.hbs'.length))
    .sort();
}

/**
 * The text of a file inside a folder: LF line ends, no byte order mark. Null where there is no such file.
 *
 * @throws refused where a link leads out of the folder
 * @throws invalid where it is no regular file, too long or not UTF-8
 * @throws io where it cannot be read
 */
export function readTextIn(files: Files, folder: string, name: string): string | null {
  const file = `${folder}/${name}`;
  try {
    const real = files.realpathSync(file);
    if (!real.startsWith(`${files.realpathSync(folder)}/`)) {
      throw new Failure('refused', `${file} is a link out of its folder; put a copy there instead`);
    }
    return decode(readBytes(files, real), file);
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (codeOf(error) === 'ENOENT') return null;
    throw new Failure('io', `cannot read ${file} (${codeOf(error)}); check its permissions`);
  }
}

function readBytes(files: Files, file: string): Uint8Array {
  const { size, isFile } = statOf(files, file);
  if (!isFile) throw invalidFile(file, 'not a regular file');
  if (size > LONGEST) throw invalidFile(file, `longer than ${LONGEST / 1024} KiB`);
  const handle = files.openSync(file, 'r');
  try {
    const bytes = new Uint8Array(size);
    let length = 0;
    while (length < size) {
      const count = files.readSync(handle, bytes, length, size - length, null);
      if (count === 0) break;
      length += count;
    }
    return bytes.subarray(0, length);
  } finally {
    files.closeSync(handle);
  }
}

function statOf(files: Files, file: string): { size: number; isFile: boolean } {
  const stat = files.statSync(file);
  return { size: stat.size, isFile: stat.isFile() };
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    throw invalidFile(file, 'not UTF-8; save it as UTF-8');
  }
}

function invalidFile(file: string, message: string): Failure {
  return new Failure('invalid', 'a template or word list cannot be read', {
    problems: [{ file, line: 1, column: 1, path: '', message }],
  });
}
