// One day in memory, from the first arrival to the next day's opening: as fast as the rules decide.
import type { Pack } from '../../contract/pack.ts';
import type { Dice } from '../dice.ts';
import { Broken } from './broken.ts';
import { livesOf } from './play-day.ts';
import { minutesOf, type Profile } from './profiles.ts';
import type { Tally } from './tally.ts';
import { VirtualHall } from './virtual-hall.ts';

export interface VirtualDay {
  readonly pack: Pack;
  readonly profile: Profile;
  readonly seed: number;
  /** The hall's opening, UTC ms. */
  readonly opensAt: number;
  /** Presses a button twice now and then. */
  readonly doublePress?: { readonly share: number; readonly dice: Dice };
  /** What else happens: the clock jumps, somebody presses nonsense. */
  readonly trouble?: (hall: VirtualHall) => Promise<void>;
}

const BEFORE_OPENING = 30 * 60_000;
/** The server does it every few seconds; the rules are the same. */
const LOOKS_AROUND_EVERY = 3 * 60_000;

/** Lives through the day. Throws with seed and commands when anything broke that must hold always. */
export async function liveVirtualDay(day: VirtualDay): Promise<{ readonly hall: VirtualHall; readonly tally: Tally }> {
  const { pack, profile, seed, opensAt, doublePress, trouble } = day;
  const hall = new VirtualHall({ pack, startsAt: opensAt - BEFORE_OPENING, ...(doublePress ? { doublePress } : {}) });
  const { tally, lives } = livesOf({ face: hall, profile, seed, opensAt });
  try {
    const closes = opensAt + (minutesOf(profile.closes) - minutesOf(profile.opens)) * 60_000;
    await hall.time.run(...lives, () => watchUntil(hall, closes), ...(trouble ? [() => trouble(hall)] : []));
    hall.closeDay();
    return { hall, tally };
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    throw new Error([`seed ${seed}: ${error.message}`, ...hall.logOf(error)].join('\n'), { cause: error });
  }
}

async function watchUntil(hall: VirtualHall, closes: number): Promise<void> {
  while (hall.now() < closes) {
    await hall.wait(LOOKS_AROUND_EVERY);
    hall.lookAround();
  }
}
