import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chooseHall, freeBytes, hallIn, lockFolder } from '../../server/data-folder.ts';

let dataDir: string;
const running: ChildProcess[] = [];
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'hall-data-'));
});
afterEach(async () => {
  for (const child of running.splice(0)) await end(child, 'SIGKILL');
  rmSync(dataDir, { recursive: true });
});

/** A process that locks the folder, clears its memory up, says so and stays. */
async function holder(folder: string): Promise<ChildProcess> {
  const module = new URL('../../server/data-folder.ts', import.meta.url).href;
  const script = `import { lockFolder } from ${JSON.stringify(module)};
    const said = 'release' in lockFolder(${JSON.stringify(folder)}) ? 'held' : 'refused';
    console.log(said);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  const [said] = await once(child.stdout as NodeJS.ReadableStream, 'data');
  expect(String(said).trim()).toBe('held');
  return child;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

test('a data folder begins as a demo hall and becomes the real one when that has been founded', () => {
  expect(chooseHall(dataDir)).toEqual({
    kind: 'demo',
    folder: join(dataDir, 'demo'),
    file: join(dataDir, 'demo', 'hall.sqlite'),
  });
  const real = hallIn(dataDir, 'real');
  mkdirSync(real.folder);
  expect(chooseHall(dataDir).kind).toBe('demo');
  writeFileSync(real.file, '');
  expect(chooseHall(dataDir)).toEqual({ kind: 'real', folder: join(dataDir, 'hall'), file: real.file });
});

test('a second server on the same folder is told in one line who is there', async () => {
  const folder = join(dataDir, 'demo');
  const first = await holder(folder);
  const lock = lockFolder(folder);
  expect(lock).toEqual({ heldBy: `another server (process ${first.pid}) is running on ${folder}` });
});

test('a server that was killed leaves no lock behind', async () => {
  const folder = join(dataDir, 'demo');
  await end(await holder(folder), 'SIGKILL');
  const lock = lockFolder(folder);
  expect(lock).toHaveProperty('release');
  if ('release' in lock) lock.release();
});

test('a lock that was released can be taken again, and leaves no process number behind', () => {
  const folder = join(dataDir, 'demo');
  for (const _ of [1, 2]) {
    const lock = lockFolder(folder);
    if (!('release' in lock)) throw new Error(lock.heldBy);
    expect(lockFolder(folder)).toHaveProperty('heldBy');
    lock.release();
    expect(existsSync(join(folder, 'server.pid'))).toBe(false);
  }
});

test('the demo hall and the real one can be held side by side', () => {
  const locks = [lockFolder(hallIn(dataDir, 'demo').folder), lockFolder(hallIn(dataDir, 'real').folder)];
  for (const lock of locks) {
    if (!('release' in lock)) throw new Error(lock.heldBy);
    lock.release();
  }
});

test('the room left on the disk can be asked', () => {
  expect(freeBytes(dataDir)).toBeGreaterThan(1_000_000);
});
