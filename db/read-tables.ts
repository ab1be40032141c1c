// Read tables: filled from events in the transaction that appends them. They can be emptied and rebuilt from the ledger.
import type { Database } from 'better-sqlite3';
import type { Recorded } from '../domain/events.ts';
import { ADVICE_TABLES, adviceTables } from './advice-taken.ts';
import { CONTROL_TABLES, controlTables } from './control.ts';
import { promiseTables } from './promises.ts';
import { REPORT_TABLES, reportTables } from './reports.ts';

export const READ_TABLES = [
  'ticket',
  'ticket_interval',
  'payment',
  'promise',
  'promise_day',
  ...CONTROL_TABLES,
  ...ADVICE_TABLES,
  ...REPORT_TABLES,
] as const;

/** Applies one event to the read tables. */
export function readTables(db: Database): (recorded: Recorded) => void {
  const issue = db.prepare(
    `INSERT INTO ticket (ticket_id, visit_id, day, sequence, number, queue_id, class_id, service_id, language, arrived_at, status)
     VALUES (@ticketId, @visitId, @day, @sequence, @number, @queueId, @classId, @serviceId, @language, @arrivedAt, 'waiting')`,
  );
  const begin = db.prepare(
    `INSERT INTO ticket_interval (ticket_id, seq, kind, began_at, counter_id, by_whom)
     VALUES (@ticketId, (SELECT count(*) + 1 FROM ticket_interval WHERE ticket_id = @ticketId), @kind, @at, @counterId, @by)`,
  );
  const close = db.prepare(
    'UPDATE ticket_interval SET ended_at = max(began_at, @at) WHERE ticket_id = @ticketId AND ended_at IS NULL',
  );
  const status = db.prepare('UPDATE ticket SET status = @status, counter_id = @counterId WHERE ticket_id = @ticketId');
  const waited = db.prepare(
    `UPDATE ticket SET waited = (SELECT coalesce(sum(ended_at - began_at), 0) FROM ticket_interval WHERE ticket_id = @ticketId AND kind = 'waiting' AND ended_at IS NOT NULL)
     WHERE ticket_id = @ticketId`,
  );
  const passing = db.prepare('UPDATE ticket SET skips = skips + @skips, slips = @slips WHERE ticket_id = @ticketId');
  const agent = db.prepare('UPDATE ticket SET agent = @agent WHERE ticket_id = @ticketId');
  const queue = db.prepare(
    'UPDATE ticket SET queue_id = @queueId, service_id = coalesce(@serviceId, service_id) WHERE ticket_id = @ticketId',
  );
  const end = db.prepare(
    "UPDATE ticket SET status = 'ended', outcome = @outcome, ended_at = @at, counter_id = coalesce(@counterId, counter_id) WHERE ticket_id = @ticketId",
  );
  const language = db.prepare('UPDATE ticket SET language = @language WHERE ticket_id = @ticketId');
  const pay = db.prepare(
    'INSERT INTO payment (receipt_number, ticket_id, at, counter_id, method, due, change) VALUES (@receiptNumber, @ticketId, @at, @counterId, @method, @due, @change)',
  );

  /** Ends the interval that lasts and begins the next one. */
  const pass = (ticketId: string, kind: string, at: number, counterId: string | null, by: string | null) => {
    close.run({ ticketId, at });
    waited.run({ ticketId });
    begin.run({ ticketId, kind, at, counterId, by });
  };
  const become = (
    recorded: Recorded & { data: { ticketId: string } },
    to: { status: string; kind: string; at: number; counterId: string | null },
  ) => {
    const { ticketId } = recorded.data;
    pass(ticketId, to.kind, to.at, to.counterId, recorded.by.staff ?? recorded.by.name ?? null);
    status.run({ ticketId, status: to.status, counterId: to.counterId });
  };

  const promises = promiseTables(db);
  const advice = adviceTables(db);
  const control = controlTables(db);
  const sums = reportTables(db);

  const tickets = (recorded: Recorded) => {
    switch (recorded.type) {
      case 'TicketIssued': {
        const {
          ticketId,
          visitId,
          day,
          sequence,
          number,
          queueId,
          classId,
          serviceId,
          language: speaks,
          arrivedAt,
        } = recorded.data;
        issue.run({
          ticketId,
          visitId,
          day,
          sequence,
          number,
          queueId,
          classId,
          serviceId,
          language: speaks,
          arrivedAt,
        });
        begin.run({ ticketId, kind: 'waiting', at: arrivedAt, counterId: null, by: null });
        return;
      }
      case 'TicketCalled': {
        const { at, counterId, ticketId } = recorded.data;
        become(recorded, { status: 'called', kind: 'walking', at, counterId });
        if (recorded.data.agent) agent.run({ ticketId, agent: recorded.data.agent });
        const { slips = 0, passed = [] } = recorded.data.why ?? {};
        if (slips > 0 || passed.length > 0) passing.run({ ticketId, slips, skips: passed.length });
        return;
      }
      case 'ServiceStarted': {
        const { at, counterId, ticketId } = recorded.data;
        become(recorded, { status: 'serving', kind: 'serving', at, counterId });
        if (recorded.data.agent) agent.run({ ticketId, agent: recorded.data.agent });
        return;
      }
      case 'TicketMissed':
        return become(recorded, { status: 'missing', kind: 'missing', at: recorded.at, counterId: null });
      case 'TicketParked':
        return become(recorded, { status: 'parked', kind: 'parked', at: recorded.at, counterId: null });
      case 'TicketReturned':
      case 'TicketResumed':
        return become(recorded, { status: 'waiting', kind: 'waiting', at: recorded.at, counterId: null });
      case 'TicketTransferred': {
        const { ticketId, queueId, serviceId } = recorded.data;
        become(recorded, { status: 'waiting', kind: 'waiting', at: recorded.at, counterId: null });
        queue.run({ ticketId, queueId, serviceId: serviceId ?? null });
        return;
      }
      case 'TicketEnded': {
        const { ticketId, outcome, at, counterId } = recorded.data;
        close.run({ ticketId, at });
        waited.run({ ticketId });
        end.run({ ticketId, outcome, at, counterId: counterId ?? null });
        return;
      }
      case 'TicketLanguageChanged':
        language.run(recorded.data);
        return;
      case 'ChangeGiven': {
        const { receiptNumber, ticketId, counterId, method, due, change } = recorded.data;
        pay.run({ receiptNumber, ticketId, at: recorded.at, counterId, method, due, change });
        return;
      }
      case 'PaymentRefunded': {
        const { receiptNumber, ticketId, counterId, method, amount } = recorded.data;
        pay.run({ receiptNumber, ticketId, at: recorded.at, counterId, method, due: -amount, change: 0 });
        return;
      }
      default:
        return; // other events fill no read table
    }
  };

  return (recorded) => {
    promises(recorded);
    control(recorded);
    advice(recorded);
    tickets(recorded);
    // a ticket is added up as it ended
    sums(recorded);
  };
}

/** Empties the read tables and fills them again from the whole ledger. */
export function rebuildReadTables(db: Database, events: Iterable<Recorded>): void {
  db.transaction(() => {
    for (const table of READ_TABLES) db.exec(`DELETE FROM ${table}`);
    const apply = readTables(db);
    for (const recorded of events) apply(recorded);
  }).immediate();
}
