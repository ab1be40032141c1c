import type { FinishedRow } from '../../contract/views.ts';

/** How long somebody who has finished may still be on the way to the door, on the hall's clock. */
const ON_THE_WAY_MS = 5 * 60_000;

/** Those who were at a counter and may be walking out just now, the latest first as the view has them. [G-06, G-20] */
export const freshlyFinished = (finished: readonly FinishedRow[], now: number): readonly FinishedRow[] =>
  finished.filter(
    ({ outcome, endedAt }) => (outcome === 'served' || outcome === 'refused') && now - endedAt < ON_THE_WAY_MS,
  );
