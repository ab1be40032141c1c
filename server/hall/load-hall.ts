// A start reads one business day at most, however long the history; of a day that is far on, only what came after the hall was kept last.

import type { Pack } from '../../contract/pack.ts';
import type { HallFile } from '../../db/hall-file.ts';
import type { Recorded } from '../../domain/events.ts';
import { evolve } from '../../domain/evolve.ts';
import { emptyHall, type Hall } from '../../domain/hall.ts';
import { keptHall } from './standing.ts';

/** Turns a stored pack version back into a pack; undefined when it is not stored or no longer valid. */
export type PackReader = (hash: string) => Pack | undefined;

/** Somebody who looks on while the ledger is read: each event with the hall as it was just before it. */
export interface Watcher {
  /** The number of the last event that is known already; reading begins with the day of the next one. 0: nothing, and the present day will do. */
  readonly learned: () => number;
  readonly observe: (before: Hall, recorded: Recorded) => void;
  /** The hall at which the reading begins, when that is not the beginning of a day. */
  readonly resume: (hall: Hall) => void;
}

/** The hall as the ledger left it. A version of the pack that can no longer be read is replaced by the one in the folder. */
export function loadHall(
  file: HallFile,
  founding: { hallId: string; timeZone: string; packHash: string; pack: Pack },
  readPack: PackReader,
  watcher?: Watcher,
): Hall {
  const { pack, ...born } = founding;
  const packs: Record<string, Pack> = { [founding.packHash]: pack };
  const packAt = (hash: string) => {
    packs[hash] ??= readPack(hash) ?? pack;
    return packs[hash];
  };
  const kept = watcher && keptHall(file, packAt);
  const resumed = kept && kept.ledger <= watcher.learned() ? kept : undefined;
  if (resumed) watcher?.resume(resumed);
  let hall = resumed ? { ...resumed, packs } : emptyHall({ ...born, packs });
  for (const recorded of file.ledger.from(resumed ? resumed.ledger + 1 : readFrom(file, watcher))) {
    for (const hash of packsNamed(recorded)) packAt(hash);
    watcher?.observe(hall, recorded);
    hall = evolve(hall, recorded);
  }
  return hall;
}

/** The present business day is read, or from the one on that the watcher does not know to its end. */
function readFrom({ ledger }: HallFile, watcher: Watcher | undefined): number {
  const today = ledger.dayStart();
  const learned = watcher?.learned() ?? 0;
  return learned > 0 ? Math.min(today, ledger.dayStart(learned + 1)) : today;
}

function packsNamed(recorded: Recorded): readonly string[] {
  switch (recorded.type) {
    case 'PackAdopted':
    case 'VisitBegan':
      return [recorded.data.packHash];
    case 'DayOpened':
      return [recorded.data.carried.packHash, ...recorded.data.carried.visits.map(({ packHash }) => packHash)];
    default:
      return [];
  }
}
