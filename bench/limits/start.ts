// Starts a program that prints its address, and ends it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Limit {
  readonly url: string;
  readonly end: () => void;
}

/** @param name of the file beside this one */
export async function startLimit(name: string, argument: string): Promise<Limit> {
  const child = spawn(process.execPath, [join(import.meta.dirname, name), argument], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^listening on (\S+)$/.exec(line)?.[1];
    if (url) return { url, end: () => void child.kill() };
  }
  throw new Error(`${name} has ended`);
}
