import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer as createPlainServer } from 'node:http';
import { get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkHallFile } from '../../db/backup.ts';
import { hallIn } from '../../server/data-folder.ts';
import { run } from './console.ts';
import { founded, newDataDir, TELECOM_PACK } from './own-hall.ts';

/** A data folder whose demo hall has been opened before: the first start hashes the PINs of all its people. */
let model: ReturnType<typeof newDataDir>;
let data: ReturnType<typeof newDataDir>;
const running: ChildProcess[] = [];
beforeAll(async () => {
  model = newDataDir();
  data = model;
  await end((await start()).child, 'SIGTERM');
});
afterAll(() => model.remove());
beforeEach(() => {
  data = newDataDir();
  cpSync(model.dataDir, data.dataDir, { recursive: true });
});
afterEach(async () => {
  for (const child of running.splice(0)) await end(child, 'SIGKILL');
  data.remove();
});
const settings = (more: Record<string, string> = {}) => ({
  ...{ HALL_DATA_DIR: data.dataDir, HALL_PORT: '0', HALL_HOST: '127.0.0.1' },
  ...more,
});
const startAndFail = (more: Record<string, string>) => run('main.ts', { env: settings(more) });

/** A server that listens, and its address. */
async function start(more: Record<string, string> = {}): Promise<{ child: ChildProcess; url: string }> {
  const main = join(import.meta.dirname, '../../server/main.ts');
  const env = { ...process.env, ...settings(more) };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  running.push(child);
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    const url = /^listening on (\S+)$/.exec(line)?.[1];
    if (url) return { child, url };
  }
  throw new Error('the server ended');
}
async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  child.kill(signal);
  const [code] = await once(child, 'exit');
  return code;
}

test('a second server on the same folder is refused in one line, the first goes on', async () => {
  const { child, url } = await start();
  const { out, err, code } = await startAndFail({});
  const { folder } = hallIn(data.dataDir, 'demo');
  expect({ out, err, code }).toEqual({
    ...{ out: '', code: 1 },
    err: `another server (process ${child.pid}) is running on ${folder}\n`,
  });
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});

test('a server that was killed leaves the folder free, and the hall whole', async () => {
  const first = await start();
  await end(first.child, 'SIGKILL');
  const { url } = await start();
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});

test('a server that is asked to end ends well and leaves one sound file', async () => {
  const { child } = await start();
  expect(await end(child, 'SIGTERM')).toBe(0);
  const { file } = hallIn(data.dataDir, 'demo');
  expect(existsSync(`${file}-wal`)).toBe(false);
  expect(checkHallFile(file).kind).toBe('demo');
});

test('a founded hall is served over HTTPS, trusted by whoever trusts its authority, beside an untouched demo', async () => {
  const before = readFileSync(hallIn(data.dataDir, 'demo').file);
  const { folder } = await founded(data.dataDir);
  const { url } = await start();
  expect(url).toMatch(/^https:/);
  const ca = readFileSync(join(folder, 'certificates', 'hall-ca.cert.pem'));
  const status = await new Promise((resolve, reject) => {
    get(`${url}/healthz`, { ca, agent: false }, (answer) => resolve(answer.resume().statusCode)).on('error', reject);
  });
  expect(status).toBe(200);
  expect(readFileSync(hallIn(data.dataDir, 'demo').file).equals(before)).toBe(true);
});

test('a real hall is not started with a faster clock', async () => {
  await founded(data.dataDir);
  const { err, code } = await startAndFail({ HALL_CLOCK_SPEED: '60' });
  expect(code).toBe(1);
  expect(err).toMatch(/^HALL_CLOCK_SPEED=60: .*\n$/);
});

test('a port that is taken is said in one line, and the folder is free again', async () => {
  const other = createPlainServer();
  await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
  const { port } = other.address() as AddressInfo;
  const { err, code } = await startAndFail({ HALL_PORT: String(port) });
  expect(code).toBe(1);
  expect(err).toMatch(new RegExp(`^port ${port} is in use: .*\n$`));
  await new Promise((closed) => other.close(closed));
  await start();
});

test('a pack with a fault stops the start with file, line and what is wrong', async () => {
  const pack = join(data.dataDir, 'pack');
  cpSync(TELECOM_PACK, pack, { recursive: true });
  const counters = join(pack, 'counters.yaml');
  writeFileSync(counters, readFileSync(counters, 'utf8').replace('queues: [general, payment]', 'queues: [generel]'));
  const { err, code } = await startAndFail({ HALL_PACK: pack });
  expect(code).toBe(1);
  expect(err).toMatch(/counters\.yaml:\d+ counters\[0\]\.queues.*generel/);
});

test('every variable that is wrong is named at once', async () => {
  const { err, code } = await startAndFail({ HALL_PORT: 'x', HALL_TZ: 'y' });
  expect(code).toBe(1);
  expect(
    err
      .trim()
      .split('\n')
      .map((line) => line.split('=')[0]),
  ).toEqual(['HALL_PORT', 'HALL_TZ']);
});

test('a file that is no hall’s is not opened, and stays as it is', async () => {
  const { file } = await founded(data.dataDir);
  writeFileSync(file, 'this is a letter and no database at all');
  const { err, code } = await startAndFail({});
  expect(code).toBe(1);
  expect(err).toContain(file);
  expect(err).not.toContain('    at ');
  expect(readFileSync(file, 'utf8')).toBe('this is a letter and no database at all');
});
