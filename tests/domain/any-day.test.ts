import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REFUSAL_CODES } from '../../contract/refusals.ts';
import type { Actor } from '../../domain/actor.ts';
import { evolve } from '../../domain/evolve.ts';
import type { Hall } from '../../domain/hall.ts';
import { customerView } from '../../domain/views/customer-view.ts';
import { displayView, greeterView, kioskView } from '../../domain/views/hall-views.ts';
import { managerView } from '../../domain/views/manager-view.ts';
import { phoneTicketView } from '../../domain/views/phone-view.ts';
import { disagreements } from './allowed-agrees.ts';
import { type Day, type Doing, type Done, doIt, doings, moveOn, NOTE, newDay, SURNAME } from './random-day.ts';
import { TELECOM } from './test-hall.ts';

/** Runs many days; after each thing done, and at the end of each day, it is looked whether all is well. */
function onAnyDay(
  days: number,
  look: {
    readonly after?: (day: Day, done: Done | undefined, before: Hall) => void;
    readonly atEnd?: (day: Day) => void;
  },
): void {
  const whole = fc.array(doings, { minLength: 100, maxLength: 300, size: 'max' });
  const runDay = (list: readonly Doing[]) => {
    const day = newDay();
    for (const doing of list) {
      const before = day.hall.hall;
      const done = doIt(day, doing);
      look.after?.(day, done, before);
    }
    look.atEnd?.(day);
  };
  fc.assert(fc.property(whole, runDay), { numRuns: days, interruptAfterTimeLimit: 20_000 });
}

describe('on any day, whatever people press', () => {
  test('no command ends in a fault: each is accepted, or refused with a code that the screens know', () => {
    const heard = new Set<string>();
    onAnyDay(8, {
      after: (_day, done) => {
        if (!done) return;
        heard.add(done.decision.ok ? done.command : done.decision.refusal.code);
        if (!done.decision.ok) expect(REFUSAL_CODES).toContain(done.decision.refusal.code);
      },
    });
    expect(heard.size).toBeGreaterThan(25);
  });

  test('a counter has one customer and a customer one counter, and every number belongs to a visit', () => {
    onAnyDay(6, {
      after: ({ hall: { hall } }) => {
        const atCounters = Object.entries(hall.counters).flatMap(([id, { ticketId }]) =>
          ticketId ? [[ticketId, id]] : [],
        );
        const tickets = Object.values(hall.tickets);
        const placed = tickets.flatMap(({ ticketId, counterId }) => (counterId ? [[ticketId, counterId]] : []));
        expect(placed.toSorted()).toEqual(atCounters.toSorted());
        expect(new Set(atCounters.map(([ticketId]) => ticketId)).size).toBe(atCounters.length);
        for (const { status, counterId } of tickets)
          expect(counterId !== undefined).toBe(status === 'called' || status === 'serving');
        const live = Object.values(hall.visits).flatMap((visit) => visit.live);
        expect(live.toSorted()).toEqual(Object.keys(hall.tickets).toSorted());
      },
    });
  });

  test('no number comes twice in a day, and no receipt', () => {
    onAnyDay(6, {
      atEnd: ({ hall }) => {
        const numbers = hall.of('TicketIssued').map(({ day, number }) => `${day} ${number}`);
        expect(new Set(numbers).size).toBe(numbers.length);
        const receipts = hall.of('ChangeGiven').map(({ receiptNumber }) => receiptNumber);
        expect(new Set(receipts).size).toBe(receipts.length);
      },
    });
  });

  test('in one queue and class nobody is called before somebody who came earlier', () => {
    let calls = 0;
    onAnyDay(6, {
      after: (_day, done, before) => {
        if (done?.command !== 'callNext' || !done.decision.ok) return;
        const { ticketId } = done.decision.reply as { ticketId: string };
        const called = before.tickets[ticketId];
        const overtaken = Object.values(before.tickets).filter(
          (other) =>
            called &&
            other.status === 'waiting' &&
            other.queueId === called.queueId &&
            other.classId === called.classId &&
            other.onlyCounter === undefined &&
            other.fellBackAt === undefined &&
            other.arrivedAt < called.arrivedAt,
        );
        calls += 1;
        expect(overtaken).toEqual([]);
      },
    });
    expect(calls).toBeGreaterThan(2);
  });

  test('[L-45] nothing that was said about a customer stands in the ledger or in a view of the room', () => {
    onAnyDay(6, {
      atEnd: ({ hall }) => {
        const known = hall.known();
        const seen = [
          hall.events,
          displayView(hall.hall, known),
          kioskView(hall.hall, known),
          greeterView(hall.hall, known),
          managerView(hall.hall, known),
          TELECOM.counters.map(({ id }) => customerView(hall.hall, id)),
          Object.keys(hall.hall.tickets).map((ticketId) => phoneTicketView(hall.hall, ticketId, undefined)),
        ];
        const text = JSON.stringify(seen);
        expect(text).not.toContain(SURNAME);
        expect(text).not.toContain(NOTE);
      },
    });
  });

  test('the ledger tells it all: replayed from nothing it makes the same hall, in order and without a gap', () => {
    onAnyDay(6, {
      atEnd: ({ hall }) => {
        expect(hall.events.reduce(evolve, hall.founding)).toEqual(hall.hall);
        expect(hall.events.map(({ n }) => n)).toEqual(hall.events.map((_, index) => index + 1));
        const times = hall.events.map(({ at }) => at);
        expect(times).toEqual(times.toSorted((one, other) => one - other));
      },
    });
  });

  test('the buttons of every counter say what would be decided', () => {
    let looks = 0;
    onAnyDay(6, {
      after: ({ hall, desks }) => {
        const desk = desks[looks++ % desks.length];
        if (desk) expect(disagreements(hall, desk)).toEqual([]);
      },
    });
  });

  test('[C-22] whatever was taken or printed was handed back, void or looked after when its ticket was over', () => {
    let over = 0;
    onAnyDay(6, {
      atEnd: ({ hall }) => {
        const items = (ticketId: string) => ({
          came: [
            ...hall
              .of('ItemsTaken')
              .filter((event) => event.ticketId === ticketId)
              .flatMap((event) => event.items),
            ...[...hall.of('BusinessSlipPrinted'), ...hall.of('ChangeGiven')]
              .filter((event) => event.ticketId === ticketId)
              .map(({ item }) => item),
          ].map(({ itemId }) => itemId),
          went: [
            ...hall
              .of('ItemsGivenBack')
              .filter((event) => event.ticketId === ticketId)
              .flatMap((event) => event.items),
            ...hall
              .of('MistakeCorrected')
              .filter((event) => event.ticketId === ticketId)
              .flatMap((event) => event.voided?.items ?? []),
            ...hall
              .of('ThingsLeftBehind')
              .filter((event) => event.ticketId === ticketId)
              .flatMap((event) => event.items.map(({ itemId }) => itemId)),
          ],
        });
        for (const { ticketId } of hall.of('TicketEnded')) {
          const { came, went } = items(ticketId);
          over += came.length;
          expect(went.toSorted()).toEqual(came.toSorted());
        }
      },
    });
    expect(over).toBeGreaterThan(2);
  });

  test('no visit is ever stuck: from wherever it stands its clerk can lead it to its end', () => {
    onAnyDay(6, {
      atEnd: ({ hall, desks, manager }) => {
        if (hall.hall.control.evacuation) hall.done(manager, 'endEvacuation', {});
        const isBusy = (desk: Actor & { place?: { at: string } }) => hall.hall.counters[desk.place?.at ?? '']?.ticketId;
        for (const desk of desks)
          for (let presses = 0, ticketId = isBusy(desk); ticketId && isBusy(desk) === ticketId; presses++) {
            const { command, decision } = moveOn(hall, desk);
            expect(decision, `${command} on ${ticketId}`).toMatchObject({ ok: true });
            expect(presses).toBeLessThan(40);
          }
      },
    });
  });
});
