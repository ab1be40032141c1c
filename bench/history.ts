// Years of a hall, made by SQL in a minute: the rows that its visitors would have left, in the tables and indexes where
// they would stand. Kept in the machine's folder for passing things, for the next run.
import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codesOf } from '../db/codes.ts';
import { openHallFile } from '../db/hall-file.ts';
import { FILE_VERSION } from '../db/migrate.ts';
import type { Database } from '../db/open.ts';
import { hallIn } from '../server/data-folder.ts';
import { type Benched, found } from './benched-hall.ts';

const TICKETS_A_DAY = 3_000;
const DAY_MS = 24 * 3_600_000;
/** What each ticket of the past left in the ledger: the type, its fields, and their values from the ticket's row. */
const EVENTS = {
  VisitBegan: { visitId: 'visit_id', packHash: "''", language: 'language', at: 'arrived_at' },
  NeedTriaged: {
    ...{ visitId: 'visit_id', serviceId: 'service_id', comesAs: "'owner'", documents: "json('[]')" },
    ...{ needs: "json('[]')", outcome: "'ticket'" },
  },
  TicketIssued: {
    ...{
      ticketId: 'ticket_id',
      visitId: 'visit_id',
      day: 'day',
      prefix: "'H'",
      sequence: 'sequence',
      number: 'number',
    },
    ...{ queueId: 'queue_id', classId: 'class_id', needs: "json('[]')", language: 'language', serviceId: 'service_id' },
    ...{ comesAs: "'owner'", documents: "json('[]')", arrivedAt: 'arrived_at', standing: 'arrived_at', ahead: '3' },
  },
  TicketCalled: { ticketId: 'ticket_id', counterId: 'counter_id', callId: 'visit_id', at: 'arrived_at + waited' },
  ServiceStarted: {
    ...{ ticketId: 'ticket_id', counterId: 'counter_id', at: 'arrived_at + waited + 30000' },
    ...{ guided: "json('true')", othersWaiting: "json('true')" },
  },
  TicketEnded: { ticketId: 'ticket_id', outcome: 'outcome', at: 'ended_at', counterId: 'counter_id' },
  VisitEnded: { visitId: 'visit_id' },
} as const;
const EVENTS_A_TICKET = Object.keys(EVENTS).length;

/** A founded hall in the folder, with so many tickets in its past and nobody in it today. */
export async function hallWithHistory(folder: string, tickets: number): Promise<Benched> {
  const benched = await found(folder);
  const own = hallIn(benched.dataDir, 'demo').file;
  const kept = join(tmpdir(), 'hall-bench');
  const today = new Date().toISOString().slice(0, 10);
  const file = join(kept, `${tickets}-tickets-before-${today}-version-${FILE_VERSION}.sqlite`);
  if (!existsSync(file)) {
    mkdirSync(kept, { recursive: true });
    const part = `${file}.part-${process.pid}`;
    copyFileSync(own, part);
    writePast(part, tickets);
    renameSync(part, file);
  }
  copyFileSync(file, own);
  return benched;
}

function writePast(path: string, tickets: number): void {
  const { db, ledger, close } = openHallFile(path);
  db.pragma('journal_mode = MEMORY');
  for (const pragma of ['synchronous = OFF', 'secure_delete = OFF', 'foreign_keys = OFF', 'cache_size = -200000'])
    db.pragma(pragma);
  const days = Math.ceil(tickets / TICKETS_A_DAY);
  db.transaction(() => {
    moveBehind(db, days * (1 + TICKETS_A_DAY * EVENTS_A_TICKET));
    writeDays(db, days, ledger.last().at);
  })();
  db.exec(
    `INSERT INTO ticket_day SELECT day, queue_id, service_id, count(*), count(*), 0, 0, sum(waited), max(waited),
       sum(ended_at - arrived_at - waited - 30000) FROM ticket GROUP BY day, queue_id, service_id;
     INSERT INTO visit_day SELECT day, count(*), 0, 0 FROM ticket GROUP BY day`,
  );
  db.pragma('journal_mode = WAL');
  close();
}

/** What the founding wrote comes after the past. */
function moveBehind(db: Database, numbers: number): void {
  db.exec(`UPDATE ledger_entry SET n = -n; UPDATE ledger_entry SET n = ${numbers} - n;
    UPDATE business_day SET opened_by = opened_by + ${numbers}; UPDATE forecast_memory SET ledger = ledger + ${numbers}`);
}

function writeDays(db: Database, days: number, founded: number): void {
  const codes = codesOf(db);
  const actor = codes.actorCode({ kind: 'hall' });
  const tickets = db.prepare(
    `WITH RECURSIVE one (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM one WHERE i < ${TICKETS_A_DAY})
     INSERT INTO ticket (ticket_id, visit_id, day, sequence, number, queue_id, class_id, service_id, language, arrived_at,
       status, counter_id, waited, outcome, ended_at)
     SELECT printf('%012x', @first + i), printf('%012xv', @first + i), @day, i, printf('H%04d', i),
       iif(i % 4, 'general', 'payment'), 'ordinary', iif(i % 4, iif(i % 3, 'plan-change', 'sim-replacement'), 'bill-payment'),
       'zh-CN', @opens + i * 10000, 'ended', 'bench' || (1 + i % 12), (i * 7919) % 1200000, 'served',
       @opens + i * 10000 + (i * 7919) % 1200000 + 400000
     FROM one`,
  );
  const intervals = db.prepare(
    `INSERT INTO ticket_interval
     SELECT ticket_id, 1, 'waiting', arrived_at, arrived_at + waited, NULL, NULL FROM ticket WHERE day = @day UNION ALL
     SELECT ticket_id, 2, 'walking', arrived_at + waited, arrived_at + waited + 30000, counter_id, '4001' FROM ticket WHERE day = @day UNION ALL
     SELECT ticket_id, 3, 'serving', arrived_at + waited + 30000, ended_at, counter_id, '4001' FROM ticket WHERE day = @day
     ORDER BY 1, 2`,
  );
  const open = db.prepare<[number, number, number, number, string]>(
    'INSERT INTO ledger_entry (n, at, shape, actor, body) VALUES (?, ?, ?, ?, ?)',
  );
  const began = db.prepare<[string, number]>('INSERT INTO business_day (date, opened_by) VALUES (?, ?)');
  const happened = Object.entries(EVENTS).map(([type, fields], index) => {
    const shape = codes.shapeCode(type, Object.keys(fields));
    const body = Object.values(fields).join(', ');
    return `SELECT @n + sequence * ${EVENTS_A_TICKET} + ${index - EVENTS_A_TICKET}, arrived_at, ${shape}, ${actor}, visit_id, json_array(${body}) FROM ticket WHERE day = @day`;
  });
  const entries = db.prepare(
    `INSERT INTO ledger_entry (n, at, shape, actor, command_id, body) ${happened.join(' UNION ALL ')} ORDER BY 1`,
  );
  const opening = codes.shapeCode('DayOpened', ['day', 'carried']);
  for (let index = 0; index < days; index += 1) {
    const opens = founded - (founded % DAY_MS) - (days - index) * DAY_MS;
    const day = new Date(opens).toISOString().slice(0, 10);
    const n = index * (1 + TICKETS_A_DAY * EVENTS_A_TICKET) + 1;
    open.run(n, opens, opening, actor, JSON.stringify([{ date: day }, {}]));
    began.run(day, n);
    tickets.run({ first: index * TICKETS_A_DAY, day, opens });
    intervals.run({ day });
    entries.run({ n: n + 1, day });
  }
}
