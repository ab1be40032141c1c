// Money at the desk: received and said, change and said; sometimes the first figure was mistyped.
import type { CounterTicket } from '../../contract/views.ts';
import type { Clerk } from './at-desk.ts';

const SECOND = 1000;
/** What people hold out, in fen, when they do not have it exactly. */
const NOTES = [2000, 5000, 10_000, 20_000];

/** [C-19 to C-21] Undefined when the hall refused one of the two. */
export async function pay(clerk: Clerk, { ticketId, payment }: CounterTicket): Promise<object | undefined> {
  const { desk, day, dice } = clerk;
  const { card, mobile } = day.profile.habits;
  const method = dice.pick<'cash' | 'card' | 'mobile'>([
    ['card', card],
    ['mobile', mobile],
    ['cash', Math.max(0, 1 - card - mobile)],
  ]);
  const due = payment?.due || dice.between(100, 2000) * 10;
  const received = method === 'cash' ? held(due, dice.chance(0.25)) : due;
  const isMistyped = method === 'cash' && dice.chance(0.05);
  if (isMistyped) await day.send(desk, 'receivePayment', { ticketId, method, due, received: received + 100 });
  const answer = await day.send(desk, 'receivePayment', { ticketId, method, due, received });
  if (!answer) return undefined;
  await day.face.wait(dice.between(5, 20) * SECOND);
  const given = await day.send(desk, 'giveChange', { ticketId, change: answer.change });
  if (given && method === 'cash') clerk.cash += due;
  return given;
}

function held(due: number, isExact: boolean): number {
  if (isExact) return due;
  return NOTES.find((note) => note >= due) ?? Math.ceil(due / 10_000) * 10_000;
}
