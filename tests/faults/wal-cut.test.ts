// The power goes at any moment: what stands in the write-ahead log up to there is all that is left of the last minutes.
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Pack } from '../../contract/pack.ts';
import { openHallFile } from '../../db/hall-file.ts';
import { openForReading } from '../../db/open.ts';
import { READ_TABLES, rebuildReadTables } from '../../db/read-tables.ts';
import { hallIn } from '../../server/data-folder.ts';
import { loadHall } from '../../server/hall/load-hall.ts';
import { newDataDir } from '../server/own-hall.ts';
import { openScreen } from '../server/test-screen.ts';
import { accepted, openTestServer, program } from '../server/test-server.ts';
import { type Frame, framesOf } from './write-ahead-log.ts';

interface Acknowledged {
  /** Length of the log when the acknowledgement arrived. */
  readonly logBytes: number;
  readonly number: string;
  readonly commandId: string;
}

let data: ReturnType<typeof newDataDir>;
let base: Buffer;
let log: Buffer;
let frames: readonly Frame[];
let founding: { hallId: string; timeZone: string; packHash: string; pack: Pack };
const acknowledged: Acknowledged[] = [];

/** A run over the faces, all of which stays in the log: numbers, calls, services, cash, paper; alone and many at once. */
beforeAll(async () => {
  data = newDataDir();
  const server = await openTestServer({ dataDir: data.dataDir });
  const { file } = hallIn(data.dataDir, 'demo');
  const greeter = await openScreen(server, 'greeter', { staff: '101' });
  const clerk = await openScreen(server, 'counter', { at: '3', staff: '201' });
  const door = program(server, { name: 'door', role: 'integrator' });
  server.file.db.pragma('wal_checkpoint(TRUNCATE)');
  server.file.db.pragma('wal_autocheckpoint = 0');
  const { hallId, timeZone, packHash, packs } = server.writer.hall();
  founding = { hallId, timeZone, packHash, pack: packs[packHash] as Pack };
  base = readFileSync(file);
  let sent = 0;
  const issue = async () => {
    const commandId = `wal-cut-${++sent}`;
    const wish = { serviceId: 'bill-payment', comesAs: 'owner', language: 'zh-CN' } as const;
    const customer = { customer: { surname: '司马', title: 'mr' as const } };
    const { number } = accepted((await door.command('issueTicket', { ...wish, ...customer }, commandId)).body);
    acknowledged.push({ number, commandId, logBytes: statSync(`${file}-wal`).size });
  };
  for (let round = 0; round < 6; round += 1) {
    await issue();
    await Promise.all([issue(), issue(), issue(), issue()]);
    const { ticketId } = await clerk.done('callNext', {});
    await clerk.done('startService', { ticketId });
    const { change } = await clerk.done('receivePayment', { ticketId, method: 'cash', due: 1_000, received: 5_000 });
    await clerk.done('giveChange', { ticketId, change });
    await Promise.all([
      issue(),
      clerk.command('skipStep', { ticketId, step: 'count-aloud', reason: 'not now' }),
      issue(),
    ]);
    const { held } = (await clerk.subscribe('counter')).view.ticket ?? { held: [] };
    await clerk.done('giveBackItems', { ticketId, items: held.map(({ itemId }) => itemId) });
    await clerk.done('parkTicket', { ticketId, reason: 'fetches a form' });
    await clerk.done('deskReady', {});
    await greeter.done('changeLanguage', { ticketId, language: 'en' });
  }
  log = readFileSync(`${file}-wal`);
  frames = framesOf(log);
  expect(server.faults).toEqual([]);
  greeter.close();
  clerk.close();
  await server.close();
}, 60_000);
afterAll(() => data.remove());

/** What a start finds after the log was cut at this length. */
function opened<T>(length: number, look: (file: ReturnType<typeof openHallFile>) => T): T {
  const path = join(data.dataDir, 'cut.sqlite');
  for (const end of ['-wal', '-shm']) rmSync(path + end, { force: true });
  writeFileSync(path, base);
  writeFileSync(`${path}-wal`, log.subarray(0, length));
  const file = openHallFile(path);
  try {
    return look(file);
  } finally {
    file.close();
  }
}

type Opened = ReturnType<typeof openHallFile>;
const KEPT = ['ledger', 'business_day', ...READ_TABLES, 'reply', 'personal_details', 'print_job', 'hall_fact'];
/** All that the file holds, in one word. */
function contentOf({ db }: Pick<Opened, 'db'>): string {
  const hash = createHash('sha256');
  for (const table of KEPT) hash.update(JSON.stringify(db.prepare(`SELECT * FROM ${table}`).all()));
  return hash.digest('hex');
}

/** Opens clean, its ledger is the beginning of the whole one, and the tables and the hall are made from it. */
function expectSound(file: Opened, ledger: readonly object[]): number {
  expect(file.db.pragma('integrity_check', { simple: true })).toBe('ok');
  const events = [...file.ledger.from(1)];
  expect(events).toEqual(ledger.slice(0, events.length));
  const rows = () => READ_TABLES.map((table) => file.db.prepare(`SELECT * FROM ${table}`).all());
  const live = rows();
  rebuildReadTables(file.db, events);
  expect(rows()).toEqual(live);
  const hall = loadHall(file, founding, () => founding.pack);
  expect(hall.ledger).toBe(events.length);
  return events.length;
}

test('at every commit of the run: the database opens clean, the ledger is whole up to there, nothing acknowledged is lost', () => {
  const ledger = opened(log.length, (file) => [...file.ledger.from(1)]);
  const commits = frames.filter(({ endsCommit }) => endsCommit);
  expect(commits.length).toBeGreaterThan(60);
  let before = 0;
  let checked = 0;
  for (const { to } of commits)
    opened(to, (file) => {
      const count = expectSound(file, ledger);
      expect(count).toBeGreaterThanOrEqual(before);
      before = count;
      for (const { number, commandId } of acknowledged.filter(({ logBytes }) => logBytes <= to)) {
        checked += 1;
        expect(file.replies.find(commandId)?.reply).toMatchObject({ number });
        expect(file.db.prepare('SELECT count(*) AS n FROM ticket WHERE number = ?').get(number)).toEqual({ n: 1 });
      }
    });
  expect(before).toBe(ledger.length);
  expect(acknowledged.length).toBeGreaterThan(35);
  expect(acknowledged.every(({ logBytes }) => logBytes <= log.length)).toBe(true);
  console.log(`${commits.length} commits cut at their end; ${checked} times an acknowledged number was looked for`);
});

test('between two commits: at every frame, and within each, what is left is the commit before, whole', () => {
  const cuts = frames
    .flatMap(({ from, to }) => [from + 4, Math.floor((from + to) / 2), to - 1, to])
    .toSorted((one, other) => other - one);
  const content = contentsOf([...cuts, 32]);
  let commit = 32;
  for (const { from, to, endsCommit } of frames) {
    for (const length of cuts.filter((cut) => cut > from && cut < to))
      expect(content.get(length), `cut at ${length}`).toBe(content.get(commit));
    if (endsCommit) commit = to;
    expect(content.get(to), `cut at ${to}`).toBe(content.get(commit));
  }
  expect(new Set(content.values()).size).toBeGreaterThan(60);
  console.log(`${frames.length} frames, ${cuts.length} cuts at and within them`);
});

/** What a start would read at each length, longest first: the log is cut shorter and shorter, nothing else is written. */
function contentsOf(lengths: readonly number[]): ReadonlyMap<number, string> {
  const path = join(data.dataDir, 'shorter.sqlite');
  writeFileSync(path, base);
  writeFileSync(`${path}-wal`, log);
  const read = (length: number) => {
    rmSync(`${path}-shm`, { force: true });
    truncateSync(`${path}-wal`, length);
    const db = openForReading(path);
    try {
      return contentOf({ db });
    } finally {
      db.close();
    }
  };
  return new Map(lengths.map((length) => [length, read(length)]));
}

test('within the head of the log there is nothing yet: the hall is as it was before the run', () => {
  const before = opened(0, contentOf);
  for (const length of [1, 8, 24, 31, 32]) expect(opened(length, contentOf)).toBe(before);
});

test('a log whose last pages never reached the disk, though its length did, is read up to the last whole commit', () => {
  const commits = frames.filter(({ endsCommit }) => endsCommit);
  const kept = commits.at(-3);
  const torn = Buffer.from(log);
  torn.fill(0, (kept?.to ?? 0) + 24 + 100);
  const whole = opened(kept?.to ?? 0, contentOf);
  const path = join(data.dataDir, 'torn.sqlite');
  writeFileSync(path, base);
  writeFileSync(`${path}-wal`, torn);
  const file = openHallFile(path);
  expect(contentOf(file)).toBe(whole);
  file.close();
});
