// The emergency plan: a checklist with its cause, by hand or by limit, and what the screens do while a step holds. [S-04, S-05]
import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import type { PlanEffect, PlanStep } from '../../contract/pack-control.ts';
import { accept, type Context, type Decision, refuse } from '../decision.ts';
import { event } from '../events.ts';
import { type Hall, packOf } from '../hall.ts';
import { longestInPlan } from './watch.ts';

export function startPlan(
  hall: Hall,
  { cause }: CommandPayload<'startPlan'>,
  context: Context,
): Decision<CommandReply<'startPlan'>> {
  if (!packOf(hall).control.plan.causes.some(({ id }) => id === cause)) return refuse('unknownCause', { cause });
  const running = hall.control.plan;
  if (running) return refuse('planRunning', { cause: running.cause });
  const planId = context.newId();
  return accept({ planId }, [event('PlanStarted', { planId, cause, how: 'hand' })]);
}

export function tickPlanStep(
  hall: Hall,
  { step, done }: CommandPayload<'tickPlanStep'>,
): Decision<CommandReply<'tickPlanStep'>> {
  const { plan } = hall.control;
  if (!plan) return refuse('noPlan');
  if (!stepsOfPlan(hall).some(({ id }) => id === step)) return refuse('unknownStep');
  if (done === step in plan.ticks) return accept({}, []);
  return accept({}, [event(done ? 'PlanStepTicked' : 'PlanStepUnticked', { planId: plan.planId, step })]);
}

export function endPlan(
  hall: Hall,
  _payload: CommandPayload<'endPlan'>,
  { now }: Context,
): Decision<CommandReply<'endPlan'>> {
  const { plan } = hall.control;
  if (!plan) return refuse('noPlan');
  return accept({}, [event('PlanEnded', { planId: plan.planId, how: 'hand', longestWait: longestInPlan(hall, now) })]);
}

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
