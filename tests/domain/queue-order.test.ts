import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../domain/actor.ts';
import { issue, openHall, type Team } from './at-the-desk.ts';
import { MINUTE, SECOND } from './test-hall.ts';

/** Calls and gives up until nobody is waiting: the order in which this counter meets them. */
function callAll({ hall }: Team, clerk: Actor): string[] {
  const numbers: string[] = [];
  for (let next = hall.give(clerk, 'callNext', {}); next.ok; next = hall.give(clerk, 'callNext', {})) {
    numbers.push(next.reply.number);
    hall.done(clerk, 'cancelTicket', { ticketId: next.reply.ticketId, reason: 'gaveUp' });
  }
  return numbers;
}

describe('who is next', () => {
  test('in one class nobody overtakes: first come, first called', () => {
    const services = fc.constantFrom('plan-change', 'sim-replacement', 'itemised-bill');
    const pauses = fc.integer({ min: 0, max: 3 * MINUTE });
    fc.assert(
      fc.property(fc.array(fc.tuple(services, pauses), { minLength: 2, maxLength: 12 }), (arrivals) => {
        const team = openHall();
        const numbers = arrivals.map(([service, pause]) => {
          team.hall.later(pause);
          return issue(team, service).number;
        });
        expect(callAll(team, team.clerk)).toEqual(numbers);
      }),
      { numRuns: 25 },
    );
  });

  test('people who came in the same moment are called in the order of their numbers', () => {
    const team = openHall();
    const numbers = Array.from({ length: 12 }, () => issue(team, 'plan-change').number);
    expect(callAll(team, team.clerk)).toEqual(numbers);
    // past three figures as well
    team.hall.hall = { ...team.hall.hall, lastNumber: { A: 998 } };
    for (const _ of [1, 2, 3]) issue(team, 'plan-change');
    expect(callAll(team, team.clerk)).toEqual(['A999', 'A1000', 'A1001']);
  });

  test('[P-09] [P-05] a brand customer is called sooner, but never before somebody who has waited longer than the head start', () => {
    const team = openHall();
    const { hall } = team;
    const longest = issue(team, 'plan-change').number;
    hall.later(11 * MINUTE);
    const recent = issue(team, 'plan-change').number;
    hall.later(MINUTE);
    const vip = issue(team, 'plan-change', { brandCustomer: 'listed' }).number;
    expect([longest, recent, vip]).toEqual(['A001', 'A002', 'V001']);
    expect(callAll(team, team.clerk)).toEqual([longest, vip, recent]);
  });

  test('a need opens the priority lane, and the ordinary line still moves', () => {
    const team = openHall();
    const { hall } = team;
    const first = issue(team, 'plan-change').number;
    const helped = issue(team, 'plan-change', { needs: ['elderly'] });
    expect(hall.ticket(helped.ticketId).classId).toBe('priority');
    hall.later(16 * MINUTE);
    const later = issue(team, 'plan-change', { needs: ['infant'] }).number;
    expect(callAll(team, team.clerk)).toEqual([helped.number, first, later]);
  });

  test('only staff give the brand class, and no class is made up', () => {
    const team = openHall();
    const ask = { serviceId: 'recharge', comesAs: 'owner', language: 'en' } as const;
    const kiosk: Actor = { kind: 'screen', place: { screen: 'kiosk', at: '1' }, device: 'k' };
    expect(team.hall.refusal(kiosk, 'issueTicket', { ...ask, classId: 'vip' }).code).toBe('classByStaffOnly');
    expect(team.hall.refusal(team.greeter, 'issueTicket', { ...ask, classId: 'gold' }).code).toBe('unknownClass');
    expect(team.hall.done(kiosk, 'issueTicket', { ...ask, classId: 'priority' }).number).toBe('B001');
  });

  test('[G-10] the number says how many stand before it, and it is so when the calling begins', () => {
    const team = openHall();
    for (let expected = 0; expected < 5; expected++) {
      expect(issue(team, 'plan-change').ahead).toBe(expected);
      team.hall.later(SECOND);
    }
    issue(team, 'recharge');
    expect(issue(team, 'plan-change', { brandCustomer: 'listed' }).ahead).toBe(0);
  });

  test('a counter calls from its own queues alone', () => {
    const team = openHall();
    issue(team, 'enquiry');
    issue(team, 'device-purchase');
    expect(team.hall.refusal(team.clerk, 'callNext', {}).code).toBe('nobodyWaiting');
  });

  test('two counters that call at once get two customers, and a counter has one at a time', () => {
    const team = openHall();
    const [one, two] = [issue(team, 'recharge'), issue(team, 'recharge')];
    expect(team.hall.done(team.clerk, 'callNext', {}).ticketId).toBe(one.ticketId);
    expect(team.hall.done(team.colleague, 'callNext', {}).ticketId).toBe(two.ticketId);
    issue(team, 'recharge');
    const busy = { code: 'counterBusy', data: { number: one.number } };
    expect(team.hall.refusal(team.clerk, 'callNext', {})).toEqual(busy);
  });

  test('calling a chosen number needs the right and a reason', () => {
    const team = openHall();
    const { ticketId } = issue(team, 'recharge');
    const manager = team.hall.at('501', 'counter', '4');
    expect(team.hall.refusal(team.clerk, 'callTicket', { ticketId, reason: 'knows him' }).code).toBe('mayNot');
    expect(team.hall.refusal(manager, 'callTicket', { ticketId, reason: '' }).code).toBe('malformed');
    team.hall.done(manager, 'callTicket', { ticketId, reason: 'feels unwell' });
    expect(team.hall.of('TicketCalled')).toMatchObject([{ ticketId, chosen: true }]);
    expect(JSON.stringify(team.hall.of('TicketCalled')), 'a reason in words stands outside the ledger').not.toContain(
      'unwell',
    );
  });
});

describe('called and not there', () => {
  /** Five people one minute apart; the first does not come when called. */
  const missed = (people = 5) => {
    const team = openHall();
    const tickets = Array.from({ length: people }, () => {
      team.hall.later(MINUTE);
      return issue(team, 'plan-change');
    });
    miss(team);
    return { ...team, tickets, ticketId: tickets[0]?.ticketId ?? '' };
  };
  const miss = ({ hall, clerk }: Team) => {
    const { ticketId } = hall.done(clerk, 'callNext', {});
    hall.later(10 * SECOND);
    hall.done(clerk, 'callAgain', { ticketId });
    hall.done(clerk, 'markMissing', { ticketId });
  };

  test('[G-10] who missed the call comes back two places behind the front', () => {
    const team = missed();
    expect(team.hall.done(team.greeter, 'returnTicket', { ticketId: team.ticketId })).toEqual({
      number: 'A001',
      ahead: 2,
    });
    expect(callAll(team, team.clerk)).toEqual(['A002', 'A003', 'A001', 'A004', 'A005']);
  });

  test('[G-10] in a short line who missed the call comes back at its end', () => {
    const one = missed(2);
    expect(one.hall.done(one.greeter, 'returnTicket', { ticketId: one.ticketId }).ahead).toBe(1);
    const none = missed(1);
    expect(none.hall.done(none.greeter, 'returnTicket', { ticketId: none.ticketId }).ahead).toBe(0);
  });

  test('[G-10] coming back is possible once; after a second missed call a new number is needed', () => {
    const team = missed(1);
    const { hall, greeter, ticketId } = team;
    hall.done(greeter, 'returnTicket', { ticketId });
    miss(team);
    expect(hall.refusal(greeter, 'returnTicket', { ticketId })).toEqual({
      code: 'returnedAlready',
      data: { number: 'A001' },
    });
  });

  test('who was called out of turn and did not come returns to the old place and gains nothing', () => {
    const team = openHall();
    const { hall, greeter } = team;
    const tickets = Array.from({ length: 4 }, () => {
      hall.later(MINUTE);
      return issue(team, 'plan-change');
    });
    const ticketId = tickets[3]?.ticketId ?? '';
    const manager = hall.at('501', 'counter', '4');
    hall.done(manager, 'callTicket', { ticketId, reason: 'feels unwell' });
    hall.later(10 * SECOND);
    hall.done(manager, 'callAgain', { ticketId });
    hall.done(manager, 'markMissing', { ticketId });
    expect(hall.done(greeter, 'returnTicket', { ticketId }).ahead).toBe(3);
    expect(callAll(team, team.clerk)).toEqual(['A001', 'A002', 'A003', 'A004']);
  });
});
