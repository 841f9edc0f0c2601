/** Who holds a lock or left a file: written into locks and temp names, and whether they are provably dead. Pure. */

import type { Process } from '../../context.ts';
import type { Instant } from '../../model/instant.ts';

export interface Holder {
  pid: number;
  /** Start of the process in the system's unit; empty where the system does not tell. */
  start: string;
  host: string;
  boot: string;
  /** Unique: tells this holding from every other. */
  nonce: string;
  command: string;
  at: Instant;
}

/** This process as a holder, with a nonce of its own. */
export function holderOf(process: Process, command: string): Holder {
  const { pid, host, bootId } = process;
  const start = process.startOf(pid) ?? '';
  const nonce = `${pid}-${start.replace(/[^A-Za-z0-9]/g, '') || '0'}-${process.random(6)}`;
  return { pid, start, host, boot: bootId, nonce, command, at: process.clock() };
}

/** Reads a lock; null where it is torn or not ours to read. */
export function parseHolder(text: string): Holder | null {
  try {
    const value: Partial<Record<keyof Holder, unknown>> = JSON.parse(text);
    const { pid, start, host, boot, nonce, command, at } = value;
    if (typeof pid !== 'number' || typeof host !== 'string' || typeof nonce !== 'string' || nonce === '') return null;
    return {
      pid,
      host,
      nonce,
      start: String(start ?? ''),
      boot: String(boot ?? ''),
      command: String(command ?? ''),
      at: typeof at === 'number' ? at : 0,
    };
  } catch {
    return null;
  }
}

/**
 * Whether a holder can hold nothing any more: same host, and either started before this boot, or no such process, or
 * its number used again by another. Never by age: a sleeping laptop keeps its lock.
 */
export function isDead(process: Process, { pid, start, host, boot }: Holder): boolean {
  if (host !== process.host) return false;
  if (boot !== '' && process.bootId !== '' && boot !== process.bootId) return true;
  return isGone(process, pid, start);
}

function isGone(process: Process, pid: number, start: string): boolean {
  const now = process.startOf(pid);
  if (now === null) return true;
  return start !== '' && now !== '' && start !== now;
}

/** Whether the process that a nonce names is gone; false for what is no nonce. */
export function isNonceDead(process: Process, nonce: string): boolean {
  const match = /^(\d+)-([A-Za-z0-9]+)-[0-9a-f]+$/.exec(nonce);
  if (match === null) return false;
  return isGone(process, Number(match[1]), match[2] === '0' ? '' : (match[2] ?? ''));
}
