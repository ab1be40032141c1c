// One state for the hall, in words, with its reasons. [S-03]
import type { ControlReason, HallLevel } from '../../contract/control.ts';
import { type Hall, packOf } from '../hall.ts';
import type { ControlFacts } from './facts.ts';
import { figuresOf, isAbove, levelOf, queuesLeft, reasonOf } from './figures.ts';

const MINUTE = 60_000;

export interface HallState {
  readonly level: HallLevel;
  /** What makes it so, the weightiest first; empty while it is calm. */
  readonly reasons: readonly ControlReason[];
}

/** The hall's level by its figures at this moment, without a memory of what it was. */
export function hallState(hall: Hall, facts: ControlFacts): HallState {
  const { noCounterMinutes } = packOf(hall).control.limits;
  const reasons: ControlReason[] = [
    ...figuresOf(hall, facts)
      .filter((figure) => levelOf(figure) !== 'calm')
      .map(reasonOf),
    ...queuesLeft(hall)
      .filter(({ since }) => facts.now - since >= noCounterMinutes * MINUTE)
      .map(({ queueId, people }) => ({ kind: 'noCounter', level: 'strained', figure: people, queueId }) as const),
  ];
  const byWeight = reasons.toSorted(
    (one, other) => Number(isAbove(other.level, one.level)) - Number(isAbove(one.level, other.level)),
  );
  return { level: byWeight[0]?.level ?? 'calm', reasons: byWeight };
}
