// A real hall in a folder of its own, for one test: founded as a hall is founded, written by the real writer.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '../../contract/words.ts';
import { openHallFile } from '../../db/hall-file.ts';
import type { Clock } from '../../server/hall/clock.ts';
import { loadHall } from '../../server/hall/load-hall.ts';
import { startWriter, type Writer } from '../../server/hall/writer.ts';
import { loadPack } from '../../server/packs/load-pack.ts';
import { hashPins } from '../../server/people/sign-in.ts';
import { foundHall } from '../../server/setup/found-hall.ts';

export const TELECOM_PACK = join(import.meta.dirname, '../../packs/telecom-hall');
export const MANAGER = { number: '601', name: 'Lu', pin: '24680' };

export function newDataDir(): { readonly dataDir: string; readonly remove: () => void } {
  const dataDir = mkdtempSync(join(tmpdir(), 'hall-'));
  return { dataDir, remove: () => rmSync(dataDir, { recursive: true }) };
}

/** A clock that a test moves by hand; it begins at a Monday's opening. */
export function handClock(): Clock & { readonly pass: (ms: number) => void } {
  let now = Date.UTC(2026, 10, 23, 1, 0);
  return {
    speed: 1,
    now: () => now,
    pass(ms) {
      now += ms;
    },
  };
}

/** Founds a hall in the folder. Throws with its faults. */
export async function founded(dataDir: string) {
  const hall = await foundHall({ dataDir, packFolder: TELECOM_PACK, manager: MANAGER, timeZone: 'Asia/Shanghai' });
  if (!hall.ok) throw new Error(hall.faults.join('\n'));
  return hall;
}

/** Opens a founded hall with its writer. Faults of the writer are kept in `faults`. */
export function opened(hall: { readonly file: string; readonly folder: string }, clock: Clock) {
  const file = openHallFile(hall.file);
  const facts = file.facts.read();
  const loaded = loadPack(join(hall.folder, 'pack'));
  if (!facts || !loaded.ok) throw new Error('this hall has not been founded');
  const faults: string[] = [];
  const writer = startWriter({
    file,
    hall: loadHall(file, { ...facts, packHash: loaded.hash, pack: loaded.pack }, () => loaded.pack),
    clock,
    logFault: (_ref, error) => void faults.push(String(error)),
  });
  return {
    ...{ file, writer, faults },
    async addStaff(number: string, roles: Role[], pin: string): Promise<void> {
      const command = await hashPins({ name: 'addStaff', payload: { number, name: `Staff ${number}`, roles, pin } });
      const answer = await writer.submit({ command, actor: { kind: 'hall' } });
      if (!answer.ok) throw new Error(answer.refusal.code);
    },
    async close(): Promise<void> {
      await writer.close();
      file.close();
    },
  };
}

/** Issues a number for a top-up as the hall itself does; the number, once it is acknowledged. Throws with the refusal. */
export async function issueTopUp(writer: Writer): Promise<string> {
  const answer = await writer.submit({
    command: {
      name: 'issueTicket',
      payload: { serviceId: 'recharge', comesAs: 'owner', documents: [], language: 'en', needs: [] },
    },
    actor: { kind: 'hall' },
  });
  if (!answer.ok) throw new Error(answer.refusal.code);
  return (answer.reply as { number: string }).number;
}
