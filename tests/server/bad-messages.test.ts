// Whatever comes over the wire gets a stable code, changes nothing, and the server goes on.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { connect, newCommandId, openPage, openScreen, type TestScreen } from './test-screen.ts';
import { codeOf, openTestServer, type Program, program, type TestServer } from './test-server.ts';

const PAYMENT = { serviceId: 'bill-payment', comesAs: 'owner', language: 'en' } as const;
const KILOBYTE = 1024;

let server: TestServer;
let greeter: TestScreen;
let door: Program;
let ledger: number;
beforeAll(async () => {
  server = await openTestServer();
  greeter = await openScreen(server, 'greeter', { staff: '101' });
  door = program(server, { name: 'door', role: 'integrator' });
  ledger = server.writer.hall().ledger;
});
afterAll(async () => {
  greeter.close();
  await server.close();
});
afterEach(async () => {
  expect(server.writer.hall().ledger).toBe(ledger);
  expect(server.faults).toEqual([]);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});

const message = (payload: unknown, more: object = {}) => ({
  ...{ name: 'issueTicket', commandId: newCommandId(), payload },
  ...more,
});
const messages: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 42],
  ['a text', 'issueTicket'],
  ['a list', [message(PAYMENT)]],
  ['bytes', Buffer.from([1, 2, 3])],
  ['a message without a command id', { name: 'issueTicket', payload: PAYMENT }],
  ['a command id of seven letters', message(PAYMENT, { commandId: '1234567' })],
  ['a command id of sixty-five letters', message(PAYMENT, { commandId: 'x'.repeat(65) })],
  ['a field that no message has', message(PAYMENT, { actor: { kind: 'hall' } })],
  ['a payload that is a text', message('bill-payment')],
  ['a payload with a field that no command has', message({ ...PAYMENT, free: true })],
  ['a payload without its service', message({ comesAs: 'owner', language: 'en' })],
  ['a language that the hall does not speak', message({ ...PAYMENT, language: 'fr' })],
  ['a note longer than five hundred letters', message({ ...PAYMENT, note: 'x'.repeat(501) })],
  ['a time before there were any', message({ ...PAYMENT, occurredAt: -1 })],
];
test.each(messages)('%s over the socket is malformed', async (_, raw) => {
  expect(codeOf(await greeter.ask('command', raw))).toBe('malformed');
});

test('a malformed payload is told where it is wrong', async () => {
  const answer = await greeter.ask('command', message({ ...PAYMENT, language: 'fr' }));
  expect(answer).toMatchObject({ refusal: { data: { issues: [expect.stringContaining('language')] } } });
});

test('a message that the hall does not know is answered too, not dropped in silence', async () => {
  expect(codeOf(await greeter.ask('brew', {}))).toBe('malformed');
  expect(codeOf(await greeter.socket.timeout(2_000).emitWithAck('query' as 'command', 1 as never))).toBe('malformed');
  const bare = (await (
    greeter.socket.timeout(2_000) as never as { emitWithAck: (e: string) => Promise<never> }
  ).emitWithAck('command')) as never;
  expect(codeOf(bare)).toBe('malformed');
});

test('a message of more than 64 KB is too large, and the screen stays connected', async () => {
  const large = message({ ...PAYMENT, note: 'x'.repeat(65 * KILOBYTE) });
  expect(codeOf(await greeter.ask('command', large))).toBe('tooLarge');
  expect(greeter.socket.connected).toBe(true);
});

test('a flood of bytes ends that connection alone', async () => {
  const cookie = await openPage(server, 'display');
  const flood = await connect(server, { place: { screen: 'display', at: '1' } }, cookie);
  const ended = new Promise((done) => flood.socket.once('disconnect', done));
  flood.socket.emit('command', message('x'.repeat(2_000 * KILOBYTE)) as never, () => {});
  await ended;
  expect(greeter.socket.connected).toBe(true);
});

test.each([
  ['broken JSON', '2["command",{"name":'],
  ['a packet of no kind', '9'],
  ['an acknowledgement of nothing', '312345[]'],
  ['an event without a name', '2[]'],
  ['an event whose name is an object', '2[{},{}]'],
])('%s on the socket ends that connection at most, and nobody else notices', async (_, frame) => {
  const cookie = await openPage(server, 'display');
  const broken = await connect(server, { place: { screen: 'display', at: '1' } }, cookie);
  broken.socket.io.engine.send(frame);
  await new Promise((done) => setTimeout(done, 50));
  broken.close();
  expect(greeter.socket.connected).toBe(true);
});

test.each([
  ['no place', {}],
  ['a place with a field too many', { place: { screen: 'display', at: '1', staff: '601' } }],
  ['a screen that there is not', { place: { screen: 'safe', at: '1' } }],
  ['a secret that nobody was given', { ticket: '0123456789abcdefghjkmnpqrs' }],
  ['a device without its cookie', { place: { screen: 'display', at: '1' } }],
])('a socket with %s is turned away', async (_, auth) => {
  await expect(connect(server, auth)).rejects.toThrow('deviceNotApproved');
});

test('more messages than a finger can send are refused by their code, and soon the screen may go on', async () => {
  const cookie = await openPage(server, 'display');
  const hasty = await connect(server, { place: { screen: 'display', at: '1' } }, cookie);
  const answers = await Promise.all(Array.from({ length: 500 }, () => hasty.ask('subscribe', { view: 'display' })));
  const codes = new Set(answers.map(codeOf));
  expect(codes).toEqual(new Set(['ok', 'tooManyRequests']));
  await new Promise((done) => setTimeout(done, 200));
  expect(codeOf(await hasty.ask('subscribe', { view: 'display' }))).toBe('ok');
  hasty.close();
});

interface Sent {
  readonly body?: string | Buffer;
  readonly type?: string;
  readonly key?: string;
}
async function post({ body, type = 'application/json', key }: Sent) {
  const headers = {
    ...{ authorization: `Bearer ${door.token}`, 'content-type': type },
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  };
  const response = await fetch(`${server.url}/api/commands/issueTicket`, {
    ...{ method: 'POST', headers },
    ...(body === undefined ? {} : { body: body as string }),
  });
  return { status: response.status, code: codeOf(await response.json()) };
}

const bodies: readonly (readonly [string, Sent])[] = [
  ['no body', {}],
  ['broken JSON', { body: '{"serviceId":' }],
  ['a bare text', { body: 'bill-payment' }],
  ['a JSON text', { body: '"bill-payment"' }],
  ['a form', { body: 'serviceId=bill-payment', type: 'application/x-www-form-urlencoded' }],
  ['XML', { body: '<issueTicket/>', type: 'text/xml' }],
  ['bytes', { body: Buffer.from([0xff, 0xfe, 0x00]), type: 'application/octet-stream' }],
  ['a field that no command has', { body: JSON.stringify({ ...PAYMENT, free: true }) }],
  ['a key of seven letters', { body: JSON.stringify(PAYMENT), key: '1234567' }],
  ['a key of sixty-five letters', { body: JSON.stringify(PAYMENT), key: 'x'.repeat(65) }],
];
test.each(bodies)('%s over HTTP is malformed', async (_, sent) => {
  expect(await post(sent)).toEqual({ status: 400, code: 'malformed' });
});

test('a body of more than 64 KB is too large', async () => {
  const body = JSON.stringify({ ...PAYMENT, note: 'x'.repeat(65 * KILOBYTE) });
  expect(await post({ body })).toEqual({ status: 413, code: 'tooLarge' });
});

test('a command without a payload needs no body, and JSON is read whatever its sender calls it', async () => {
  const headers = { authorization: `Bearer ${program(server, { name: 'desk', role: 'clerk', counter: '3' }).token}` };
  const call = async (body?: string) => {
    const url = `${server.url}/api/commands/callNext`;
    return codeOf(await (await fetch(url, { method: 'POST', headers, ...(body ? { body } : {}) })).json());
  };
  expect(await call()).toBe('nobodyWaiting');
  expect(await call('{"counter":"5"}')).toBe('notYourCounter');
});
