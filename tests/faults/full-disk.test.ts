// A disk that is full, or that can only be read: new commands are refused, what is stored is safe, every staff screen says so,
// and the hall goes on by itself when there is room again.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CommandInput } from '../../contract/commands.ts';
import { READ_TABLES, rebuildReadTables } from '../../db/read-tables.ts';
import { openVirtualPrinter, type VirtualPrinter } from '../../server/printing/virtual-printer.ts';
import { connect, openScreen, type TestScreen } from '../server/test-screen.ts';
import { accepted, codeOf, openTestServer, type Program, program, type TestServer } from '../server/test-server.ts';

const PAYMENT: CommandInput<'issueTicket'> = { serviceId: 'bill-payment', comesAs: 'owner', language: 'en' };
/** The hall looks every ten seconds whether it can write again. */
const patience = { timeout: 15_000, interval: 20 };
const NO_LIMIT = 1_073_741_823;

let printer: VirtualPrinter;
let server: TestServer;
let greeter: TestScreen;
let clerk: TestScreen;
let display: TestScreen;
let door: Program;
beforeEach(async () => {
  printer = await openVirtualPrinter();
  const { host, port } = printer.address;
  server = await openTestServer({ env: { HALL_PRINTER: `tcp://${host}:${port}` } });
  greeter = await openScreen(server, 'greeter', { staff: '101' });
  clerk = await openScreen(server, 'counter', { at: '3', staff: '201' });
  display = await openScreen(server, 'display');
  door = program(server, { name: 'door', role: 'integrator' });
  await greeter.subscribe('greeter');
  await clerk.subscribe('counter');
  await display.subscribe('display');
});
afterEach(async () => {
  for (const screen of [greeter, clerk, display]) screen.close();
  await server.close();
  await printer.close();
});

const setLimit = (pages: number) => server.file.db.pragma(`max_page_count = ${pages}`);
const fillTheDisk = () => setLimit(server.file.db.pragma('page_count', { simple: true }) as number);
const mayWrite = (can: boolean) => server.file.db.pragma(`query_only = ${can ? 'OFF' : 'ON'}`);
const everything = () =>
  ['ledger', 'reply', 'personal_details', 'print_job', ...READ_TABLES].map((table) =>
    server.file.db.prepare(`SELECT count(*) AS n FROM ${table}`).get(),
  );
const notices = (screen: TestScreen) => screen.views.at(-1)?.notices;
const health = async () => (await fetch(`${server.url}/healthz`)).status;

/** Issues until the disk takes no more; returns what was acknowledged. */
async function issueUntilFull(): Promise<readonly string[]> {
  const numbers: string[] = [];
  for (let refused = 0; refused < 10; ) {
    const { body } = await door.command('issueTicket', PAYMENT);
    if (body.ok) numbers.push(body.reply.number);
    else refused += 1;
  }
  return numbers;
}
function expectWhole(): void {
  const { file } = server;
  expect(file.db.pragma('integrity_check', { simple: true })).toBe('ok');
  const events = [...file.ledger.from(1)];
  expect(events.map(({ n }) => n)).toEqual(events.map((_, index) => index + 1));
  expect(server.writer.hall().ledger).toBe(events.length);
  const rows = () => READ_TABLES.map((table) => file.db.prepare(`SELECT * FROM ${table}`).all());
  const live = rows();
  rebuildReadTables(file.db, events);
  expect(rows()).toEqual(live);
}

test('a full disk refuses what is new by its code, leaves nothing half done and loses nothing', async () => {
  fillTheDisk();
  const numbers = await issueUntilFull();
  const before = { rows: everything(), hall: server.writer.hall() };
  const customer = { surname: '欧阳', title: 'ms' } as const;
  const refused = await greeter.command('issueTicket', { ...PAYMENT, customer, note: 'x'.repeat(400) });
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'diskFull', data: { ref: expect.any(String) } } });
  expect((await door.command('issueTicket', PAYMENT)).status).toBe(507);
  expect({ rows: everything(), hall: server.writer.hall() }).toEqual(before);
  expect(server.writer.hall()).toBe(before.hall);
  const stored = server.file.db.prepare('SELECT number FROM ticket').all() as { number: string }[];
  expect(stored.map(({ number }) => number)).toEqual(numbers);
  setLimit(NO_LIMIT);
  expectWhole();
});

test('every staff screen says that the disk is full, the hall says it to whoever watches it, and both say when it is over', async () => {
  expect(notices(clerk)).toEqual(['demo']);
  expect(await health()).toBe(200);
  fillTheDisk();
  await issueUntilFull();
  for (const screen of [greeter, clerk, display])
    await expect.poll(() => notices(screen), patience).toEqual(['demo', 'diskFull']);
  expect(await health()).toBe(503);
  const fresh = await openScreenAgain();
  expect(notices(fresh)).toEqual(['demo', 'diskFull']);
  fresh.close();
  setLimit(NO_LIMIT);
  for (const screen of [greeter, clerk, display]) await expect.poll(() => notices(screen), patience).toEqual(['demo']);
  expect(await health()).toBe(200);
});

/** The clerk's browser loads its page again: the device is known, nothing has to be written for it. */
async function openScreenAgain(): Promise<TestScreen> {
  const cookie = (clerk.socket.io.opts.extraHeaders as { cookie: string }).cookie;
  const again = await connect(server, { place: { screen: 'counter', at: '3' } }, cookie);
  await again.subscribe('counter');
  return again;
}

test('when there is room again the next number is the one that was refused, and the same command id acts once', async () => {
  fillTheDisk();
  const numbers = await issueUntilFull();
  const key = 'refused-by-a-full-disk';
  expect(codeOf((await door.command('issueTicket', PAYMENT, key)).body)).toBe('diskFull');
  setLimit(NO_LIMIT);
  const { number } = accepted((await door.command('issueTicket', PAYMENT, key)).body);
  expect(number).toBe(`B${String(numbers.length + 1).padStart(3, '0')}`);
  expect(accepted((await door.command('issueTicket', PAYMENT, key)).body).number).toBe(number);
  expect(server.writer.trouble()).toBeUndefined();
  expectWhole();
});

test('a disk that fills up is noticed with nobody pressing anything', async () => {
  mayWrite(false);
  await expect.poll(health, patience).toBe(503);
  await expect.poll(() => notices(greeter), patience).toContain('ledgerUnwritable');
  mayWrite(true);
  await greeter.done('issueTicket', PAYMENT);
  expect(await health()).toBe(200);
});

test('a person who wants to sign in, and a new screen, are refused without a fault', async () => {
  mayWrite(false);
  const other = await fetch(`${server.url}/counter?at=5`, { redirect: 'manual' });
  expect(other.status).toBe(302);
  const leaving = await clerk.command('closePost', {});
  expect(codeOf(leaving)).toBe('ledgerUnwritable');
  mayWrite(true);
  expect(codeOf(await clerk.command('closePost', {}))).toBe('ok');
});

test('paper waits while nothing can be written, and then comes out once', async () => {
  await printer.setFaults({ paper: 'out' });
  const { printJobId } = await greeter.done('issueTicket', PAYMENT);
  await expect.poll(() => server.file.printJobs.find(printJobId)?.nextTryAt, patience).toBeGreaterThan(0);
  mayWrite(false);
  await printer.setFaults({});
  await new Promise((done) => setTimeout(done, 2_500));
  expect(printer.jobs).toHaveLength(0);
  mayWrite(true);
  await expect.poll(() => server.file.printJobs.find(printJobId)?.state, patience).toBe('confirmed');
  expect(printer.jobs).toHaveLength(1);
});

test('paper that came out while nothing could be written is remembered, and does not come out again', async () => {
  await printer.setFaults({ slowMsPerKilobyte: 800 });
  const { printJobId } = await greeter.done('issueTicket', PAYMENT);
  await expect.poll(() => server.file.printJobs.find(printJobId)?.state, patience).toBe('sending');
  mayWrite(false);
  await expect.poll(() => printer.jobs.length, patience).toBe(1);
  await printer.setFaults({});
  await new Promise((done) => setTimeout(done, 1_000));
  expect(server.file.printJobs.find(printJobId)?.state).toBe('sending');
  mayWrite(true);
  await expect.poll(() => server.file.printJobs.find(printJobId)?.state, patience).toBe('confirmed');
  await new Promise((done) => setTimeout(done, 500));
  expect(printer.jobs).toHaveLength(1);
});
