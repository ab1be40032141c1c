// Days that nobody would plan: any number of people, any few desks, any habits, for an hour or two.
import { diceOf } from '../../workshop/dice.ts';
import { type Habits, PROFILES, type Profile, type Shift } from '../../workshop/simulate/profiles.ts';

const NORMAL = PROFILES.normal as Profile;
const HALF_HOURS = 3;
const MOST_EXPECTED = 12;

/** Another seed, another day. */
export function anyProfile(seed: number): Profile {
  const dice = diceOf(seed, 'profile');
  const habits = Object.fromEntries(
    Object.keys(NORMAL.habits).map((name) => [name, dice.uniform() * dice.uniform() * 0.6]),
  ) as unknown as Habits;
  const desks = NORMAL.desks.filter(() => dice.chance(0.45)).map((shift) => ({ ...shift, from: '09:00', to: '10:30' }));
  return {
    ...NORMAL,
    habits,
    closes: '10:30',
    arrivals: Array.from({ length: HALF_HOURS }, () => dice.between(0, MOST_EXPECTED)),
    patienceMinutes: dice.between(4, 90),
    desks,
    doors: [{ at: '1', staff: '101', from: '08:40', to: '11:00' } satisfies Shift],
  };
}
