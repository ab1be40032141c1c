// Acknowledged means durable, and what is deleted is gone. Read from the connection of a server that runs.
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { CommandInput } from '../../contract/commands.ts';
import { past } from '../../db/past.ts';
import { eraseExpired } from '../../db/retention.ts';
import { hallIn } from '../../server/data-folder.ts';
import { handClock } from '../server/own-hall.ts';
import { openScreen, type TestScreen } from '../server/test-screen.ts';
import { openTestServer, type TestServer } from '../server/test-server.ts';

const DAY = 24 * 3_600_000;
const SURNAME = '独孤鹤鸣';
const NOTE = 'REMARK-4471 旧卡在湖边丢失';
const VISIT: CommandInput<'issueTicket'> = { serviceId: 'bill-payment', comesAs: 'owner', language: 'zh-CN' };

let server: TestServer;
let greeter: TestScreen;
const clock = handClock();
beforeAll(async () => {
  server = await openTestServer({ clock, env: { HALL_GUEST_URL: 'https://hall.example' } });
  greeter = await openScreen(server, 'greeter', { staff: '101' });
});
afterAll(async () => {
  greeter.close();
  await server.close();
});
afterEach(() => expect(server.faults).toEqual([]));

const pragma = (name: string) => server.file.db.pragma(name, { simple: true });
const count = (table: string) =>
  (server.file.db.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;
/** Everything on the disk: the file and its write-ahead log. */
function onDisk(word: string): boolean {
  const { file } = hallIn(server.dataDir, 'demo');
  return [file, `${file}-wal`].some((path) => readFileSync(path).includes(Buffer.from(word)));
}

test('the live connection writes ahead and waits for the disk at every commit', () => {
  expect(pragma('journal_mode')).toBe('wal');
  expect(pragma('synchronous')).toBe(2);
});

test('the live connection overwrites what is deleted, and holds to the references of the schema', () => {
  expect(pragma('secure_delete')).toBe(1);
  expect(pragma('foreign_keys')).toBe(1);
});

test('the write-ahead log is cut back and does not grow for ever', () => {
  expect(pragma('journal_size_limit')).toBeGreaterThan(0);
  expect(pragma('wal_autocheckpoint')).toBeGreaterThan(0);
});

test('what is known about a customer is erased at its date, from the disk too; the ledger stays whole', async () => {
  const { ticketId, phoneUrl, printJobId } = await greeter.done('issueTicket', {
    ...VISIT,
    ...{ customer: { surname: SURNAME, title: 'ms' }, note: NOTE },
  });
  const secret = phoneUrl?.split('/t/')[1] ?? '';
  await greeter.done('cancelTicket', { ticketId, reason: 'gaveUp' });
  await expect.poll(() => server.file.printJobs.find(printJobId)?.state, { timeout: 5_000 }).toBe('confirmed');
  expect([SURNAME, NOTE, secret].map(onDisk)).toEqual([true, true, true]);
  const ledger = count('ledger');
  expect(eraseExpired(server.file.db, clock.now() + 29 * DAY)).toBeGreaterThan(0);
  expect(count('personal_details')).toBe(1);
  expect(server.file.printJobs.find(printJobId)).toBeUndefined();
  eraseExpired(server.file.db, clock.now() + 31 * DAY);
  for (const table of ['personal_details', 'ticket_secret', 'reply', 'print_job']) expect(count(table), table).toBe(0);
  expect([SURNAME, NOTE, secret].map(onDisk)).toEqual([false, false, false]);
  expect(count('ledger')).toBe(ledger);
  expect(past(server.file.db).ticket({ ticketId })?.ticket.outcome).toBe('gaveUp');
});

test('the hall erases by itself when the day has rolled over', async () => {
  await greeter.done('issueTicket', { ...VISIT, customer: { surname: SURNAME, title: 'ms' } });
  expect(count('personal_details')).toBe(1);
  clock.pass(31 * DAY);
  await expect.poll(() => count('personal_details'), { timeout: 15_000, interval: 100 }).toBe(0);
  expect(onDisk(SURNAME)).toBe(false);
});
