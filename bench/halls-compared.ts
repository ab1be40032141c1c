// The two halls of every question about growth: one with years behind it and a full day, one that is empty.
import { join } from 'node:path';
import { type Benched, found, open } from './benched-hall.ts';
import { fillDay } from './busy-day.ts';
import { hallWithHistory } from './history.ts';
import type { Run } from './run.ts';

export interface Halls {
  readonly full: Benched;
  readonly empty: Benched;
}
const made = new Map<string, Promise<Halls>>();

/** Made once in a run: filling a hall takes longer than measuring it. */
export function hallsCompared({ sizes, folder }: Run): Promise<Halls> {
  const halls = made.get(folder) ?? makeHalls({ sizes, folder });
  made.set(folder, halls);
  return halls;
}

async function makeHalls({ sizes, folder }: Run): Promise<Halls> {
  const full = await hallWithHistory(join(folder, 'full'), sizes.history);
  const empty = await found(join(folder, 'empty'));
  const hall = await open(full);
  await fillDay(hall, sizes.today);
  await hall.close();
  return { full, empty };
}
