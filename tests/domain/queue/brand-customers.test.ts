import { describe, expect, test } from 'vitest';
import { counterView } from '../../../domain/views/counter-view.ts';
import { issue, openHall, type Team } from '../at-the-desk.ts';
import { INTEGRATOR, KIOSK, LISTED, MINUTE } from '../test-hall.ts';

const ENTRY = { phone: '100 5555 0199', classId: 'vip', grounds: 'group', endsOn: '2026-12-31' };
const listed = (endsOn: string) => [{ ...LISTED, endsOn }];

describe('the list of brand customers', () => {
  test('[O-27] an entry has grounds and an end, both in the ledger, and the telephone number nowhere', () => {
    const { hall, manager } = openHall();
    const { entryId } = hall.done(manager, 'addBrandCustomer', ENTRY);
    expect(hall.of('BrandCustomerAdded')).toEqual([
      { entryId, classId: 'vip', grounds: 'group', endsOn: '2026-12-31' },
    ]);
    hall.done(manager, 'endBrandCustomer', { entryId });
    expect(hall.of('BrandCustomerEnded')).toEqual([{ entryId }]);
    expect(hall.refusal(manager, 'endBrandCustomer', { entryId }).code).toBe('notOnTheList');
    expect(JSON.stringify(hall.events)).not.toContain('0199');
  });

  test('[O-27] grounds are those of the pack, and nobody is listed for a day that is over or twice', () => {
    const { hall, manager } = openHall();
    hall.listed = [];
    expect(hall.refusal(manager, 'addBrandCustomer', { ...ENTRY, grounds: 'friend' }).code).toBe('unknownGrounds');
    expect(hall.refusal(manager, 'addBrandCustomer', { ...ENTRY, classId: 'priority' }).code).toBe('unknownGrounds');
    expect(hall.refusal(manager, 'addBrandCustomer', { ...ENTRY, endsOn: '2026-11-22' }).code).toBe('endsInThePast');
    expect(
      hall.refusal(manager, 'addBrandCustomer', { ...ENTRY, phone: '110101199003078515' }).code,
      'an identity number',
    ).toBe('malformed');
  });

  test('[P-09] the look-up at the door gives class and grounds; the ticket carries them', () => {
    const team = openHall();
    const { hall, greeter, clerk } = team;
    hall.listed = [{ ...LISTED, phoneHash: '' }];
    const { found } = hall.done(greeter, 'findBrandCustomer', { phone: ENTRY.phone });
    expect(found).toEqual({ entryId: 'listed', classId: 'vip', grounds: 'group', endsOn: '2027-12-31' });
    expect(issue(team, 'plan-change', { brandCustomer: found?.entryId }).number).toBe('V001');
    expect(hall.of('TicketIssued')).toMatchObject([{ classId: 'vip', grounds: 'group' }]);
    hall.done(clerk, 'callNext', {});
    expect(counterView(hall.hall, '3', hall.known()).ticket).toMatchObject({ classId: 'vip', grounds: 'group' });
  });

  test('[P-09] an entry whose day is over gives nothing; on its last day it still holds', () => {
    const { hall, greeter, manager } = openHall();
    hall.listed = listed('2026-11-22').map((entry) => ({ ...entry, phoneHash: '' }));
    expect(hall.done(greeter, 'findBrandCustomer', { phone: ENTRY.phone })).toEqual({});
    const ask = { serviceId: 'recharge', comesAs: 'owner', language: 'en', brandCustomer: 'listed' } as const;
    expect(hall.refusal(greeter, 'issueTicket', ask).code).toBe('notOnTheList');
    hall.listed = listed('2026-11-23');
    expect(hall.done(greeter, 'issueTicket', ask).number).toBe('V001');
    expect(hall.refusal(manager, 'addBrandCustomer', { ...ENTRY, endsOn: '2020-01-01' }).code).toBe('endsInThePast');
  });

  test('[P-09] nobody gives the class by hand: neither the door nor the kiosk; a program that keeps another system knows it', () => {
    const { hall, greeter } = openHall();
    const ask = { serviceId: 'recharge', comesAs: 'owner', language: 'en', classId: 'vip' } as const;
    expect(hall.refusal(greeter, 'issueTicket', ask).code).toBe('onlyByTheList');
    expect(hall.refusal(KIOSK, 'issueTicket', ask).code).toBe('classByStaffOnly');
    expect(hall.done(INTEGRATOR, 'issueTicket', ask).number).toBe('V001');
  });

  test('[P-05] a brand customer is served by the same steps as everybody', () => {
    const steps = (wish: Parameters<typeof issue>[2]) => {
      const team = openHall();
      issue(team, 'plan-change', wish);
      const { ticketId } = team.hall.done(team.clerk, 'callNext', {});
      team.hall.done(team.clerk, 'startService', { ticketId });
      return counterView(team.hall.hall, '3', team.hall.known()).ticket?.steps.map(({ id, required }) => [
        id,
        required,
      ]);
    };
    expect(steps({ brandCustomer: 'listed' })).toEqual(steps({}));
  });
});

describe('appointments', () => {
  const NINE_THIRTY = 30 * MINUTE;
  /** Comes so many minutes after nine with an appointment at half past nine, an ordinary customer just before. */
  const coming = (minutes: number): { readonly team: Team; readonly classId: string; readonly standing: number } => {
    const team = openHall();
    const nine = team.hall.now;
    team.hall.later(minutes * MINUTE);
    issue(team, 'plan-change');
    const { ticketId } = issue(team, 'plan-change', { appointment: nine + NINE_THIRTY });
    const { classId, standing } = team.hall.ticket(ticketId);
    return { team, classId, standing: (standing - nine) / MINUTE };
  };
  const firstCalled = ({ hall, clerk }: Team) => hall.done(clerk, 'callNext', {}).number;

  test('who comes on time has the class of appointments and goes before those who have waited less than its head start', () => {
    for (const minutes of [15, 30, 40]) {
      const { team, classId } = coming(minutes);
      expect(classId).toBe('appointment');
      expect(firstCalled(team)).toBe('A002');
    }
  });

  test('who comes early waits behind the others until the window begins, and who comes late is like somebody who has just come', () => {
    const early = coming(5);
    expect([early.classId, early.standing]).toEqual(['appointment', 15]);
    const late = coming(41);
    expect([late.classId, firstCalled(late.team)]).toEqual(['ordinary', 'A001']);
    expect(late.team.hall.of('TicketIssued').at(-1)?.appointment).toMatchObject({ kept: 'late' });
  });

  test('only staff and programs give a number with an appointment', () => {
    const { hall } = openHall();
    const ask = { serviceId: 'recharge', comesAs: 'owner', language: 'en', appointment: hall.now } as const;
    expect(hall.refusal(KIOSK, 'issueTicket', ask).code).toBe('appointmentByStaffOnly');
  });
});

describe('the fewest links', () => {
  test('[P-11] the third hand-off of a visit is raised, and not the first nor the second', () => {
    const team = openHall();
    const { hall } = team;
    const desks = [team.clerk, team.colleague];
    const { ticketId } = issue(team, 'plan-change');
    const raised = [0, 1, 2].map((at) => {
      const [from, to] = [desks[at % 2] ?? team.clerk, ['5', '3'][at % 2] ?? '5'];
      hall.done(from, 'callNext', {});
      hall.done(from, 'transferTicket', { ticketId, to: { counter: to } });
      return hall.of('AlertRaised').map(({ kind }) => kind);
    });
    expect(raised).toEqual([[], [], ['handedOn']]);
    expect(hall.of('AlertRaised')).toMatchObject([{ about: { number: 'A001', from: '3', queue: 'general' } }]);
  });
});
