// A simulated day: everybody who has a part in it, on one floor, before one hall.
import { diceOf } from '../dice.ts';
import { peopleOf } from './arrivals.ts';
import { workShift } from './clerk.ts';
import { come } from './customer.ts';
import { type Day, sender } from './day.ts';
import { Floor } from './floor.ts';
import { greet } from './greeter.ts';
import type { HallFace } from './hall-face.ts';
import type { Profile } from './profiles.ts';
import { Tally } from './tally.ts';

export interface DayParts {
  readonly face: HallFace;
  readonly profile: Profile;
  readonly seed: number;
  readonly opensAt: number;
  /** Nobody comes any more from then on, UTC ms. */
  readonly until?: number;
}

/** Everything that lives on this day; each begins at once and waits for its own time. */
export function livesOf(parts: DayParts): { readonly tally: Tally; readonly lives: readonly (() => Promise<void>)[] } {
  const { face, profile, seed, opensAt, until = Number.POSITIVE_INFINITY } = parts;
  const tally = new Tally();
  const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const day: Day = {
    ...{ face, profile, seed, opensAt, tally, floor: new Floor(), send: sender(tally) },
    at: (time) => opensAt + (minutesOf(time) - minutesOf(profile.opens)) * 60_000,
  };
  const now = face.now();
  const comers = peopleOf({ profile, guide: face.guide, seed, opensAt }).filter(({ at }) => at >= now && at < until);
  const lives = [
    ...profile.doors.map((shift) => () => greet(shift, day, diceOf(seed, `door ${shift.at}`))),
    ...profile.desks.map((shift) => () => workShift(shift, day, diceOf(seed, `desk ${shift.at}`))),
    ...comers.map((comer) => () => come(comer, day)),
  ];
  return { tally, lives };
}
