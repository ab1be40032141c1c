// A screen from the network works only after a manager has approved the pairing code that it shows.
import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import { Place } from '../../contract/wire.ts';
import { accept, type Context, type Decision, refuse } from '../decision.ts';
import { event } from '../events.ts';
import type { Hall } from '../hall.ts';

export function approveDevice(
  _hall: Hall,
  { pairingCode, name }: CommandPayload<'approveDevice'>,
  context: Context,
): Decision<CommandReply<'approveDevice'>> {
  const waiting = context.facts.waitingDevice(pairingCode);
  if (!waiting) return refuse('unknownPairingCode');
  const { deviceId } = waiting;
  const place = Place.parse({ screen: waiting.screen, at: waiting.at });
  return accept(
    { deviceId },
    [event('DeviceApproved', { deviceId, place })],
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
  return accept({}, [event('DeviceRevoked', { deviceId }), ...posts], [{ kind: 'deviceRevoked', deviceId }]);
}
