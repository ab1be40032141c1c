import { describe, expect, test } from 'vitest';
import type { PhoneTicketView } from '../../contract/views.ts';
import { type Said, sayAnew, shownWait } from '../../phone-ticket/told-time.ts';

const MINUTE = 60_000;
const TEN = 10 * 60 * MINUTE;
const view = (withinMinutes: number | undefined, promisedUntil?: number): PhoneTicketView => ({
  hallName: { 'zh-CN': '城南营业厅', en: 'South Hall' },
  ...{ brandColor: '#0b4f6c', ticketId: 'ticket-1', number: 'A012', language: 'en', status: 'waiting', ahead: 3 },
  service: { 'zh-CN': '补卡换卡', en: 'SIM card replacement' },
  waitAt: { 'zh-CN': '休息区', en: 'Rest area' },
  ...{ bring: [], mayCancel: true },
  ...(withinMinutes === undefined ? {} : { withinMinutes }),
  ...(promisedUntil === undefined ? {} : { promised: { minutes: 12, until: promisedUntil } }),
});
/** What the page shows at each of these minutes after ten, the hall saying what stands beside it. */
function told(says: readonly (readonly [at: number, withinMinutes: number | undefined])[], promisedUntil?: number) {
  let said: Said | undefined;
  return says.map(([at, withinMinutes]) => {
    const present = view(withinMinutes, promisedUntil);
    said = sayAnew(said, present, TEN + at * MINUTE);
    return shownWait(said, present, TEN + at * MINUTE);
  });
}

describe('the wait on the phone', () => {
  test('[K-33] it counts down, and falls without a word when the line is quicker', () => {
    const shown = told([
      [0, 12],
      [1, 12],
      [2, 10],
      [3, 4],
    ]);
    expect(shown.map((wait) => wait?.minutes)).toEqual([12, 11, 10, 4]);
    expect(shown.every((wait) => wait?.risen === false)).toBe(true);
  });
  test('[K-33] it never rises in silence: once it is later than was said, it says so', () => {
    const shown = told([
      [0, 5],
      [2, 5],
      [2.1, 5],
      [4, 6],
    ]);
    expect(shown.map((wait) => [wait?.minutes, wait?.risen])).toEqual([
      [5, false],
      [3, false],
      [5, true],
      [6, true],
    ]);
  });
  test('[K-33] a promise on paper that will not be kept is named with its time', () => {
    const until = TEN + 12 * MINUTE;
    const shown = told(
      [
        [0, 12],
        [6, 6],
        [9, 6],
      ],
      until,
    );
    expect(shown.map((wait) => wait?.brokenUntil)).toEqual([undefined, undefined, until]);
  });
  test('[K-33] while nobody can say, no time is shown; afterwards it begins anew', () => {
    const shown = told([
      [0, 12],
      [1, undefined],
      [2, 30],
    ]);
    expect(shown.map((wait) => wait?.minutes)).toEqual([12, undefined, 30]);
    expect(shown[2]?.risen).toBe(false);
  });
});
