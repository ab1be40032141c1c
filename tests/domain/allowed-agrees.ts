// What a counter's buttons say against what is decided when they are pressed.
import { type Actor, counterOf } from '../../domain/actor.ts';
import { counterState, lastLeg, type Ticket } from '../../domain/hall.ts';
import { allowedAtCounter } from '../../domain/views/allowed.ts';
import { TELECOM, type TestHall } from './test-hall.ts';

/** Each command for which the view and the decision differ, in words; empty when they agree. */
export function disagreements(hall: TestHall, clerk: Actor): string[] {
  const counterId = counterOf(clerk) ?? '';
  const { ticketId } = counterState(hall.hall, counterId);
  const ticket = ticketId ? hall.ticket(ticketId) : undefined;
  const allowed = allowedAtCounter(hall.hall, counterId, Math.max(hall.now, hall.hall.clock));
  const pressed = { ...atTheDesk(hall, clerk), ...(ticket ? withTicket(hall, clerk, ticket) : {}) };
  return Object.entries(pressed).flatMap(([command, decision]) => {
    const said = allowed[command as keyof typeof allowed];
    const decided = decision.ok ? true : decision.refusal.code;
    const expected = said ?? 'notInThisState';
    return decided === expected ? [] : [`${command}: the view says ${said}, decided is ${decided}`];
  });
}

function atTheDesk(hall: TestHall, clerk: Actor) {
  return { callNext: hall.asked(clerk, 'callNext', {}), closePost: hall.asked(clerk, 'closePost', {}) };
}

function withTicket(hall: TestHall, clerk: Actor, { ticketId, queueId, counterId, ...ticket }: Ticket) {
  const { serviceId, comesAs } = lastLeg({ ticketId, queueId, ...ticket });
  const other = TELECOM.counters.find(({ id, queues }) => id !== counterId && queues.includes(queueId));
  const asksForDocuments = TELECOM.services.some(({ id, documents }) => id === serviceId && documents[comesAs]?.length);
  const refusal = { ticketId, serviceId, comesAs, language: 'en', printBringList: false } as const;
  const queueOf = TELECOM.services.find(({ id }) => id === serviceId)?.queue;
  const servesHere = other && queueOf && other.queues.includes(queueOf);
  return {
    callAgain: hall.asked(clerk, 'callAgain', { ticketId }),
    markMissing: hall.asked(clerk, 'markMissing', { ticketId }),
    startService: hall.asked(clerk, 'startService', { ticketId }),
    parkTicket: hall.asked(clerk, 'parkTicket', { ticketId, reason: 'fetches a form' }),
    cancelTicket: hall.asked(clerk, 'cancelTicket', { ticketId, reason: 'gaveUp' }),
    finish: hall.asked(clerk, 'finish', { ticketId }),
    addService: hall.asked(clerk, 'addService', { ticketId, serviceId: 'recharge', comesAs: 'owner' }),
    ...(servesHere
      ? { transferTicket: hall.asked(clerk, 'transferTicket', { ticketId, to: { counter: other.id }, serviceId }) }
      : {}),
    ...(asksForDocuments ? { refuseService: hall.asked(clerk, 'refuseService', refusal) } : {}),
  };
}
