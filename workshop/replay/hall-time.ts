// The server's clock as seen from here, never ahead of it: an answer was stamped before it arrived.
import { setTimeout as pause } from 'node:timers/promises';
import { businessDayAt } from '../../domain/days/calendar.ts';
import type { BusinessDay } from '../../domain/hall.ts';
import { PlainFault } from '../../server/command-line.ts';
import type { HallFace } from './hall-face.ts';
import { SECONDS_A_DAY } from './log-rows.ts';

export interface HallTime {
  /** Hall seconds per real second. */
  readonly speed: number;
  /** The hall's clock, UTC ms. */
  readonly now: () => number;
  /** Resolves as soon as the hall's clock shows this time, never before. */
  readonly until: (hallTime: number) => Promise<void>;
}

const LOOKS = 8;
const LONGEST_PAUSE_MS = 60_000;

/** Looks at the server's clock. Throws PlainFault when the server is no demo hall: a real one is never played to. */
export async function readHallTime(face: HallFace): Promise<HallTime> {
  let ahead = Number.NEGATIVE_INFINITY;
  let speed = 1;
  for (let look = 0; look < LOOKS; look += 1) {
    const answer = await face.view('display');
    const arrivedAt = performance.now();
    if (!answer.ok) throw new PlainFault(`The hall does not show its clock: ${answer.refusal.code}.`);
    const { serverNow, clockSpeed = 1, notices } = answer.reply;
    if (!notices.includes('demo')) throw new PlainFault('This is a real hall. A log is played to a demo hall alone.');
    speed = clockSpeed;
    ahead = Math.max(ahead, serverNow - arrivedAt * speed);
  }
  const now = () => Math.floor(ahead + performance.now() * speed);
  return {
    speed,
    now,
    async until(hallTime) {
      // a timer may fire a moment early, which is seconds of the hall
      for (let left = hallTime - now(); left > 0; left = hallTime - now())
        await pause(Math.min(Math.ceil(left / speed), LONGEST_PAUSE_MS));
    },
  };
}

/** The hall's business day onto which the log's is laid, second for second: today's, or the next when the first row's time is past. Days of 23 or 25 hours are left out. */
export function dayToPlay(
  { now }: Pick<HallTime, 'now'>,
  { timeZone, dayRollsAt }: { timeZone: string; dayRollsAt: string },
  firstSecond: number,
): BusinessDay {
  const next = (instant: number) => businessDayAt(instant, timeZone, dayRollsAt);
  let day = next(now());
  while (day.opensAt + firstSecond * 1000 <= now() || day.endsAt - day.opensAt !== SECONDS_A_DAY * 1000)
    day = next(day.endsAt);
  return day;
}
