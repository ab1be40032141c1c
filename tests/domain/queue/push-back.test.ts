import { describe, expect, test } from 'vitest';
import { phoneTicketView } from '../../../domain/views/phone-view.ts';
import { issue, openHall, type Team } from '../at-the-desk.ts';
import { MINUTE, phone } from '../test-hall.ts';

/** Five ordinary customers, one minute apart. */
function five(): { readonly team: Team; readonly tickets: readonly string[] } {
  const team = openHall();
  const tickets = Array.from({ length: 5 }, () => {
    team.hall.later(MINUTE);
    return issue(team, 'plan-change').ticketId;
  });
  return { team, tickets };
}

const called = ({ hall, clerk }: Team) => {
  const { ticketId, number } = hall.done(clerk, 'callNext', {});
  hall.done(clerk, 'cancelTicket', { ticketId, reason: 'gaveUp' });
  return number;
};

describe('I need more time', () => {
  test('[G-10] lets the next three go first, and says how many stand before now', () => {
    const { team, tickets } = five();
    const [first = ''] = tickets;
    expect(team.hall.done(phone(first), 'pushBack', { ticketId: first })).toEqual({
      number: 'A001',
      ahead: 3,
      left: 1,
    });
    expect([1, 2, 3, 4, 5].map(() => called(team))).toEqual(['A002', 'A003', 'A004', 'A001', 'A005']);
  });

  test('[G-10] can be asked twice, and not once more', () => {
    const { team, tickets } = five();
    const [first = ''] = tickets;
    team.hall.done(team.greeter, 'pushBack', { ticketId: first });
    expect(team.hall.done(team.greeter, 'pushBack', { ticketId: first })).toEqual({
      number: 'A001',
      ahead: 4,
      left: 0,
    });
    issue(team, 'plan-change');
    expect(team.hall.refusal(team.greeter, 'pushBack', { ticketId: first })).toEqual({
      code: 'pushBackUsedUp',
      data: { times: 2 },
    });
  });

  test('[G-10] needs somebody behind, and is asked only for one’s own number', () => {
    const { team, tickets } = five();
    const [first = '', last = ''] = [tickets[0], tickets[4]];
    expect(team.hall.refusal(team.greeter, 'pushBack', { ticketId: last }).code).toBe('nobodyBehind');
    expect(team.hall.refusal(phone(last), 'pushBack', { ticketId: first }).code).toBe('mayNot');
    expect(phoneTicketView(team.hall.hall, first, undefined)?.pushBack).toEqual({ places: 3, left: 2 });
    expect(phoneTicketView(team.hall.hall, last, undefined)?.pushBack).toBeUndefined();
  });

  test('[P-05] takes the head start along: who fell back does not run up from behind', () => {
    const team = openHall();
    const helped = issue(team, 'plan-change', { needs: ['elderly'] }).ticketId;
    for (let at = 0; at < 3; at++) {
      team.hall.later(MINUTE);
      issue(team, 'plan-change');
    }
    team.hall.done(team.greeter, 'pushBack', { ticketId: helped });
    team.hall.later(60 * MINUTE);
    expect([1, 2, 3, 4].map(() => called(team))).toEqual(['A002', 'A003', 'A004', 'A001']);
  });

  test('is not asked of a number that is at a desk already', () => {
    const { team, tickets } = five();
    team.hall.done(team.clerk, 'callNext', {});
    expect(team.hall.refusal(team.greeter, 'pushBack', { ticketId: tickets[0] ?? '' }).code).toBe('notInThisState');
  });
});
