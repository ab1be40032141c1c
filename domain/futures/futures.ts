// Monte Carlo from the live hall: the same futures, played once for each set of desks.
import { Customers, drawFuture } from './customers.ts';
import { Dice } from './dice.ts';
import { type Figures, Tally } from './figures.ts';
import type { FutureDesk, HallModel } from './model.ts';
import { Play } from './play.ts';

export interface Played {
  readonly futures: number;
  /** The same seed gives the same futures. */
  readonly seed: number;
}

/** Figures of each alternative, in their order. An alternative is the model's desks, perhaps with other hours or queues. */
export function playFutures(
  model: HallModel,
  alternatives: readonly (readonly FutureDesk[])[],
  { futures, seed }: Played,
): readonly Figures[] {
  const who = new Customers(model.desks.length);
  const dice = new Dice(seed);
  const runs = alternatives.map((desks) => ({ play: new Play(model, desks), tally: new Tally(model, futures) }));
  for (let future = 0; future < futures; future++) {
    dice.begin(seed, future);
    drawFuture(model, dice, who);
    for (const { play, tally } of runs) {
      play.run(who);
      tally.add(who, future);
    }
  }
  return runs.map(({ tally }) => tally.figures());
}
