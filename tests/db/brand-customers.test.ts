// The list of brand customers on the disk: whose entry it is can be asked and not read.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type HallFile, openHallFile } from '../../db/hall-file.ts';
import { eraseExpired } from '../../db/retention.ts';
import { newDataDir } from '../server/own-hall.ts';

const DAY = 24 * 3_600_000;
const PHONE = '100 5555 0101';
let data: ReturnType<typeof newDataDir>;
let file: HallFile;
beforeEach(() => {
  data = newDataDir();
  file = openHallFile(join(data.dataDir, 'hall.sqlite'));
});
afterEach(() => {
  file.close();
  data.remove();
});

function list(entryId: string, phone: string, endsOn: string): void {
  const phoneHash = file.brandCustomers.hashOf(phone);
  const entry = { entryId, phoneHash, classId: 'vip', grounds: 'group', endsOn, keepDays: 30 };
  file.transaction(() => file.write({ kind: 'brandCustomer', ...entry }, Date.UTC(2026, 10, 23)));
}
const found = (phone: string) => file.brandCustomers.find({ phoneHash: file.brandCustomers.hashOf(phone) })?.entryId;

test('[O-27] a customer is found by their number however it is written, and nobody else is', () => {
  list('e1', PHONE, '2027-01-31');
  expect([found(PHONE), found('10055550101'), found('+86 100-5555-0101')]).toEqual(['e1', 'e1', 'e1']);
  expect(found('100 5555 0102')).toBeUndefined();
});

test('[O-27] the number stands nowhere on the disk, and another hall’s hash of it is another one', () => {
  list('e1', PHONE, '2027-01-31');
  file.db.pragma('wal_checkpoint(TRUNCATE)');
  for (const name of readdirSync(data.dataDir))
    expect(readFileSync(join(data.dataDir, name)).includes('10055550101'), name).toBe(false);
  const other = newDataDir();
  const elsewhere = openHallFile(join(other.dataDir, 'hall.sqlite'));
  expect(elsewhere.brandCustomers.hashOf(PHONE)).not.toBe(file.brandCustomers.hashOf(PHONE));
  elsewhere.close();
  other.remove();
});

test('[P-09] of two entries the one that holds longer is found; an ended one is gone', () => {
  list('e1', PHONE, '2026-12-31');
  list('e2', PHONE, '2027-12-31');
  expect(found(PHONE)).toBe('e2');
  file.transaction(() => file.write({ kind: 'brandCustomerEnded', entryId: 'e2' }, 0));
  expect(file.brandCustomers.list(10).map(({ entryId }) => entryId)).toEqual(['e1']);
});

test('an entry is erased some time after its last day, and not before', () => {
  list('e1', PHONE, '2026-12-31');
  eraseExpired(file.db, Date.UTC(2026, 11, 31) + 30 * DAY);
  expect(found(PHONE)).toBe('e1');
  eraseExpired(file.db, Date.UTC(2026, 11, 31) + 32 * DAY);
  expect(found(PHONE)).toBeUndefined();
});
