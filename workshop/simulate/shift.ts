// A clerk's hours at one counter: float, callings and lunch, the drawer counted, and home.
import type { Dice } from '../dice.ts';
import type { Clerk } from './at-desk.ts';
import { attend } from './clerk.ts';
import type { Day } from './day.ts';
import type { Shift } from './profiles.ts';

const MINUTE = 60_000;
const EARLY_SECONDS = 600;
const LOOKS_UP_EVERY = 3 * MINUTE;
/** The hall may rest, and a manager may have sent somebody on a break or home. */
const NOT_NOW = ['nobodyWaiting', 'onBreak', 'evacuation', 'notSignedIn'] as const;
const LUNCH_MS = 30 * MINUTE;
const LONG_SHIFT_MS = 6 * 60 * MINUTE;
const FLOATS = [20_000, 50_000] as const;

export async function workShift(shift: Shift, day: Day, dice: Dice): Promise<void> {
  const { face, tally } = day;
  // nobody sits down in the same second
  await face.wait(day.at(shift.from) - dice.between(0, EARLY_SECONDS) * 1000 - face.now());
  if (face.now() >= day.at(shift.to)) return;
  const desk = await face.openDesk(shift.at, shift.staff);
  if (typeof desk === 'string') return tally.unmanned(`counter ${shift.at}`, desk);
  const clerk = { desk, counterId: shift.at, dice, day, cash: 0 };
  const float = FLOATS[dice.between(0, 1)] ?? 0;
  // a drawer that was left open belongs to other hours: it is not counted by these
  const drawer = await day.send(desk, 'openDrawer', { float }, ['drawerOpen']);
  if ((await callAndServe(clerk, shift)) === 'sentHome') return;
  if (drawer) await day.send(desk, 'countDrawer', { counted: float + clerk.cash });
  await day.send(desk, 'closePost', {});
}

async function callAndServe(clerk: Clerk, { from, to }: Shift): Promise<'sentHome' | undefined> {
  const { day, desk, dice } = clerk;
  const { face, profile } = day;
  const ends = day.at(to);
  const staysForTheLast = to >= profile.closes;
  let lunchAt = ends - day.at(from) >= LONG_SHIFT_MS ? day.at('11:30') + dice.between(0, 100) * MINUTE : ends;
  for (;;) {
    const isOver = face.now() >= ends;
    if (isOver && !staysForTheLast) return undefined;
    if (face.now() >= lunchAt && !isOver) {
      lunchAt = ends;
      await haveLunch(clerk);
    }
    const answer = await day.ask(desk, 'callNext', {}, NOT_NOW);
    if (answer.ok) await attend(clerk, answer.reply.ticketId);
    else if (answer.refusal.code === 'notSignedIn') return 'sentHome';
    else if (isOver) return undefined;
    else await face.wait(Math.min(LOOKS_UP_EVERY, ends - face.now()), desk.awaited);
  }
}

async function haveLunch({ day, desk }: Clerk): Promise<void> {
  await day.send(desk, 'startBreak', { reason: 'meal' });
  await day.face.wait(LUNCH_MS);
  await day.send(desk, 'endBreak', {});
}
