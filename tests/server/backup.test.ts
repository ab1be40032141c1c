import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkHallFile } from '../../db/backup.ts';
import { openHallFile } from '../../db/hall-file.ts';
import { openForReading, openForWriting } from '../../db/open.ts';
import { backupName } from '../../server/backup/back-up-hall.ts';
import { closingBackup } from '../../server/backup/closing-backup.ts';
import { restoreHall } from '../../server/backup/restore-hall.ts';
import { chooseHall, hallIn } from '../../server/data-folder.ts';
import { wallClock } from '../../server/hall/clock.ts';
import { run } from './console.ts';
import { founded, issueTopUp, newDataDir, opened } from './own-hall.ts';

/** A real hall with some numbers issued; each test works on a copy. */
let model: ReturnType<typeof newDataDir>;
let data: ReturnType<typeof newDataDir>;
let copies: string;
let file: string;
const running: ChildProcess[] = [];
beforeAll(async () => {
  model = newDataDir();
  const hall = opened(await founded(model.dataDir), wallClock);
  await issue(hall, 5);
  await hall.close();
});
afterAll(() => model.remove());
beforeEach(() => {
  data = newDataDir();
  cpSync(model.dataDir, data.dataDir, { recursive: true });
  copies = join(data.dataDir, 'copies');
  mkdirSync(copies);
  file = hallIn(data.dataDir, 'real').file;
});
afterEach(async () => {
  for (const child of running.splice(0)) await end(child);
  data.remove();
});

async function issue({ writer }: ReturnType<typeof opened>, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await issueTopUp(writer);
}
/** Issues more numbers in the hall of this test. */
async function goOn(times: number): Promise<void> {
  const hall = opened(hallIn(data.dataDir, 'real'), wallClock);
  await issue(hall, times);
  await hall.close();
}
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
/** A server's stand-in that issues numbers all the time; `told` grows with every acknowledged one. */
async function busyHall(): Promise<{ child: ChildProcess; told: string[] }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'busy-hall.ts'), data.dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  const told: string[] = [];
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  lines.on('line', (line) => told.push(line));
  await once(lines, 'line');
  return { child, told };
}
/** Everything that a file holds, table by table. */
function contents(path: string): Record<string, unknown[]> {
  const db = openForReading(path);
  const tables = db.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  const rows = tables.all().map(({ name }) => [name, db.prepare(`SELECT * FROM ${name}`).all()] as const);
  db.close();
  return Object.fromEntries(rows);
}
const backup = (...args: string[]) => run('backup-now.ts', { args: [...args, '--data', data.dataDir] });
const restore = (...args: string[]) => run('restore.ts', { args: [...args, '--data', data.dataDir] });

test('a backup restored is the hall as it was, table by table', async () => {
  const before = contents(file);
  expect(before.ledger_entry?.length).toBeGreaterThan(15);
  expect((await backup(copies)).code).toBe(0);
  await goOn(3);
  const later = contents(file);
  const [name] = readdirSync(copies) as [string];
  expect(name).toMatch(/^hall-real-[0-9a-z]{12}-\d{8}T\d{6}Z\.sqlite$/);
  const { out, code } = await restore(join(copies, name));
  expect(code).toBe(0);
  expect(contents(file)).toEqual(before);
  const kept = /What was there is kept: (.*)/.exec(out)?.[1] ?? '';
  expect(contents(kept)).toEqual(later);
  await goOn(1);
});

test('a backup made while the hall works holds every number that had been acknowledged when it began', async () => {
  const { child, told } = await busyHall();
  const acknowledged = [...told];
  const { out, code } = await backup(join(copies, 'busy.sqlite'));
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('opened and checked') });
  await end(child);
  const copy = contents(join(copies, 'busy.sqlite'));
  const numbers = (copy.ticket as { number: string }[]).map(({ number }) => number);
  expect(numbers).toEqual(expect.arrayContaining(acknowledged));
  expect(told.length).toBeGreaterThan(acknowledged.length);
  expect(copy.ledger_entry).toEqual(contents(file).ledger_entry?.slice(0, copy.ledger_entry?.length));
});

test('a backup never replaces a file, and a folder that is not there is not made', async () => {
  writeFileSync(join(copies, 'mine.txt'), 'mine');
  expect((await backup(join(copies, 'mine.txt'))).err).toContain('a backup never replaces a file');
  expect(readFileSync(join(copies, 'mine.txt'), 'utf8')).toBe('mine');
  expect((await backup(join(copies, 'no', 'such.sqlite'))).err).toContain('is not there');
  expect((await backup()).err).toContain('npm run backup -- TO');
  expect(readdirSync(copies)).toEqual(['mine.txt']);
});

test('a damaged hall is not backed up as if it were sound', async () => {
  damage(file);
  const { err, code } = await backup(copies);
  expect(code).toBe(1);
  expect(err).toMatch(/damaged|ledger/);
  expect(readdirSync(copies)).toEqual([]);
});

test('a backup is one file without a log beside it, readable on its own', async () => {
  await backup(join(copies, 'one.sqlite'));
  checkHallFile(join(copies, 'one.sqlite'));
  expect(readdirSync(copies)).toEqual(['one.sqlite']);
});

test('nothing is restored while a server runs', async () => {
  await backup(join(copies, 'one.sqlite'));
  const { child } = await busyHall();
  const { err, code } = await restore(join(copies, 'one.sqlite'));
  expect(code).toBe(1);
  expect(err).toContain(`another server (process ${child.pid}) is running`);
});

test('after a kill in the midst of writing the file that was there is kept with all that was acknowledged', async () => {
  await backup(join(copies, 'one.sqlite'));
  const { child, told } = await busyHall();
  await end(child);
  expect(existsSync(`${file}-wal`)).toBe(true);
  const { keptAt } = restoreHall({ dataDir: data.dataDir, from: join(copies, 'one.sqlite'), now: Date.now() });
  const numbers = (contents(keptAt ?? '').ticket as { number: string }[]).map(({ number }) => number);
  expect(numbers).toEqual(expect.arrayContaining(told));
  expect(contents(file)).toEqual(contents(join(copies, 'one.sqlite')));
});

test('a hall whose file is ruined gets its backup back, and the ruin is kept', async () => {
  await backup(join(copies, 'one.sqlite'));
  writeFileSync(file, 'ruined');
  writeFileSync(`${file}-wal`, 'ruined too');
  const { keptAt } = restoreHall({ dataDir: data.dataDir, from: join(copies, 'one.sqlite'), now: Date.now() });
  expect(readFileSync(keptAt ?? '', 'utf8')).toBe('ruined');
  expect(contents(file)).toEqual(contents(join(copies, 'one.sqlite')));
  await goOn(1);
});

test.each([
  ['a file that is no hall’s', (path: string) => writeFileSync(path, 'a letter to somebody, long enough to be read')],
  ['an empty file', (path: string) => writeFileSync(path, '')],
  ['a backup that was cut off', (path: string) => writeFileSync(path, readFileSync(file).subarray(0, 40_000))],
  ['a backup with a gap in its ledger', (path: string) => copyWith(path, 'DELETE FROM ledger_entry WHERE n = 7')],
  ['a backup without its hall', (path: string) => copyWith(path, 'DELETE FROM hall_fact')],
  ['a backup of a later version', (path: string) => copyWith(path, 'PRAGMA user_version = 99')],
  ['a path where nothing is', () => {}],
])('%s is not restored, and the hall stays as it was', (_, make) => {
  const path = join(copies, 'x.sqlite');
  make(path);
  const before = contents(file);
  expect(() => restoreHall({ dataDir: data.dataDir, from: path, now: Date.now() })).toThrow(path);
  expect(contents(file)).toEqual(before);
  expect(readdirSync(hallIn(data.dataDir, 'real').folder).filter((name) => name.includes('restor'))).toEqual([]);
});

test('a backup of another hall is restored only when that is said', async () => {
  const other = newDataDir();
  const { file: theirs } = await founded(other.dataDir);
  await backup(join(copies, 'one.sqlite'));
  copyFileSync(theirs, join(copies, 'theirs.sqlite'));
  other.remove();
  expect((await restore(join(copies, 'theirs.sqlite'))).err).toContain('the backup is of another hall');
  const { code } = await restore(join(copies, 'theirs.sqlite'), '--another-hall');
  expect(code).toBe(0);
  expect(contents(file).ticket).toEqual([]);
});

test('the hall’s own file is not its backup', async () => {
  expect((await restore(file)).err).toContain("is the hall's own file");
});

test('on a new machine the hall comes back with its pack', async () => {
  await backup(join(copies, 'one.sqlite'));
  const next = newDataDir();
  const { code } = await run('restore.ts', { args: [join(copies, 'one.sqlite'), '--data', next.dataDir] });
  expect(code).toBe(0);
  const hall = chooseHall(next.dataDir);
  expect(hall.kind).toBe('real');
  const yaml = (folder: string) => readFileSync(join(folder, 'pack', 'services.yaml'), 'utf8');
  expect(yaml(hall.folder)).toBe(yaml(hallIn(data.dataDir, 'real').folder));
  const again = opened(hall, wallClock);
  await issue(again, 1);
  await again.close();
  next.remove();
});

test('a demo’s backup goes back to the demo: demo and real never mix', async () => {
  const demo = hallIn(data.dataDir, 'demo');
  mkdirSync(demo.folder);
  const made = openHallFile(demo.file);
  made.facts.found({ hallId: 'demo-1', kind: 'demo', timeZone: 'Asia/Shanghai' });
  made.close();
  copyFileSync(demo.file, join(copies, 'demo.sqlite'));
  rmSync(demo.folder, { recursive: true });
  const before = contents(file);
  const { out, code } = await restore(join(copies, 'demo.sqlite'));
  expect({ out, code }).toEqual({ out: expect.stringContaining(demo.file), code: 0 });
  expect(contents(file)).toEqual(before);
});

const closing = (now: number) => closingBackup({ file, folder: copies, hallId: checkHallFile(file).hallId, now });
const EVENING = Date.UTC(2026, 10, 23, 10);
const DAY_MS = 24 * 3_600_000;
/** Names of earlier evenings' copies. */
function fourteenOlder(): void {
  const { hallId } = checkHallFile(file);
  for (let day = 0; day < 14; day += 1)
    writeFileSync(join(copies, backupName(hallId, EVENING + day * DAY_MS)), 'an older copy');
}

test('at closing a copy goes to the second place, and the last fourteen are kept', async () => {
  writeFileSync(join(copies, 'hall-real-other-20200101T000000Z.sqlite'), 'of another hall');
  writeFileSync(join(copies, 'letters.txt'), 'mine');
  for (let day = 0; day < 16; day += 1) {
    const { path, erased } = await closing(EVENING + day * DAY_MS);
    expect(contents(path)).toEqual(contents(file));
    expect(erased).toHaveLength(day < 14 ? 0 : 1);
  }
  const names = readdirSync(copies).sort();
  expect(names).toContain('letters.txt');
  expect(names).toContain('hall-real-other-20200101T000000Z.sqlite');
  const own = names.filter((name) => !name.includes('other') && name !== 'letters.txt');
  expect(own).toHaveLength(14);
  expect(own[0]).toContain('20261125T100000Z');
  expect(own.at(-1)).toContain('20261208T100000Z');
});

test('a copy made under a clock that was set back is not the one that is erased', async () => {
  fourteenOlder();
  const { path } = await closing(EVENING - 100 * DAY_MS);
  expect(existsSync(path)).toBe(true);
  expect(readdirSync(copies)).toHaveLength(14);
});

test('what a copy that was cut off left behind is cleared away', async () => {
  const { hallId } = checkHallFile(file);
  writeFileSync(join(copies, `hall-${hallId}-20200101T000000Z.sqlite.part-77`), 'half');
  await closing(EVENING);
  expect(readdirSync(copies)).toHaveLength(1);
});

test('a second place that is not plugged in is said, and not made up', async () => {
  rmSync(copies, { recursive: true });
  await expect(closing(EVENING)).rejects.toThrow(`the folder ${copies} is not there`);
  expect(existsSync(copies)).toBe(false);
});

test('a damaged hall makes no new copy and erases no old one', async () => {
  fourteenOlder();
  const { hallId } = checkHallFile(file);
  damage(file);
  await expect(closingBackup({ file, folder: copies, hallId, now: EVENING + 20 * DAY_MS })).rejects.toThrow(
    'no backup',
  );
  expect(readdirSync(copies)).toHaveLength(14);
});

/** Overwrites a part of the ledger's own pages. */
function damage(path: string): void {
  const db = openForWriting(path);
  db.pragma('wal_checkpoint(TRUNCATE)');
  const { rootpage } = db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'ledger_entry'").get() as {
    rootpage: number;
  };
  const pageSize = db.pragma('page_size', { simple: true }) as number;
  db.close();
  const bytes = readFileSync(path);
  bytes.fill(0x5a, (rootpage - 1) * pageSize, rootpage * pageSize);
  writeFileSync(path, bytes);
}

/** A copy of the hall's file with something done to it. */
function copyWith(path: string, sql: string): void {
  copyFileSync(file, path);
  const db = openForWriting(path);
  db.pragma('foreign_keys = OFF');
  db.exec(sql);
  db.close();
}
