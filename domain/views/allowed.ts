// Which buttons a counter has now: no rule lives in a screen.
import type { CommandName } from '../../contract/commands.ts';
import type { Pack } from '../../contract/pack.ts';
import type { RefusalCode } from '../../contract/refusals.ts';
import type { Allowed } from '../../contract/views.ts';
import { STOPPED_AT_COUNTER } from '../control/evacuation.ts';
import { closingStep, openBeforeQuestion, requiredStepsOpen } from '../desk/path.ts';
import { counterState, type Hall, openLeg, packOf, packOfVisit, type Ticket } from '../hall.ts';
import { nextFor } from '../queue/order.ts';
import { whyNotReady } from '../tickets/at-counter.ts';
import { TICKET_LIFE, type TicketMove } from '../tickets/life.ts';
import { stillOpen } from '../tickets/move.ts';
import { whyHandsOff } from '../tickets/serving-here.ts';

type Answer = true | RefusalCode;

/** For each command of the counter: yes, or the code of the refusal that it would get. Absent: it makes no sense now. */
export function allowedAtCounter(hall: Hall, counterId: string, now: number): Allowed {
  const counter = counterState(hall, counterId);
  const ticket = counter.ticketId ? hall.tickets[counter.ticketId] : undefined;
  return {
    callNext: mayCallNext(hall, counterId),
    closePost: ticket ? 'stillServing' : true,
    ...(counter.away ? { endBreak: true } : { startBreak: ticket ? 'stillServing' : true }),
    ...(counter.tidying ? { deskReady: true } : {}),
    ...(ticket ? withTicket(hall, ticket, now) : {}),
    ...(hall.control.evacuation ? Object.fromEntries(STOPPED_AT_COUNTER.map((name) => [name, 'evacuation'])) : {}),
  };
}

function mayCallNext(hall: Hall, counterId: string): Answer {
  const busy = whyNotReady(hall, counterId);
  if (busy) return busy.refusal.code;
  return nextFor(hall, counterId) ? true : 'nobodyWaiting';
}

function withTicket(hall: Hall, ticket: Ticket, now: number): Allowed {
  const { limits } = packOf(hall);
  const pack = packOfVisit(hall, ticket.visitId);
  const open = stillOpen(ticket)?.refusal.code;
  const moves: readonly [CommandName, TicketMove, Answer][] = [
    [
      'callAgain',
      'callAgain',
      now < (ticket.lastCallAt ?? 0) + limits.secondsBetweenCalls * 1000 ? 'calledTooSoon' : true,
    ],
    ['markMissing', 'miss', ticket.calls < limits.callsBeforeMissing ? 'notCalledEnough' : true],
    ['startService', 'start', true],
    ['parkTicket', 'park', open ?? true],
    ['transferTicket', 'transfer', open ?? true],
    ['cancelTicket', 'cancel', open ?? true],
    ['finish', 'finish', open ?? (stepsLeft(pack, ticket) ? 'stepsOpen' : true)],
    ['addService', 'finish', open ?? (openBeforeQuestion(pack, ticket).length > 0 ? 'legOpen' : true)],
    ['refuseService', 'finish', openLeg(ticket) ? (open ?? true) : 'noLegOpen'],
    ['coverScreen', 'finish', true],
    ['leaveSeat', 'finish', true],
    ['noteHurry', 'finish', true],
    ['noteUnmetRequest', 'finish', true],
    ['correctMistake', 'finish', openLeg(ticket) ? true : 'noLegOpen'],
  ];
  const possible = moves.filter(([, move]) => TICKET_LIFE[ticket.status][move]);
  const away = whyHandsOff(ticket)?.refusal.code;
  return {
    ...Object.fromEntries(possible.map(([command, , answer]) => [command, away ?? answer])),
    ...(ticket.status === 'serving' ? { customerLeft: true } : {}),
    ...(ticket.away ? { [ticket.away.back === undefined ? 'returnToSeat' : 'apologise']: true } : {}),
  };
}

function stepsLeft(pack: Pack, ticket: Ticket): boolean {
  return requiredStepsOpen(pack, ticket).length > 0 && !closingStep(pack, ticket);
}
