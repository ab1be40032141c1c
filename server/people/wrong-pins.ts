// Five wrong PINs lock a staff number for a while. Kept in memory: a restart forgets it, and only the console can restart.

const LOCK_MS = 5 * 60_000;
const MOST_FOR_STAFF = 5;
/** A screen is used by several people; whoever tries out numbers at one is stopped as well. */
const MOST_FOR_DEVICE = 15;
const MOST_KEPT = 1000;

interface Tries {
  readonly count: number;
  /** UTC ms of the last one. */
  readonly at: number;
  /** What the tries were held against: a new PIN makes a new start. */
  readonly against: string;
}

/** Counts tries by name. A try counts before it is checked, so that many at once are not more than five. */
export interface WrongPins {
  /** When the lock ends, UTC ms; undefined while there is none. */
  readonly lockedUntil: (name: string, against: string, now: number) => number | undefined;
  readonly count: (name: string, against: string, now: number) => void;
  /** One try was right after all. */
  readonly takeBack: (name: string) => void;
  readonly forget: (name: string) => void;
  readonly left: (name: string) => number;
}

function wrongPins(most: number): WrongPins {
  const tries = new Map<string, Tries>();
  const recent = (name: string, against: string, now: number): Tries | undefined => {
    const found = tries.get(name);
    // a clock set back must not hold anybody for longer
    const isOver = !found || now - found.at >= LOCK_MS || now < found.at || found.against !== against;
    return isOver ? undefined : found;
  };
  return {
    lockedUntil(name, against, now) {
      const found = recent(name, against, now);
      return found && found.count >= most ? found.at + LOCK_MS : undefined;
    },
    count(name, against, now) {
      const count = (recent(name, against, now)?.count ?? 0) + 1;
      tries.delete(name);
      tries.set(name, { count, at: now, against });
      const oldest = tries.keys().next();
      if (tries.size > MOST_KEPT && !oldest.done) tries.delete(oldest.value);
    },
    takeBack(name) {
      const found = tries.get(name);
      if (found) tries.set(name, { ...found, count: found.count - 1 });
    },
    forget: (name) => void tries.delete(name),
    left: (name) => Math.max(0, most - (tries.get(name)?.count ?? 0)),
  };
}

export const wrongPinsOfStaff = (): WrongPins => wrongPins(MOST_FOR_STAFF);
export const wrongPinsOfDevices = (): WrongPins => wrongPins(MOST_FOR_DEVICE);
