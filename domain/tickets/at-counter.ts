import { counterOf, isIntegrator } from '../actor.ts';
import { type Context, type Refused, refuse } from '../decision.ts';
import { counterState, type Hall, packOf } from '../hall.ts';

/** The counter that the command acts for: the actor's own. A counter named in the command is only compared; an unbound integrator names one. */
export function actingCounter(
  hall: Hall,
  named: string | undefined,
  { actor }: Context,
): { readonly counterId: string } | Refused {
  const own = counterOf(actor);
  const unbound = isIntegrator(actor) && !own;
  const counterId = unbound ? named : own;
  if (!counterId) return refuse('notYourCounter', named ? { counter: named } : {});
  if (named && named !== counterId) return refuse('notYourCounter', { counter: named });
  return packOf(hall).counters.some(({ id }) => id === counterId)
    ? { counterId }
    : refuse('unknownCounter', { counter: counterId });
}

/** Refuses when this counter cannot take a customer now. [C-22, C-47] */
export function whyNotReady(hall: Hall, counterId: string): Refused | undefined {
  const counter = counterState(hall, counterId);
  const ticket = counter.ticketId ? hall.tickets[counter.ticketId] : undefined;
  if (ticket && ticket.held.length > 0)
    return refuse('documentsHeld', { items: ticket.held.map(({ itemId }) => itemId) });
  if (ticket) return refuse('counterBusy', { number: ticket.number });
  if (counter.away) return refuse('onBreak');
  return counter.tidying ? refuse('deskNotReady') : undefined;
}
