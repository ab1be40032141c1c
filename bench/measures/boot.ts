// From the start of the process until the hall listens, after years and in the midst of a full day.
import type { Benched } from '../benched-hall.ts';
import { type Figure, figureOf, median } from '../figure.ts';
import { hallsCompared } from '../halls-compared.ts';
import { start } from '../over-the-wire.ts';
import type { Run } from '../run.ts';

export async function boot(run: Run): Promise<readonly Figure[]> {
  const { full, empty } = await hallsCompared(run);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (const hall of [full, empty]) await bootOnce(hall);
  for (let round = 0; round < run.sizes.boots; round += 1) {
    theirs.push(await bootOnce(empty));
    ours.push(await bootOnce(full));
  }
  const [figure, limit] = [median(ours), median(theirs)];
  return [figureOf({ name: 'ms from start to ready: full hall / empty hall', figure, limit, goal: { atMost: 1.5 } })];
}

async function bootOnce(hall: Benched): Promise<number> {
  const startedAt = performance.now();
  const server = await start(hall);
  const took = performance.now() - startedAt;
  await server.end();
  return took;
}
