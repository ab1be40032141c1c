import type { Database } from 'better-sqlite3';
import type { By } from '../domain/actor.ts';
import type { Recorded } from '../domain/events.ts';
import type { codesOf } from './codes.ts';

/** A row of the view `ledger`: the entry as everybody reads it. */
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
/** An entry as it is stored; see the migration that made it. */
interface EntryRow {
  readonly n: number;
  readonly at: number;
  readonly shape: number;
  readonly actor: number;
  readonly command_id: string | null;
  readonly body: string;
}

const PAGE = 500;
const AS_BEFORE = '';

/** The append-only ledger: (hall id, n) names an event for ever. */
export function ledgerTable(db: Database, codes: ReturnType<typeof codesOf>) {
  const append = db.prepare<[number, number, number, number, string | null, string]>(
    'INSERT INTO ledger_entry (n, at, shape, actor, command_id, body) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const page = db.prepare<[number, number], EntryRow>('SELECT * FROM ledger_entry WHERE n >= ? ORDER BY n LIMIT ?');
  const commandOf = db.prepare<[number], { command_id: string | null }>('SELECT command_id FROM ledger WHERE n = ?');
  const last = db.prepare<[], { n: number | null; at: number | null }>(
    'SELECT n, at FROM ledger_entry ORDER BY n DESC LIMIT 1',
  );
  const lastDay = db.prepare<[number], { opened_by: number }>(
    'SELECT opened_by FROM business_day WHERE opened_by <= ? ORDER BY opened_by DESC LIMIT 1',
  );
  const openDay = db.prepare<[string, number]>(
    'INSERT INTO business_day (date, opened_by) VALUES (?, ?) ON CONFLICT (date) DO UPDATE SET opened_by = excluded.opened_by',
  );
  /** The command of the entry that was appended last; unknown after a start and after something was taken back. */
  let before: { readonly n: number; readonly commandId: string | undefined } | undefined;

  const read = (row: EntryRow, commandId: string | null): Recorded => {
    const { type, keys } = codes.shape(row.shape);
    const values = JSON.parse(row.body) as readonly unknown[];
    const data = Object.fromEntries(keys.map((key, index) => [key, values[index]]));
    const command = commandId === null ? {} : { commandId };
    return { n: row.n, at: row.at, type, by: codes.actor(row.actor), ...command, data } as unknown as Recorded;
  };

  return {
    append({ n, at, type, by, commandId, data }: Recorded): void {
      const fields = Object.entries(data).filter(([, value]) => value !== undefined);
      const shape = codes.shapeCode(
        type,
        fields.map(([key]) => key),
      );
      const body = JSON.stringify(fields.map(([, value]) => value));
      const goesOn = commandId !== undefined && before?.n === n - 1 && before.commandId === commandId;
      append.run(n, at, shape, codes.actorCode(by), goesOn ? AS_BEFORE : (commandId ?? null), body);
      before = { n, commandId };
      if (type === 'DayOpened') openDay.run(data.day.date, n);
    },
    /** Events from number n on, in order, page by page: the file may be written meanwhile. */
    *from(n: number): Generator<Recorded> {
      let rows = page.all(n, PAGE);
      let command = rows[0] ? (commandOf.get(rows[0].n)?.command_id ?? null) : null;
      for (; rows.length > 0; rows = page.all((rows.at(-1)?.n ?? n) + 1, PAGE))
        for (const row of rows) {
          if (row.command_id !== AS_BEFORE) command = row.command_id;
          yield read(row, command);
        }
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
    /** After something was taken back the next entry names its command itself. */
    forget(): void {
      before = undefined;
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
