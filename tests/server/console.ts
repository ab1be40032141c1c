// A command line as a person runs it: a process of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Said {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
}

/** Runs a file of server/ and waits for its end. `input` is typed at once. */
export async function run(
  file: string,
  { args = [], env = {}, input }: { args?: readonly string[]; env?: Record<string, string>; input?: string },
): Promise<Said> {
  const path = join(import.meta.dirname, '../../server', file);
  const child = spawn(process.execPath, [path, ...args], { env: { ...withoutHall(), ...env } });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said.err += text;
  });
  child.stdin.end(input);
  const [code] = await once(child, 'close');
  return { ...said, code };
}

/** The environment of this process without settings of a hall. */
function withoutHall(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('HALL_') && name !== 'TZ'));
}
