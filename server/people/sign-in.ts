// A person signs in to a post with staff number and PIN. The PIN is checked here and goes no further: not into a command,
// not into a reply, not into a log.
import type { Answer, Place } from '../../contract/wire.ts';
import type { HallFile } from '../../db/hall-file.ts';
import type { Command } from '../../domain/decide.ts';
import { type Refused, refuse } from '../../domain/decision.ts';
import type { Clock } from '../hall/clock.ts';
import type { Writer } from '../hall/writer.ts';
import { hashOfNobody, hashPin, verifyPin } from './pin.ts';
import { wrongPinsOfDevices, wrongPinsOfStaff } from './wrong-pins.ts';

export interface SignInParts {
  readonly file: Pick<HallFile, 'people'>;
  readonly writer: Pick<Writer, 'submit' | 'hall'>;
  readonly clock: Clock;
}
export interface SignInTry {
  readonly staff: string;
  readonly pin: string;
  readonly place: Place;
  /** Id of an approved device. */
  readonly device: string;
}
export type SignIn = (entered: SignInTry) => Promise<Answer<Record<string, never>>>;

/**
 * Refusals: `wrongPin` {left}, the same and as late for a number that nobody has; `signInLocked` {until, minutes} after
 * five wrong ones; `tooManyRequests` while this device's last try is still being checked; then those of openPost.
 */
export function createSignIn({ file, writer, clock }: SignInParts): SignIn {
  const ofStaff = wrongPinsOfStaff();
  const ofDevices = wrongPinsOfDevices();
  const checking = new Set<string>();
  const nobody = hashOfNobody();

  const refuseIfLocked = (staff: string, against: string, device: string): Refused | undefined => {
    const now = clock.now();
    const until = ofStaff.lockedUntil(staff, against, now) ?? ofDevices.lockedUntil(device, '', now);
    return until === undefined
      ? undefined
      : refuse('signInLocked', { until, minutes: Math.ceil((until - now) / 60_000) });
  };

  return async ({ staff, pin, place, device }) => {
    const known = writer.hall().staff[staff]?.active ? file.people.pinHash(staff) : undefined;
    const against = known ?? '';
    const locked = refuseIfLocked(staff, against, device);
    if (locked) return locked;
    if (checking.has(device)) return refuse('tooManyRequests');
    checking.add(device);
    ofStaff.count(staff, against, clock.now());
    ofDevices.count(device, '', clock.now());
    const isRight = await verifyPin(pin, known ?? nobody).finally(() => checking.delete(device));
    if (!isRight) return refuseIfLocked(staff, against, device) ?? refuse('wrongPin', { left: ofStaff.left(staff) });
    ofStaff.forget(staff);
    ofDevices.takeBack(device);
    const answer = await writer.submit({
      command: { name: 'openPost', payload: { staff, place, device } },
      actor: { kind: 'hall' },
    });
    return answer.ok ? { ...answer, reply: {} } : answer;
  };
}

/** Turns a PIN in `addStaff` or `changeStaff` into its hash; every other command comes back as it is. */
export async function hashPins(command: Command): Promise<Command> {
  if (command.name !== 'addStaff' && command.name !== 'changeStaff') return command;
  const { pin, ...payload } = command.payload;
  if (pin === undefined) return command;
  return { name: command.name, payload: { ...payload, pinHash: await hashPin(pin) } } as unknown as Command;
}
