// Visits that do not go through: the wrong queue, a document that is not there after all, something to be fetched.
import type { CounterTicket } from '../../contract/views.ts';
import type { Clerk, Served } from './at-desk.ts';
import { runAnErrand } from './waiting.ts';

export type Detour = 'wrongQueue' | 'refused' | 'errand';

/** Whether this visit takes one, and which. */
export function detourOf({ day, dice }: Clerk): Detour | undefined {
  const { wrongQueue, refusedAtDesk, fetchesSomething } = day.profile.habits;
  const rest = Math.max(0, 1 - wrongQueue - refusedAtDesk - fetchesSomething);
  return dice.pick<Detour | undefined>([
    ['wrongQueue', wrongQueue],
    ['refused', refusedAtDesk],
    ['errand', fetchesSomething],
    [undefined, rest],
  ]);
}

/** `again`: the visit goes on here. `left`: it does not. */
export function takeDetour(
  clerk: Clerk,
  served: Served,
  ticket: CounterTicket,
  detour: Detour,
): Promise<'again' | 'left'> {
  // whoever plays along is served plainly: nobody would come back for them
  if (!served.customer || ticket.earlierServices.length > 0) return Promise.resolve('again');
  switch (detour) {
    case 'wrongQueue':
      return sendOn(clerk, served, ticket);
    case 'refused':
      return refuse(clerk, ticket);
    case 'errand':
      return park(clerk, served, ticket);
    default:
      return detour satisfies never;
  }
}

/** [C-33, C-34] the number and the arrival stay, and the place is named. */
async function sendOn(
  { day, desk, dice }: Clerk,
  { customer }: Served,
  ticket: CounterTicket,
): Promise<'again' | 'left'> {
  const { services, counters } = day.face.guide;
  const here = services.find(({ id }) => id === ticket.serviceId)?.queue;
  // nobody is sent where nobody sits
  const manned = counters.filter(({ id }) =>
    day.profile.desks.some(({ at, to }) => at === id && to >= day.profile.closes),
  );
  const others = services.filter(
    ({ queue, documents }) =>
      queue !== here && documents[ticket.comesAs] && manned.some(({ queues }) => queues[0] === queue),
  );
  const other = others[dice.between(0, others.length - 1)];
  if (!other) return 'again';
  const { ticketId } = ticket;
  const moved = await day.send(desk, 'transferTicket', { ticketId, to: { queue: other.queue }, serviceId: other.id });
  if (!moved) return 'again';
  day.tally.count('transferred');
  sitAgain(customer, day.face.now());
  return 'left';
}

/** [C-23] at the desk it turns out that a document is missing: the reason, the list of what to bring, and the visit ends. */
async function refuse({ day, desk }: Clerk, ticket: CounterTicket): Promise<'again' | 'left'> {
  const { ticketId, serviceId, comesAs, language } = ticket;
  const required = day.face.guide.services.find(({ id }) => id === serviceId)?.documents[comesAs] ?? [];
  const documents = required.map((document, at) => ({ document, present: at > 0, valid: at > 0 }));
  const said = await day.send(desk, 'refuseService', {
    ...{ ticketId, serviceId, comesAs, language, documents, printBringList: true },
  });
  if (said) day.tally.count('refusedAtDesk');
  return 'again';
}

async function park(
  { day, desk }: Clerk,
  { customer }: Served,
  { ticketId }: CounterTicket,
): Promise<'again' | 'left'> {
  const parked = await day.send(desk, 'parkTicket', { ticketId, reason: 'fetches a document' });
  if (!parked || !customer) return 'again';
  day.tally.count('parked');
  day.face.beside(() => runAnErrand(customer, day));
  return 'left';
}

function sitAgain(customer: Served['customer'], now: number): void {
  if (!customer) return;
  customer.where = 'waiting';
  customer.since = now;
  delete customer.toldMinutes;
}
