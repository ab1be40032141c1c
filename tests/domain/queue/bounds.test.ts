import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { waitingFor, waitingIn } from '../../../domain/queue/order.ts';
import { MINUTE } from '../test-hall.ts';
import { type CallSeen, LineDay, packWith, rules, steps } from './line-day.ts';

const runs = { numRuns: 40 };
const place = (day: LineDay, ticketId: string) => day.came.indexOf(ticketId);
/** Waiting when the call went out, and not the one who was called. */
const waitedOn = ({ before, ticket }: CallSeen) =>
  Object.values(before.tickets).filter((other) => other.status === 'waiting' && other.ticketId !== ticket.ticketId);

describe('whatever the rules of the line are', { timeout: 60_000 }, () => {
  // The bound. Both desks may call everybody. While a customer waits, each call takes one who came before, of whom there were n on
  // arrival and no more come, or one who came later, of whom `passedAtMost` may: so at most n + passedAtMost others go before.
  // n counts whoever came before and is still in the hall: waiting, or missing and able to return, which takes a second call of the same person.
  test('[P-05] [P-09] nobody waits longer than the rules imply: for the people before on arrival and those who may pass', () => {
    fc.assert(
      fc.property(rules, steps, (rule, what) => {
        const day = new LineDay(packWith(rule));
        const onArrival = new Map<string, number>();
        for (const step of what) {
          const known = day.came.length;
          day.do(step);
          const newcomer = day.came[known];
          if (newcomer) onArrival.set(newcomer, Object.keys(day.hall.hall.tickets).length - 1);
        }
        for (const ticketId of day.came) {
          if (day.fell.has(ticketId)) continue;
          const before = day.calls.filter((call) => waitedOn(call).some((other) => other.ticketId === ticketId));
          expect(new Set(before.map(({ ticket }) => ticket.ticketId)).size).toBeLessThanOrEqual(
            (onArrival.get(ticketId) ?? 0) + (rule.passedAtMost ?? 0),
          );
        }
      }),
      runs,
    );
  });

  test('[P-09] nobody is passed more often than the cap, and the ticket counts it right', () => {
    fc.assert(
      fc.property(rules, steps, (rule, what) => {
        const day = new LineDay(packWith(rule)).play(what);
        for (const ticketId of day.came.filter((id) => !day.fell.has(id))) {
          const passes = day.calls.filter(
            (call) =>
              waitedOn(call).some((other) => other.ticketId === ticketId) &&
              place(day, call.ticket.ticketId) > place(day, ticketId),
          );
          expect(passes.length).toBeLessThanOrEqual(rule.passedAtMost ?? 0);
          const own = day.calls.find(({ ticket }) => ticket.ticketId === ticketId);
          if (own) expect(own.ticket.slips ?? 0, 'slips, as Larson calls them').toBe(passes.length);
        }
      }),
      runs,
    );
  });

  test('[P-05] equal classes never overtake each other', () => {
    fc.assert(
      fc.property(rules, steps, (rule, what) => {
        const day = new LineDay(packWith(rule)).play(what);
        for (const call of day.calls) {
          if (day.fell.has(call.ticket.ticketId)) continue;
          const equals = waitedOn(call).filter(
            (other) =>
              other.classId === call.ticket.classId &&
              !day.fell.has(other.ticketId) &&
              place(day, other.ticketId) < place(day, call.ticket.ticketId),
          );
          expect(equals.map(({ number }) => number)).toEqual([]);
        }
      }),
      runs,
    );
  });

  test('[P-05] without a cap nobody goes before one who came more than the head start earlier', () => {
    const plain = rules.map((rule) => ({
      ...{ passedAtMost: undefined, inARow: undefined },
      priority: { ...rule.priority, rate: 1 },
      vip: { ...rule.vip, rate: 1 },
    }));
    fc.assert(
      fc.property(plain, steps, (rule, what) => {
        const day = new LineDay(packWith(rule)).play(what);
        const head: Record<string, number> = {
          ordinary: 0,
          priority: rule.priority.headStartMinutes,
          vip: rule.vip.headStartMinutes,
        };
        for (const call of day.calls.filter(({ ticket }) => !day.fell.has(ticket.ticketId)))
          for (const other of waitedOn(call).filter(({ ticketId }) => !day.fell.has(ticketId))) {
            const ahead = ((head[call.ticket.classId] ?? 0) - (head[other.classId] ?? 0)) * MINUTE;
            expect(call.ticket.arrivedAt - other.arrivedAt).toBeLessThanOrEqual(ahead);
          }
      }),
      runs,
    );
  });

  test('[G-10] who asked for more time, or missed a call, never comes in before those who were let go first', () => {
    fc.assert(
      fc.property(
        rules,
        steps,
        fc.constantFrom('pushBack' as const, 'return' as const),
        steps,
        (rule, what, how, later) => {
          const day = new LineDay(packWith(rule)).play(what);
          if (how === 'return') day.do({ what: 'miss', who: 0 });
          const { hall } = day.hall;
          day.do({ what: how, who: 0 });
          const fallen = day.hall.events
            .slice(hall.ledger)
            .find(({ type }) => type === 'TicketPushedBack' || type === 'TicketReturned');
          if (fallen?.type !== 'TicketPushedBack' && fallen?.type !== 'TicketReturned') return;
          const { ticketId, fellBackAt } = fallen.data;
          if (fellBackAt === undefined) return;
          const line = waitingIn(hall, day.hall.ticket(ticketId).queueId, fellBackAt).map((other) => other.ticketId);
          const from = line.indexOf(ticketId) + 1;
          const letGo = new Set(line.slice(from, from + 2));
          day.fell.clear();
          day.play(later);
          const called = day.calls.find((call) => call.ticket.ticketId === ticketId && call.before.ledger >= fallen.n);
          if (!called || day.fell.has(ticketId)) return;
          const jumped = waitedOn(called).filter((other) => letGo.has(other.ticketId) && !day.fell.has(other.ticketId));
          expect(jumped.map(({ number }) => number)).toEqual([]);
        },
      ),
      { numRuns: 80 },
    );
  });

  test('[G-10] the order that is shown is the order in which they are called when nothing else happens', () => {
    fc.assert(
      fc.property(rules, steps, (rule, what) => {
        const day = new LineDay(packWith(rule)).play(what);
        const shown = waitingFor(day.hall.hall, '3', Math.max(day.hall.now, day.hall.hall.clock));
        const earlier = day.calls.length;
        for (const _ of shown) day.call();
        expect(day.calls.slice(earlier).map(({ ticket }) => ticket.number)).toEqual(shown.map(({ number }) => number));
      }),
      runs,
    );
  });
});
