import { isIntegrator } from '../actor.ts';
import { type Context, type Refused, refuse } from '../decision.ts';
import type { Hall } from '../hall.ts';

/** Clocks of two machines may differ by this much. */
const TOLERANCE_MS = 2_000;

/** When something happened: now, or the time that an integrator names, which lies within the business day and not in the future. UTC ms. */
export function happenedAt(hall: Hall, occurredAt: number | undefined, context: Context): number | Refused {
  if (occurredAt === undefined) return context.now;
  if (!isIntegrator(context.actor)) return refuse('onlyIntegrators', { field: 'occurredAt' });
  const opensAt = hall.day?.opensAt ?? 0;
  if (occurredAt < opensAt || occurredAt > context.now + TOLERANCE_MS)
    return refuse('badTime', { opensAt, now: context.now });
  return occurredAt;
}
