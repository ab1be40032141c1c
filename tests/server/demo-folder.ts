// A demo hall that is there already. Its PINs are the pack's, hashed at a low cost: twenty-five dear ones take seconds.

import { randomBytes, scryptSync } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type { Command } from '../../domain/decide.ts';
import { hallIn } from '../../server/data-folder.ts';
import { type Clock, wallClock } from '../../server/hall/clock.ts';
import { openHall } from '../../server/hall/open-hall.ts';
import { startWriter } from '../../server/hall/writer.ts';
import { loadPack } from '../../server/packs/load-pack.ts';
import { TELECOM_PACK } from './own-hall.ts';

const CHEAP = { log2N: 4, r: 8, p: 1 } as const;

/** Founds the demo hall in `<dataDir>/demo` with the pack's staff. What is there already is kept. */
export async function foundDemo(dataDir: string, clock: Clock = wallClock): Promise<void> {
  const { folder, file: path, kind } = hallIn(dataDir, 'demo');
  mkdirSync(folder, { recursive: true });
  const pack = loadPack(TELECOM_PACK);
  if (!pack.ok) throw new Error('the telecom pack does not load');
  const ready = { ...pack, source: { ...pack.source } };
  const { file, hall } = openHall(path, { kind, timeZone: 'Asia/Shanghai', now: clock.now(), pack: ready });
  const faults: unknown[] = [];
  const writer = startWriter({ file, hall, clock, logFault: (_ref, error) => void faults.push(error) });
  const absent = pack.pack.staff.filter(({ number }) => !hall.staff[number]);
  const added = absent.map(({ number, name, roles, demoPin }) => {
    const payload = { number, name: `${name['zh-CN']} ${name.en}`, roles, pinHash: cheapHash(demoPin) };
    return writer.submit({ command: { name: 'addStaff', payload } as unknown as Command, actor: { kind: 'hall' } });
  });
  await Promise.all(added);
  await writer.close();
  file.close();
  if (faults.length > 0) throw faults[0];
}

/** A hash that a server checks in no time. */
export function cheapHash(pin: string): string {
  const salt = randomBytes(16);
  const key = scryptSync(pin, salt, 32, { N: 2 ** CHEAP.log2N, r: CHEAP.r, p: CHEAP.p });
  return ['scrypt', ...Object.values(CHEAP), salt.toString('base64'), key.toString('base64')].join('$');
}
