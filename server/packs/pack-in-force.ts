import type { HallFile } from '../../db/hall-file.ts';
import { type LoadedPack, type PackSource, packFromSource } from './load-pack.ts';

/** The texts of the pack in force; undefined in a file whose ledger is still empty. Reads one business day. */
export function sourceInForce({ ledger, packs }: Pick<HallFile, 'ledger' | 'packs'>): PackSource | undefined {
  let hash: string | undefined;
  for (const recorded of ledger.from(ledger.dayStart())) {
    if (recorded.type === 'DayOpened') hash = recorded.data.carried.packHash;
    if (recorded.type === 'PackAdopted') hash = recorded.data.packHash;
  }
  return hash === undefined ? undefined : packs.source(hash);
}

/** The pack in force, checked anew; undefined as for sourceInForce. */
export function packInForce(file: Pick<HallFile, 'ledger' | 'packs'>): LoadedPack | undefined {
  const source = sourceInForce(file);
  return source && packFromSource(source);
}
