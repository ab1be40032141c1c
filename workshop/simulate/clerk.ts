// A clerk's working hours at one counter: call, see whether somebody comes, serve, tidy, call the next.
import type { Dice } from '../dice.ts';
import type { Clerk } from './at-desk.ts';
import type { Day } from './day.ts';
import type { Shift } from './profiles.ts';
import { serve } from './service.ts';
import { hearCall } from './waiting.ts';

const SECOND = 1000;
const LOOKS_UP_EVERY = 180 * SECOND;
/** The customer left, or cancelled on the phone, in the moment of the call. */
const GONE = ['unknownTicket', 'notInThisState'] as const;
/** A clerk who calls in vain tries so often at most, whatever the pack asks for. */
const MOST_CALLS = 8;

export async function workShift(shift: Shift, day: Day, dice: Dice): Promise<void> {
  const { face, tally, profile } = day;
  await face.wait(day.at(shift.from) - face.now());
  if (face.now() >= day.at(shift.to)) return;
  const desk = await face.openDesk(shift.at, shift.staff);
  if (!desk) return void tally.notManned.push(`counter ${shift.at}`);
  const clerk = { desk, counterId: shift.at, dice, day };
  const ends = day.at(shift.to);
  const staysForTheLast = shift.to >= profile.closes;
  for (;;) {
    const isOver = face.now() >= ends;
    if (isOver && !staysForTheLast) break;
    const called = await day.send(desk, 'callNext', {}, ['nobodyWaiting']);
    if (called) await attend(clerk, called.ticketId);
    else if (isOver) break;
    else await face.wait(Math.min(LOOKS_UP_EVERY, ends - face.now()), desk.awaited);
  }
  await day.send(desk, 'closePost', {});
}

async function attend(clerk: Clerk, ticketId: string): Promise<void> {
  const { day, desk, dice } = clerk;
  const customer = day.floor.holderOf(ticketId);
  // a number that somebody took who plays along: whoever it is, they come
  const walk = customer ? hearCall(customer, day) : dice.between(10, 40) * SECOND;
  if (walk === undefined) return callInVain(clerk, ticketId);
  await day.face.wait(walk);
  const begun = await day.send(desk, 'startService', { ticketId }, GONE);
  if (begun) await serve(clerk, { ticketId, ...(customer ? { customer } : {}) });
}

/** [G-10] called again after a while, then set aside. */
async function callInVain({ day, desk, dice }: Clerk, ticketId: string): Promise<void> {
  const { face, send, tally } = day;
  for (let call = 1; call < MOST_CALLS; call += 1) {
    await face.wait(dice.between(18, 40) * SECOND);
    const missed = await send(desk, 'markMissing', { ticketId }, [...GONE, 'notCalledEnough']);
    if (missed) return tally.count('missed');
    const again = await send(desk, 'callAgain', { ticketId }, [...GONE, 'calledTooSoon']);
    if (!again) return;
  }
}
