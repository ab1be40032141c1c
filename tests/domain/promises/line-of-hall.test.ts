import { describe, expect, test } from 'vitest';
import { lineOf, wouldBe } from '../../../domain/forecast/line-of-hall.ts';
import { issue, openHall, type Team } from '../at-the-desk.ts';
import { MINUTE } from '../test-hall.ts';

/** The line that somebody would join who came for this service now. */
function lineFor({ hall }: Team, serviceId: string) {
  const ticket = wouldBe(hall.hall, { serviceId }, hall.now);
  if (!ticket) throw new Error(`no service ${serviceId}`);
  return lineOf(hall.hall, ticket, hall.now);
}
const services = (line: { readonly ahead: readonly { readonly serviceId: string }[] }) =>
  line.ahead.map(({ serviceId }) => serviceId);

describe('the line as one customer sees it', () => {
  test('[G-10] whoever waits for the same counters goes first, from whichever queue; others do not count', () => {
    const team = openHall();
    issue(team, 'plan-change');
    issue(team, 'enquiry');
    issue(team, 'plan-change');
    const line = lineFor(team, 'sim-replacement');
    expect(services(line)).toEqual(['plan-change', 'plan-change']);
    expect(line.behind).toBe(0);
    expect(line.desks.map(({ counterId }) => counterId)).toEqual(['3', '5']);
  });

  test('[P-09] a priority stands before those whom it will pass, by the rule that calls', () => {
    const team = openHall();
    issue(team, 'plan-change');
    const { ticketId } = issue(team, 'plan-change');
    team.hall.later(MINUTE);
    issue(team, 'plan-change', { needs: ['mobility'] });
    const line = lineOf(team.hall.hall, team.hall.ticket(ticketId), team.hall.now);
    expect(line.ahead.map(({ classId }) => classId)).toEqual(['priority', 'ordinary']);
    const called = [1, 2].map(() => {
      const next = team.hall.done(team.clerk, 'callNext', {}).ticketId;
      team.hall.done(team.clerk, 'cancelTicket', { ticketId: next, reason: 'gaveUp' });
      return next;
    });
    expect(called).not.toContain(ticketId);
    expect(lineOf(team.hall.hall, team.hall.ticket(ticketId), team.hall.now).ahead).toEqual([]);
  });

  test('[C-32] where every open counter only helps a line, the counters’ own customers go first, however late they came', () => {
    const team = openHall();
    const { ticketId } = issue(team, 'broadband-fault');
    team.hall.later(5 * MINUTE);
    issue(team, 'plan-change');
    issue(team, 'plan-change');
    const waiting = team.hall.ticket(ticketId);
    expect(services(lineOf(team.hall.hall, waiting, team.hall.now))).toEqual(['plan-change', 'plan-change']);
    expect(team.hall.done(team.clerk, 'callNext', {}).ticketId).not.toBe(ticketId);
  });

  test('[C-32] whom the counters only help later goes after their own customers, however early they came', () => {
    const team = openHall();
    for (let n = 0; n < 3; n++) issue(team, 'recharge');
    const line = lineFor(team, 'plan-change');
    expect(services(line)).toEqual([]);
    expect(line.behind).toBe(3);
    team.hall.later(21 * MINUTE);
    expect(services(lineFor(team, 'plan-change')), 'help for whoever has waited too long').toHaveLength(3);
  });

  test('[G-10] a ticket that was sent to one counter waits for that one alone', () => {
    const team = openHall();
    const { ticketId } = issue(team, 'plan-change');
    team.hall.done(team.clerk, 'callNext', {});
    team.hall.done(team.clerk, 'transferTicket', { ticketId, to: { counter: '5' } });
    const line = lineOf(team.hall.hall, team.hall.ticket(ticketId), team.hall.now);
    expect(line.desks.map(({ counterId }) => counterId)).toEqual(['5']);
  });

  test('a counter is taken up from its call on, and closed ones do not count', () => {
    const team = openHall();
    const { hall, clerk, colleague } = team;
    const { ticketId } = issue(team, 'plan-change');
    hall.done(clerk, 'callNext', {});
    const calledAt = hall.now;
    hall.later(MINUTE);
    hall.done(clerk, 'startService', { ticketId });
    hall.later(3 * MINUTE);
    hall.done(colleague, 'closePost', {});
    const { desks } = lineFor(team, 'plan-change');
    expect(desks).toHaveLength(1);
    expect(desks[0]).toMatchObject({ counterId: '3', serving: { serviceId: 'plan-change', since: calledAt } });
    expect(desks[0]).not.toHaveProperty('freeSince');
  });

  test('the hour is the one on the hall’s wall, and the weekday its own', () => {
    const team = openHall();
    team.hall.later(150 * MINUTE);
    expect(lineFor(team, 'plan-change')).toMatchObject({ minuteOfDay: 11 * 60 + 30, weekday: 1 });
  });
});
