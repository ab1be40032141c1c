// What the hall does while a ticked step of the plan holds: screens, desks and the order of calls ask here. [S-04]
import type { PlanEffect, PlanStep } from '../../contract/pack-control.ts';
import { type Hall, packOf } from '../hall.ts';

/** The steps of the running plan: those of its cause, in the pack's order. */
export function stepsOfPlan(hall: Hall): readonly PlanStep[] {
  const { plan } = hall.control;
  if (!plan) return [];
  return packOf(hall).control.plan.steps.filter(({ causes }) => !causes || causes.includes(plan.cause));
}

/** The ticked steps that make this happen now; empty while it does not hold. */
export function stepsWith(hall: Hall, effect: PlanEffect): readonly PlanStep[] {
  const ticks = hall.control.plan?.ticks ?? {};
  return stepsOfPlan(hall).filter((step) => step.effect === effect && step.id in ticks);
}

/** Whether the running plan has this effect now. */
export function hasEffect(hall: Hall, effect: PlanEffect): boolean {
  return stepsWith(hall, effect).length > 0;
}
