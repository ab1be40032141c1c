// A number with an appointment: early, on time or late, and what the pack says of each.
import type { Appointments, Pack } from '../../contract/pack.ts';
import type { KeptAppointment } from '../hall.ts';
import type { VisitorClass } from '../queue/score.ts';

const MINUTE = 60_000;

export interface Entering {
  readonly visitor: VisitorClass;
  /** From when the wait counts, UTC ms. */
  readonly standing: number;
  readonly appointment?: KeptAppointment;
}

/**
 * Class and effective arrival of somebody who comes at `arrivedAt` with an appointment at `at` (both UTC ms), or without one.
 * A class that carries further than the one for appointments is kept.
 */
export function entering(
  { appointments, classes }: Pack,
  visitor: VisitorClass,
  arrivedAt: number,
  at: number | undefined,
): Entering {
  const walkIn = { visitor, standing: arrivedAt };
  if (at === undefined) return walkIn;
  if (!appointments) return { ...walkIn, appointment: { at, kept: 'onTime' } };
  const booked = classes.find(({ id }) => id === appointments.classId) ?? visitor;
  const better = booked.headStartMinutes > visitor.headStartMinutes ? booked : visitor;
  const kept = howKept(appointments, arrivedAt, at);
  const appointment = { at, kept };
  if (kept === 'early' && appointments.early === 'fromWindow' && better === booked)
    return { visitor: booked, standing: at - appointments.earlyMinutes * MINUTE, appointment };
  const countsAsBooked = kept === 'onTime' || (kept === 'late' && appointments.late === 'keepsClass');
  return { ...walkIn, ...(countsAsBooked ? { visitor: better } : {}), appointment };
}

function howKept({ earlyMinutes, lateMinutes }: Appointments, arrivedAt: number, at: number): KeptAppointment['kept'] {
  if (arrivedAt < at - earlyMinutes * MINUTE) return 'early';
  return arrivedAt > at + lateMinutes * MINUTE ? 'late' : 'onTime';
}
