// Who may do what, in one table. A role not listed for a command may not give it.
import type { CommandName } from '../contract/commands.ts';
import type { QueryName } from '../contract/queries.ts';
import type { ViewName } from '../contract/views.ts';
import type { Screen } from '../contract/wire.ts';
import type { Role } from '../contract/words.ts';
import type { Actor } from './actor.ts';

const DOOR: readonly CommandName[] = [
  'issueTicket',
  'refuseService',
  'divertVisit',
  'returnTicket',
  'cancelTicket',
  'resumeTicket',
  'changeLanguage',
  'pushBack',
  'findBrandCustomer',
  'explainWait',
];
const CALLING: readonly CommandName[] = [
  'callNext',
  'callAgain',
  'markMissing',
  'startService',
  'parkTicket',
  'resumeTicket',
  'transferTicket',
];
const DESK: readonly CommandName[] = [
  'confirmStep',
  'skipStep',
  'takeItems',
  'giveBackItems',
  'printBusinessSlip',
  'confirmSignature',
  'receivePayment',
  'giveChange',
  'addService',
  'finish',
  'deskReady',
];
/** What interrupts a visit, and what is done about it. */
const INTERRUPTED: readonly CommandName[] = [
  'openDrawer',
  'removeCash',
  'countDrawer',
  'refundPayment',
  'answerBystander',
  'coverScreen',
  'leaveSeat',
  'returnToSeat',
  'apologise',
  'remindOfOrder',
  'noteHurry',
  'noteUnmetRequest',
  'callForHelp',
  'correctMistake',
  'customerLeft',
];
/** Whoever stands in the room may send everybody out. */
const FLOOR: readonly CommandName[] = ['evacuate'];
const CONTROLLING: readonly CommandName[] = [
  ...FLOOR,
  'startPlan',
  'tickPlanStep',
  'endPlan',
  'takeDuty',
  'endEvacuation',
];
const EVERYBODY: readonly CommandName[] = ['closePost', 'takeAlert', 'closeAlert', 'reprint', 'apologiseForOutage'];
const COUNTER: readonly CommandName[] = [
  ...CALLING,
  ...DESK,
  ...INTERRUPTED,
  'refuseService',
  'returnTicket',
  'cancelTicket',
  'changeLanguage',
  'pushBack',
  'findBrandCustomer',
  'startBreak',
  'endBreak',
  ...EVERYBODY,
];
/** Who stands where, and what a counter is for. [O-15] */
const POSTS: readonly CommandName[] = ['assignCounter', 'releasePost', 'takeAdvice'];
const MANAGING: readonly CommandName[] = ['printTest', 'abandonPrint', 'approveDevice', 'revokeDevice', 'callTicket'];

/** [O-27] who keeps the list of brand customers. */
const BRAND_LIST: readonly CommandName[] = ['addBrandCustomer', 'endBrandCustomer', 'findBrandCustomer'];

/** Roles whose work comes later have their name here and no rights yet. */
export const RIGHTS: Record<Role, readonly CommandName[]> = {
  greeter: [...DOOR, ...EVERYBODY, ...FLOOR, 'printTest'],
  clerk: COUNTER,
  consultant: [...DOOR, ...COUNTER, ...FLOOR],
  rover: [...DOOR, ...EVERYBODY, ...FLOOR],
  dutyManager: [...DOOR, ...COUNTER, ...CONTROLLING, ...MANAGING, ...POSTS, ...BRAND_LIST],
  hallManager: [...DOOR, ...COUNTER, ...CONTROLLING, ...MANAGING, ...POSTS, ...BRAND_LIST, 'addStaff', 'changeStaff'],
  complaintHandler: [],
  qualityInspector: [],
  knowledgeEditor: [...BRAND_LIST],
  callbackDesk: [],
  guard: [],
};

/** A program that keeps another system in step: it names the ticket, the agent and the time. */
const INTEGRATOR: readonly CommandName[] = [
  'issueTicket',
  'cancelTicket',
  'callTicket',
  'callNext',
  'callAgain',
  'markMissing',
  'startService',
  'finish',
  'deskReady',
];

const KIOSK: readonly CommandName[] = ['issueTicket', 'refuseService', 'divertVisit'];
const CUSTOMER: readonly CommandName[] = ['rateVisit', 'signOnScreen'];
/** The printers' page runs on the machine itself or on an approved device. */
const PRINTERS: readonly CommandName[] = ['printTest', 'abandonPrint', 'reprint'];
const PHONE: readonly CommandName[] = ['cancelTicket', 'pushBack'];

/** Which roles may sign in at which screen. */
export const WORKS_AT: Partial<Record<Screen, readonly Role[]>> = {
  greeter: ['greeter', 'consultant', 'rover', 'dutyManager', 'hallManager'],
  counter: ['clerk', 'consultant', 'dutyManager', 'hallManager'],
  manager: ['dutyManager', 'hallManager'],
};

export function mayCommand(actor: Actor, command: CommandName): boolean {
  switch (actor.kind) {
    case 'hall':
      return true;
    case 'staff':
      return actor.roles.some((role) => RIGHTS[role].includes(command));
    case 'program':
      return (actor.role === 'integrator' ? INTEGRATOR : RIGHTS[actor.role]).includes(command);
    case 'phone':
      return PHONE.includes(command);
    case 'screen':
      return screenCommands(actor.place.screen).includes(command);
    default:
      return actor satisfies never;
  }
}

function screenCommands(screen: Screen): readonly CommandName[] {
  if (screen === 'kiosk') return KIOSK;
  if (screen === 'customer') return CUSTOMER;
  return screen === 'printers' ? PRINTERS : [];
}

const VIEWS_OF_SCREEN: Record<Screen, readonly ViewName[]> = {
  kiosk: ['kiosk'],
  display: ['display'],
  customer: ['customer'],
  printers: ['printers'],
  greeter: ['greeter'],
  counter: ['counter'],
  manager: ['manager', 'printers'],
};
const NEEDS_SIGN_IN: readonly ViewName[] = ['greeter', 'counter', 'manager'];
/** The room's own screens are open to every program, the others to those that may do the work shown there. */
const VIEWS_OF_PROGRAM: readonly ViewName[] = ['display', 'kiosk'];
const WORK_OF_VIEW: Partial<Record<ViewName, CommandName>> = {
  greeter: 'issueTicket',
  counter: 'callNext',
  manager: 'approveDevice',
};

export function maySee(actor: Actor, view: ViewName): boolean {
  if (actor.kind === 'hall' || view === 'guide') return true;
  if (actor.kind === 'phone') return view === 'phoneTicket';
  if (actor.kind === 'program') {
    const work = WORK_OF_VIEW[view];
    return work ? mayCommand(actor, work) : VIEWS_OF_PROGRAM.includes(view);
  }
  if (actor.kind === 'screen' && NEEDS_SIGN_IN.includes(view)) return false;
  return VIEWS_OF_SCREEN[actor.place.screen].includes(view);
}

/** Questions that belong to the work of whoever may give a command; all others are the managers'. */
const WORK_OF_QUERY: Partial<Record<QueryName, CommandName>> = {
  waitNow: 'explainWait',
  brandCustomers: 'addBrandCustomer',
};

export function mayQuery(actor: Actor, query: QueryName): boolean {
  if (actor.kind === 'hall') return true;
  const work = WORK_OF_QUERY[query];
  if (work && mayCommand(actor, work)) return true;
  if (actor.kind === 'staff') return actor.roles.some(isManager);
  return actor.kind === 'program' && (actor.role === 'integrator' || isManager(actor.role));
}

function isManager(role: Role | 'integrator'): boolean {
  return role === 'dutyManager' || role === 'hallManager';
}

/** The command that a role would have to be given for; kept for the page that explains rights. */
export function commandsOf(role: Role): readonly CommandName[] {
  return [...new Set(RIGHTS[role])];
}
