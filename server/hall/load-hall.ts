// A start reads one business day, however long the history.

import type { Pack } from '../../contract/pack.ts';
import type { HallFile } from '../../db/hall-file.ts';
import { evolve } from '../../domain/evolve.ts';
import { emptyHall, type Hall } from '../../domain/hall.ts';

/** Turns a stored pack version back into a pack; undefined when it is not stored or no longer valid. */
export type PackReader = (hash: string) => Pack | undefined;

/** The hall as the ledger left it. Throws when the ledger names a pack that is not stored. */
export function loadHall(
  file: HallFile,
  founding: { hallId: string; timeZone: string; packHash: string },
  readPack: PackReader,
): Hall {
  const packs: Record<string, Pack> = {};
  const withPack = (hash: string) => {
    const pack = packs[hash] ?? readPack(hash);
    if (!pack) throw new Error(`the ledger names pack ${hash}, which is not stored`);
    packs[hash] = pack;
  };
  withPack(founding.packHash);
  let hall = emptyHall({ ...founding, packs });
  for (const recorded of file.ledger.from(file.ledger.dayStart())) {
    if (recorded.type === 'PackAdopted') withPack(recorded.data.packHash);
    if (recorded.type === 'VisitBegan') withPack(recorded.data.packHash);
    if (recorded.type === 'DayOpened') for (const visit of recorded.data.carried.visits) withPack(visit.packHash);
    if (recorded.type === 'DayOpened') withPack(recorded.data.carried.packHash);
    hall = evolve(hall, recorded);
  }
  return { ...hall, packs };
}
