// Commands that share a commit do not share a fate: what goes wrong in one takes back its own writes alone.
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CommandPayload } from '../../contract/commands.ts';
import { READ_TABLES, rebuildReadTables } from '../../db/read-tables.ts';
import type { Actor } from '../../domain/actor.ts';
import { loadHall } from '../../server/hall/load-hall.ts';
import { openScreen } from '../server/test-screen.ts';
import { codeOf, openTestServer, type TestServer } from '../server/test-server.ts';

const DOOR: Actor = { kind: 'program', name: 'door', role: 'integrator' };
const PAYMENT = issuing('bill-payment');
const OTHERS = [issuing('broadband-fault'), issuing('enquiry'), issuing('device-purchase')];

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

function issuing(serviceId: string): CommandPayload<'issueTicket'> {
  return { serviceId, comesAs: 'owner', language: 'en', documents: [], needs: [] };
}
const submit = (payload: CommandPayload<'issueTicket'>, commandId: string) =>
  server.writer.submit({ command: { name: 'issueTicket', payload }, actor: DOOR, commandId });

/** A row that the schema will not have twice stands where the next number of this queue belongs. */
function occupyNextNumber(): { readonly number: string; readonly free: () => void } {
  const { day, lastNumber } = server.writer.hall();
  const number = `B${String((lastNumber['B'] ?? 0) + 1).padStart(3, '0')}`;
  const stranger = server.file.db.prepare(
    `INSERT INTO ticket (ticket_id, visit_id, day, sequence, number, queue_id, class_id, service_id, language, arrived_at, status)
     VALUES ('stranger', 'nobody', ?, 0, ?, 'payment', 'ordinary', 'bill-payment', 'en', 0, 'ended')`,
  );
  stranger.run(day?.date, number);
  return { number, free: () => void server.file.db.exec("DELETE FROM ticket WHERE ticket_id = 'stranger'") };
}

function expectWhole(): void {
  const { file, writer } = server;
  const events = [...file.ledger.from(1)];
  const papers = file.db.prepare('SELECT count(*) AS n FROM print_job').get();
  expect(papers).toEqual({ n: events.filter(({ type }) => type === 'TicketIssued').length });
  expect(events.map(({ n }) => n)).toEqual(events.map((_, index) => index + 1));
  const rows = () => READ_TABLES.map((table) => file.db.prepare(`SELECT * FROM ${table}`).all());
  const live = rows();
  rebuildReadTables(file.db, events);
  expect(rows()).toEqual(live);
  const hall = writer.hall();
  const pack = hall.packs[hall.packHash];
  if (!pack) throw new Error('no pack');
  expect(loadHall(file, { ...hall, pack }, () => pack)).toStrictEqual(hall);
}

test('in any shared batch those that fail leave nothing behind, and the others are done as if those had never been', async () => {
  let batches = 0;
  let failed = 0;
  const mixed = fc.array(fc.nat({ max: 7 }), { minLength: 2, maxLength: 24 });
  await fc.assert(
    fc.asyncProperty(mixed, async (kinds) => {
      batches += 1;
      const occupied = occupyNextNumber();
      const before = server.writer.hall();
      const ids = kinds.map((_, index) => `batch-${batches}-${index}`);
      const payloads = kinds.map((kind) => OTHERS[kind] ?? PAYMENT);
      const answers = await Promise.all(payloads.map((payload, index) => submit(payload, ids[index] ?? '')));
      occupied.free();
      const hits = payloads.map((payload) => payload === PAYMENT);
      failed += hits.filter(Boolean).length;
      expect(answers.map(codeOf)).toEqual(hits.map((isHit) => (isHit ? 'internal' : 'ok')));
      const after = server.writer.hall();
      expect(after.lastNumber['B']).toBe(before.lastNumber['B']);
      expect(after.today.issued - before.today.issued).toBe(hits.filter((isHit) => !isHit).length);
      for (const [index, commandId] of ids.entries()) {
        const kept = server.file.replies.find(commandId) !== undefined;
        expect(kept).toBe(!hits[index]);
      }
      expectWhole();
      // the same command again, when the fault is gone: it acts, once, and no number was lost
      const [firstHit] = ids.filter((_, index) => hits[index]);
      if (!firstHit) return;
      const again = await submit(PAYMENT, firstHit);
      expect(again).toMatchObject({ ok: true, reply: { number: occupied.number } });
    }),
    { numRuns: 25 },
  );
  expect(failed).toBeGreaterThan(25);
  const logged = (server.faults as string[]).splice(0);
  expect(logged).toHaveLength(failed);
  for (const line of logged) expect(line).toContain('UNIQUE constraint failed');
  console.log(`${batches} shared batches, ${failed} commands failed within them`);
});

test('over the sockets too: whoever is refused is told a reference, everybody else has a number', async () => {
  const greeter = await openScreen(server, 'greeter', { staff: '101' });
  const occupied = occupyNextNumber();
  const asked = [PAYMENT, ...OTHERS, PAYMENT, ...OTHERS].map((payload) => greeter.command('issueTicket', payload));
  const answers = await Promise.all(asked);
  occupied.free();
  expect(answers.map(codeOf)).toEqual(['internal', 'ok', 'ok', 'ok', 'internal', 'ok', 'ok', 'ok']);
  const [refused] = answers;
  const ref = refused?.ok === false ? String(refused.refusal.data?.['ref']) : 'none';
  const logged = (server.faults as string[]).splice(0);
  expect(logged.filter((line) => line.includes(ref))).toHaveLength(1);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expectWhole();
  greeter.close();
});
