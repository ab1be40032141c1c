// A screen becomes a device of the hall: on the machine itself at once, from the network when a manager has approved the
// pairing code that it shows.
import { createHash, randomInt } from 'node:crypto';
import { Place } from '../../contract/wire.ts';
import type { Device } from '../../db/devices.ts';
import type { HallFile } from '../../db/hall-file.ts';
import { sqliteCode } from '../../db/open.ts';
import { type Refused, refuse } from '../../domain/decision.ts';
import { type Hall, packOf } from '../../domain/hall.ts';
import { newId, newSecret } from '../hall/ids.ts';
import { tokenIn } from './device-cookie.ts';

export interface EnrolmentParts {
  readonly file: Pick<HallFile, 'devices'>;
  readonly hall: () => Hall;
}
export interface Applicant {
  readonly place: Place;
  /** From isOnThisMachine. */
  readonly isLocal: boolean;
  /** UTC ms of the hall's clock. */
  readonly now: number;
  /** Of the TCP connection: one address may have a few screens waiting, not all of them. */
  readonly address?: string;
}
/** The token is told once, for deviceCookie; the hall keeps its hash alone. */
export type Enrolled = { readonly ok: true; readonly device: Device; readonly token: string } | Refused;

export interface Enrolment {
  /** The device that this browser is at this place, approved or waiting; undefined when it is none yet. */
  readonly identify: (asking: { cookieHeader: string | undefined; place: Place }) => Device | undefined;
  /** Refusals: malformed, unknownCounter, tooManyRequests (too many screens wait), diskFull, ledgerUnwritable. */
  readonly enrol: (applicant: Applicant) => Enrolled;
  /** Forgets screens that have waited for a day. */
  readonly forgetOld: (now: number) => void;
}

const LONGEST_AT = 20;
const WAIT_MS = 24 * 3_600_000;
const MOST_WAITING = 40;
const MOST_WAITING_FROM_ONE = 6;

export function createEnrolment({ file: { devices }, hall }: EnrolmentParts): Enrolment {
  const addressOf = new Map<string, string>();

  const forgetOld = (now: number): void => {
    devices.forgetWaitingBefore(now - WAIT_MS);
    for (const deviceId of addressOf.keys())
      if (devices.byId(deviceId)?.state !== 'waiting') addressOf.delete(deviceId);
  };
  const isTooMany = (address: string | undefined): boolean => {
    const fromThere = [...addressOf.values()].filter((one) => one === address).length;
    return devices.waitingCount() >= MOST_WAITING || fromThere >= MOST_WAITING_FROM_ONE;
  };
  const admit = ({ place, isLocal, now, address }: Applicant): Enrolled => {
    forgetOld(now);
    if (!isLocal && isTooMany(address)) return refuse('tooManyRequests');
    const token = newSecret();
    const device: Device = {
      ...{ deviceId: newId(), place, name: `${place.screen} ${place.at}`, since: now },
      ...(isLocal ? { state: 'approved' } : { state: 'waiting', pairingCode: newPairingCode(devices) }),
    };
    devices.add(device, hashOf(token));
    if (!isLocal && address !== undefined) addressOf.set(device.deviceId, address);
    return { ok: true, device, token };
  };

  return {
    forgetOld,
    identify({ cookieHeader, place }) {
      const token = tokenIn(cookieHeader, place);
      const device = token === undefined ? undefined : devices.byToken(hashOf(token));
      return device && isSamePlace(device.place, place) ? device : undefined;
    },
    enrol(applicant) {
      const refused = refusePlace(hall(), applicant.place);
      if (refused) return refused;
      try {
        return admit(applicant);
      } catch (error) {
        if (sqliteCode(error) === undefined) throw error;
        return refuse(sqliteCode(error) === 'SQLITE_FULL' ? 'diskFull' : 'ledgerUnwritable');
      }
    },
  };
}

/** Places exist: a desk stands in the pack, of kiosks, doors and displays there may be any number. */
function refusePlace(hall: Hall, place: Place): Refused | undefined {
  if (!Place.safeParse(place).success || place.at.length > LONGEST_AT)
    return refuse('malformed', { issues: ['place'] });
  const isAtDesk = place.screen === 'counter' || place.screen === 'customer';
  if (isAtDesk && !packOf(hall).counters.some(({ id }) => id === place.at))
    return refuse('unknownCounter', { counter: place.at });
  return undefined;
}

function isSamePlace(one: Place, other: Place): boolean {
  return one.screen === other.screen && one.at === other.at;
}

/** Six digits that no other waiting screen shows. */
function newPairingCode(devices: HallFile['devices']): string {
  let code: string;
  do {
    code = String(randomInt(1_000_000)).padStart(6, '0');
  } while (devices.byPairingCode(code));
  return code;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
