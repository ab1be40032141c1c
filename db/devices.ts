import type { Database } from 'better-sqlite3';
import type { Place } from '../contract/wire.ts';

export interface Device {
  readonly deviceId: string;
  readonly place: Place;
  readonly name: string;
  readonly state: 'waiting' | 'approved';
  readonly pairingCode?: string;
  readonly since: number;
}
interface Row {
  readonly device_id: string;
  readonly screen: string;
  readonly at: string;
  readonly name: string;
  readonly state: 'waiting' | 'approved';
  readonly pairing_code: string | null;
  readonly since: number;
}

/** Screens that have been enrolled or wait to be. Their tokens are kept as hashes only. */
export function devices(db: Database) {
  const byToken = db.prepare<[string], Row>('SELECT * FROM device WHERE token_hash = ?');
  const byCode = db.prepare<[string], Row>("SELECT * FROM device WHERE pairing_code = ? AND state = 'waiting'");
  const byId = db.prepare<[string], Row>('SELECT * FROM device WHERE device_id = ?');
  const all = db.prepare<[], Row>('SELECT * FROM device ORDER BY state DESC, since');
  const add = db.prepare<[string, string, string, string, string, string, string | null, number]>(
    'INSERT INTO device (device_id, token_hash, screen, at, name, state, pairing_code, since) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const approve = db.prepare<[string, number, string]>(
    "UPDATE device SET state = 'approved', pairing_code = NULL, name = ?, since = ? WHERE device_id = ?",
  );
  const remove = db.prepare<[string]>('DELETE FROM device WHERE device_id = ?');
  const forget = db.prepare<[number]>("DELETE FROM device WHERE state = 'waiting' AND since < ?");
  const waiting = db.prepare<[], { count: number }>("SELECT count(*) AS count FROM device WHERE state = 'waiting'");
  const read = (row: Row | undefined) => row && readRow(row);
  return {
    byToken: (tokenHash: string) => read(byToken.get(tokenHash)),
    byPairingCode: (code: string) => read(byCode.get(code)),
    byId: (deviceId: string) => read(byId.get(deviceId)),
    all: () => all.all().map(readRow),
    waitingCount: () => waiting.get()?.count ?? 0,
    add(device: Device, tokenHash: string): void {
      const { deviceId, place, name, state, pairingCode, since } = device;
      add.run(deviceId, tokenHash, place.screen, place.at, name, state, pairingCode ?? null, since);
    },
    approve(deviceId: string, name: string, now: number): void {
      approve.run(name, now, deviceId);
    },
    remove(deviceId: string): void {
      remove.run(deviceId);
    },
    /** Screens that asked once and were never approved. */
    forgetWaitingBefore(instant: number): void {
      forget.run(instant);
    },
  };
}

function readRow(row: Row): Device {
  const place = { screen: row.screen, at: row.at } as Place;
  const code = row.pairing_code === null ? {} : { pairingCode: row.pairing_code };
  return { deviceId: row.device_id, place, name: row.name, state: row.state, since: row.since, ...code };
}
