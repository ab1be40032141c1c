import type { Request } from 'express';
import type { Place } from '../../contract/wire.ts';
import type { Device } from '../../db/devices.ts';
import type { Refused } from '../../domain/decision.ts';
import type { Clock } from '../hall/clock.ts';
import { deviceCookie, tokenIn } from './device-cookie.ts';
import type { Enrolment } from './enrolment.ts';
import { isOnThisMachine, mayEnrol } from './this-machine.ts';

export interface PageEnrolmentParts {
  readonly enrolment: Enrolment;
  readonly clock: Clock;
  readonly isSecure: boolean;
  /** A screen of the network shows its pairing code. */
  readonly isWaiting: (device: Device) => void;
  readonly enrolled: () => void;
}

/** `cookie` is to be set. `again`: the page came from a link elsewhere, without its cookies, and has to load itself once more. */
export type Opened = { readonly cookie: string } | { readonly again: true } | Refused;

/** Opening a screen's page makes this browser the device at that place, if it is none yet; each opening renews its cookie. */
export function enrolOnOpening({ enrolment, clock, isSecure, isWaiting, enrolled }: PageEnrolmentParts) {
  return (place: Place, request: Request): Opened => {
    const { headers } = request;
    const own = tokenIn(headers.cookie, place);
    if (own && enrolment.identify({ cookieHeader: headers.cookie, place }))
      return { cookie: deviceCookie({ place, token: own, secure: isSecure }) };
    if (!mayEnrol(headers)) return { again: true };
    const { remoteAddress } = request.socket;
    const isLocal = isOnThisMachine({ remoteAddress, headers });
    const made = enrolment.enrol({
      place,
      isLocal,
      now: clock.now(),
      ...(remoteAddress ? { address: remoteAddress } : {}),
    });
    if (!made.ok) return made;
    if (made.device.state === 'waiting') isWaiting(made.device);
    enrolled();
    return { cookie: deviceCookie({ place, token: made.token, secure: isSecure }) };
  };
}
