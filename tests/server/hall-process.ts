// The server as a process of its own, as `npm start` runs it; it can be killed.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Role } from '../../contract/words.ts';
import { openHallFile } from '../../db/hall-file.ts';
import { hallIn } from '../../server/data-folder.ts';
import { makeToken } from '../../server/tokens.ts';
import { foundDemo } from './demo-folder.ts';

const MAIN = join(import.meta.dirname, '../../server/main.ts');

export interface HallProcess {
  readonly url: string;
  /** Ends it without warning, as a power cut would, and waits until it is gone. */
  readonly kill: () => Promise<void>;
  /** Ends it as Ctrl-C does. */
  readonly end: () => Promise<void>;
}

/** Starts a server on the folder and waits until it listens. Rejects with what it says when it ends instead. */
export async function startHall(dataDir: string, env: Readonly<Record<string, string>> = {}): Promise<HallProcess> {
  const settings = { HALL_PORT: '0', HALL_HOST: '127.0.0.1', HALL_DATA_DIR: dataDir, ...env };
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    const url = /^listening on (\S+)$/.exec(line)?.[1];
    if (url) return { url, kill: () => stop(child, 'SIGKILL'), end: () => stop(child, 'SIGTERM') };
  }
  throw new Error(`the server ended: ${said}`);
}

async function stop(child: ChildProcess, how: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(how);
  await gone;
}

type Wanted = { readonly name: string; readonly role: Role | 'integrator'; readonly counter?: string };

/** A demo hall with a token for each program, before any server has been started on it. */
export async function foundDemoWithTokens(dataDir: string, programs: readonly Wanted[]): Promise<readonly string[]> {
  await foundDemo(dataDir);
  const file = openHallFile(hallIn(dataDir, 'demo').file);
  const tokens = programs.map((program) => makeToken(file, program, Date.now()));
  file.close();
  return tokens;
}
