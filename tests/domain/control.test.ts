// Is the hall under control: its level, what asks for somebody, who hears of it, an outage, an evacuation.
import { describe, expect, test } from 'vitest';
import type { Pack } from '../../contract/pack.ts';
import { factsKnown } from '../../domain/control/facts-known.ts';
import { hallState } from '../../domain/control/hall-state.ts';
import type { WatchMemory } from '../../domain/control/watch.ts';
import { greeterView } from '../../domain/views/hall-views.ts';
import { managerView } from '../../domain/views/manager-view.ts';
import { issue, openHall, seated, seatNext, type Team } from './at-the-desk.ts';
import { watch } from './random-day.ts';
import { MINUTE, SECOND, TELECOM } from './test-hall.ts';

/** Only people and their longest wait count here; the expected wait has its own test. */
const EASY = { busy: 500, limit: 600, beyond: 700 };
const PACK: Pack = {
  ...TELECOM,
  control: {
    ...TELECOM.control,
    limits: { ...TELECOM.control.limits, expectedWaitMinutes: { otherwise: EASY } },
    posts: [],
  },
};

function watchedHall(pack = PACK) {
  const team = openHall({ pack });
  let memory: WatchMemory = {};
  return {
    ...team,
    /** Lets time pass, looking every half minute as the server does every few seconds. */
    pass(minutes: number) {
      for (let half = 0; half < minutes * 2; half += 1) {
        team.hall.later(30 * SECOND);
        memory = watch(team.hall, memory);
      }
      return team.hall.hall.control;
    },
    look() {
      memory = watch(team.hall, memory);
      return team.hall.hall.control;
    },
    alerts: () => Object.values(team.hall.hall.alerts),
    kinds: () => Object.values(team.hall.hall.alerts).map(({ kind }) => kind),
  };
}
function crowd(team: Team, people: number): string[] {
  return Array.from({ length: people }, () => issue(team, 'recharge').ticketId);
}

describe('the level of the hall', () => {
  test('[S-03] rises with the people who wait, and says why in figures', () => {
    const hall = watchedHall();
    expect(hall.look().level).toBe('calm');
    const { busy, limit, beyond } = PACK.control.limits.peopleWaiting;
    crowd(hall, busy);
    expect(hall.look().level).toBe('busy');
    crowd(hall, limit - busy);
    expect(hall.look().level).toBe('strained');
    const facts = factsKnown(hall.hall.hall, hall.hall.known());
    expect(hallState(hall.hall.hall, facts).reasons).toEqual([
      { kind: 'peopleWaiting', level: 'strained', figure: limit, limit },
    ]);
    crowd(hall, beyond - limit);
    expect(hall.look().level).toBe('outOfControl');
    expect(hall.hall.of('HallLevelChanged').map(({ level }) => level)).toEqual(['busy', 'strained', 'outOfControl']);
  });

  test('[S-03] a line that nobody serves strains the hall, however few stand in it', () => {
    const hall = watchedHall();
    issue(hall, 'device-purchase');
    expect(hall.look().level).toBe('calm');
    expect(hall.pass(1).level).toBe('strained');
    expect(hall.kinds()).toContain('noCounter');
    hall.hall.at('212', 'counter', '12');
    hall.look();
    expect(hall.kinds()).not.toContain('noCounter');
  });

  test('[S-04] the wait that a new number would have counts as well, as it is forecast', () => {
    const hall = watchedHall(TELECOM);
    issue(hall, 'recharge');
    const known = { ...hall.hall.known(), waits: { ofQueue: () => ({ ahead: 1, withinMinutes: 24 }) } as never };
    const state = hallState(hall.hall.hall, factsKnown(hall.hall.hall, known));
    expect(state.reasons[0]).toMatchObject({ kind: 'expectedWait', figure: 24, limit: 20, queueId: 'payment' });
  });

  test('[S-03] is called calmer only when it has stayed so: a figure that trembles at its limit makes no noise', () => {
    const hall = watchedHall();
    const waiting = crowd(hall, PACK.control.limits.peopleWaiting.busy);
    hall.look();
    for (let round = 0; round < 5; round += 1) {
      hall.hall.done(hall.greeter, 'cancelTicket', { ticketId: waiting.pop() ?? '', reason: 'mistake' });
      hall.pass(1);
      waiting.push(...crowd(hall, 1));
      hall.pass(1);
    }
    expect(hall.hall.of('HallLevelChanged')).toHaveLength(1);
    for (const ticketId of waiting) hall.hall.done(hall.greeter, 'cancelTicket', { ticketId, reason: 'mistake' });
    expect(hall.pass(PACK.control.settleMinutes).level).toBe('busy');
    expect(hall.pass(1).level).toBe('calm');
  });
});

test('[S-03] each step towards calm has to stay by itself', () => {
  const hall = watchedHall();
  const waiting = crowd(hall, PACK.control.limits.peopleWaiting.beyond);
  const leave = (people: number) => {
    for (const ticketId of waiting.splice(0, people))
      hall.hall.done(hall.greeter, 'cancelTicket', { ticketId, reason: 'mistake' });
  };
  hall.look();
  leave(10);
  expect(hall.pass(PACK.control.settleMinutes + 1).level).toBe('strained');
  leave(10);
  expect(hall.pass(1).level).toBe('strained');
  expect(hall.pass(PACK.control.settleMinutes).level).toBe('busy');
});

describe('what asks for somebody', () => {
  test('[S-04] a passed limit, once, until it is clearly kept again', () => {
    const hall = watchedHall();
    const waiting = crowd(hall, 15);
    hall.pass(1);
    expect(hall.alerts().filter(({ kind }) => kind === 'limitPassed')).toHaveLength(1);
    hall.hall.done(hall.greeter, 'cancelTicket', { ticketId: waiting.pop() ?? '', reason: 'mistake' });
    hall.look();
    expect(hall.kinds()).toContain('limitPassed');
    for (const ticketId of waiting.splice(0, 3))
      hall.hall.done(hall.greeter, 'cancelTicket', { ticketId, reason: 'mistake' });
    hall.look();
    expect(hall.kinds()).not.toContain('limitPassed');
  });

  test('[S-02] a counter that is idle while others wait for it; a break is no idleness', () => {
    const hall = watchedHall();
    issue(hall, 'recharge');
    hall.pass(PACK.control.limits.idleMinutes);
    const idle = () => hall.alerts().flatMap(({ kind, about }) => (kind === 'idleWhileWaiting' ? [about.counter] : []));
    expect(idle()).toEqual(['3', '5']);
    hall.hall.done(hall.clerk, 'startBreak', { reason: 'meal' });
    hall.look();
    expect(idle()).toEqual(['5']);
  });

  test('[C-31] a desk with a customer at which nothing happens; any deed ends the silence', () => {
    const hall = watchedHall();
    const ticketId = seated(hall, 'plan-change');
    hall.pass(PACK.control.limits.deskSilentMinutes);
    expect(hall.alerts()).toMatchObject([{ kind: 'deskSilent', about: { counter: '3', ticketId } }]);
    hall.hall.done(hall.clerk, 'confirmStep', { ticketId, step: 'greet-standing' });
    hall.look();
    expect(hall.alerts()).toEqual([]);
  });

  test('work at a counter without a call while others wait', () => {
    const hall = watchedHall();
    const { printJobId } = issue(hall, 'recharge');
    for (let time = 0; time < PACK.control.limits.workWithoutCall.deeds; time += 1)
      hall.hall.done(hall.clerk, 'reprint', { printJobId, reason: 'again' });
    hall.look();
    expect(hall.alerts()).toMatchObject([{ kind: 'workWithoutCall', about: { counter: '3' } }]);
    seatNext(hall, hall.hall.of('TicketIssued')[0]?.ticketId ?? '');
    hall.look();
    expect(hall.alerts()).toEqual([]);
  });

  test.each([
    ['called and not begun', 'calledMinutes', 'called'],
    ['set aside', 'parkedMinutes', 'parked'],
    ['called and not there', 'missingMinutes', 'missing'],
  ] as const)('[R-05] a customer who is forgotten: %s for too long', (_words, limit, status) => {
    const hall = watchedHall();
    const { ticketId } = issue(hall, 'recharge');
    hall.hall.done(hall.clerk, 'callNext', {});
    if (status === 'parked') {
      hall.hall.done(hall.clerk, 'startService', { ticketId });
      hall.hall.done(hall.clerk, 'parkTicket', { ticketId, reason: 'fetches a form' });
    }
    if (status === 'missing') {
      hall.hall.later(MINUTE);
      hall.hall.done(hall.clerk, 'callAgain', { ticketId });
      hall.hall.done(hall.clerk, 'markMissing', { ticketId });
    }
    hall.pass(PACK.control.limits[limit] - 1);
    expect(hall.alerts()).toEqual([]);
    hall.pass(1);
    expect(hall.alerts()).toMatchObject([{ kind: 'customerForgotten', about: { ticketId, status } }]);
  });

  test('[S-02, S-09] a post that has to be held from opening on, and is not', () => {
    const pack = { ...PACK, control: { ...PACK.control, posts: [{ screen: 'counter' as const, at: '7' }] } };
    const hall = watchedHall(pack);
    hall.pass(PACK.control.limits.postEmptyMinutes - 1);
    expect(hall.alerts()).toEqual([]);
    hall.pass(1);
    expect(hall.alerts()).toMatchObject([{ kind: 'postEmpty', about: { screen: 'counter', at: '7' } }]);
    hall.hall.at('203', 'counter', '7');
    hall.look();
    expect(hall.alerts()).toEqual([]);
  });

  test('[SC-01] the first number of the day with no counter manned: somebody is warned', () => {
    const team = openHall({ pack: PACK });
    team.hall.done(team.clerk, 'closePost', {});
    team.hall.done(team.colleague, 'closePost', {});
    issue(team, 'recharge');
    team.hall.later(MINUTE);
    watch(team.hall);
    expect(Object.values(team.hall.hall.alerts)).toMatchObject([{ kind: 'noCounter', about: { queue: 'payment' } }]);
  });

  test('what somebody closes by hand rests for a while, and comes back when its matter still stands', () => {
    const hall = watchedHall();
    crowd(hall, 15);
    hall.look();
    const alertId = hall.alerts()[0]?.alertId ?? '';
    hall.hall.done(hall.manager, 'closeAlert', { alertId });
    hall.pass(PACK.control.raiseAgainMinutes - 1);
    expect(hall.kinds()).not.toContain('limitPassed');
    hall.pass(1);
    expect(hall.kinds()).toContain('limitPassed');
  });
});

describe('an alert that nobody takes', () => {
  test('goes on to the next in line by the pack, and no further once somebody has it', () => {
    const hall = watchedHall();
    crowd(hall, 15);
    hall.look();
    const row = () => managerView(hall.hall.hall, hall.hall.known()).alerts.find(({ kind }) => kind === 'limitPassed');
    expect(row()).toMatchObject({ to: ['dutyManager', 'rover'], escalates: { to: ['dutyManager', 'hallManager'] } });
    hall.pass(5);
    expect(row()).toMatchObject({ to: ['dutyManager', 'rover', 'hallManager'], escalated: 1 });
    expect(row()?.escalates).toBeUndefined();
    expect(hall.hall.of('AlertEscalated')).toHaveLength(1);
  });

  test('stays with whoever has taken it', () => {
    const hall = watchedHall();
    crowd(hall, 15);
    hall.look();
    hall.hall.done(hall.manager, 'takeAlert', { alertId: hall.alerts()[0]?.alertId ?? '' });
    hall.pass(10);
    const escalated = hall.hall.of('AlertEscalated').map(({ alertId }) => hall.hall.hall.alerts[alertId]?.kind);
    expect(escalated).not.toContain('limitPassed');
  });

  test('reaches the greeter’s tablet when it is for the floor, and not when it is for the managers', () => {
    const hall = watchedHall();
    seated(hall, 'plan-change');
    hall.pass(PACK.control.limits.deskSilentMinutes);
    expect(managerView(hall.hall.hall, hall.hall.known()).alerts.map(({ kind }) => kind)).toContain('deskSilent');
    expect(greeterView(hall.hall.hall, hall.hall.known()).alerts).toEqual([]);
  });
});

describe('an outage', () => {
  const afterOutage = (seconds: number) => {
    const team = openHall({ pack: PACK });
    const tickets = crowd(team, 3);
    const from = team.hall.now;
    team.hall.later(seconds * SECOND);
    team.hall.hallGives('noticeOutage', { from });
    return { ...team, tickets, from };
  };

  test('[S-19] who waited through it is listed with the apology, and leaves the list when it was said', () => {
    const { hall, greeter, clerk, tickets, from } = afterOutage(600);
    const list = () => greeterView(hall.hall, hall.known()).outage?.map(({ ticketId }) => ticketId);
    expect(list()).toEqual(tickets);
    const [first = '', second = ''] = tickets;
    hall.done(greeter, 'apologiseForOutage', { ticketId: first });
    expect(list()).toEqual(tickets.slice(1));
    expect(hall.of('OutageNoticed')).toMatchObject([{ from, to: from + 600 * SECOND, tickets }]);
    hall.done(clerk, 'callNext', {});
    hall.done(greeter, 'cancelTicket', { ticketId: second, reason: 'gaveUp' });
    expect(list()).toEqual(tickets.slice(2));
  });

  test('[S-19] the apology waits at the counter, too, and the alert is over with the last one', () => {
    const { hall, clerk, tickets } = afterOutage(600);
    watch(hall);
    expect(Object.values(hall.hall.alerts)).toMatchObject([{ kind: 'outage', about: { people: '3' } }]);
    for (const ticketId of tickets) hall.done(clerk, 'apologiseForOutage', { ticketId });
    watch(hall);
    expect(Object.values(hall.hall.alerts).map(({ kind }) => kind)).not.toContain('outage');
  });

  test('a short break is none', () => {
    expect(afterOutage(PACK.control.outage.fromSeconds - 1).hall.of('OutageNoticed')).toEqual([]);
  });
});

describe('an evacuation', () => {
  test('stops every number and every call, and lets things be handed back', () => {
    const team = openHall({ pack: PACK });
    const { hall, clerk, greeter, manager } = team;
    const ticketId = seated(team, 'recharge');
    issue(team, 'recharge');
    hall.done(greeter, 'evacuate', {});
    expect(hall.refusal(hall.at('203', 'counter', '7'), 'callNext', {}).code).toBe('evacuation');
    expect(hall.refusal(clerk, 'callAgain', { ticketId }).code).toBe('evacuation');
    expect(hall.refusal(manager, 'callTicket', { ticketId, reason: 'first' }).code).toBe('evacuation');
    const input = { serviceId: 'recharge', comesAs: 'owner', language: 'en' } as const;
    expect(hall.refusal(greeter, 'issueTicket', input).code).toBe('evacuation');
    hall.done(clerk, 'cancelTicket', { ticketId, reason: 'gaveUp' });
    hall.done(clerk, 'deskReady', {});
    expect(hall.refusal(greeter, 'endEvacuation', {}).code).toBe('mayNot');
    hall.done(manager, 'endEvacuation', {});
    hall.done(clerk, 'callNext', {});
  });
});

test('[O-13] one named person is in charge; the next one relieves them', () => {
  const { hall, manager } = openHall({ pack: PACK });
  const duty = () => managerView(hall.hall, hall.known()).control?.duty?.staff;
  expect(duty()).toBeUndefined();
  hall.done(hall.at('501', 'manager', '2'), 'takeDuty', {});
  expect(duty()).toBe('501');
  hall.done(manager, 'takeDuty', {});
  expect(duty()).toBe('601');
  expect(hall.of('DutyTaken').map(({ staff }) => staff)).toEqual(['501', '601']);
});
