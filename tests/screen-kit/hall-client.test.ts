import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Ack, ClientToServer, CommandMessage, Envelope, ServerToClient, You } from '../../contract/wire.ts';
import type { HallClient } from '../../screen-kit/hall-client.ts';
import { openHall } from '../../screen-kit/hall-client.ts';

let http: ReturnType<typeof createServer>;
let server: Server<ClientToServer, ServerToClient>;
let hall: HallClient;

const place = { screen: 'display', at: '1' } as const;
const envelope = (version: number, view: unknown, epoch = 'first'): Envelope => ({
  key: 'display',
  epoch,
  version,
  serverNow: 1_000_000,
  notices: [],
  view,
});
const you = (changes: Partial<You> = {}): You => ({
  epoch: 'first',
  serverNow: 1_000_000,
  clockSpeed: 1,
  demo: false,
  place,
  device: { approved: true },
  ...changes,
});
const shown = () => hall.view('display').view;
const until = (condition: () => void) => vi.waitFor(condition, { timeout: 8000, interval: 10 });

beforeEach(async () => {
  http = createServer();
  server = new Server(http);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  hall = openHall({ place }, { address: `http://127.0.0.1:${port}`, answerWithin: 150 });
});
afterEach(async () => {
  hall.close();
  await server.close();
});

test('a command whose answer is lost is sent again under the same id, and the answer then counts', async () => {
  const received: CommandMessage[] = [];
  server.on('connection', (socket) => {
    socket.on('command', (message, ack) => {
      received.push(message);
      if (received.length === 3) ack({ ok: true, reply: { number: 'A001' }, version: 7 });
    });
  });
  hall.connect();
  expect(await hall.command('callNext', {})).toEqual({ ok: true, reply: { number: 'A001' }, version: 7 });
  expect(received).toHaveLength(3);
  expect(new Set(received.map(({ commandId }) => commandId)).size).toBe(1);
  expect(received[0]?.commandId).toMatch(/^[0-9a-f]{32}$/);
});

test('a command given while the hall is out of reach waits for the connection and is sent once', async () => {
  const received: CommandMessage[] = [];
  server.on('connection', (socket) => {
    socket.on('command', (message, ack) => {
      received.push(message);
      ack({ ok: false, refusal: { code: 'nobodyWaiting' } });
    });
  });
  const answer = hall.command('callNext', {});
  hall.connect();
  expect(await answer).toEqual({ ok: false, refusal: { code: 'nobodyWaiting' } });
  expect(received).toHaveLength(1);
});

test('two commands have two ids', async () => {
  const ids: string[] = [];
  server.on('connection', (socket) => {
    socket.on('command', (message, ack) => {
      ids.push(message.commandId);
      ack({ ok: true, reply: {}, version: 1 });
    });
  });
  hall.connect();
  await hall.command('callNext', {});
  await hall.command('callNext', {});
  expect(new Set(ids).size).toBe(2);
});

test('a whole view replaces the former; an older one is dropped, unless the server has started anew', async () => {
  const seen: unknown[] = [];
  server.on('connection', (socket) => {
    socket.on('subscribe', (_message, ack) => {
      ack({ ok: true, reply: envelope(5, 'five'), version: 5 });
      socket.emit('view', envelope(4, 'four'));
      socket.emit('view', envelope(6, 'six'));
      socket.emit('view', { ...envelope(9, 'not asked for'), key: 'manager' });
      socket.emit('view', envelope(1, 'one', 'second'));
    });
  });
  hall.onChange(() => {
    if (shown() !== seen.at(-1)) seen.push(shown());
  });
  hall.watch('display');
  hall.connect();
  await until(() => expect(shown()).toBe('one'));
  expect(seen.filter(Boolean)).toEqual(['five', 'six', 'one']);
});

test('a view is known by the name that the hall gives it, whatever the screen has asked for', async () => {
  server.on('connection', (socket) => {
    socket.on('subscribe', (_message, ack) => {
      ack({ ok: true, reply: { ...envelope(1, 'first'), key: 'display?hall=south' }, version: 1 });
      socket.emit('view', { ...envelope(2, 'second'), key: 'display?hall=south' });
    });
  });
  hall.watch('display');
  hall.connect();
  await until(() => expect(shown()).toBe('second'));
});

test('a screen that the hall does not know is told so, which is not the same as a hall out of reach', async () => {
  server.use((_socket, next) => next(new Error('deviceNotApproved')));
  hall.connect();
  await until(() => expect(hall.state().connection).toMatchObject({ state: 'lost', turnedAway: true }));
  await server.close();
  await until(() => expect(hall.state().connection).not.toHaveProperty('turnedAway'));
  expect(hall.state().connection.state).toBe('lost');
});

test('after a lost connection the screen says since when, keeps its last view and then takes the present one', async () => {
  let version = 0;
  server.on('connection', (socket) => {
    socket.on('subscribe', (_message, ack) => {
      version += 1;
      ack({ ok: true, reply: envelope(version, `view ${version}`), version });
    });
  });
  const states: string[] = [];
  hall.onChange(() => states.push(hall.state().connection.state));
  hall.watch('display');
  hall.connect();
  await until(() => expect(shown()).toBe('view 1'));
  server.disconnectSockets(true);
  await until(() => expect(hall.state().connection.state).toBe('lost'));
  expect(shown()).toBe('view 1');
  expect(hall.state().connection.since).toBeGreaterThanOrEqual(1_000_000);
  await until(() => expect(shown()).toBe('view 2'));
  expect(hall.state().connection.state).toBe('live');
  expect(states).toContain('lost');
});

test('a view that was refused is asked for again once somebody has signed in', async () => {
  let signedIn = false;
  server.on('connection', (socket) => {
    socket.emit('you', you());
    socket.on('subscribe', (_message, ack: Ack<Envelope>) => {
      if (signedIn) ack({ ok: true, reply: envelope(1, 'the view'), version: 1 });
      else ack({ ok: false, refusal: { code: 'notSignedIn' } });
    });
    socket.on('signIn', (_message, ack) => {
      signedIn = true;
      ack({ ok: true, reply: {}, version: 1 });
      socket.emit('you', you({ staff: { number: '202', name: '演示', roles: ['clerk'] } }));
    });
  });
  hall.watch('display');
  hall.connect();
  await until(() => expect(hall.view('display').refusal?.code).toBe('notSignedIn'));
  await hall.signIn({ staff: '202', pin: '2020' });
  await until(() => expect(shown()).toBe('the view'));
  expect(hall.view('display').refusal).toBeUndefined();
});

test('when the hall says anew who the screen is, every view is asked for anew, for the hall has ended them', async () => {
  let asked = 0;
  server.on('connection', (socket) => {
    socket.emit('you', you());
    socket.on('subscribe', (_message, ack: Ack<Envelope>) => {
      asked += 1;
      ack({ ok: true, reply: envelope(asked, `asked ${asked} times`), version: asked });
      if (asked === 1) socket.emit('you', you({ staff: { number: '202', name: '演示', roles: ['clerk'] } }));
    });
  });
  hall.watch('display');
  hall.connect();
  await until(() => expect(shown()).toBe('asked 2 times'));
  expect(asked).toBe(2);
});

test('a view that nobody watches any more is given back', async () => {
  const given: string[] = [];
  server.on('connection', (socket) => {
    socket.on('subscribe', (_message, ack) => ack({ ok: true, reply: envelope(1, 'x'), version: 1 }));
    socket.on('unsubscribe', ({ view }) => given.push(view));
  });
  const [one, two] = [hall.watch('display'), hall.watch('display')];
  hall.connect();
  await until(() => expect(shown()).toBe('x'));
  one();
  expect(shown()).toBe('x');
  two();
  await until(() => expect(given).toEqual(['display']));
  expect(shown()).toBeUndefined();
});

test('the hall’s clock is the server’s, and runs as fast as the demo says', async () => {
  server.on('connection', (socket) => void socket.emit('you', you({ serverNow: 50_000_000, clockSpeed: 600 })));
  hall.connect();
  await until(() => expect(hall.state().you?.clockSpeed).toBe(600));
  const first = hall.now();
  expect(first).toBeGreaterThanOrEqual(50_000_000);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(hall.now() - first).toBeGreaterThan(50_000);
});

test('the handshake names the place that the page was opened for', async () => {
  const told = new Promise((resolve) => {
    server.on('connection', (socket) => resolve(socket.handshake.auth));
  });
  hall.connect();
  expect(await told).toEqual({ place });
});
