// Views go out whole, to the audience they were built for and to nobody else.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { CommandInput } from '../../contract/commands.ts';
import type { Screen } from '../../contract/wire.ts';
import { connect, openScreen, type TestScreen } from './test-screen.ts';
import { codeOf, openTestServer, type Program, program, type TestServer } from './test-server.ts';

const PAYMENT: CommandInput<'issueTicket'> = { serviceId: 'bill-payment', comesAs: 'owner', language: 'zh-CN' };
const SURNAME = '上官镜';
const NOTE = '旧卡在南湖边丢失 REMARK-7731';

let server: TestServer;
let greeter: TestScreen;
let clerk: TestScreen;
const opened: TestScreen[] = [];
beforeAll(async () => {
  // a guest address, so that tickets have a phone page; it is the main port's own, so nothing more is opened
  server = await openTestServer({ env: { HALL_GUEST_URL: 'https://hall.example' } });
  greeter = await openScreen(server, 'greeter', { staff: '101' });
  clerk = await openScreen(server, 'counter', { at: '3', staff: '201' });
});
afterAll(async () => {
  greeter.close();
  clerk.close();
  await server.close();
});
afterEach(() => {
  for (const screen of opened.splice(0)) screen.close();
  expect(server.faults).toEqual([]);
});

async function screen(name: Screen, at = '1'): Promise<TestScreen> {
  const one = await openScreen(server, name, { at });
  opened.push(one);
  return one;
}
async function phoneOf(phoneUrl: string | undefined): Promise<TestScreen> {
  const phone = await connect(server, { ticket: phoneUrl?.split('/t/')[1] ?? '' });
  opened.push(phone);
  return phone;
}
const patience = { timeout: 3_000, interval: 5 };

test('a screen gets its whole view when it subscribes, stamped with the number of the ledger', async () => {
  const { number } = await greeter.done('issueTicket', PAYMENT);
  const display = await screen('display');
  const envelope = await display.subscribe('display');
  expect(envelope).toMatchObject({ key: 'display', version: server.writer.hall().ledger, notices: ['demo'] });
  expect(envelope.epoch).toBe(display.you.epoch);
  expect(envelope.view.queues.find(({ queueId }) => queueId === 'payment')?.waiting).toBeGreaterThan(0);
  expect((await greeter.subscribe('greeter')).view.waiting.map((row) => row.number)).toContain(number);
});

test('a call reaches the display, the kiosk and the counter without anybody asking', async () => {
  const display = await screen('display');
  const kiosk = await screen('kiosk');
  await display.subscribe('display');
  await kiosk.subscribe('kiosk');
  await clerk.subscribe('counter');
  await greeter.done('issueTicket', PAYMENT);
  const { number, ticketId } = await clerk.done('callNext', {});
  await expect.poll(() => display.shown('display').calls[0]?.number, patience).toBe(number);
  await expect.poll(() => kiosk.shown('kiosk').calls[0]?.counterId, patience).toBe('3');
  await expect.poll(() => clerk.shown('counter').ticket?.ticketId, patience).toBe(ticketId);
  await clerk.done('cancelTicket', { ticketId, reason: 'gaveUp' });
});

test('a counter sees only itself, and a screen whose place it is not sees it not at all', async () => {
  const other = await openScreen(server, 'counter', { at: '5', staff: '202' });
  opened.push(other);
  expect((await other.subscribe('counter')).view.counterId).toBe('5');
  const asked = await other.ask('subscribe', { view: 'counter', params: { counter: '3' } });
  expect(asked).toMatchObject({ reply: { view: { counterId: '5' } } });
  const display = await screen('display');
  for (const view of ['counter', 'greeter', 'manager', 'printers', 'phoneTicket'])
    expect(codeOf(await display.ask('subscribe', { view })), view).not.toBe('ok');
  await other.done('closePost', {});
});

test('versions never go back, and within fifty milliseconds changes are merged', async () => {
  const display = await screen('display');
  await display.subscribe('display');
  const kiosk = program(server, { name: 'burst', role: 'integrator' });
  const burst = 60;
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: burst }, () => kiosk.command('issueTicket', PAYMENT)));
  const waiting = Object.values(server.writer.hall().tickets).filter(({ status }) => status === 'waiting').length;
  const shown = () => display.shown('display').queues.find(({ queueId }) => queueId === 'payment')?.waiting;
  await expect.poll(shown, patience).toBe(waiting);
  const took = performance.now() - startedAt;
  const pushed = display.views.slice(1);
  // one at once, one after every fifty milliseconds, and a look once a second
  expect(pushed.length).toBeLessThanOrEqual(2 + took / 50 + took / 1000);
  expect(pushed.length).toBeLessThan(burst);
  const versions = display.views.map(({ version }) => version);
  expect(versions).toEqual(versions.toSorted((one, other) => one - other));
  expect(display.views.at(-1)?.version).toBe(server.writer.hall().ledger);
});

test('nothing is sent to a display when nothing that it shows has changed', async () => {
  const display = await screen('display');
  await display.subscribe('display');
  const { ticketId } = await greeter.done('issueTicket', PAYMENT);
  await expect.poll(() => display.views.length, patience).toBe(2);
  // the waits that it shows are worked out anew at most once a second: after that, and one change more, they stand
  await new Promise((done) => setTimeout(done, 1_200));
  await greeter.done('changeLanguage', { ticketId, language: 'en' });
  await new Promise((done) => setTimeout(done, 150));
  const before = display.views.length;
  await greeter.done('changeLanguage', { ticketId, language: 'zh-CN' });
  await new Promise((done) => setTimeout(done, 150));
  expect(display.views).toHaveLength(before);
});

test('all displays get the same bytes', async () => {
  const [one, other] = [await screen('display', '1'), await screen('display', '2')];
  await one.subscribe('display');
  await other.subscribe('display');
  await greeter.done('issueTicket', PAYMENT);
  const pushed = ({ frames }: TestScreen) => frames.find((frame) => frame.startsWith('2["view"'));
  await expect.poll(() => [pushed(one), pushed(other)].every(Boolean), patience).toBe(true);
  expect(pushed(one)).toBe(pushed(other));
});

test('the display, the kiosk, the customer screen and the phone never receive a surname, a document or a remark', async () => {
  await emptyTheLine();
  const documents = [{ document: 'owner-id', kind: 'passport', present: true, valid: true }];
  const wish = { ...PAYMENT, serviceId: 'invoice', documents, customer: { surname: SURNAME, title: 'ms' as const } };
  const issued = await greeter.done('issueTicket', { ...wish, note: NOTE });
  const audience = {
    display: await screen('display'),
    kiosk: await screen('kiosk'),
    customer: await screen('customer', '3'),
    phoneTicket: await phoneOf(issued.phoneUrl),
    printers: await screen('printers'),
  };
  for (const [view, one] of Object.entries(audience)) await one.subscribe(view as 'display');
  const { ticketId } = await clerk.done('callNext', {});
  expect(ticketId).toBe(issued.ticketId);
  await clerk.done('startService', { ticketId });
  await clerk.done('takeItems', { ticketId, items: [{ document: 'owner-id', kind: 'passport' }] });
  await expect.poll(() => audience.customer.shown('customer').stage, patience).toBe('serving');
  await expect.poll(() => audience.phoneTicket.shown('phoneTicket').status, patience).toBe('serving');
  const { held } = (await clerk.subscribe('counter')).view.ticket ?? { held: [] };
  await clerk.done('giveBackItems', { ticketId, items: held.map(({ itemId }) => itemId) });
  await clerk.done('cancelTicket', { ticketId, reason: 'gaveUp' });
  await clerk.done('deskReady', {});
  await expect.poll(() => audience.display.shown('display').calls[0]?.number, patience).toBe(issued.number);
  await expect.poll(() => audience.phoneTicket.shown('phoneTicket').status, patience).toBe('ended');
  const told = Object.entries(audience).map(([view, { frames }]) => [view, frames.join('\n')] as const);
  for (const [view, bytes] of told) {
    for (const word of [SURNAME, 'REMARK-7731', '南湖边', 'passport'])
      expect(bytes.includes(word), `${view} got "${word}"`).toBe(false);
    expect(bytes).toContain('"view"');
  }
});

test('a clerk learns who a ticket is after calling it, and no sooner', async () => {
  await emptyTheLine();
  const watching = await openScreen(server, 'counter', { at: '5', staff: '202' });
  opened.push(watching);
  await watching.subscribe('counter');
  await watching.subscribe('guide');
  await greeter.done('issueTicket', { ...PAYMENT, customer: { surname: SURNAME, title: 'mr' }, note: NOTE });
  await expect.poll(() => watching.shown('counter').waiting, patience).toBe(1);
  expect(watching.frames.join('\n')).not.toContain(SURNAME);
  await clerk.subscribe('counter');
  const { ticketId } = await clerk.done('callNext', {});
  await expect.poll(() => clerk.shown('counter').ticket?.customer?.surname, patience).toBe(SURNAME);
  expect(clerk.shown('counter').ticket?.note).toBe(NOTE);
  await expect.poll(() => watching.shown('counter').waiting, patience).toBe(0);
  expect(watching.frames.join('\n')).not.toContain(SURNAME);
  await clerk.done('cancelTicket', { ticketId, reason: 'gaveUp' });
  await watching.done('closePost', {});
});

test('a phone sees its own ticket alone, and whose turn is before it only as a number of people', async () => {
  await emptyTheLine();
  const first = await greeter.done('issueTicket', PAYMENT);
  const second = await greeter.done('issueTicket', PAYMENT);
  const phone = await phoneOf(second.phoneUrl);
  const { view } = await phone.subscribe('phoneTicket');
  expect(view).toMatchObject({ number: second.number, status: 'waiting', ahead: 1 });
  expect(phone.frames.join('\n')).not.toContain(first.ticketId);
  expect(codeOf(await phone.command('cancelTicket', { ticketId: first.ticketId, reason: 'gaveUp' }))).toBe('mayNot');
  expect(codeOf(await phone.command('callNext', {}))).toBe('mayNot');
  expect(codeOf(await phone.ask('signIn', { staff: '601', pin: '1601' }))).toBe('mayNot');
  await clerk.done('callNext', {});
  await expect.poll(() => phone.shown('phoneTicket').ahead, patience).toBe(0);
  await phone.done('cancelTicket', { ticketId: second.ticketId, reason: 'gaveUp' });
  await expect.poll(() => phone.shown('phoneTicket').outcome, patience).toBe('gaveUp');
  await clerk.done('cancelTicket', { ticketId: first.ticketId, reason: 'gaveUp' });
});

test('what is typed about a customer is neither in the ledger nor in the answers kept for a retry nor in the log', async () => {
  const tables = ['ledger', 'reply', 'ticket', 'ticket_interval', 'print_job'];
  for (const table of tables) {
    const rows = JSON.stringify(server.file.db.prepare(`SELECT * FROM ${table}`).all());
    expect(rows.includes(SURNAME) || rows.includes('REMARK-7731'), table).toBe(false);
  }
  const kept = JSON.stringify(server.file.db.prepare('SELECT body FROM personal_details').all());
  expect(kept).toContain(SURNAME);
});

test('a screen that leaves a view hears no more of it', async () => {
  const display = await screen('display');
  await display.subscribe('display');
  display.socket.emit('unsubscribe', { view: 'display' });
  await new Promise((done) => setTimeout(done, 50));
  const before = display.views.length;
  await greeter.done('issueTicket', PAYMENT);
  await new Promise((done) => setTimeout(done, 150));
  expect(display.views).toHaveLength(before);
});

test('whoever signs out loses the view of the post in the same moment', async () => {
  const leaving = await openScreen(server, 'greeter', { at: '2', staff: '102' });
  opened.push(leaving);
  await leaving.subscribe('greeter');
  await leaving.done('closePost', {});
  await expect.poll(() => leaving.you.staff, patience).toBeUndefined();
  const before = leaving.views.length;
  await greeter.done('issueTicket', { ...PAYMENT, note: NOTE });
  await new Promise((done) => setTimeout(done, 150));
  expect(leaving.views).toHaveLength(before);
  expect(codeOf(await leaving.ask('subscribe', { view: 'greeter' }))).toBe('notSignedIn');
});

async function emptyTheLine(): Promise<void> {
  const everywhere: Program = program(server, { name: 'sweeper', role: 'integrator' });
  for (const { ticketId, status } of Object.values(server.writer.hall().tickets))
    if (status === 'waiting') await everywhere.command('cancelTicket', { ticketId, reason: 'gaveUp' });
}
