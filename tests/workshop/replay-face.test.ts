import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { TicketRecord } from '../../contract/board.ts';
import { compare } from '../../workshop/replay/compare.ts';
import { countersOf } from '../../workshop/replay/counters.ts';
import { hallFace, Unreachable } from '../../workshop/replay/hall-face.ts';
import { dayToPlay, readHallTime } from '../../workshop/replay/hall-time.ts';

const open: { close: () => void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** A server that answers as the test wants, and a client of it. */
async function facing(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const face = hallFace(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 'secret');
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  open.push(face, { close });
  return face;
}
const done = JSON.stringify({ ok: true, version: 1, reply: { number: 'A001' } });

test('a command whose answer was lost is sent again under the same key', async () => {
  const keys: unknown[] = [];
  const face = await facing((request, response) => {
    keys.push(request.headers['idempotency-key']);
    if (keys.length === 1) request.socket.destroy();
    else if (keys.length === 2)
      response.writeHead(503).end(JSON.stringify({ ok: false, refusal: { code: 'ledgerUnwritable' } }));
    else response.end(done);
  });
  const answer = await face.command('finish', { ticketId: 't1' }, 'replay-1-finish');
  expect(answer).toMatchObject({ ok: true, reply: { number: 'A001' } });
  expect(keys).toEqual(['replay-1-finish', 'replay-1-finish', 'replay-1-finish']);
});

test('a refusal is an answer: it is not asked again', async () => {
  let asked = 0;
  const face = await facing((_, response) => {
    asked += 1;
    response.writeHead(409).end(JSON.stringify({ ok: false, refusal: { code: 'counterBusy' } }));
  });
  expect(await face.command('finish', { ticketId: 't1' }, 'replay-1-finish')).toMatchObject({
    refusal: { code: 'counterBusy' },
  });
  expect(asked).toBe(1);
});

test('where nobody listens, or somebody else does, that is said', async () => {
  const nobody = hallFace('http://127.0.0.1:9', 'secret');
  await expect(nobody.view('display')).rejects.toThrow(Unreachable);
  const stranger = await facing((_, response) => response.end('<html>'));
  await expect(stranger.view('display')).rejects.toThrow('does not answer as a hall does');
});

test('a log is never played to a real hall', async () => {
  const view = (notices: string[]) =>
    JSON.stringify({ ok: true, version: 1, reply: { serverNow: 1, clockSpeed: 1, notices, view: {} } });
  const real = await facing((_, response) => response.end(view([])));
  await expect(readHallTime(real)).rejects.toThrow('This is a real hall.');
});

test('the hall’s clock is never thought ahead of itself, and nobody is early by it', async () => {
  const SPEED = 1000;
  const hallNow = () => Math.round(performance.now() * SPEED);
  const face = await facing((_, response) => {
    const reply = { serverNow: hallNow(), clockSpeed: SPEED, notices: ['demo'], view: {} };
    response.end(JSON.stringify({ ok: true, version: 1, reply }));
  });
  const time = await readHallTime(face);
  expect(time.speed).toBe(SPEED);
  for (let step = 1; step <= 20; step += 1) {
    const due = time.now() + step * 1500;
    await time.until(due);
    expect(hallNow()).toBeGreaterThanOrEqual(due);
  }
});

test('a day is played today while its first row is still to come, and else on the next; a day of 23 hours is left out', () => {
  const shanghai = { timeZone: 'Asia/Shanghai', dayRollsAt: '04:00' };
  const now = Date.UTC(2026, 10, 23, 1, 0); // 09:00 there, five hours into the day
  expect(dayToPlay({ now: () => now }, shanghai, 5 * 3600 + 1).date).toBe('2026-11-23');
  expect(dayToPlay({ now: () => now }, shanghai, 5 * 3600 - 1).date).toBe('2026-11-24');
  const berlin = { timeZone: 'Europe/Berlin', dayRollsAt: '00:00' };
  expect(dayToPlay({ now: () => Date.UTC(2026, 2, 28, 12, 0) }, berlin, 60).date).toBe('2026-03-30');
});

test('an agent goes back to the counter of before, else to one of the queue, else to any; without one the agent waits', async () => {
  const counters = countersOf([
    { id: '1', queues: ['general'] },
    { id: '2', queues: ['payment'] },
    { id: '3', queues: ['general'] },
  ]);
  expect(await counters.take({ queueId: 'payment', before: '3' })).toBe('3');
  expect(await counters.take({ queueId: 'payment', before: '3' })).toBe('2');
  expect(await counters.take({ queueId: 'payment', before: undefined })).toBe('1');
  const fourth = counters.take({ queueId: 'payment', before: undefined });
  counters.giveBack('2');
  expect(await fourth).toBe('2');
  expect(counters.waits()).toBe(1);
});

const MIDNIGHT = 1_000_000;
const VISITS = [
  {
    line: 2,
    service: 'PS',
    priority: '0',
    arrived: 10,
    waitEnds: 30,
    served: { agent: 'S01', started: 30, ended: 60 },
  },
  { line: 3, service: 'PS', priority: '0', arrived: 20, waitEnds: 50 },
];
function ledgerRow(ticketId: string, changes: Partial<TicketRecord>): TicketRecord {
  const ticket = {
    ticketId,
    number: ticketId,
    day: '2026-11-23',
    queueId: 'general',
    classId: 'ordinary',
    serviceId: 'enquiry',
    status: 'ended' as const,
    served: 0,
  };
  return { ...ticket, arrivedAt: MIDNIGHT + 10_000, waited: 20_000, outcome: 'served', agent: 'S01', ...changes };
}
const LEFT = ledgerRow('t3', { arrivedAt: MIDNIGHT + 20_000, waited: 30_000, outcome: 'gaveUp' });
const { agent: _nobody, ...GAVE_UP } = LEFT;

test('a ledger that has every visit with its outcome, wait and agent is equal; tickets of others are counted apart', () => {
  const played = {
    visits: VISITS,
    tickets: new Map([
      [2, 't2'],
      [3, 't3'],
    ]),
    midnight: MIDNIGHT,
  };
  const { differences, others } = compare(played, [ledgerRow('t2', {}), GAVE_UP, ledgerRow('stranger', {})]);
  expect([differences, others]).toEqual([[], 1]);
});

test.each([
  [{ waited: 20_001 }, 'waited', 20_000, 20_001],
  [{ outcome: 'cancelled' as const }, 'outcome', 'served', 'cancelled'],
  [{ arrivedAt: MIDNIGHT }, 'arrivedAt', MIDNIGHT + 10_000, MIDNIGHT],
  [{ agent: 'S02' }, 'agent', 'S01', 'S02'],
])('a ledger that differs in one field is not equal, and the row is named: %o', (changes, what, log, ledger) => {
  const played = {
    visits: VISITS,
    tickets: new Map([
      [2, 't2'],
      [3, 't3'],
    ]),
    midnight: MIDNIGHT,
  };
  const { differences } = compare(played, [ledgerRow('t2', changes), GAVE_UP]);
  expect(differences).toEqual([{ line: 2, number: 't2', what, log, ledger }]);
});

test('a visit without a ticket in the ledger is a difference', () => {
  const { differences } = compare({ visits: VISITS, tickets: new Map([[2, 't2']]), midnight: MIDNIGHT }, [
    ledgerRow('t2', {}),
  ]);
  expect(differences).toEqual([{ line: 3, what: 'ticket', log: 'one', ledger: 'none' }]);
});
