/** The ports for real: the only file that touches the file system, runs programs or reads the clock. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Context, Input, Output, Process, Prompt, Run, Terminal } from './context.ts';
import { Failure } from './model/failure.ts';
import type { Instant } from './model/instant.ts';
import { isZone } from './time/zone.ts';

/** Asked for by name: an import would copy each of its functions at every start. */
const fs = process.getBuiltinModule('node:fs');

/** The context of this process; its prompt is made on its terminal once it is asked for. */
export function systemContext(version: string, promptOn?: (terminal: Terminal) => Prompt): Context {
  return {
    argv: process.argv.slice(2),
    env: process.env,
    cwd: process.cwd(),
    now: Date.now(),
    zone: () => systemZone(process.env.TZ),
    files: fs,
    process: systemProcess(),
    run,
    stdin: standardInput(),
    stdout: standardOutput(1),
    stderr: standardOutput(2),
    prompt() {
      if (promptOn === undefined) throw new Failure('usage', 'there is nobody to ask');
      return promptOn({ keys: process.stdin, screen: process.stderr, env: process.env });
    },
    templates: join(import.meta.dirname, '../templates'),
    version,
    program: { node: process.execPath, script: process.argv[1] ?? '' },
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
  };
}

/** TZ as POSIX and the tz database have it; one that names no zone is an error, never silently UTC. */
function systemZone(tz: string | undefined): string {
  if (tz === undefined) return Intl.DateTimeFormat().resolvedOptions().timeZone;
  const name = tz.replace(/^:/, '') || 'UTC';
  if (isZone(name)) return name;
  const message = `TZ is "${tz}", which names no time zone; set TZ or me.timezone to one such as Europe/London`;
  throw new Failure('usage', message);
}

function standardInput(): Input {
  return {
    get isTty() {
      return isTerminal(0);
    },
    read() {
      const chunks: Buffer[] = [];
      for (;;) {
        const buffer = Buffer.allocUnsafe(65_536);
        try {
          const count = fs.readSync(0, buffer, 0, buffer.length, null);
          if (count === 0) return Buffer.concat(chunks);
          chunks.push(buffer.subarray(0, count));
        } catch (error) {
          const code = codeOf(error);
          if (code === 'EOF') return Buffer.concat(chunks);
          if (code !== 'EAGAIN') throw new Failure('io', `could not read standard input (${code})`, { cause: error });
          sleep(5);
        }
      }
    },
  };
}

/** What is a terminal, by descriptor, once it was asked. */
const terminals: boolean[] = [];

function isTerminal(fd: 0 | 1 | 2): boolean {
  terminals[fd] ??= askTerminal(fd);
  return terminals[fd];
}

/** Whether a descriptor is a terminal. What is no device, or /dev/null, is told apart first: asking loads streams. */
function askTerminal(fd: 0 | 1 | 2): boolean {
  try {
    const stats = fs.fstatSync(fd);
    if (!stats.isCharacterDevice() || stats.rdev === fs.statSync('/dev/null').rdev) return false;
    return process.getBuiltinModule('node:tty').isatty(fd);
  } catch {
    return false;
  }
}

/** Writes straight to the descriptor, so that every byte is out when it returns and each failure has a name. */
function standardOutput(fd: 1 | 2): Output {
  return {
    isClosed: false,
    get isTty() {
      return isTerminal(fd);
    },
    get columns() {
      // A terminal that was never told its size says 0.
      return (isTerminal(fd) && (fd === 1 ? process.stdout : process.stderr).columns) || 80;
    },
    write(text) {
      const bytes = Buffer.from(text, 'utf8');
      for (let offset = 0; offset < bytes.length && !this.isClosed; ) {
        try {
          offset += fs.writeSync(fd, bytes, offset);
        } catch (error) {
          const code = codeOf(error);
          if (code === 'EAGAIN') sleep(2);
          else if (code === 'EPIPE') this.isClosed = true;
          else if (fd === 1) throw new Failure('io', `could not write output (${code})`, { cause: error });
          else return;
        }
      }
    },
  };
}

const run: Run = (argv, options) => {
  const [program, ...args] = argv;
  const result = spawnSync(program, args, {
    shell: false,
    env: { ...process.env, ...options.env },
    maxBuffer: 16 * 1024 * 1024,
    // What is ended for its output or its time may be deaf to anything less, and would be waited for without end.
    killSignal: 'SIGKILL',
    ...(options.limitMs === undefined ? {} : { timeout: options.limitMs }),
    ...(options.terminal === true
      ? { stdio: 'inherit' }
      : { input: options.stdin ?? '', stdio: ['pipe', 'pipe', 'pipe'], encoding: 'utf8' }),
  });
  return {
    status: result.status,
    signal: result.signal,
    error: result.error === undefined ? null : codeOf(result.error),
    stdout: String(result.stdout ?? ''),
    stderr: String(result.stderr ?? ''),
  };
};

/** Loaded when it is first needed: it takes as long as the rest of the start. */
const crypto = () => process.getBuiltinModule('node:crypto');

/** Zones that the clock of this process can be set to; null where it cannot be set. */
let settable: ReadonlySet<string> | null | undefined;

/** As Node reads the same tables for the clock as for formatters, it tells the same in a hundredth of the time. */
function zoneClock(zone: string, instant: Instant): number | null {
  if (settable === undefined) {
    const canBeSet = minutesAhead('Asia/Kathmandu', 0) === 330 && minutesAhead('America/Lima', 0) === -300;
    // A name with digits may be taken for a rule of POSIX.
    settable = canBeSet ? new Set(Intl.supportedValuesOf('timeZone').filter((name) => !/\d/.test(name))) : null;
  }
  return settable?.has(zone) === true ? minutesAhead(zone, instant) : null;
}

function minutesAhead(zone: string, instant: Instant): number {
  const { env } = process;
  const before = env.TZ;
  try {
    env.TZ = zone;
    const at = new Date(instant);
    const days = [at.getFullYear(), at.getMonth(), at.getDate()] as const;
    const local = Date.UTC(...days, at.getHours(), at.getMinutes(), at.getSeconds(), at.getMilliseconds());
    return (local - instant) / 60_000;
  } finally {
    if (before === undefined) delete env.TZ;
    else env.TZ = before;
  }
}

function systemProcess(): Process {
  return {
    pid: process.pid,
    get host() {
      return process.getBuiltinModule('node:os').hostname();
    },
    get machine() {
      return textOf('/etc/machine-id') || textOf('/var/lib/dbus/machine-id');
    },
    get bootId() {
      return textOf('/proc/sys/kernel/random/boot_id');
    },
    get pidNamespace() {
      return orElse(() => fs.readlinkSync('/proc/self/ns/pid'), '').replace(/\D/g, '');
    },
    startOf,
    uid: process.getuid?.() ?? null,
    sleep,
    yieldToEventLoop: () => new Promise((resolve) => setImmediate(resolve)),
    zoneClock,
    random: (bytes) => crypto().randomBytes(bytes).toString('hex'),
    checksum: (bytes, before) => process.getBuiltinModule('node:zlib').crc32(bytes, before),
    sha256: (data) => crypto().createHash('sha256').update(data).digest('hex'),
    clock: () => Date.now(),
    elapsed: () => performance.now(),
    exchange,
    onSignal,
  };
}

/** By renameat2 and its RENAME_EXCHANGE: Node has no call for it; perl, which git brings along, makes any by number. */
function exchange(one: string, other: string): ReturnType<Process['exchange']> {
  const number = { x64: '316', arm64: '276' }[process.arch as string];
  if (process.platform !== 'linux' || number === undefined) return 'unable';
  const script = 'exit(syscall($ARGV[0] + 0, -100, $ARGV[1], -100, $ARGV[2], 2) == 0 ? 0 : $!{ENOENT} ? 2 : 1)';
  const { status } = spawnSync('/usr/bin/perl', ['-e', script, number, one, other], { stdio: 'ignore', timeout: 1000 });
  return status === null ? 'ended' : ((['done', 'unable', 'missing'] as const)[status] ?? 'unable');
}

/** The start in clock ticks since boot where /proc tells it, and of this container; else whether it can be signalled. */
function startOf(pid: number): string | null {
  const isOurs = orElse(() => fs.readlinkSync('/proc/self'), '') === String(process.pid);
  const stat = isOurs ? textOf(`/proc/${pid}/stat`) : '';
  if (stat !== '') {
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie runs no more, though its entry stays until somebody asks for its end.
    return /^[ZX]$/.test(fields[0] ?? '') ? null : (fields[19] ?? '');
  }
  try {
    process.kill(pid, 0);
    return '';
  } catch (error) {
    return codeOf(error) === 'EPERM' ? '' : null;
  }
}

function onSignal(cleanUp: () => void): () => void {
  const listeners = Object.entries({ SIGINT: 2, SIGTERM: 15, SIGHUP: 1 }).map(([signal, number]) => {
    const listener = () => {
      cleanUp();
      process.exit(128 + number);
    };
    process.on(signal, listener);
    return () => process.off(signal, listener);
  });
  return () => listeners.forEach((takeBack) => void takeBack());
}

function orElse(read: () => string, otherwise: string): string {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

const textOf = (path: string) => orElse(() => fs.readFileSync(path, 'utf8'), '').trim();
const sleep = (ms: number) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason');
