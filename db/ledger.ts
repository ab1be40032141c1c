import type { Database } from 'better-sqlite3';
import type { By } from '../domain/actor.ts';
import type { Recorded } from '../domain/events.ts';

export interface LedgerRow {
  readonly n: number;
  readonly at: number;
  readonly type: string;
  readonly by_kind: string;
  readonly by_staff: string | null;
  readonly by_device: string | null;
  readonly by_name: string | null;
  readonly command_id: string | null;
  readonly data: string;
}

const PAGE = 500;

/** The append-only ledger: (hall id, n) names an event for ever. */
export function ledgerTable(db: Database) {
  const append = db.prepare<
    [number, number, string, string, string | null, string | null, string | null, string | null, string]
  >(
    'INSERT INTO ledger (n, at, type, by_kind, by_staff, by_device, by_name, command_id, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const page = db.prepare<[number, number], LedgerRow>('SELECT * FROM ledger WHERE n >= ? ORDER BY n LIMIT ?');
  const last = db.prepare<[], { n: number | null; at: number | null }>(
    'SELECT n, at FROM ledger ORDER BY n DESC LIMIT 1',
  );
  const lastDay = db.prepare<[number], { opened_by: number }>(
    'SELECT opened_by FROM business_day WHERE opened_by <= ? ORDER BY opened_by DESC LIMIT 1',
  );
  const openDay = db.prepare<[string, number]>(
    'INSERT INTO business_day (date, opened_by) VALUES (?, ?) ON CONFLICT (date) DO UPDATE SET opened_by = excluded.opened_by',
  );
  return {
    append(recorded: Recorded): void {
      const { n, at, type, by, commandId, data } = recorded;
      append.run(
        n,
        at,
        type,
        by.kind,
        by.staff ?? null,
        by.device ?? null,
        by.name ?? null,
        commandId ?? null,
        JSON.stringify(data),
      );
      if (type === 'DayOpened') openDay.run(recorded.data.day.date, n);
    },
    /** Events from number n on, in order, page by page: the file may be written meanwhile. */
    *from(n: number): Generator<Recorded> {
      let rows = page.all(n, PAGE);
      for (; rows.length > 0; rows = page.all((rows.at(-1)?.n ?? n) + 1, PAGE)) yield* rows.map(readLedgerRow);
    },
    /** Number and time of the last event; 0 in an empty ledger. */
    last(): { readonly n: number; readonly at: number } {
      const row = last.get();
      return { n: row?.n ?? 0, at: row?.at ?? 0 };
    },
    /** Where the present business day begins, or the one that holds event n; 1 when no day had been opened. */
    dayStart(n = Number.MAX_SAFE_INTEGER): number {
      return lastDay.get(n)?.opened_by ?? 1;
    },
  };
}

export function readLedgerRow(row: LedgerRow): Recorded {
  const by: By = {
    kind: row.by_kind as By['kind'],
    ...(row.by_staff === null ? {} : { staff: row.by_staff }),
    ...(row.by_device === null ? {} : { device: row.by_device }),
    ...(row.by_name === null ? {} : { name: row.by_name }),
  };
  const command = row.command_id === null ? {} : { commandId: row.command_id };
  return { n: row.n, at: row.at, type: row.type, by, ...command, data: JSON.parse(row.data) } as Recorded;
}
