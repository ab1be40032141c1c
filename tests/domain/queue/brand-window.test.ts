import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MINUTE, TELECOM } from '../test-hall.ts';
import { LineDay } from './line-day.ts';

/** The telecom hall, where somebody at the door may give the brand class without looking anybody up. */
const PACK = { ...TELECOM, classes: TELECOM.classes.map(({ grounds: _list, ...visitor }) => visitor) };
const letters = (day: LineDay) => day.calls.map(({ ticket }) => ticket.number[0]).join('');

describe('SC-08: brand customers at shared windows', { timeout: 60_000 }, () => {
  test('[P-09] [P-05] eight wait when the brand customers come: at most one V between two A, and everybody is served', () => {
    const day = new LineDay(PACK);
    for (let at = 0; at < 8; at++) day.arrive('plan-change', 'ordinary');
    day.hall.later(2 * MINUTE);
    for (let at = 0; at < 8; at++) day.arrive('plan-change', 'vip');
    for (let at = 0; at < 16; at++) day.call(at % 2);
    // after six of them the last two A have been passed six times, and nobody passes them any more
    expect(letters(day)).toBe('VAVAVAVAVAVAAAVV');
    expect(day.calls[0]?.ticket.number).toBe('V001');
  });

  test('[P-05] brand customers who keep coming do not stop the ordinary line', () => {
    const arrivals = fc.array(
      fc.tuple(fc.constantFrom('ordinary', 'vip', 'vip'), fc.integer({ min: 0, max: 4 * MINUTE }), fc.boolean()),
      { minLength: 20, maxLength: 60 },
    );
    fc.assert(
      fc.property(arrivals, (comers) => {
        const day = new LineDay(PACK);
        for (const [classId, pause, calls] of comers) {
          day.arrive('plan-change', classId);
          day.hall.later(pause);
          if (calls) day.call();
        }
        for (const [at, call] of day.calls.entries()) {
          const last = day.calls[at - 1];
          if (call.ticket.classId !== 'vip' || last?.ticket.classId !== 'vip') continue;
          const cameBefore = Object.values(call.before.tickets).filter(
            (other) => other.classId === 'ordinary' && other.arrivedAt < call.ticket.arrivedAt,
          );
          expect(
            cameBefore.map(({ number }) => number),
            'two V in a row past somebody who came before',
          ).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('[P-09] the window for brand customers takes them first, and everybody else when none of them waits', () => {
    const day = new LineDay(PACK, ['11', '5']);
    for (const classId of ['ordinary', 'ordinary', 'vip', 'vip']) day.arrive('plan-change', classId);
    day.hall.later(30 * MINUTE);
    for (let at = 0; at < 4; at++) day.call(0);
    expect(letters(day)).toBe('VVAA');
    expect(day.hall.of('TicketCalled').map(({ why }) => why?.passed)).toEqual([[], [], [], []]);
  });
});
