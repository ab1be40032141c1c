// Whom an alert is for, and who hears of it when nobody takes it: data of the pack.
import type { AlertKind } from '../../contract/views.ts';
import type { Role } from '../../contract/words.ts';
import { event, type HallEvent } from '../events.ts';
import { type Alert, type Hall, packOf } from '../hall.ts';

const MINUTE = 60_000;

interface EscalationStep {
  readonly afterMinutes: number;
  readonly to: readonly Role[];
}

function stepsOf(hall: Hall, kind: AlertKind): readonly EscalationStep[] {
  const { otherwise, kinds = {} } = packOf(hall).control.escalation;
  return kinds[kind] ?? otherwise;
}

/** Whom an alert of this kind is for when it is raised. */
export function firstAudience(hall: Hall, kind: AlertKind): readonly Role[] {
  return stepsOf(hall, kind)[0]?.to ?? [];
}

/** Whom the alert is for now: everybody whom it has reached so far. */
export function audienceOf(hall: Hall, alert: Alert): readonly Role[] {
  return alert.to ?? firstAudience(hall, alert.kind);
}

/** Who hears of it next and when, unless somebody takes it before. */
export function nextEscalation(
  hall: Hall,
  { kind, at, takenBy, step = 0 }: Alert,
): { readonly at: number; readonly to: readonly Role[] } | undefined {
  const next = stepsOf(hall, kind)[step + 1];
  if (!next || takenBy) return undefined;
  return { at: at + next.afterMinutes * MINUTE, to: next.to };
}

type Escalated = Extract<HallEvent, { type: 'AlertEscalated' }>;
/** Alerts that nobody has taken in time reach the next in line. */
export function escalationsOf(hall: Hall, now: number): readonly Escalated[] {
  return Object.values(hall.alerts).flatMap((alert) => {
    const next = nextEscalation(hall, alert);
    if (!next || now < next.at) return [];
    const to = [...new Set([...audienceOf(hall, alert), ...next.to])];
    return [event('AlertEscalated', { alertId: alert.alertId, to, step: (alert.step ?? 0) + 1 }) as Escalated];
  });
}
