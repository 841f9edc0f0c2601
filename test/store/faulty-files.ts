/** node:fs with faults at chosen calls, and a record of all calls; for tests of what stands between a fault and a file. */

import * as fs from 'node:fs';
import { basename } from 'node:path';
import type { Files } from '../../src/context.ts';

type Call = Exclude<keyof Files, 'constants'>;

/** A fault of the calls whose name and paths fit. A descriptor counts as the path it was opened at. */
export interface Fault {
  /** Any call where it is not given. */
  call?: Call;
  /** Held against the text arguments, descriptors as paths, with blanks between. */
  on: RegExp;
  /** Which fitting call, from 1; every one where it is not given. */
  nth?: number;
  /** The call fails so: `ENOSPC`. */
  code?: string;
  /** What somebody else does right before the call. */
  before?: () => void;
  /** What somebody else does right after it. */
  after?: () => void;
  /** Most bytes that one call takes. */
  take?: number;
  /** The call does this in place of its work. */
  instead?: (...args: never[]) => unknown;
}

export interface Faulty {
  files: Files;
  /** `openSync search.yaml r`, by the names of the files, in order. */
  calls: string[];
  faults: Fault[];
}

/** Files with these faults; more may be pushed later. */
export function faultyFiles(...given: Fault[]): Faulty {
  const faults = [...given];
  const calls: string[] = [];
  const open = new Map<number, string>();
  const seen = new Map<Fault, number>();
  const textOf = (arg: unknown) =>
    typeof arg === 'number' ? (open.get(arg) ?? '') : typeof arg === 'string' ? arg : '';
  const files = new Proxy(fs, {
    get(target, name: Call) {
      const real = target[name] as unknown;
      if (typeof real !== 'function') return real;
      return (...args: unknown[]) => {
        const texts = [args[0], typeof args[1] === 'string' ? args[1] : ''].map(textOf).filter(Boolean);
        calls.push([name, ...texts.map((text) => basename(text))].join(' '));
        const fault = faults.find((one) => fits(one, name, texts.join(' ')));
        fault?.before?.();
        if (fault?.code !== undefined)
          throw Object.assign(new Error(`${fault.code}: injected, ${name}`), { code: fault.code });
        if (fault?.take !== undefined) args[3] = Math.min(Number(args[3]), fault.take);
        const result = fault?.instead === undefined ? real(...args) : fault.instead(...(args as never[]));
        if (name === 'openSync') open.set(result as number, String(args[0]));
        fault?.after?.();
        return result;
      };
    },
  });
  function fits(fault: Fault, name: Call, text: string): boolean {
    if ((fault.call ?? name) !== name || !fault.on.test(text)) return false;
    const count = (seen.get(fault) ?? 0) + 1;
    seen.set(fault, count);
    return fault.nth === undefined || fault.nth === count;
  }
  return { files, calls, faults };
}
