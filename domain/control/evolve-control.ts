import type { Recorded } from '../events.ts';
import type { Hall } from '../hall.ts';
import { change, drop, put } from '../record.ts';
import type { Control, RunningPlan } from './control.ts';
import type { ControlEvents } from './control-events.ts';
import { isControlAlert, matterKey } from './matters.ts';

type ControlEvent = Extract<Recorded, { type: keyof ControlEvents }>;
/** Enough for a day that changes every ten minutes. */
const HISTORY_KEPT = 60;
const APART_KEPT = 20;

export function evolveControl(hall: Hall, recorded: ControlEvent): Hall {
  if (recorded.type === 'AlertEscalated') {
    const { alertId, to, step } = recorded.data;
    return { ...hall, alerts: change(hall.alerts, alertId, (alert) => ({ ...alert, to, step })) };
  }
  return { ...hall, control: after(hall.control, recorded) };
}

function after(control: Control, recorded: Exclude<ControlEvent, { type: 'AlertEscalated' }>): Control {
  const { at, by } = recorded;
  const who = by.staff ?? by.name ?? '';
  switch (recorded.type) {
    case 'HallLevelChanged': {
      const { level } = recorded.data;
      return { ...control, level, since: at, history: [...control.history, { level, at }].slice(-HISTORY_KEPT) };
    }
    case 'PlanStarted': {
      const { planId, cause, how } = recorded.data;
      const started = how === 'hand' ? { startedBy: who } : {};
      return { ...control, plan: { planId, cause, startedAt: at, ...started, ticks: {}, longestWait: 0 } };
    }
    case 'PlanStepTicked':
      return withPlan(control, (plan) => ({ ...plan, ticks: put(plan.ticks, recorded.data.step, { at, by: who }) }));
    case 'PlanStepUnticked':
      return withPlan(control, (plan) => ({ ...plan, ticks: drop(plan.ticks, recorded.data.step) }));
    case 'PlanEnded': {
      const { plan: _over, ...rest } = control;
      return rest;
    }
    case 'DutyTaken':
      return { ...control, duty: { staff: recorded.data.staff, since: at } };
    case 'EvacuationBegan':
      return { ...control, evacuation: { since: at, ...(who ? { by: who } : {}) } };
    case 'EvacuationEnded': {
      const { evacuation: _over, ...rest } = control;
      return { ...rest, resumedAt: at };
    }
    case 'OutageNoticed': {
      const { outageId, from, to, tickets } = recorded.data;
      return { ...control, resumedAt: to, outages: [...control.outages, { outageId, from, to, owed: tickets }] };
    }
    case 'OutageApologised':
      return owedNoMore(control, recorded.data.ticketId);
    default:
      return recorded satisfies never;
  }
}

function withPlan(control: Control, how: (plan: RunningPlan) => RunningPlan): Control {
  return control.plan ? { ...control, plan: how(control.plan) } : control;
}

/** Whoever was called or gave up while the plan runs counts for its longest wait. */
function withWait(control: Control, waited: number): Control {
  const { plan } = control;
  return plan && waited > plan.longestWait ? { ...control, plan: { ...plan, longestWait: waited } } : control;
}

function owedNoMore(control: Control, ticketId: string): Control {
  if (!control.outages.some(({ owed }) => owed.includes(ticketId))) return control;
  const outages = control.outages
    .map((outage) => ({ ...outage, owed: outage.owed.filter((owed) => owed !== ticketId) }))
    .filter(({ owed }) => owed.length > 0);
  return { ...control, outages };
}

/** What control learns from the events of others: deeds at desks, waits in the plan, alerts that somebody closed. */
export function notedByControl(before: Hall, hall: Hall, recorded: Recorded): Hall {
  const control = noted(before, hall, recorded);
  return control === hall.control ? hall : { ...hall, control };
}

function noted(before: Hall, hall: Hall, recorded: Recorded): Control {
  const { control } = hall;
  switch (recorded.type) {
    case 'TicketCalled': {
      const { at, counterId, ticketId } = recorded.data;
      const called = withWait(control, at - (before.tickets[ticketId]?.since ?? at));
      return { ...called, deeds: put(called.deeds, counterId, { at: recorded.at, apart: [] }) };
    }
    case 'TicketEnded': {
      const { at, ticketId } = recorded.data;
      const ended = before.tickets[ticketId];
      const waited = ended?.status === 'waiting' ? at - ended.since : 0;
      return owedNoMore(withWait(control, waited), ticketId);
    }
    case 'AlertOver':
      return closedByHand(before, control, recorded);
    default:
      return withDeed(hall, recorded);
  }
}

/** An alert that a person closes while its matter may go on is left to rest for a while. */
function closedByHand(
  before: Hall,
  control: Control,
  { at, by, data }: Extract<Recorded, { type: 'AlertOver' }>,
): Control {
  const alert = before.alerts[data.alertId];
  if (!alert || by.kind === 'hall' || !isControlAlert(alert.kind)) return control;
  return {
    ...control,
    closedByHand: put(control.closedByHand, matterKey({ kind: alert.kind, about: alert.about }), at),
  };
}

/** Work at a desk that needs no number: paper, an answer to somebody who asks. */
const APART: ReadonlySet<string> = new Set(['SlipOrdered', 'BystanderAnswered']);

function withDeed(hall: Hall, recorded: Recorded): Control {
  const { control } = hall;
  const counterId = deskOf(hall, recorded);
  if (!counterId) return control;
  const { at } = recorded;
  const apart = control.deeds[counterId]?.apart ?? [];
  if (hall.counters[counterId]?.ticketId) return { ...control, deeds: put(control.deeds, counterId, { at, apart }) };
  if (!APART.has(recorded.type)) return control;
  return { ...control, deeds: put(control.deeds, counterId, { at, apart: [...apart, at].slice(-APART_KEPT) }) };
}

/** The counter at which a person did this: their ticket's, or their post. */
function deskOf(hall: Hall, { by, data }: Recorded): string | undefined {
  if (by.kind !== 'staff' && by.kind !== 'program') return undefined;
  const { ticketId } = data as { readonly ticketId?: string };
  const atTicket = ticketId === undefined ? undefined : hall.tickets[ticketId]?.counterId;
  if (atTicket || by.kind === 'program') return atTicket;
  const post = Object.values(hall.posts).find(({ staff }) => staff === by.staff);
  return post?.place.screen === 'counter' ? post.place.at : undefined;
}

/** What goes on over a day's end: a plan that runs and an evacuation; the rest belongs to its day. */
export function controlNextDay({ level, since, plan, evacuation }: Control, now: number): Control {
  return {
    ...{ level, since: since || now, history: [{ level, at: now }], outages: [], closedByHand: {}, deeds: {} },
    ...(plan ? { plan } : {}),
    ...(evacuation ? { evacuation } : {}),
  };
}
