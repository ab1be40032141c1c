// The path of one command: parsed, decided, durable, acknowledged, seen. Sent again, it acts no second time.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { CommandInput } from '../../contract/commands.ts';
import { newDataDir } from './own-hall.ts';
import { connect, newCommandId, openPage, openScreen, type TestScreen } from './test-screen.ts';
import { accepted, codeOf, openTestServer, program, type TestServer } from './test-server.ts';

const PAYMENT: CommandInput<'issueTicket'> = { serviceId: 'bill-payment', comesAs: 'owner', language: 'zh-CN' };

let server: TestServer;
let greeter: TestScreen;
let clerk: TestScreen;
let colleague: TestScreen;
beforeAll(async () => {
  server = await openTestServer();
  greeter = await openScreen(server, 'greeter', { staff: '101' });
  clerk = await openScreen(server, 'counter', { at: '3', staff: '201' });
  colleague = await openScreen(server, 'counter', { at: '5', staff: '202' });
});
afterAll(async () => {
  for (const screen of [greeter, clerk, colleague]) screen.close();
  await server.close();
});
afterEach(async () => {
  for (const screen of [clerk, colleague]) await letGo(screen);
  await emptyTheLine();
  expect(server.faults).toEqual([]);
});

/** The counter gives up whom it has called, so that the next test begins with nobody there. */
async function letGo(screen: TestScreen): Promise<void> {
  const { ticket } = (await screen.subscribe('counter')).view;
  if (ticket) await screen.done('cancelTicket', { ticketId: ticket.ticketId, reason: 'gaveUp' });
  await screen.done('deskReady', {});
}
async function emptyTheLine(): Promise<void> {
  for (const { ticketId } of (await greeter.subscribe('greeter')).view.waiting)
    await greeter.done('cancelTicket', { ticketId, reason: 'gaveUp' });
}
const issuedCount = () => (server.file.db.prepare('SELECT count(*) AS n FROM ticket').get() as { n: number }).n;

test('a number issued at the door is called at the counter, and both are in the ledger when they are acknowledged', async () => {
  const { ticketId, number } = await greeter.done('issueTicket', PAYMENT);
  expect(number).toMatch(/^B\d{3}$/);
  const answer = await clerk.command('callNext', { counter: '3' });
  expect(answer).toMatchObject({ ok: true, reply: { ticketId, number } });
  const [last] = [...server.file.ledger.from(answer.ok ? answer.version : 0)];
  expect(last).toMatchObject({ type: 'TicketCalled', data: { ticketId, counterId: '3' }, by: { staff: '201' } });
});

test('an event names the command, the person and the device that it comes from', async () => {
  const commandId = newCommandId();
  await greeter.command('issueTicket', PAYMENT, commandId);
  const rows = server.file.db.prepare('SELECT DISTINCT by_staff, by_device FROM ledger WHERE command_id = ?');
  const [row] = rows.all(commandId) as { by_staff: string; by_device: string }[];
  expect(row?.by_staff).toBe('101');
  expect(server.file.devices.byId(row?.by_device ?? '')?.place).toEqual({ screen: 'greeter', at: '1' });
});

test('a command sent twice with one id acts once and is answered the same', async () => {
  const before = issuedCount();
  const id = newCommandId();
  const first = await greeter.command('issueTicket', PAYMENT, id);
  const second = await greeter.command('issueTicket', PAYMENT, id);
  expect(second).toEqual(first);
  expect(issuedCount()).toBe(before + 1);
});

test('fifty of one id at the same moment act once, and all fifty get the same number', async () => {
  const before = issuedCount();
  const id = newCommandId();
  const answers = await Promise.all(Array.from({ length: 50 }, () => greeter.command('issueTicket', PAYMENT, id)));
  const [first] = answers;
  expect(first).toMatchObject({ ok: true });
  for (const answer of answers) expect(answer).toEqual(first);
  expect(issuedCount()).toBe(before + 1);
});

test('when the connection is lost before the acknowledgement, the retry over a new one gets the first answer', async () => {
  const before = issuedCount();
  const cookie = await openPage(server, 'greeter', { at: '2' });
  const place = { place: { screen: 'greeter', at: '2' } };
  const leaving = await connect(server, place, cookie);
  expect(codeOf(await leaving.signIn('102'))).toBe('ok');
  const id = newCommandId();
  leaving.socket.emit('command', { name: 'issueTicket', commandId: id, payload: PAYMENT }, () => {});
  await expect.poll(issuedCount).toBe(before + 1);
  leaving.close();
  const back = await connect(server, place, cookie);
  const answer = accepted(await back.command('issueTicket', PAYMENT, id));
  expect(server.writer.hall().tickets[answer.ticketId]?.number).toBe(answer.number);
  expect(issuedCount()).toBe(before + 1);
  await back.done('closePost', {});
  back.close();
});

test('signing out is answered the same when it is asked again, though nobody is signed in any more', async () => {
  const leaving = await openScreen(server, 'greeter', { at: '3', staff: '102' });
  const id = newCommandId();
  const first = await leaving.command('closePost', {}, id);
  expect(first).toMatchObject({ ok: true });
  expect(await leaving.command('closePost', {}, id)).toEqual(first);
  leaving.close();
});

test('a retry after the server was started again acts no second time', async () => {
  const data = newDataDir();
  const before = await openTestServer({ dataDir: data.dataDir });
  const door = program(before, { name: 'door', role: 'integrator' });
  const key = newCommandId();
  const first = await door.command('issueTicket', PAYMENT, key);
  await before.close();
  const after = await openTestServer({ dataDir: data.dataDir });
  const again = await program(after, { name: 'door', role: 'integrator' }).command('issueTicket', PAYMENT, key);
  expect(again.body).toEqual(first.body);
  expect(Object.keys(after.writer.hall().tickets)).toHaveLength(1);
  expect(after.faults).toEqual([]);
  await after.close();
  data.remove();
});

test('a command id that was used for another command gets nothing of the first', async () => {
  const id = newCommandId();
  const { ticketId } = accepted(await greeter.command('issueTicket', PAYMENT, id));
  const other = await greeter.command('cancelTicket', { ticketId, reason: 'mistake' }, id);
  expect(other).toEqual({ ok: false, refusal: { code: 'malformed', data: { issues: [expect.any(String)] } } });
  expect(server.writer.hall().tickets[ticketId]?.status).toBe('waiting');
});

test('a command id of somebody else gets nothing of the first', async () => {
  await greeter.done('issueTicket', PAYMENT);
  const id = newCommandId();
  const called = accepted(await clerk.command('callNext', {}, id));
  const strange = await colleague.command('callNext', {}, id);
  expect(codeOf(strange)).toBe('malformed');
  expect(JSON.stringify(strange)).not.toContain(called.number);
});

test('a refused command changes nothing, and its id can be used when it has become possible', async () => {
  const { ledger } = server.writer.hall();
  const id = newCommandId();
  expect(codeOf(await clerk.command('callNext', {}, id))).toBe('nobodyWaiting');
  expect(server.writer.hall().ledger).toBe(ledger);
  const { number } = await greeter.done('issueTicket', PAYMENT);
  expect(accepted(await clerk.command('callNext', {}, id)).number).toBe(number);
});

test('a counter in the payload is only compared with the post, never believed', async () => {
  await greeter.done('issueTicket', PAYMENT);
  const answer = await clerk.command('callNext', { counter: '5' });
  expect(answer).toEqual({ ok: false, refusal: { code: 'notYourCounter', data: { counter: '5' } } });
  expect(server.writer.hall().counters['5']?.ticketId).toBeUndefined();
});

test("a colleague's ticket can be neither started, called again, sent on nor finished", async () => {
  await greeter.done('issueTicket', PAYMENT);
  const { ticketId } = await clerk.done('callNext', {});
  const others = [
    () => colleague.command('startService', { ticketId }),
    () => colleague.command('callAgain', { ticketId }),
    () => colleague.command('transferTicket', { ticketId, to: { counter: '7' } }),
  ];
  for (const other of others) expect(codeOf(await other())).toBe('notYourTicket');
  await clerk.done('startService', { ticketId });
  expect(codeOf(await colleague.command('finish', { ticketId }))).toBe('notYourTicket');
  expect(codeOf(await colleague.command('takeItems', { ticketId, items: [{ document: 'owner-id' }] }))).toBe(
    'notYourTicket',
  );
});

const unknown: readonly (readonly [string, CommandInput<'issueTicket'>, string])[] = [
  ['a service', { ...PAYMENT, serviceId: 'haircut' }, 'unknownService'],
  ['a class', { ...PAYMENT, classId: 'royal' }, 'unknownClass'],
  ['a visit', { ...PAYMENT, visitId: 'nobody' }, 'unknownVisit'],
  [
    'a document',
    { ...PAYMENT, documents: [{ document: 'library-card', present: true, valid: true }] },
    'unknownDocument',
  ],
];
test.each(unknown)('%s that there is not is refused by its own code', async (_, payload, code) => {
  expect(codeOf(await greeter.command('issueTicket', payload))).toBe(code);
});

test('a ticket, a command, a view and a query that there are not are refused by their own codes', async () => {
  expect(codeOf(await clerk.command('startService', { ticketId: 'nobody' }))).toBe('unknownTicket');
  expect(codeOf(await clerk.ask('command', { name: 'makeTea', commandId: newCommandId(), payload: {} }))).toBe(
    'unknownCommand',
  );
  expect(codeOf(await clerk.ask('subscribe', { view: 'cellar' }))).toBe('unknownView');
  expect(codeOf(await clerk.ask('query', { name: 'secrets', params: {} }))).toBe('unknownQuery');
});

test("the hall's own commands and the names of an object's own members are no commands", async () => {
  for (const name of ['openBusinessDay', 'openPost', 'raiseAlert', 'constructor', '__proto__', 'toString'])
    expect(codeOf(await greeter.ask('command', { name, commandId: newCommandId(), payload: {} })), name).toBe(
      'unknownCommand',
    );
});

test('calling while documents are held, and finishing, are refused until everything is handed back', async () => {
  const documents = [{ document: 'owner-id', present: true, valid: true }];
  await greeter.done('issueTicket', { ...PAYMENT, serviceId: 'invoice', documents });
  const { ticketId } = await clerk.done('callNext', {});
  await clerk.done('startService', { ticketId });
  await clerk.done('takeItems', { ticketId, items: [{ document: 'owner-id' }] });
  expect(codeOf(await clerk.command('callNext', {}))).toBe('documentsHeld');
  expect(codeOf(await clerk.command('finish', { ticketId }))).toBe('documentsHeld');
  const held = (await clerk.subscribe('counter')).view.ticket?.held ?? [];
  await clerk.done('giveBackItems', { ticketId, items: held.map(({ itemId }) => itemId) });
});

test('an amount that is negative, absurd or too little is refused before any money is booked', async () => {
  await greeter.done('issueTicket', PAYMENT);
  const { ticketId } = await clerk.done('callNext', {});
  await clerk.done('startService', { ticketId });
  const pay = (due: number, received: number) =>
    clerk.command('receivePayment', { ticketId, method: 'cash', due, received });
  const [negative, broken, endless, absurd, short] = [
    await pay(-1, 100),
    await pay(10.5, 100),
    await pay(0, 1e12),
    await pay(20_000_001, 20_000_001),
    await pay(5_000, 4_000),
  ];
  expect([negative, broken, endless].map(codeOf)).toEqual(['malformed', 'malformed', 'malformed']);
  expect(codeOf(absurd)).toBe('amountAbsurd');
  expect(short).toMatchObject({ refusal: { code: 'receivedBelowDue', data: { short: 1_000 } } });
  expect((await clerk.subscribe('counter')).view.ticket?.payment?.stage).toBe('due');
});

test('a screen with nobody signed in may do nothing of the staff', async () => {
  const empty = await openScreen(server, 'counter', { at: '7' });
  expect(codeOf(await empty.command('callNext', {}))).toBe('notSignedIn');
  expect(codeOf(await empty.ask('subscribe', { view: 'counter' }))).toBe('notSignedIn');
  expect(codeOf(await empty.ask('query', { name: 'tickets', params: { day: '2026-11-23' } }))).toBe('mayNot');
  empty.close();
});
