// The oldest quarrel in a hall: one number, called by two counters.
import { expect, test } from 'vitest';
import { openScreen, type TestScreen } from '../server/test-screen.ts';
import { codeOf, openTestServer, program } from '../server/test-server.ts';

const ROUNDS = 100;
const COUNTERS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'];
/** Fewer people than counters, as many, and more. */
const WAITING = [3, 7, 10, 13];
/** A screen sends thirty messages a second at most: two a round need a pause. */
const ROUND_MS = 70;

test('ten counters that press call-next at the same moment, a thousand times, never get the same ticket', async () => {
  const server = await openTestServer();
  const door = program(server, { name: 'door', role: 'integrator' });
  const clerks: TestScreen[] = [];
  for (const [index, at] of COUNTERS.entries())
    clerks.push(await openScreen(server, 'counter', { at, staff: String(201 + index) }));
  const everCalled = new Set<string>();
  const codes = new Map<string, number>();
  let waiting = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const startedAt = performance.now();
    const wanted = WAITING[round % WAITING.length] ?? 10;
    const arriving = Array.from({ length: Math.max(0, wanted - waiting) }, () =>
      door.command('issueTicket', { serviceId: 'bill-payment', comesAs: 'owner', language: 'en' }),
    );
    await Promise.all(arriving);
    waiting = Math.max(waiting, wanted);
    const answers = await Promise.all(clerks.map((clerk) => clerk.command('callNext', {})));
    for (const answer of answers) codes.set(codeOf(answer), (codes.get(codeOf(answer)) ?? 0) + 1);
    const got = answers.map((answer) => (answer.ok ? answer.reply.ticketId : undefined));
    const called = got.filter((ticketId) => ticketId !== undefined);
    expect(called).toHaveLength(Math.min(COUNTERS.length, waiting));
    expect(new Set(called).size).toBe(called.length);
    for (const ticketId of called) expect(everCalled.has(ticketId)).toBe(false);
    for (const ticketId of called) everCalled.add(ticketId);
    for (const [index, ticketId] of got.entries())
      if (ticketId) expect(server.writer.hall().tickets[ticketId]?.counterId).toBe(COUNTERS[index]);
    waiting -= called.length;
    const letGo = clerks.map((clerk, index) => {
      const ticketId = got[index];
      return ticketId ? clerk.done('cancelTicket', { ticketId, reason: 'gaveUp' }) : undefined;
    });
    await Promise.all(letGo);
    await new Promise((done) => setTimeout(done, Math.max(0, ROUND_MS - (performance.now() - startedAt))));
  }
  const presses = [...codes.values()].reduce((sum, count) => sum + count, 0);
  expect(presses).toBe(ROUNDS * COUNTERS.length);
  expect([...codes.keys()].toSorted()).toEqual(['nobodyWaiting', 'ok']);
  const calls = [...server.file.ledger.from(1)].filter(({ type }) => type === 'TicketCalled');
  expect(calls).toHaveLength(codes.get('ok') ?? 0);
  expect(everCalled.size).toBe(calls.length);
  console.log(
    `call-next pressed ${presses} times: ${codes.get('ok')} calls, ${codes.get('nobodyWaiting')} nobody waiting`,
  );
  expect(server.faults).toEqual([]);
  for (const clerk of clerks) clerk.close();
  await server.close();
});
