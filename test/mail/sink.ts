/** A mail server on loopback that keeps what it is sent. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Caught {
  recipients: string[];
  data: string;
}

export interface Sink {
  port: number;
  caught: Caught[];
  close(): Promise<void>;
}

export async function startSink(): Promise<Sink> {
  const caught: Caught[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onRcptTo: ({ address }, _session, done) =>
      done(
        address.startsWith('refused@') ? Object.assign(new Error('no such person here'), { responseCode: 550 }) : null,
      ),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        caught.push({ recipients, data: Buffer.concat(chunks).toString('utf8') });
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return { port, caught, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** Runs a tool while this process goes on serving; `answer` sees what it shows and may type. */
export async function runBeside(
  argv: readonly [string, ...string[]],
  options: { input?: string; env?: Record<string, string>; answer?: (shown: string) => string | null } = {},
): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const [command, ...args] = argv;
  const child = spawn(command, args, {
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8', TERM: 'xterm', ...options.env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString('utf8');
    const typed = options.answer?.(stdout) ?? null;
    if (typed !== null) child.stdin.write(typed);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString('utf8');
  });
  if (options.answer === undefined) child.stdin.end(options.input ?? '');
  const failed = once(child, 'error').then(([error]) => {
    throw new Error(`${command} cannot be run (${error.code}); is its Debian package installed?`);
  });
  const [status] = await Promise.race([once(child, 'close'), failed]);
  return { status, stdout, stderr };
}
