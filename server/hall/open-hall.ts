// From a data folder and a pack to a hall that can be written: founded if new, loaded if not.

import type { Pack } from '../../contract/pack.ts';
import { type HallFile, openHallFile } from '../../db/hall-file.ts';
import type { Command } from '../../domain/decide.ts';
import type { Hall } from '../../domain/hall.ts';
import { type Learning, startLearning } from '../forecast/learning.ts';
import { type PackSource, packFromSource } from '../packs/load-pack.ts';
import { hashPhones } from '../people/phone-hash.ts';
import { hashPin } from '../people/pin.ts';
import { newId } from './ids.ts';
import { loadHall } from './load-hall.ts';
import type { Writer } from './writer.ts';

export interface ReadyPack {
  readonly pack: Pack;
  readonly hash: string;
  readonly source: PackSource;
}

/** Opens the hall's file; a new demo hall is founded on the spot. A real one is founded by `npm run setup`. */
export function openHall(
  file: string,
  { kind, timeZone, now, pack }: { kind: 'demo' | 'real'; timeZone: string; now: number; pack: ReadyPack },
): { file: HallFile; hall: Hall; learning: Learning } {
  const opened = openHallFile(file);
  opened.transaction(() => {
    if (!opened.facts.read()) opened.facts.found({ hallId: `${kind}-${newId()}`, kind, timeZone });
    opened.packs.store(pack.hash, { ...pack.source }, now);
  });
  const facts = opened.facts.read();
  if (!facts || facts.kind !== kind) throw new Error(`${file} is not the file of a ${kind} hall`);
  const readPack = (hash: string) => {
    const source = opened.packs.source(hash);
    const read = source && packFromSource(source);
    return read?.ok ? read.pack : undefined;
  };
  const founding = { hallId: facts.hallId, timeZone: facts.timeZone, packHash: pack.hash, pack: pack.pack };
  const learning = startLearning(opened);
  return { file: opened, hall: loadHall(opened, founding, readPack, learning), learning };
}

/** Puts the folder's pack in force, and gives a demo hall the pack's staff with their known PINs. */
export async function bringUp(
  writer: Writer,
  pack: ReadyPack,
  { demo, hashPhone }: { demo: boolean; hashPhone: (phone: string) => string },
): Promise<void> {
  const asHall = (command: Command) => writer.submit({ command, actor: { kind: 'hall' } });
  await asHall({ name: 'adoptPack', payload: { packHash: pack.hash } });
  if (!demo) return;
  const absent = pack.pack.staff.filter(({ number }) => !writer.hall().staff[number]);
  await Promise.all(
    absent.map(async ({ number, name, roles, skills, demoPin }) => {
      const payload = {
        number,
        name: `${name['zh-CN']} ${name.en}`,
        roles,
        ...(skills ? { skills } : {}),
        pin: demoPin,
        pinHash: await hashPin(demoPin),
      };
      const { pin: _kept, ...hashed } = payload;
      await asHall({ name: 'addStaff', payload: hashed as never });
    }),
  );
  // who stands on the list already is not put on it twice
  for (const { id, grounds = [], demoPhones = [] } of pack.pack.classes)
    for (const [at, phone] of demoPhones.entries()) {
      const entry = { phone, classId: id, grounds: grounds[at % grounds.length]?.id ?? '', endsOn: '2099-12-31' };
      await asHall(hashPhones({ name: 'addBrandCustomer', payload: entry }, hashPhone));
    }
}
