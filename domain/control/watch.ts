// The hall looks at itself every few seconds: its level, what asks for somebody, who has not been answered, whether the plan goes on.
// What has to last is remembered by whoever asks, so that a figure that trembles at its limit makes neither events nor noise.
import type { ControlReason } from '../../contract/control.ts';
import { accept, type Context, type Decision } from '../decision.ts';
import { event, type HallEvent } from '../events.ts';
import { type Alert, type Hall, packOf } from '../hall.ts';
import { escalationsOf, firstAudience } from './escalation.ts';
import type { ControlFacts } from './facts.ts';
import { figuresOf, isAbove, levelOf } from './figures.ts';
import { type HallState, hallState } from './hall-state.ts';
import { isControlAlert, type Matter, matterKey, mattersNotEased, mattersOf } from './matters.ts';

const MINUTE = 60_000;

/** Since when something holds without a break, UTC ms. Lost at a restart, which only makes the hall slower to call itself calmer. */
export interface WatchMemory {
  readonly calmerSince?: number;
  readonly withinLimitsSince?: number;
}
export interface Watching {
  readonly facts: ControlFacts;
  readonly memory: WatchMemory;
}

/** One look at the hall. The reply is the memory for the next one. */
export function watchHall(hall: Hall, { facts, memory }: Watching, context: Context): Decision<WatchMemory> {
  // an evacuated hall is watched by people
  if (hall.control.evacuation) return accept({}, []);
  const next = remembered(hall, facts, memory);
  const { raised, over } = alertChanges(hall, facts, context);
  const changes = levelChange(hall, facts, next);
  const events = [
    ...changes,
    ...raised,
    ...over.map((alertId) => event('AlertOver', { alertId })),
    ...escalationsOf(hall, facts.now).filter(({ data }) => !over.includes(data.alertId)),
    ...planEvents(hall, { facts, memory: next }, context),
  ];
  return accept(changes.length > 0 ? afterChange(next) : next, events);
}

/** Each step towards calm has to stay by itself. */
function afterChange({ calmerSince: _settled, ...rest }: WatchMemory): WatchMemory {
  return rest;
}

function remembered(hall: Hall, facts: ControlFacts, memory: WatchMemory): WatchMemory {
  const { now } = facts;
  const state = hallState(hall, facts);
  const calmer = isAbove(hall.control.level, state.level);
  const within = isWithinLimits(hall, facts);
  return {
    ...(calmer ? { calmerSince: memory.calmerSince ?? now } : {}),
    ...(within ? { withinLimitsSince: memory.withinLimitsSince ?? now } : {}),
  };
}

export function isWithinLimits(hall: Hall, facts: ControlFacts): boolean {
  return figuresOf(hall, facts).every((figure) => !isAbove(levelOf(figure), 'busy'));
}

/** Worse is said at once; better only after it has stayed so. [S-03] */
function levelChange(hall: Hall, facts: ControlFacts, { calmerSince }: WatchMemory): readonly HallEvent[] {
  const { level } = hall.control;
  const state = hallState(hall, facts);
  if (isAbove(state.level, level)) return [changed(state)];
  const settled = calmerSince !== undefined && facts.now - calmerSince >= packOf(hall).control.settleMinutes * MINUTE;
  return settled && isAbove(level, state.level) ? [changed(state)] : [];
}

const MOST_REASONS = 6;
function changed({ level, reasons }: HallState): HallEvent {
  return event('HallLevelChanged', { level, reasons: reasons.slice(0, MOST_REASONS) as readonly ControlReason[] });
}

/** New matters raise their alert; one that is no more ends it. */
function alertChanges(
  hall: Hall,
  facts: ControlFacts,
  context: Context,
): { readonly raised: readonly HallEvent[]; readonly over: readonly string[] } {
  const matters = mattersOf(hall, facts);
  const lasting = new Set([...matters, ...mattersNotEased(hall, facts)].map(matterKey));
  const open = Object.values(hall.alerts).filter(isByControl);
  const known = new Set(open.map(matterKey));
  const raised = matters
    .filter((matter) => !known.has(matterKey(matter)) && !isLeftToRest(hall, matter, facts.now))
    .map((matter) =>
      event('AlertRaised', { alertId: context.newId(), ...matter, to: firstAudience(hall, matter.kind) }),
    );
  const over = open.filter((alert) => !lasting.has(matterKey(alert))).map(({ alertId }) => alertId);
  return { raised, over };
}

function isByControl(alert: Alert): alert is Alert & Matter {
  return isControlAlert(alert.kind);
}

/** Somebody has closed the alert and answers for it; it comes back when its matter still stands after a while. */
function isLeftToRest(hall: Hall, matter: Matter, now: number): boolean {
  const closedAt = hall.control.closedByHand[matterKey(matter)];
  return closedAt !== undefined && now - closedAt < packOf(hall).control.raiseAgainMinutes * MINUTE;
}

/** [S-04] the plan begins by limit where the pack says so, and ends when every figure has stayed within its limit. */
function planEvents(hall: Hall, { facts, memory }: Watching, context: Context): readonly HallEvent[] {
  const { plan: pack } = packOf(hall).control;
  const { plan } = hall.control;
  const cause = pack.causes[0]?.id ?? '';
  if (!plan)
    return pack.start === 'byItself' && !isWithinLimits(hall, facts)
      ? [event('PlanStarted', { planId: context.newId(), cause, how: 'limit' })]
      : [];
  const since = Math.max(memory.withinLimitsSince ?? Number.POSITIVE_INFINITY, plan.startedAt);
  if (facts.now - since < pack.endsAfterMinutes * MINUTE) return [];
  return [event('PlanEnded', { planId: plan.planId, how: 'limit', longestWait: longestInPlan(hall, facts.now) })];
}

/** The longest wait in the running plan: of those called and of those who still wait, in ms. */
export function longestInPlan(hall: Hall, now: number): number {
  const waits = Object.values(hall.tickets).flatMap(({ status, since }) => (status === 'waiting' ? [now - since] : []));
  return Math.max(hall.control.plan?.longestWait ?? 0, 0, ...waits);
}
