// decide(hall, command, context) → events or a refusal. The one place that asks whether the actor may.
import type { CommandName, CommandPayload, CommandReply } from '../contract/commands.ts';
import { takeAdvice } from './advice/take-advice.ts';
import { closeAlert, takeAlert } from './alerts/alerts.ts';
import { withAlertsSettled } from './alerts/settled-by.ts';
import { addBrandCustomer, endBrandCustomer, findBrandCustomer } from './brand/brand-customers.ts';
import { takeDuty } from './control/duty.ts';
import { endEvacuation, evacuate, isStopped } from './control/evacuation.ts';
import { apologiseForOutage } from './control/outage.ts';
import { endPlan, startPlan, tickPlanStep } from './control/plan.ts';
import { rateVisit } from './customer/rate-visit.ts';
import { signOnScreen } from './customer/sign-on-screen.ts';
import { type Context, type Decision, refuse } from './decision.ts';
import { addService } from './desk/add-service.ts';
import { giveChange, receivePayment } from './desk/cash.ts';
import { giveBackItems, takeItems } from './desk/items.ts';
import { confirmSignature, printBusinessSlip } from './desk/sign.ts';
import { confirmStep, skipStep } from './desk/steps.ts';
import { approveDevice, revokeDevice } from './devices/devices.ts';
import { countDrawer, openDrawer, removeCash } from './drawer/drawer.ts';
import { refundPayment } from './drawer/refund.ts';
import { explainWait } from './forecast/explain-wait.ts';
import type { Hall } from './hall.ts';
import { HALL_COMMANDS, type HallCommandName, type HallCommandPayload } from './hall-commands.ts';
import { answerBystander } from './interruptions/bystander.ts';
import { customerLeft } from './interruptions/customer-left.ts';
import { callForHelp, coverScreen, noteHurry, noteUnmetRequest } from './interruptions/in-the-visit.ts';
import { apologise, leaveSeat, returnToSeat } from './interruptions/leave-seat.ts';
import { correctMistake } from './interruptions/mistake.ts';
import { remindOfOrder } from './interruptions/out-of-turn.ts';
import { abandonPrint, printTest, reprint } from './paper/paper-commands.ts';
import { assignCounter, releasePost } from './posts/assign-counter.ts';
import { endBreak, startBreak } from './posts/breaks.ts';
import { closePost } from './posts/posts.ts';
import { mayCommand } from './rights.ts';
import { addStaff, changeStaff } from './staff/staff.ts';
import { callAgain, callNext, callTicket, markMissing } from './tickets/call.ts';
import { deskReady, finish } from './tickets/finish.ts';
import {
  cancelTicket,
  changeLanguage,
  parkTicket,
  resumeTicket,
  returnTicket,
  startService,
  transferTicket,
} from './tickets/move.ts';
import { pushBack } from './tickets/push-back.ts';
import { divertVisit } from './visits/divert-visit.ts';
import { issueTicket } from './visits/issue-ticket.ts';
import { refuseService } from './visits/refuse-service.ts';

type Handler<N extends CommandName> = (
  hall: Hall,
  payload: CommandPayload<N>,
  context: Context,
) => Decision<CommandReply<N>>;

const handlers: { readonly [N in CommandName]: Handler<N> } = {
  issueTicket,
  refuseService,
  divertVisit,
  returnTicket,
  cancelTicket,
  pushBack,
  changeLanguage,
  callNext,
  callTicket,
  callAgain,
  markMissing,
  startService,
  parkTicket,
  resumeTicket,
  transferTicket,
  confirmStep,
  skipStep,
  takeItems,
  giveBackItems,
  printBusinessSlip,
  confirmSignature,
  receivePayment,
  giveChange,
  addService,
  answerBystander,
  coverScreen,
  leaveSeat,
  returnToSeat,
  apologise,
  remindOfOrder,
  noteHurry,
  noteUnmetRequest,
  callForHelp,
  correctMistake,
  customerLeft,
  finish,
  openDrawer,
  removeCash,
  countDrawer,
  refundPayment,
  rateVisit,
  signOnScreen,
  deskReady,
  closePost,
  takeAdvice,
  assignCounter,
  startBreak,
  endBreak,
  releasePost,
  takeAlert,
  closeAlert,
  explainWait,
  printTest,
  reprint,
  abandonPrint,
  startPlan,
  tickPlanStep,
  endPlan,
  takeDuty,
  evacuate,
  endEvacuation,
  apologiseForOutage,
  addBrandCustomer,
  endBrandCustomer,
  findBrandCustomer,
  addStaff,
  changeStaff,
  approveDevice,
  revokeDevice,
};

/** A command as the domain takes it: parsed, with the PIN already hashed. */
export type Command =
  | { readonly [N in CommandName]: { readonly name: N; readonly payload: CommandPayload<N> } }[CommandName]
  | { readonly [N in HallCommandName]: { readonly name: N; readonly payload: HallCommandPayload<N> } }[HallCommandName];

/** What happens, or why not. Pure: the same hall, command and context give the same decision. */
export function decide(hall: Hall, command: Command, context: Context): Decision<object> {
  const decision = decided(hall, command, context);
  return decision.ok ? { ...decision, events: withAlertsSettled(hall, decision.events) } : decision;
}

function decided(hall: Hall, command: Command, context: Context): Decision<object> {
  if (isHallCommand(command.name)) {
    const byHall = HALL_COMMANDS[command.name] as (hall: Hall, payload: unknown, context: Context) => Decision<object>;
    return context.actor.kind === 'hall' ? byHall(hall, command.payload, context) : refuse('mayNot');
  }
  if (!mayCommand(context.actor, command.name))
    return refuse(context.actor.kind === 'screen' ? 'notSignedIn' : 'mayNot', { command: command.name });
  if (isStopped(hall, command.name)) return refuse('evacuation');
  const handle = handlers[command.name] as (hall: Hall, payload: unknown, context: Context) => Decision<object>;
  return handle(hall, command.payload, context);
}

function isHallCommand(name: Command['name']): name is HallCommandName {
  return name in HALL_COMMANDS;
}
