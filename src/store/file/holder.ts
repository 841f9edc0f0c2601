/** Who holds a lock or left a file: written into locks and temp names, whether they are provably dead, and what they left. */

import { dirname } from 'node:path';
import type { Context, Process } from '../../context.ts';
import type { Instant } from '../../model/instant.ts';
import { readContent } from './content.ts';
import { conflictCopiesAmong, type SaveFile, saveFilesAmong } from './names.ts';
import { namesIn } from './state.ts';
import { removeIfThere } from './temp.ts';

export interface Holder {
  pid: number;
  /** Start of the process in the system's unit; empty where the system does not tell. */
  start: string;
  host: string;
  /** Which of those that are called so; empty where the system does not tell, missing in what older versions wrote. */
  machine?: string;
  boot: string;
  /** In which the number of the process means something; empty where the system does not tell. */
  namespace: string;
  /** Unique: tells this holding from every other. */
  nonce: string;
  command: string;
  at: Instant;
}

/** This process as a holder, with a nonce of its own. */
export function holderOf(process: Process, command: string): Holder {
  const { pid, host, bootId, pidNamespace: namespace } = process;
  const start = process.startOf(pid) ?? '';
  const since = start.replace(/[^A-Za-z0-9]/g, '') || '0';
  const [machine, place] = [machineOf(process), placeOf(process)];
  const nonce = `${pid}-${since}${place === '' ? '' : `_${place}`}-${process.random(6)}`;
  return { pid, start, host, machine, boot: bootId, namespace, nonce, command, at: process.clock() };
}

/** Its number is to stay on the machine. */
function machineOf({ machine, sha256 }: Process): string {
  return machine === '' ? '' : sha256(`followup ${machine}`).slice(0, 16);
}

/** In a name there is room for one number: where a process number means something, among containers and machines. */
function placeOf({ machine, pidNamespace, checksum }: Process): string {
  return machine === '' ? pidNamespace : String(checksum(Buffer.from(`${machine} ${pidNamespace}`)));
}

/** Whether a value that was read is an instant that a calendar can show. */
export function isInstant(value: unknown): value is Instant {
  return typeof value === 'number' && Math.abs(value) <= 8.64e15;
}

/** Reads a lock; null where it is torn or not ours to read. */
export function parseHolder(text: string): Holder | null {
  try {
    const value: Partial<Record<keyof Holder, unknown>> = JSON.parse(text);
    const { pid, start, host, machine, boot, namespace, nonce, command, at } = value;
    if (typeof pid !== 'number' || typeof host !== 'string' || typeof nonce !== 'string' || nonce === '') return null;
    return {
      pid,
      host,
      nonce,
      start: String(start ?? ''),
      ...(machine === undefined ? {} : { machine: String(machine) }),
      boot: String(boot ?? ''),
      namespace: String(namespace ?? ''),
      command: String(command ?? ''),
      at: isInstant(at) ? at : 0,
    };
  } catch {
    return null;
  }
}

/** The holder a lock names; null where it is torn, `gone` where there is none. */
export function readHolder(ctx: Pick<Context, 'files'>, path: string): Holder | null | 'gone' {
  const content = readContent(ctx, path);
  return content === null ? 'gone' : parseHolder(content.bytes.toString('utf8'));
}

/**
 * Whether a holder can hold nothing any more: same machine, and either started before this boot, or no such process, or
 * its number used again by another. Never by age: a sleeping laptop keeps its lock.
 */
export function isDead(process: Process, { pid, start, host, machine, boot, namespace }: Holder): boolean {
  if (host !== process.host || isOtherOf(process, machine)) return false;
  if (boot !== '' && process.bootId !== '' && boot !== process.bootId) return true;
  return isGone(process, { pid, start, namespace });
}

/** Whether of two machines of one name it is the other: of these each has its own processes, and its own starts. */
function isOtherOf(process: Process, machine: string | undefined): boolean {
  return machine !== undefined && machine !== machineOf(process);
}

/** Where a holder is that nothing can be told of from here, as ` on host x`; empty where it is here. */
export function placeElsewhere(process: Process, { host, machine, namespace }: Holder): string {
  if (host !== process.host) return ` on host ${host}`;
  if (isOtherOf(process, machine)) return ` on another machine that is called ${host} too`;
  return namespace !== '' && namespace !== process.pidNamespace ? ' in another container' : '';
}

/** The processes of another container are not among ours, and may be alive. */
function isGone(process: Process, { pid, start, namespace }: Pick<Holder, 'pid' | 'start' | 'namespace'>): boolean {
  if (namespace !== '' && namespace !== process.pidNamespace) return false;
  const now = process.startOf(pid);
  if (now === null) return true;
  return start !== '' && now !== '' && start !== now;
}

/** Whether the process that a nonce names is gone; false for what is no nonce. */
export function isNonceDead(process: Process, nonce: string): boolean {
  const match = /^(\d+)-([A-Za-z0-9]+)(?:_(\d+))?-[0-9a-f]+$/.exec(nonce);
  if (match === null) return false;
  const [, pid, start = '', place = ''] = match;
  if (place !== '' && place !== placeOf(process)) return false;
  return isGone(process, { pid: Number(pid), start: start === '0' ? '' : start, namespace: '' });
}

/** Files beside a file that saves are making or have left, in the order of the names; none where the folder cannot be listed. */
export function lookAround(ctx: Context, realPath: string): SaveFile[] {
  return saveFilesAmong(namesIn(ctx, dirname(realPath)).sort(), realPath);
}

/** Those whose maker is gone. */
export function staleAround(ctx: Context, realPath: string): SaveFile[] {
  return lookAround(ctx, realPath).filter((file) => isStale(ctx, file));
}

/** Names of copies beside a file, in their order. */
export function conflictCopies(ctx: Context, realPath: string): string[] {
  return conflictCopiesAmong(namesIn(ctx, dirname(realPath)).sort(), realPath);
}

/**
 * Whether whoever made a file is gone. A temporary file is written under the lock, so only here; what belongs to a lock
 * may be another host's, and says whose it is.
 */
function isStale(ctx: Context, { path, nonce }: SaveFile): boolean {
  const isNamedDead = nonce !== null && isNonceDead(ctx.process, nonce);
  if (path.endsWith('.tmp')) return isNamedDead;
  try {
    const holder = readHolder(ctx, path);
    if (holder === 'gone') return false;
    return holder === null ? isNamedDead : isDead(ctx.process, holder);
  } catch {
    return false;
  }
}

/** Removes what is stale beside a file. What cannot be removed stays for the next time. */
export function sweep(ctx: Context, realPath: string): void {
  for (const { path } of staleAround(ctx, realPath)) removeIfThere(ctx.files, path);
}
