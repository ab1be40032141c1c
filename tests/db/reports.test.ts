// Reports are sums that grow with the hall: what they say is what its tickets say.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { sumsOfADay } from '../../db/migrations/0008-sums-of-a-day.ts';
import { newDataDir } from '../server/own-hall.ts';
import { decidedDay, writeDay } from './written-day.ts';

const data = newDataDir();
let written: Awaited<ReturnType<typeof writeDay>>;
beforeAll(async () => {
  written = await writeDay(`${data.dataDir}/hall.sqlite`, decidedDay(400, 7));
});
afterAll(async () => {
  await written.writer.close();
  written.file.close();
  data.remove();
});

const EVER = { from: '2026-01-01', to: '2027-12-31' };
const sum = <T>(rows: readonly T[], of: (row: T) => number) => rows.reduce((total, row) => total + of(row), 0);

test('a report says as many tickets, waits and outcomes as the tickets themselves', () => {
  const { file } = written;
  const { rows } = file.reports.between(EVER);
  const tickets = file.db
    .prepare(
      `SELECT count(*) AS tickets, sum(outcome = 'served') AS served, sum(outcome = 'gaveUp') AS gaveUp,
         sum(outcome = 'noShow') AS noShow, sum(waited) AS waited, max(waited) AS longestWait
       FROM ticket WHERE status = 'ended'`,
    )
    .get() as { tickets: number; waited: number; longestWait: number };
  expect(tickets.tickets).toBeGreaterThan(3);
  expect({
    tickets: sum(rows, (row) => row.tickets),
    served: sum(rows, (row) => row.served),
    gaveUp: sum(rows, (row) => row.gaveUp),
    noShow: sum(rows, (row) => row.noShow),
    waited: sum(rows, (row) => row.waited),
    longestWait: Math.max(...rows.map((row) => row.longestWait)),
  }).toEqual(tickets);
});

test('a report counts every visit that began and everybody who was refused or diverted at the door', () => {
  const { file } = written;
  const events = [...file.ledger.from(1)];
  const { months } = file.reports.between(EVER);
  const atDoor = ({ type, data: of }: (typeof events)[number]) => type === 'ServiceRefused' && !of.ticketId;
  expect(sum(months, ({ visits }) => visits)).toBe(events.filter(({ type }) => type === 'VisitBegan').length);
  expect(sum(months, ({ refused }) => refused)).toBe(events.filter(atDoor).length);
  expect(sum(months, ({ diverted }) => diverted)).toBe(events.filter(({ type }) => type === 'VisitDiverted').length);
});

test('days outside the report are not in it', () => {
  expect(written.file.reports.between({ from: '2027-01-01', to: '2027-12-31' })).toEqual({ months: [], rows: [] });
});

test('a file of before gets the sums of the days that it already holds', () => {
  const { db, reports } = written.file;
  const before = reports.between(EVER);
  db.exec('DROP TABLE ticket_day; DROP TABLE visit_day;');
  const version = db.pragma('user_version', { simple: true }) as number;
  migrate(db, written.file.file, [...Array.from({ length: version }, () => ''), sumsOfADay]);
  expect(written.file.reports.between(EVER)).toEqual(before);
});
