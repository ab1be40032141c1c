// The ledger is stored with its recurring words in tables of their own; to everybody who reads it, it is what it was.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type HallFile, openHallFile } from '../../db/hall-file.ts';
import { type LedgerRow, readLedgerRow } from '../../db/ledger.ts';
import { migrate } from '../../db/migrate.ts';
import { theHallOpens } from '../../db/migrations/0001-the-hall-opens.ts';
import { aSmallerLedger } from '../../db/migrations/0007-a-smaller-ledger.ts';
import { openForWriting } from '../../db/open.ts';
import type { Recorded } from '../../domain/events.ts';
import { newDataDir } from '../server/own-hall.ts';

const data = newDataDir();
afterAll(() => data.remove());

const CLERK = { kind: 'staff', staff: '201', device: 'desk-3' } as const;
const STEP = { type: 'StepConfirmed', by: CLERK } as const;
/** Three commands and an event of the hall's own: each later event of a command shares its id with the first. */
const EVENTS = [
  { ...STEP, n: 1, at: 10, commandId: 'command-one', data: { ticketId: 't1', step: 'greet “standing”' } },
  { n: 2, at: 10, type: 'DeskTidied', by: CLERK, commandId: 'command-one', data: { counterId: '3' } },
  { n: 3, at: 11, type: 'VisitEnded', by: { kind: 'hall' }, data: { visitId: 'v1' } },
  { ...STEP, n: 4, at: 12, commandId: 'command-two', data: { ticketId: 't1', step: '再见' } },
  {
    ...{ n: 5, at: 13, type: 'ServiceRefused', by: { kind: 'program', name: 'billing' }, commandId: 'command-three' },
    data: { visitId: 'v2', serviceId: 's', comesAs: 'owner', reason: 'ownInterest', missing: ['owner-id', 'a"b'] },
  },
] as unknown as readonly Recorded[];

let file: HallFile;
beforeAll(() => {
  file = openHallFile(`${data.dataDir}/new.sqlite`);
  file.transaction(() => EVENTS.forEach((recorded) => void file.ledger.append(recorded)));
});
afterAll(() => file.close());

const viewed = (db: HallFile['db']) =>
  (db.prepare('SELECT * FROM ledger ORDER BY n').all() as LedgerRow[]).map(readLedgerRow);

test('events come back as they were recorded, from the first and from the middle of a command', () => {
  expect([...file.ledger.from(1)]).toEqual(EVENTS);
  expect([...file.ledger.from(2)]).toEqual(EVENTS.slice(1));
});

test('who reads the ledger with SQL sees the columns that it always had', () => {
  expect(viewed(file.db)).toEqual(EVENTS);
  const { data: text } = file.db.prepare('SELECT data FROM ledger WHERE n = 4').get() as { data: string };
  expect(text).toBe(JSON.stringify(EVENTS[3]?.data));
});

test('an event that is taken back leaves no number behind that nothing explains', () => {
  const strange = { ...EVENTS[2], n: 6, type: 'Unheard', by: { kind: 'program', name: 'gone' } } as unknown as Recorded;
  const takeBack = () =>
    file.transaction(() => {
      file.ledger.append(strange);
      throw new Error('broken');
    });
  expect(takeBack).toThrow('broken');
  file.transaction(() => void file.ledger.append(strange));
  expect([...file.ledger.from(6)]).toEqual([strange]);
});

test('a command whose first event was taken back is named by its next one', () => {
  const again = { ...EVENTS[4], n: 7, commandId: 'command-four' } as unknown as Recorded;
  file.transaction(() => {
    expect(() =>
      file.savepoint(() => {
        file.ledger.append(again);
        throw new Error('broken');
      }),
    ).toThrow('broken');
    file.ledger.append(again);
    file.ledger.append({ ...again, n: 8 });
  });
  expect([...file.ledger.from(7)].map(({ commandId }) => commandId)).toEqual(['command-four', 'command-four']);
});

test('a file of before is brought over: the same ledger, the same days, and its replies are still given', () => {
  const path = `${data.dataDir}/old.sqlite`;
  const old = openForWriting(path);
  migrate(old, path, [theHallOpens]);
  const insert = old.prepare('INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  for (const { n, at, type, by, commandId, data: fields } of EVENTS)
    insert.run(n, at, type, by.kind, by.staff, by.device, by.name, commandId, JSON.stringify(fields));
  old.exec("INSERT INTO business_day VALUES ('2026-11-23', 3)");
  old.exec(`INSERT INTO reply VALUES ('command-one', 'confirmStep', 'staff 201 desk-3', 2, '{"held":0}', 99)`);
  migrate(old, path, [theHallOpens, aSmallerLedger]);
  expect(viewed(old)).toEqual(EVENTS);
  expect(old.prepare('SELECT * FROM business_day').all()).toEqual([{ date: '2026-11-23', opened_by: 3 }]);
  expect(old.prepare('SELECT version, body FROM reply').all()).toEqual([{ version: 2, body: '{"held":0}' }]);
  expect(old.pragma('foreign_key_check')).toEqual([]);
  old.close();
});
