// A demo hall of the simulation's own, in a process of its own: started, killed without warning, started again.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { PlainFault } from '../../server/command-line.ts';
import { ensureBuilt } from '../built.mjs';

const ROOT = resolve(import.meta.dirname, '..', '..');

export interface OwnServer {
  readonly url: string;
  /** As a power cut would. Resolves when it is gone. */
  readonly kill: () => Promise<void>;
  /** @param clockFrom what its clock shows, date and time of the hall */
  readonly startAgain: (clockFrom: string) => Promise<void>;
  /** Ends it as Ctrl-C does. */
  readonly stop: () => Promise<void>;
}
export interface OwnServerParts {
  readonly port: number;
  readonly dataDir: string;
  readonly speed: number;
  readonly clockFrom: string;
}

/** Throws PlainFault when it does not come up; it has said why on stderr. */
export async function startOwnServer(parts: OwnServerParts): Promise<OwnServer> {
  ensureBuilt(ROOT);
  let child = await start(parts, parts.clockFrom);
  // however this program ends, its hall does not stay behind
  process.once('exit', () => child.kill());
  return {
    url: `http://127.0.0.1:${parts.port}`,
    kill: () => end(child, 'SIGKILL'),
    async startAgain(clockFrom) {
      child = await start(parts, clockFrom);
    },
    stop: () => end(child, 'SIGTERM'),
  };
}

async function start({ port, dataDir, speed }: OwnServerParts, clockFrom: string): Promise<ChildProcess> {
  const settings = {
    HALL_PORT: String(port),
    HALL_HOST: '127.0.0.1',
    HALL_DATA_DIR: dataDir,
    HALL_CLOCK_SPEED: String(speed),
    HALL_CLOCK_FROM: clockFrom,
    HALL_GUEST_URL: `http://127.0.0.1:${port}`,
  };
  const child = spawn(process.execPath, [join(ROOT, 'server', 'main.ts')], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream }))
    if (line.startsWith('listening on ')) {
      // what it says later is nobody's, and must not fill the pipe
      child.stdout?.resume();
      return child;
    }
  throw new PlainFault('The demo hall did not start.');
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
