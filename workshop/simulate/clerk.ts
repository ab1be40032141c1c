// After a call: whether somebody comes, and then the visit.
import type { Clerk } from './at-desk.ts';
import { serve } from './service.ts';
import { hearCall } from './waiting.ts';

const SECOND = 1000;
/** The customer left, or cancelled on the phone, in the moment of the call. */
const GONE = ['unknownTicket', 'notInThisState'] as const;
/** A clerk who calls in vain tries so often at most, whatever the pack asks for. */
const MOST_CALLS = 8;

export async function attend(clerk: Clerk, ticketId: string): Promise<void> {
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
