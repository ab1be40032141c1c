// The manager's answer to "is it under control?", and what the other screens show of it.
import type { CommandName } from '../../contract/commands.ts';
import type { ControlView, OutageRow, PlanOnScreen, PlanView } from '../../contract/control.ts';
import type { Text } from '../../contract/words.ts';
import { type Hall, packOf } from '../hall.ts';
import type { Known } from '../views/known.ts';
import { countersNeeded } from './counters-needed.ts';
import { stepsOfPlan, stepsWith } from './effects.ts';
import { factsKnown } from './facts-known.ts';
import { isAbove } from './figures.ts';
import { hallState } from './hall-state.ts';
import { isWithinLimits, longestInPlan } from './watch.ts';

const MINUTE = 60_000;
/** What a manager may do about control, by right. */
export const CONTROL_ON_BOARD: readonly CommandName[] = [
  'startPlan',
  'tickPlanStep',
  'endPlan',
  'takeDuty',
  'evacuate',
  'endEvacuation',
  'apologiseForOutage',
];

export function controlView(hall: Hall, known: Known): ControlView {
  const facts = factsKnown(hall, known);
  const { level, since, history, duty, evacuation } = hall.control;
  const state = hallState(hall, facts);
  const plan = planView(hall, known);
  const isProposed = !plan && !isWithinLimits(hall, facts);
  return {
    ...{ level, since, history, reasons: state.reasons },
    settling: isAbove(level, state.level),
    counters: countersNeeded(hall),
    ...(duty ? { duty } : {}),
    ...(plan ? { plan } : {}),
    ...(isProposed ? { proposed: packOf(hall).control.plan.causes[0]?.id ?? '' } : {}),
    outage: outageRows(hall),
    ...(evacuation ? { evacuation } : {}),
  };
}

function planView(hall: Hall, known: Known): PlanView | undefined {
  const { plan } = hall.control;
  if (!plan) return undefined;
  const { planId, cause, startedAt, startedBy, ticks } = plan;
  const since = known.control?.().memory.withinLimitsSince;
  const wait = packOf(hall).control.plan.endsAfterMinutes * MINUTE;
  return {
    ...{ planId, cause, startedAt, longestWait: longestInPlan(hall, known.now) },
    ...(startedBy ? { startedBy } : {}),
    ...(since === undefined ? {} : { endsAt: Math.max(since, startedAt) + wait }),
    steps: stepsOfPlan(hall).map(({ id }) => {
      const done = ticks[id];
      return done ? { step: id, done } : { step: id };
    }),
  };
}

/** Those who waited through an outage and have had no word yet, who waits longest first. [S-19] */
export function outageRows(hall: Hall): readonly OutageRow[] {
  const owed = new Map(
    hall.control.outages.flatMap(({ owed: tickets, from, to }) => tickets.map((id) => [id, { from, to }])),
  );
  return [...owed].flatMap(([ticketId, { from, to }]) => {
    const ticket = hall.tickets[ticketId];
    if (!ticket) return [];
    const { number, counterId } = ticket;
    return [{ ticketId, number, from, to, ...(counterId ? { counterId } : {}) }];
  });
}

/** The running plan as other screens need it: its cause and what holds now. [S-04] */
export function planOnScreen(hall: Hall): { readonly plan?: PlanOnScreen } {
  const { plan } = hall.control;
  if (!plan) return {};
  const effects = stepsOfPlan(hall).flatMap(({ id, effect }) => (effect && id in plan.ticks ? [effect] : []));
  return { plan: { cause: plan.cause, effects: [...new Set(effects)] } };
}

/** What the displays say besides the calls while the plan asks for it. */
export function channelsOnDisplay(hall: Hall): { readonly channels?: readonly Text[] } {
  const channels = stepsWith(hall, 'showChannels').flatMap(({ say }) => say ?? []);
  return channels.length > 0 ? { channels } : {};
}
