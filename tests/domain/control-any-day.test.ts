// Whatever a day brings: a passed limit is always reported, the word for the hall does not flutter, an evacuation stops every call and keeps the order.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsKnown } from '../../domain/control/facts-known.ts';
import { figuresOf, isAbove } from '../../domain/control/figures.ts';
import { hallState } from '../../domain/control/hall-state.ts';
import type { WatchMemory } from '../../domain/control/watch.ts';
import { nextFor, waitingIn } from '../../domain/queue/order.ts';
import { counterView } from '../../domain/views/counter-view.ts';
import { issue } from './at-the-desk.ts';
import { type Day, type Doing, doIt, doings, newDay, watch } from './random-day.ts';
import { MINUTE, TELECOM } from './test-hall.ts';

const day = fc.array(doings, { minLength: 60, maxLength: 120, size: 'max' });
const onDays = (runs: number, live: (today: Day, list: readonly Doing[]) => void) =>
  fc.assert(
    fc.property(day, (list) => live(newDay(), list)),
    { numRuns: runs, endOnFailure: true },
  );
const factsOf = ({ hall }: Day) => factsKnown(hall.hall, { ...hall.known(), now: Math.max(hall.now, hall.hall.clock) });

test('[SC-35, S-04] no limit passes without an alert, unless somebody has just answered for it', () => {
  let passed = 0;
  onDays(3, (today, list) => {
    for (const doing of list) {
      doIt(today, doing);
      if (today.hall.hall.control.evacuation) continue;
      watch(today.hall);
      const { alerts, control, clock } = today.hall.hall;
      const over = figuresOf(today.hall.hall, factsOf(today)).some(({ figure, steps }) => figure >= steps.limit);
      if (!over) continue;
      passed += 1;
      const answered = Object.entries(control.closedByHand).some(
        ([key, at]) => key.startsWith('limitPassed') && clock - at < TELECOM.control.raiseAgainMinutes * MINUTE,
      );
      expect(answered || Object.values(alerts).some(({ kind }) => kind === 'limitPassed')).toBe(true);
    }
  });
  expect(passed).toBeGreaterThan(0);
}, 30_000);

test('[S-03] worse is said at the next look, and better never within the minutes that the pack sets', () => {
  let changes = 0;
  onDays(3, (today, list) => {
    let memory: WatchMemory = {};
    for (const doing of list) {
      doIt(today, { ...doing, what: doing.what === 'hall' || doing.what === 'night' ? 'arrive' : doing.what });
      const before = today.hall.hall.control;
      memory = watch(today.hall, memory);
      const { level, evacuation } = today.hall.hall.control;
      if (evacuation) continue;
      const raw = hallState(today.hall.hall, factsOf(today)).level;
      expect(isAbove(raw, level)).toBe(false);
      if (level === before.level) continue;
      changes += 1;
      if (isAbove(before.level, level))
        expect(today.hall.hall.clock - before.since).toBeGreaterThanOrEqual(TELECOM.control.settleMinutes * MINUTE);
    }
  });
  expect(changes).toBeGreaterThan(0);
}, 30_000);

test('an evacuation lets nobody be called, and afterwards everybody is called in the order of before', () => {
  let compared = 0;
  onDays(3, (today, list) => {
    const half = list.length / 2;
    for (const doing of list.slice(0, half)) doIt(today, doing);
    const { hall, manager } = today;
    if (hall.hall.control.evacuation) hall.done(manager, 'endEvacuation', {});
    const desks = [...today.desks, hall.at('205', 'counter', '8')];
    for (let person = 0; person < 3; person += 1) issue(today, 'recharge');
    hall.done(manager, 'evacuate', {});
    const at = hall.hall.clock;
    const order = () => TELECOM.queues.map(({ id }) => waitingIn(hall.hall, id, at).map(({ ticketId }) => ticketId));
    const before = order();
    const calls = hall.of('TicketCalled').length;
    for (const desk of desks) {
      const counterId = desk.kind === 'staff' ? desk.place.at : '';
      const decision = hall.give(desk, 'callNext', {});
      if (hall.hall.posts[`counter ${counterId}`]) expect(decision).toMatchObject({ refusal: { code: 'evacuation' } });
      expect(counterView(hall.hall, counterId, hall.known()).allowed.callNext).toBe('evacuation');
    }
    expect(hall.of('TicketCalled')).toHaveLength(calls);
    expect(order()).toEqual(before);
    hall.done(manager, 'endEvacuation', {});
    expect(order()).toEqual(before);
    for (const desk of desks) {
      const counterId = desk.kind === 'staff' ? desk.place.at : '';
      const next = nextFor(hall.hall, counterId, Math.max(hall.now, hall.hall.clock));
      const called = hall.give(desk, 'callNext', {});
      if (!called.ok) continue;
      compared += 1;
      expect(called.reply.ticketId).toBe(next?.ticketId);
    }
  });
  expect(compared).toBeGreaterThan(0);
}, 30_000);
