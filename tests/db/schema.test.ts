// The second line behind the writer: what the rules never do, the schema refuses.
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type HallFile, openHallFile } from '../../db/hall-file.ts';
import { sqliteCode } from '../../db/open.ts';
import type { EventData, Recorded } from '../../domain/events.ts';
import { newDataDir } from '../server/own-hall.ts';

let data: ReturnType<typeof newDataDir>;
let file: HallFile;
let n: number;
beforeEach(() => {
  data = newDataDir();
  file = openHallFile(join(data.dataDir, 'hall.sqlite'));
  n = 0;
});
afterEach(() => {
  file.close();
  data.remove();
});

function record<T extends Recorded['type']>(type: T, body: EventData[T], at = 1_000): void {
  n += 1;
  file.append({ n, at, type, data: body, by: { kind: 'hall' } } as Recorded);
}
function issued(ticketId: string, number: string, day = '2026-11-23'): void {
  record('TicketIssued', {
    ...{ ticketId, number, day, visitId: `visit of ${ticketId}`, prefix: 'A', sequence: Number(number.slice(1)) },
    ...{ queueId: 'general', classId: 'ordinary', needs: [], language: 'en', serviceId: 'plan-change' },
    ...{ comesAs: 'owner', documents: [], arrivedAt: 1_000, standing: 1_000, ahead: 0 },
  });
}
const called = (ticketId: string, counterId: string) =>
  record('TicketCalled', { ticketId, counterId, callId: `call of ${ticketId}`, at: 2_000 });
function refusal(work: () => void): string | undefined {
  try {
    file.transaction(work);
    return undefined;
  } catch (error) {
    return sqliteCode(error);
  }
}

test('a counter cannot have a second live ticket, called or served', () => {
  issued('one', 'A001');
  issued('two', 'A002');
  called('one', '3');
  expect(refusal(() => called('two', '3'))).toBe('SQLITE_CONSTRAINT_UNIQUE');
  n -= 1;
  record('ServiceStarted', { ticketId: 'one', counterId: '3', at: 3_000, guided: true, othersWaiting: true });
  expect(refusal(() => called('two', '3'))).toBe('SQLITE_CONSTRAINT_UNIQUE');
  n -= 1;
  expect(refusal(() => called('two', '5'))).toBeUndefined();
});

test('a counter is free again when its ticket has ended, is missing or has been sent on', () => {
  for (const id of ['one', 'two', 'three', 'four']) issued(id, `A00${n + 1}`);
  called('one', '3');
  record('TicketEnded', { ticketId: 'one', outcome: 'served', at: 4_000, counterId: '3' });
  called('two', '3');
  record('TicketMissed', { ticketId: 'two', counterId: '3' });
  called('three', '3');
  record('TicketTransferred', { ticketId: 'three', fromCounter: '3', queueId: 'broadband' });
  expect(refusal(() => called('four', '3'))).toBeUndefined();
});

test('a number cannot be issued twice on one day, and can be on the next', () => {
  issued('one', 'A001');
  expect(refusal(() => issued('two', 'A001'))).toBe('SQLITE_CONSTRAINT_UNIQUE');
  n -= 1;
  expect(refusal(() => issued('two', 'A001', '2026-11-24'))).toBeUndefined();
});

test('a number of the ledger is given once, and a receipt is booked once', () => {
  issued('one', 'A001');
  n -= 1;
  expect(refusal(() => record('VisitEnded', { visitId: 'visit of one' }))).toBe('SQLITE_CONSTRAINT_PRIMARYKEY');
  const given: EventData['ChangeGiven'] = {
    ...{ ticketId: 'one', counterId: '3', change: 0, due: 2_000, method: 'card', receiptNumber: '20261123-0001' },
    item: { itemId: 'i1', what: 'receipt', since: 1 },
  };
  record('ChangeGiven', given);
  expect(refusal(() => record('ChangeGiven', given))).toBe('SQLITE_CONSTRAINT_PRIMARYKEY');
});

test('a transaction that fails leaves neither its event nor its rows behind', () => {
  issued('one', 'A001');
  const rows = () => [[...file.ledger.from(1)], file.db.prepare('SELECT * FROM ticket').all()];
  const before = rows();
  expect(refusal(() => [called('one', '3'), issued('two', 'A001')])).toBe('SQLITE_CONSTRAINT_UNIQUE');
  expect(rows()).toEqual(before);
});

test('a savepoint that fails takes its own writes back and leaves the others of the transaction', () => {
  file.transaction(() => {
    issued('one', 'A001');
    expect(() => file.savepoint(() => [called('one', '3'), issued('two', 'A001')])).toThrow('UNIQUE');
    n = 1;
    called('one', '5');
  });
  const types = [...file.ledger.from(1)].map((event) => [event.type, (event.data as { counterId?: string }).counterId]);
  expect(types).toEqual([
    ['TicketIssued', undefined],
    ['TicketCalled', '5'],
  ]);
});
