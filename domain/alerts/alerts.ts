// One mechanism for all alerts: raised, taken by somebody, over.
import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import type { AlertKind } from '../../contract/views.ts';
import { accept, type Context, type Decision, refuse } from '../decision.ts';
import { event } from '../events.ts';
import type { Alert, Hall } from '../hall.ts';

export interface AlertAbout {
  readonly kind: AlertKind;
  readonly about: Readonly<Record<string, string>>;
}

/** Raises an alert once: while the same matter is open, it is not raised again. */
export function raiseAlert(hall: Hall, matter: AlertAbout, context: Context): Decision<object> {
  if (openAlerts(hall, matter).length > 0) return accept({}, []);
  return accept({}, [event('AlertRaised', { alertId: context.newId(), ...matter })]);
}

/** The matter has settled itself, as when the printer prints again. */
export function settleAlert(hall: Hall, matter: AlertAbout): Decision<object> {
  return accept(
    {},
    openAlerts(hall, matter).map(({ alertId }) => event('AlertOver', { alertId })),
  );
}

export function takeAlert(
  hall: Hall,
  { alertId }: CommandPayload<'takeAlert'>,
  { actor }: Context,
): Decision<CommandReply<'takeAlert'>> {
  const alert = hall.alerts[alertId];
  if (!alert) return refuse('unknownAlert');
  const staff = actor.kind === 'staff' ? actor.staff : actor.kind === 'program' ? actor.name : '';
  if (alert.takenBy === staff) return accept({}, []);
  if (alert.takenBy) return refuse('alertTaken', { by: alert.takenBy });
  return accept({}, [event('AlertTaken', { alertId, staff })]);
}

export function closeAlert(
  hall: Hall,
  { alertId }: CommandPayload<'closeAlert'>,
): Decision<CommandReply<'closeAlert'>> {
  return hall.alerts[alertId] ? accept({}, [event('AlertOver', { alertId })]) : refuse('unknownAlert');
}

/** Open alerts of the same kind about the same thing: every word of `about` equal, but for the error's own. */
export function openAlerts(hall: Hall, { kind, about }: AlertAbout): readonly Alert[] {
  const same = (alert: Alert) =>
    alert.kind === kind && Object.entries(about).every(([key, value]) => key === 'error' || alert.about[key] === value);
  return Object.values(hall.alerts).filter(same);
}
