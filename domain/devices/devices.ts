// A screen from the network works only after a manager has approved the pairing code that it shows.
import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import { Place } from '../../contract/wire.ts';
import { openAlerts } from '../alerts/alerts.ts';
import { accept, type Context, type Decision, refuse } from '../decision.ts';
import { event, type HallEvent } from '../events.ts';
import type { Hall } from '../hall.ts';

export function approveDevice(
  hall: Hall,
  { pairingCode, name }: CommandPayload<'approveDevice'>,
  context: Context,
): Decision<CommandReply<'approveDevice'>> {
  const waiting = context.facts.waitingDevice(pairingCode);
  if (!waiting) return refuse('unknownPairingCode');
  const { deviceId } = waiting;
  const place = Place.parse({ screen: waiting.screen, at: waiting.at });
  return accept(
    { deviceId },
    [event('DeviceApproved', { deviceId, place }), ...waitsNoMore(hall, deviceId)],
    [{ kind: 'deviceApproved', deviceId, name }],
  );
}

export function revokeDevice(
  hall: Hall,
  { deviceId }: CommandPayload<'revokeDevice'>,
  context: Context,
): Decision<CommandReply<'revokeDevice'>> {
  if (!context.facts.deviceExists(deviceId)) return refuse('unknownDevice');
  const posts = Object.values(hall.posts)
    .filter(
      (post) =>
        post.device === deviceId && !(post.place.screen === 'counter' && hall.counters[post.place.at]?.ticketId),
    )
    .map(({ staff, place }) => event('PostClosed', { staff, place }));
  return accept(
    {},
    [event('DeviceRevoked', { deviceId }), ...posts, ...waitsNoMore(hall, deviceId)],
    [{ kind: 'deviceRevoked', deviceId }],
  );
}

/** The alert that a screen waits is over with the waiting. */
function waitsNoMore(hall: Hall, deviceId: string): readonly HallEvent[] {
  return openAlerts(hall, { kind: 'deviceWaiting', about: { device: deviceId } }).map(({ alertId }) =>
    event('AlertOver', { alertId }),
  );
}
