import type { CustomerView } from '../../contract/views.ts';
import { RATING_STAYS } from '../customer/rate-visit.ts';
import { currentStep } from '../desk/path.ts';
import { type CounterState, counterState, type Hall, packOfVisit, type Ticket } from '../hall.ts';
import { heldItem, paymentOf } from './counter-view.ts';

/** The screen that faces the customer: turn, amounts, what is handed back. Nothing private. */
export function customerView(hall: Hall, counterId: string): CustomerView {
  const counter = counterState(hall, counterId);
  const ticket = counter.ticketId ? hall.tickets[counter.ticketId] : undefined;
  const staff = counter.staff ? { staff: counter.staff } : {};
  if (!ticket) return { counterId, ...staff, stage: idleStage(counter), ...rateAfter(counter), handBack: [] };
  const pack = packOfVisit(hall, ticket.visitId);
  const stage = stageOf(hall, ticket);
  const handBack = stage === 'handBack' ? ticket.held.map((item) => heldItem(pack, ticket, item).name) : [];
  return {
    counterId,
    ...staff,
    number: ticket.number,
    language: ticket.language,
    stage,
    ...paymentOf(pack, ticket),
    ...(stage === 'sign' ? { signs: ticket.ticketId } : {}),
    ...(stage === 'farewell' ? { rate: { ticketId: ticket.ticketId, ...said(counter, ticket.ticketId) } } : {}),
    handBack,
  };
}

/** The visit that has just ended stays open for a word, in its customer's language. */
function rateAfter(counter: CounterState): Pick<CustomerView, 'rate' | 'language'> {
  const { justServed } = counter;
  if (!justServed) return {};
  const { ticketId, language, at } = justServed;
  return { language, rate: { ticketId, until: at + RATING_STAYS, ...said(counter, ticketId) } };
}

function said({ rated }: CounterState, ticketId: string) {
  if (rated?.ticketId !== ticketId) return {};
  return { rating: rated.rating, ...(rated.reason ? { reason: rated.reason } : {}) };
}

function idleStage({ staff, tidying }: { readonly staff?: string; readonly tidying: boolean }): CustomerView['stage'] {
  if (tidying) return 'farewell';
  return staff ? 'idle' : 'closed';
}

function stageOf(hall: Hall, ticket: Ticket): CustomerView['stage'] {
  if (ticket.status !== 'serving') return 'called';
  const pack = packOfVisit(hall, ticket.visitId);
  const step = currentStep(pack, ticket);
  if (!step) return ticket.held.length > 0 ? 'handBack' : 'farewell';
  if (step.kind === 'sign') return 'sign';
  if (step.kind === 'give' && ticket.held.length > 0) return 'handBack';
  if (step.kind === 'amount') return paymentOf(pack, ticket).payment?.stage === 'received' ? 'change' : 'received';
  return step.drawing === 'farewell' || step.drawing === 'tidy' ? 'farewell' : 'serving';
}
