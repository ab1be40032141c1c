import { describe, expect, test } from 'vitest';
import { COMMAND_NAMES, type CommandInput, type CommandName } from '../../contract/commands.ts';
import { VIEW_NAMES, type ViewName } from '../../contract/views.ts';
import { Role, type Role as RoleName } from '../../contract/words.ts';
import type { Actor } from '../../domain/actor.ts';
import { maySee } from '../../domain/rights.ts';
import { issue, openHall, seated, seatNext } from './at-the-desk.ts';
import { PLAUSIBLE } from './plausible.ts';
import { DISPLAY, INTEGRATOR, KIOSK, phone, TestHall } from './test-hall.ts';

const ROLES = Role.options;
const SCREENS = ['kiosk', 'display', 'customer', 'printers', 'greeter', 'counter', 'manager'] as const;
type Screen = (typeof SCREENS)[number];
type Who = RoleName | 'integrator' | 'phone' | `${Screen} screen`;
const EVERYONE: Who[] = [...ROLES, 'integrator', 'phone', ...SCREENS.map((screen) => `${screen} screen` as const)];

/** Somebody of this role at a place where such people work; a screen before anybody has signed in. */
function actorFor(who: Who): Actor {
  if (who === 'integrator') return INTEGRATOR;
  if (who === 'phone') return phone('somebody-else');
  const screen = SCREENS.find((name) => who === `${name} screen`);
  if (screen) return { kind: 'screen', place: { screen, at: '3' }, device: 'd' };
  return { kind: 'staff', staff: '201', roles: [who as RoleName], place: { screen: 'counter', at: '3' }, device: 'd' };
}

const MANAGERS: Who[] = ['dutyManager', 'hallManager'];
const DOOR: Who[] = ['greeter', 'consultant', 'rover', ...MANAGERS];
const DESK: Who[] = ['clerk', 'consultant', ...MANAGERS];
const FLOOR: Who[] = ['greeter', 'clerk', 'consultant', 'rover', ...MANAGERS];

/** The rights as the hall means them, written down a second time. */
const MAY: Record<CommandName, readonly Who[]> = {
  issueTicket: [...DOOR, 'kiosk screen', 'integrator'],
  refuseService: [...FLOOR, 'kiosk screen'],
  divertVisit: [...DOOR, 'kiosk screen'],
  returnTicket: FLOOR,
  cancelTicket: [...FLOOR, 'integrator', 'phone'],
  pushBack: [...FLOOR, 'phone'],
  addBrandCustomer: [...MANAGERS, 'knowledgeEditor'],
  endBrandCustomer: [...MANAGERS, 'knowledgeEditor'],
  findBrandCustomer: [...FLOOR, 'knowledgeEditor'],
  changeLanguage: FLOOR,
  explainWait: DOOR,
  callNext: [...DESK, 'integrator'],
  callTicket: [...MANAGERS, 'integrator'],
  callAgain: [...DESK, 'integrator'],
  markMissing: [...DESK, 'integrator'],
  startService: [...DESK, 'integrator'],
  parkTicket: DESK,
  resumeTicket: FLOOR,
  transferTicket: DESK,
  confirmStep: DESK,
  skipStep: DESK,
  takeItems: DESK,
  giveBackItems: DESK,
  printBusinessSlip: DESK,
  confirmSignature: DESK,
  receivePayment: DESK,
  giveChange: DESK,
  addService: DESK,
  answerBystander: DESK,
  coverScreen: DESK,
  leaveSeat: DESK,
  returnToSeat: DESK,
  apologise: DESK,
  remindOfOrder: DESK,
  noteHurry: DESK,
  noteUnmetRequest: DESK,
  callForHelp: DESK,
  correctMistake: DESK,
  customerLeft: DESK,
  openDrawer: DESK,
  removeCash: DESK,
  countDrawer: DESK,
  refundPayment: DESK,
  rateVisit: ['customer screen'],
  signOnScreen: ['customer screen'],
  finish: [...DESK, 'integrator'],
  deskReady: [...DESK, 'integrator'],
  closePost: FLOOR,
  assignCounter: MANAGERS,
  startBreak: DESK,
  endBreak: DESK,
  releasePost: MANAGERS,
  takeAdvice: MANAGERS,
  takeAlert: FLOOR,
  closeAlert: FLOOR,
  printTest: ['greeter', ...MANAGERS, 'printers screen'],
  reprint: [...FLOOR, 'printers screen'],
  abandonPrint: [...MANAGERS, 'printers screen'],
  startPlan: MANAGERS,
  tickPlanStep: MANAGERS,
  endPlan: MANAGERS,
  takeDuty: MANAGERS,
  evacuate: DOOR,
  endEvacuation: MANAGERS,
  apologiseForOutage: FLOOR,
  addStaff: ['hallManager'],
  changeStaff: ['hallManager'],
  approveDevice: MANAGERS,
  revokeDevice: MANAGERS,
};
const NO_RIGHT = ['mayNot', 'notSignedIn'];

describe('who may do what', () => {
  for (const command of COMMAND_NAMES)
    test(`${command} is for ${MAY[command].join(', ')}, and for nobody else`, () => {
      const hall = new TestHall();
      const heard = EVERYONE.filter((who) => {
        const decision = hall.asked(actorFor(who), command, PLAUSIBLE[command] as CommandInput<typeof command>);
        return decision.ok || !NO_RIGHT.includes(decision.refusal.code);
      });
      expect(heard.toSorted()).toEqual([...MAY[command]].toSorted());
    });

  test('a kiosk calls nobody, a greeter takes no money, a guard does nothing at all', () => {
    const team = openHall();
    const { hall } = team;
    const ticketId = seated(team, 'recharge');
    expect(hall.refusal(KIOSK, 'callNext', {}).code).toBe('notSignedIn');
    const cash = { ticketId, method: 'cash', due: 100, received: 100 } as const;
    expect(hall.refusal(team.greeter, 'receivePayment', cash)).toEqual({
      code: 'mayNot',
      data: { command: 'receivePayment' },
    });
    for (const command of COMMAND_NAMES)
      expect(hall.asked(actorFor('guard'), command, PLAUSIBLE[command] as CommandInput<typeof command>).ok).toBe(false);
  });

  test('with two roles somebody may do what either may', () => {
    const { hall } = openHall();
    const both: Actor = {
      kind: 'staff',
      staff: '201',
      roles: ['greeter', 'clerk'],
      place: { screen: 'counter', at: '3' },
      device: 'd',
    };
    expect(hall.asked(both, 'issueTicket', PLAUSIBLE.issueTicket).ok).toBe(true);
    expect(hall.asked(both, 'callNext', {})).toMatchObject({ refusal: { code: 'nobodyWaiting' } });
  });

  test('nobody but the hall opens days, posts and alerts', () => {
    const { hall, manager } = openHall();
    for (const actor of [manager, INTEGRATOR, KIOSK])
      for (const command of ['openBusinessDay', 'endIdleVisits'] as const)
        expect(hall.hallGives(command, {}, actor)).toEqual({ ok: false, refusal: { code: 'mayNot' } });
    const place = { screen: 'counter', at: '7' } as const;
    expect(hall.hallGives('openPost', { staff: '203', place, device: 'd' }, manager).ok).toBe(false);
    expect(hall.hallGives('raiseAlert', { kind: 'printerFailing', about: {} }, manager).ok).toBe(false);
  });
});

describe('a phone', () => {
  test('gives up its own number and no other', () => {
    const team = openHall();
    const [mine, other] = [issue(team, 'recharge'), issue(team, 'recharge')];
    const cancel = (ticketId: string) => ({ ticketId, reason: 'gaveUp' as const });
    expect(team.hall.refusal(phone(mine.ticketId), 'cancelTicket', cancel(other.ticketId)).code).toBe('mayNot');
    team.hall.done(phone(mine.ticketId), 'cancelTicket', cancel(mine.ticketId));
    expect(Object.keys(team.hall.hall.tickets)).toEqual([other.ticketId]);
  });

  test('gives up nothing any more once its owner is being served', () => {
    const team = openHall();
    const ticketId = seated(team, 'recharge');
    expect(team.hall.refusal(phone(ticketId), 'cancelTicket', { ticketId, reason: 'gaveUp' }).code).toBe('mayNot');
  });
});

describe('an integrator', () => {
  const CLERK_PROGRAM: Actor = { kind: 'program', name: 'billing', role: 'clerk', counter: '3' };

  test('alone says when something happened, who did it, and that it was served without the desk’s steps', () => {
    const team = openHall();
    const { hall, clerk, greeter, colleague } = team;
    const occurredAt = hall.now - 1000;
    const only = (field: string) => ({ code: 'onlyIntegrators', data: { field } });
    expect(hall.refusal(greeter, 'issueTicket', { ...PLAUSIBLE.issueTicket, occurredAt })).toEqual(only('occurredAt'));
    expect(hall.refusal(KIOSK, 'issueTicket', { ...PLAUSIBLE.issueTicket, occurredAt })).toEqual(only('occurredAt'));
    const { ticketId } = issue(team, 'recharge');
    expect(hall.refusal(greeter, 'cancelTicket', { ticketId, reason: 'gaveUp', occurredAt })).toEqual(
      only('occurredAt'),
    );
    const manager = hall.at('501', 'counter', '9');
    const call = { ticketId, reason: 'feels unwell' };
    expect(hall.refusal(manager, 'callTicket', { ...call, agent: 'AVI' })).toEqual(only('agent'));
    expect(hall.refusal(manager, 'callTicket', { ...call, occurredAt })).toEqual(only('occurredAt'));
    hall.done(clerk, 'callNext', {});
    for (const actor of [clerk, CLERK_PROGRAM]) {
      expect(hall.refusal(actor, 'startService', { ticketId, unguided: true })).toEqual(only('unguided'));
      expect(hall.refusal(actor, 'startService', { ticketId, agent: 'AVI' })).toEqual(only('agent'));
      expect(hall.refusal(actor, 'startService', { ticketId, occurredAt })).toEqual(only('occurredAt'));
    }
    hall.done(INTEGRATOR, 'startService', { ticketId, unguided: true, agent: 'AVI', occurredAt });
    expect(hall.refusal(clerk, 'finish', { ticketId, occurredAt })).toEqual(only('occurredAt'));
    hall.done(INTEGRATOR, 'finish', { ticketId, occurredAt: hall.now });
    expect(hall.refusal(colleague, 'callNext', {}).code).toBe('nobodyWaiting');
  });

  test('names the counter where it is bound to none, and is held to its own where it is bound to one', () => {
    const team = openHall();
    const { hall } = team;
    issue(team, 'recharge');
    const bound: Actor = { kind: 'program', name: 'till', role: 'integrator', counter: '7' };
    expect(hall.refusal(INTEGRATOR, 'callNext', {}).code).toBe('notYourCounter');
    expect(hall.refusal(INTEGRATOR, 'callNext', { counter: '99' })).toEqual({
      code: 'unknownCounter',
      data: { counter: '99' },
    });
    expect(hall.refusal(bound, 'callNext', { counter: '3' })).toEqual({
      code: 'notYourCounter',
      data: { counter: '3' },
    });
    hall.done(bound, 'callNext', { counter: '7' });
    expect(hall.of('TicketCalled')).toMatchObject([{ counterId: '7' }]);
  });

  test('a program with a desk’s role and no desk acts on no ticket', () => {
    const team = openHall();
    const unbound: Actor = { kind: 'program', name: 'billing', role: 'clerk' };
    const ticketId = seated(team, 'recharge');
    expect(team.hall.refusal(unbound, 'callNext', { counter: '3' }).code).toBe('notYourCounter');
    expect(team.hall.refusal(unbound, 'finish', { ticketId }).code).toBe('notYourTicket');
    expect(team.hall.refusal(unbound, 'cancelTicket', { ticketId, reason: 'mistake' }).code).toBe('notYourTicket');
  });
});

describe('a counter named in a command', () => {
  test('is only compared with the post of the person who sends it', () => {
    const team = openHall();
    const { ticketId } = issue(team, 'recharge');
    expect(team.hall.refusal(team.clerk, 'callNext', { counter: '5' })).toEqual({
      code: 'notYourCounter',
      data: { counter: '5' },
    });
    seatNext(team, ticketId);
    expect(team.hall.refusal(team.clerk, 'deskReady', { counter: '5' }).code).toBe('notYourCounter');
  });

  test('gives no counter to somebody at the door', () => {
    const team = openHall();
    issue(team, 'recharge');
    const consultant = team.hall.at('301', 'greeter', '2');
    expect(team.hall.refusal(consultant, 'callNext', { counter: '3' }).code).toBe('notYourCounter');
  });
});

describe('who sees what', () => {
  const SEES: Partial<Record<Who, readonly ViewName[]>> = {
    phone: ['phoneTicket'],
    'kiosk screen': ['kiosk'],
    'display screen': ['display'],
    'customer screen': ['customer'],
    'printers screen': ['printers'],
    'greeter screen': [],
    'counter screen': [],
    'manager screen': ['printers'],
    integrator: ['kiosk', 'greeter', 'counter', 'display'],
  };

  for (const [who, views] of Object.entries(SEES) as [Who, readonly ViewName[]][])
    test(`${who}: the guide${views.map((view) => ` and ${view}`).join('')}, nothing else`, () => {
      expect(VIEW_NAMES.filter((view) => maySee(actorFor(who), view))).toEqual(
        VIEW_NAMES.filter((view) => view === 'guide' || views.includes(view)),
      );
    });

  test('a program sees the room, and the work that its role does', () => {
    const sees = (role: RoleName) => VIEW_NAMES.filter((view) => maySee({ kind: 'program', name: 'p', role }, view));
    expect(sees('guard')).toEqual(['guide', 'kiosk', 'display']);
    expect(sees('qualityInspector')).toEqual(['guide', 'kiosk', 'display']);
    expect(sees('clerk')).toEqual(['guide', 'kiosk', 'counter', 'display']);
    expect(sees('greeter')).toEqual(['guide', 'kiosk', 'greeter', 'display']);
    expect(sees('hallManager')).toEqual(['guide', 'kiosk', 'greeter', 'counter', 'display', 'manager']);
  });

  test('a screen that calls itself a display sees no names, whoever stands at it', () => {
    expect(maySee(DISPLAY, 'counter')).toBe(false);
    expect(maySee(DISPLAY, 'greeter')).toBe(false);
  });
});
