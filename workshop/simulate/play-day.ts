// A simulated day: everybody who has a part in it, on one floor, before one hall.
import { diceOf } from '../dice.ts';
import { peopleOf } from './arrivals.ts';
import { come } from './customer.ts';
import { type Day, sendersOf } from './day.ts';
import { Floor } from './floor.ts';
import { greet } from './greeter.ts';
import type { HallFace } from './hall-face.ts';
import { keepDuty } from './manager.ts';
import { minutesOf, type Profile } from './profiles.ts';
import { workShift } from './shift.ts';
import { Tally } from './tally.ts';

export interface DayParts {
  readonly face: HallFace;
  readonly profile: Profile;
  readonly seed: number;
  readonly opensAt: number;
  /** People come from then on, UTC ms; all of the day's without. */
  readonly since?: number;
}

export interface Lives {
  readonly tally: Tally;
  /** Everybody; each begins at once and waits for their own time. */
  readonly lives: readonly (() => Promise<void>)[];
  /** Resolves when the last of the staff has gone home. */
  readonly staffGone: Promise<void>;
}

export function livesOf(parts: DayParts): Lives {
  const { face, profile, seed, opensAt, since = 0 } = parts;
  const tally = new Tally();
  const day: Day = {
    ...{ face, profile, seed, opensAt, tally, floor: new Floor(), ...sendersOf(tally) },
    at: (time) => opensAt + (minutesOf(time) - minutesOf(profile.opens)) * 60_000,
  };
  const comers = peopleOf({ profile, guide: face.guide, seed, opensAt }).filter(({ at }) => at >= since);
  const staff = [
    ...profile.doors.map((shift) => () => greet(shift, day, diceOf(seed, `door ${shift.at}`))),
    ...profile.boards.map((shift) => () => keepDuty(shift, day, diceOf(seed, `board ${shift.at}`))),
    ...profile.desks.map((shift) => () => workShift(shift, day, diceOf(seed, `desk ${shift.at}`))),
  ];
  const { followed, allEnded } = endOf(staff);
  return { tally, lives: [...followed, ...comers.map((comer) => () => come(comer, day))], staffGone: allEnded };
}

function endOf(lives: readonly (() => Promise<void>)[]) {
  const { promise, resolve } = Promise.withResolvers<void>();
  let left = lives.length;
  const followed = lives.map((live) => async () => {
    await live();
    left -= 1;
    if (left === 0) resolve();
  });
  return { followed, allEnded: promise };
}
