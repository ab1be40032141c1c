// What the years and a full day cost: the same commands in a full hall and in an empty one, in turn.
import type { Actor } from '../../domain/actor.ts';
import { type BenchedHall, open } from '../benched-hall.ts';
import { team } from '../busy-day.ts';
import { type Figure, figureOf, percentile } from '../figure.ts';
import { hallsCompared } from '../halls-compared.ts';
import type { Run } from '../run.ts';
import { NEED } from '../short-visit.ts';

interface Timed {
  readonly hall: BenchedHall;
  readonly greeter: Actor;
  readonly clerk: Actor;
  readonly issue: number[];
  readonly call: number[];
}

export async function growth(run: Run): Promise<readonly Figure[]> {
  const { full, empty } = await hallsCompared(run);
  const halls = [await timed(await open(full)), await timed(await open(empty))] as const;
  const warmUp = Math.min(200, run.sizes.timed);
  for (let round = -warmUp; round < run.sizes.timed; round += 1) {
    if (round === 0) for (const { issue, call } of halls) issue.length = call.length = 0;
    await oneOfEach(round % 2 === 0 ? halls : [halls[1], halls[0]]);
  }
  for (const { hall } of halls) await hall.close();
  const [ours, theirs] = halls;
  const of = (what: 'issue' | 'call', words: string, percent: number, atMost: number) =>
    figureOf({
      name: `ms to ${words}, p${percent}: full hall / empty hall`,
      figure: percentile(ours[what], percent),
      limit: percentile(theirs[what], percent),
      goal: { atMost },
    });
  return [
    of('issue', 'issue a number', 50, 1.2),
    of('issue', 'issue a number', 99, 1.5),
    of('call', 'call the next', 50, 1.2),
    of('call', 'call the next', 99, 1.5),
  ];
}

async function timed(hall: BenchedHall): Promise<Timed> {
  const { greeter, desks } = await team(hall);
  const [clerk] = desks;
  if (!clerk) throw new Error('nobody is at a desk');
  return { hall, greeter, clerk, issue: [], call: [] };
}

/** As many wait afterwards as before. */
async function oneOfEach(halls: readonly Timed[]): Promise<void> {
  for (const { hall, greeter, issue } of halls) {
    const startedAt = performance.now();
    await hall.give(greeter, 'issueTicket', NEED);
    issue.push(performance.now() - startedAt);
  }
  for (const { hall, clerk, call } of halls) {
    const startedAt = performance.now();
    const { ticketId } = await hall.give(clerk, 'callNext', {});
    call.push(performance.now() - startedAt);
    await hall.give(clerk, 'startService', { ticketId });
    await hall.give(clerk, 'cancelTicket', { ticketId, reason: 'gaveUp' });
    await hall.give(clerk, 'deskReady', {});
  }
}
