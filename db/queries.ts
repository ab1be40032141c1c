import type { Database } from 'better-sqlite3';
import type { EndedTicket } from '../domain/views/phone-view.ts';

interface EndedDbRow {
  readonly number: string;
  readonly service_id: string;
  readonly language: string;
  readonly outcome: string | null;
}

/** What a screen asks of a ticket that has left the hall's memory. */
export function queries(db: Database) {
  const one = db.prepare<[string], EndedDbRow>(
    'SELECT number, service_id, language, outcome FROM ticket WHERE ticket_id = ?',
  );
  return {
    endedTicket(ticketId: string): EndedTicket | undefined {
      const row = one.get(ticketId);
      if (!row?.outcome) return undefined;
      return {
        number: row.number,
        serviceId: row.service_id,
        language: row.language as EndedTicket['language'],
        outcome: row.outcome as EndedTicket['outcome'],
      };
    },
  };
}
