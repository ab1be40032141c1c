// Who is at the other end: a device (and whoever is signed in on it) or a customer's phone.
import type { Handshake, Place, You } from '../../contract/wire.ts';
import type { Device } from '../../db/devices.ts';
import type { HallFile } from '../../db/hall-file.ts';
import type { Actor } from '../../domain/actor.ts';
import { type Hall, postKey } from '../../domain/hall.ts';
import type { Clock } from '../hall/clock.ts';

export type Visitor =
  | { readonly kind: 'device'; readonly deviceId: string; readonly place: Place }
  | { readonly kind: 'phone'; readonly ticketId: string };

export interface VisitorParts {
  readonly file: HallFile;
  readonly hall: () => Hall;
  readonly clock: Clock;
  readonly epoch: string;
  readonly demo: boolean;
  readonly deviceOf: (place: Device['place'], cookie: string | undefined) => Device | undefined;
}
export interface Visitors {
  readonly identify: (handshake: Handshake, cookie: string | undefined) => Visitor | undefined;
  /** The actor as of now: signing in and out changes it while the socket stays. Undefined while the device is not approved. */
  readonly actorOf: (visitor: Visitor) => Actor | undefined;
  readonly you: (visitor: Extract<Visitor, { kind: 'device' }>) => You;
  readonly device: (deviceId: string) => Device | undefined;
}

export function visitorsOf({ file, hall, clock, epoch, demo, deviceOf }: VisitorParts): Visitors {
  const device = (deviceId: string) => file.devices.byId(deviceId);
  return {
    device,
    identify(handshake, cookie) {
      if ('place' in handshake) {
        const found = deviceOf(handshake.place, cookie);
        return found && { kind: 'device', deviceId: found.deviceId, place: found.place };
      }
      const ticketId = file.personal.ticketOfSecret(handshake.ticket);
      return ticketId ? { kind: 'phone', ticketId } : undefined;
    },
    actorOf(visitor) {
      if (visitor.kind === 'phone') return visitor;
      const found = device(visitor.deviceId);
      return found?.state === 'approved' ? actorAt(hall(), found) : undefined;
    },
    you({ deviceId, place }) {
      const found = device(deviceId);
      const actor = found?.state === 'approved' ? actorAt(hall(), found) : undefined;
      const staff =
        actor?.kind === 'staff'
          ? { staff: { number: actor.staff, name: file.people.name(actor.staff), roles: actor.roles } }
          : {};
      const pairing = found?.pairingCode ? { pairingCode: found.pairingCode } : {};
      const approved = { approved: found?.state === 'approved', ...pairing };
      return { epoch, serverNow: clock.now(), clockSpeed: clock.speed, demo, place, device: approved, ...staff };
    },
  };
}

function actorAt(hall: Hall, { deviceId, place }: Device): Actor {
  const post = hall.posts[postKey(place)];
  const member = post?.device === deviceId ? hall.staff[post.staff] : undefined;
  if (!member?.active) return { kind: 'screen', place, device: deviceId };
  return { kind: 'staff', staff: member.number, roles: member.roles, place, device: deviceId };
}
