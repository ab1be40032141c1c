// The hall as it stood is kept now and then, so that a start in the midst of a full day is as quick as one in the morning.
// It is a shortcut and nothing more: what was made by other rules, or stands after the end of the ledger, is not used.
import type { Pack } from '../../contract/pack.ts';
import type { HallFile } from '../../db/hall-file.ts';
import type { Hall } from '../../domain/hall.ts';
import { codeSum } from '../code-sum.ts';

/** A start reads at most about so many events, besides those of the last seconds. */
const EVENTS_BETWEEN = 2_000;

/** The hall without its packs: those are stored by their hashes already. */
type Standing = Omit<Hall, 'packs'> & { readonly packs: readonly string[] };

/** The hall that was kept last, if the rules of now made it; undefined: the day has to be read. */
export function keptHall(
  { hallStanding, ledger }: Pick<HallFile, 'hallStanding' | 'ledger'>,
  readPack: (hash: string) => Pack,
): Hall | undefined {
  const kept = hallStanding.read();
  if (!kept || kept.rules !== codeSum() || kept.ledger > ledger.last().n) return undefined;
  const { packs, ...hall } = JSON.parse(kept.body) as Standing;
  return { ...hall, packs: Object.fromEntries(packs.map((hash) => [hash, readPack(hash)])) };
}

export interface Keeper {
  readonly keepIfDue: () => void;
  readonly keep: () => void;
}

/** @param learned the number of the last event that everybody has learned who learns from the ledger: nothing newer is kept */
export function standingKeeper(file: Pick<HallFile, 'hallStanding'>, hall: () => Hall, learned: () => number): Keeper {
  let keptAt = file.hallStanding.read()?.ledger ?? 0;
  const keep = () => {
    const { packs, ...standing } = hall();
    if (standing.ledger === keptAt || standing.ledger > learned()) return;
    const body: Standing = { ...standing, packs: Object.keys(packs) };
    file.hallStanding.keep({ ledger: standing.ledger, rules: codeSum(), body: JSON.stringify(body) });
    keptAt = standing.ledger;
  };
  return {
    keep,
    keepIfDue: () => {
      if (hall().ledger - keptAt >= EVENTS_BETWEEN) keep();
    },
  };
}
