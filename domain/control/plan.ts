// The emergency plan: a checklist with its cause, begun by hand or by limit. [S-04, S-05]
import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import { accept, type Context, type Decision, refuse } from '../decision.ts';
import { event } from '../events.ts';
import { type Hall, packOf } from '../hall.ts';
import { stepsOfPlan } from './effects.ts';
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
