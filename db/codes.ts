// What recurs in nearly every row of the ledger stands once in a table of its own and as a number in the row.
import type { Database } from 'better-sqlite3';
import type { By } from '../domain/actor.ts';
import type { Recorded } from '../domain/events.ts';

/** The type of an event and the names of its fields, in order. */
export interface Shape {
  readonly type: Recorded['type'];
  readonly keys: readonly string[];
}
interface ActorRow {
  readonly kind: By['kind'];
  readonly staff: string;
  readonly device: string;
  readonly name: string;
}

/** Numbers for shapes and actors, given when they first appear. */
export function codesOf(db: Database) {
  const shape = db.prepare<[number], { type: Shape['type']; keys: string }>(
    'SELECT type, keys FROM event_shape WHERE code = ?',
  );
  const shapeCode = db.prepare<[string, string], { code: number }>(
    'SELECT code FROM event_shape WHERE type = ? AND keys = ?',
  );
  const addShape = db.prepare<[string, string]>('INSERT INTO event_shape (type, keys) VALUES (?, ?)');
  const actor = db.prepare<[number], ActorRow>('SELECT kind, staff, device, name FROM actor WHERE code = ?');
  const actorCode = db.prepare<ActorRow, { code: number }>(
    'SELECT code FROM actor WHERE kind = @kind AND staff = @staff AND device = @device AND name = @name',
  );
  const addActor = db.prepare<ActorRow>(
    'INSERT INTO actor (kind, staff, device, name) VALUES (@kind, @staff, @device, @name)',
  );
  const codes = new Map<string, number>();
  const shapes = new Map<number, Shape>();
  const actors = new Map<number, By>();

  const codeOf = (
    key: string,
    find: () => { code: number } | undefined,
    add: () => { lastInsertRowid: number | bigint },
  ) => {
    const known = codes.get(key);
    if (known !== undefined) return known;
    const code = find()?.code ?? Number(add().lastInsertRowid);
    codes.set(key, code);
    return code;
  };
  return {
    shapeCode(type: string, keys: readonly string[]): number {
      const names = JSON.stringify(keys);
      return codeOf(
        `${type} ${names}`,
        () => shapeCode.get(type, names),
        () => addShape.run(type, names),
      );
    },
    actorCode({ kind, staff = '', device = '', name = '' }: By): number {
      const row = { kind, staff, device, name };
      return codeOf(
        `${kind} ${staff} ${device} ${name}`,
        () => actorCode.get(row),
        () => addActor.run(row),
      );
    },
    shape(code: number): Shape {
      return read(shapes, code, () => {
        const row = shape.get(code);
        return row && { type: row.type, keys: JSON.parse(row.keys) };
      });
    },
    actor(code: number): By {
      return read(actors, code, () => {
        const row = actor.get(code);
        return row && withoutEmpty(row);
      });
    },
    /** What was taken back with a transaction may have been the first to use a number. */
    forget(): void {
      for (const known of [codes, shapes, actors]) known.clear();
    },
  };
}

function read<V>(known: Map<number, V>, code: number, find: () => V | undefined): V {
  const value = known.get(code) ?? find();
  if (value === undefined) throw new Error(`the ledger names ${code}, which no table explains`);
  known.set(code, value);
  return value;
}

function withoutEmpty({ kind, staff, device, name }: ActorRow): By {
  return { kind, ...(staff ? { staff } : {}), ...(device ? { device } : {}), ...(name ? { name } : {}) };
}
