import type { Call } from '../../contract/views.ts';
import type { EventData, Recorded } from '../events.ts';
import { toldAtFirst } from '../forecast/told.ts';
import { CLOSED_COUNTER, type CounterState, type Hall, lastLeg, type ServiceLeg, type Ticket } from '../hall.ts';
import type { CallReason } from '../queue/call-reason.ts';
import { passedBy, runsAfter, waitsAfter } from '../queue/evolve-passing.ts';
import type { Place } from '../queue/place.ts';
import { change, drop, put } from '../record.ts';

type TicketEvent = Extract<Recorded, { type: `Ticket${string}` | 'ServiceStarted' }>;
/** More than all counters can call while a display looks away for a moment. */
const CALLS_KEPT = 24;
const FINISHED_KEPT = 20;

export function evolveTicket(hall: Hall, recorded: TicketEvent): Hall {
  switch (recorded.type) {
    case 'TicketIssued':
      return issued(hall, recorded);
    case 'TicketCalled':
      return called(hall, recorded.data);
    case 'TicketCalledAgain':
      return calledAgain(hall, recorded);
    case 'ServiceStarted':
      return started(hall, recorded.data);
    case 'TicketMissed':
      return leaveCounter(hall, recorded.data.ticketId, recorded.at, (ticket) => ({ ...ticket, status: 'missing' }));
    case 'TicketReturned':
      return back(hall, recorded.data.ticketId, {
        status: 'waiting',
        returned: true,
        ...placeOf(recorded.data),
        calls: 0,
        since: recorded.at,
      });
    case 'TicketPushedBack':
      return pushedBack(hall, recorded.data);
    case 'TicketParked': {
      const { ticketId, counterId } = recorded.data;
      return leaveCounter(hall, ticketId, recorded.at, (ticket) => ({
        ...ticket,
        status: 'parked',
        onlyCounter: counterId,
      }));
    }
    case 'TicketResumed':
      return back(hall, recorded.data.ticketId, {
        status: 'waiting',
        onlyCounter: recorded.data.counterId,
        calls: 0,
        since: recorded.at,
      });
    case 'TicketTransferred':
      return transferred(hall, recorded);
    case 'TicketEnded':
      return ended(hall, recorded.data);
    case 'TicketLanguageChanged':
      return back(hall, recorded.data.ticketId, { language: recorded.data.language });
    default:
      return recorded satisfies never;
  }
}

type NewTicket = Omit<EventData['TicketIssued'], 'day' | 'prefix' | 'sequence' | 'ahead'>;

/** A ticket as it is when it has just been issued. */
export function newTicket(data: NewTicket, checkedBy?: string): Ticket {
  const { ticketId, visitId, number, queueId, classId, needs, language, arrivedAt, standing, promise } = data;
  const { appointment, grounds } = data;
  const leg = newLeg(`${ticketId}.1`, data, checkedBy);
  return {
    ...{ ticketId, visitId, number, queueId, classId, needs, language, arrivedAt, standing },
    ...{ status: 'waiting', since: arrivedAt, calls: 0, returned: false, legs: [leg], held: [], papers: 0 },
    ...(promise ? { told: toldAtFirst(promise.withinMinutes, arrivedAt) } : {}),
    ...(appointment ? { appointment } : {}),
    ...(grounds ? { grounds } : {}),
  };
}

function issued(hall: Hall, { data, by }: Extract<Recorded, { type: 'TicketIssued' }>): Hall {
  const { ticketId, visitId } = data;
  return {
    ...hall,
    tickets: put(hall.tickets, ticketId, newTicket(data, by.staff)),
    visits: change(hall.visits, visitId, (visit) => ({ ...visit, live: [...visit.live, ticketId] })),
    lastNumber: put(hall.lastNumber, data.prefix, data.sequence),
    today: { ...hall.today, issued: hall.today.issued + 1 },
  };
}

export function newLeg(
  legId: string,
  need: Pick<EventData['TicketIssued'], 'serviceId' | 'comesAs' | 'documents'>,
  checkedBy?: string,
): ServiceLeg {
  const { serviceId, comesAs, documents } = need;
  const leg = {
    legId,
    serviceId,
    comesAs,
    documents,
    guided: true,
    othersWaiting: false,
    steps: [],
    slipPrinted: false,
    signed: false,
  };
  return checkedBy ? { ...leg, checkedBy } : leg;
}

function placeOf({ standing, fellBackAt }: Place): Partial<Ticket> {
  return fellBackAt === undefined ? { standing } : { standing, fellBackAt };
}

function pushedBack(hall: Hall, { ticketId, ...place }: EventData['TicketPushedBack']): Hall {
  return back(hall, ticketId, { ...placeOf(place), pushedBack: (hall.tickets[ticketId]?.pushedBack ?? 0) + 1 });
}

function called(hall: Hall, { ticketId, counterId, callId, at, why, chosen }: EventData['TicketCalled']): Hall {
  const before = ticketOf(hall, ticketId);
  const passed = why?.passed ?? [];
  const skips = (before.skips ?? 0) + passed.length;
  const times = { since: at, calledAt: at, lastCallAt: at, calls: 1 };
  const ticket: Ticket = { ...before, ...times, status: 'called', counterId, skips, ...(why ? { why } : {}) };
  const call = { number: before.number, ...(chosen ? { chosen } : {}) };
  return {
    ...hall,
    tickets: passedBy(put(hall.tickets, ticketId, ticket), { passed, plusMinutes: why?.plusMinutes ?? 0 }, call),
    ...(why ? { runs: runsAfter(hall.runs, why, before.queueId) } : {}),
    counters: counterAt(hall, counterId, ({ justServed: _gone, rated: _rated, ...counter }) => ({
      ...counter,
      ticketId,
      tidying: false,
      since: at,
    })),
    calls: withCall(hall.calls, {
      callId,
      at,
      ticketId,
      number: ticket.number,
      counterId,
      language: ticket.language,
      again: false,
      ...(why?.priority && passed.length > 0 ? { priority: priorityOf(why) } : {}),
    }),
    today: {
      ...hall.today,
      called: hall.today.called + 1,
      waitedMs: hall.today.waitedMs + Math.max(0, at - before.since),
      ...(why ? { waits: waitsAfter(hall.today.waits, why) } : {}),
    },
  };
}

/** What the room is told when somebody with a priority goes first: how many were passed, and what it costs them. */
function priorityOf({ passed, delayMinutes }: CallReason): NonNullable<Call['priority']> {
  return { passed: passed.length, delayMinutes };
}

function calledAgain(hall: Hall, { at, data }: Extract<Recorded, { type: 'TicketCalledAgain' }>): Hall {
  const before = ticketOf(hall, data.ticketId);
  const ticket = { ...before, calls: before.calls + 1, lastCallAt: at };
  const call = {
    callId: data.callId,
    at,
    ticketId: ticket.ticketId,
    number: ticket.number,
    counterId: before.counterId ?? '',
    language: ticket.language,
    again: true,
  };
  return { ...hall, tickets: put(hall.tickets, ticket.ticketId, ticket), calls: withCall(hall.calls, call) };
}

/** Newest first. */
function withCall(calls: readonly Call[], call: Call): readonly Call[] {
  return [call, ...calls].slice(0, CALLS_KEPT);
}

function started(hall: Hall, data: EventData['ServiceStarted']): Hall {
  const { ticketId, counterId, at, guided, othersWaiting, withoutOffers } = data;
  const offers = withoutOffers ? { withoutOffers } : {};
  const tickets = change(hall.tickets, ticketId, (ticket) => ({
    ...ticket,
    status: 'serving' as const,
    since: at,
    counterId,
    legs: [...ticket.legs.slice(0, -1), { ...lastLeg(ticket), guided, othersWaiting, firstHere: true, ...offers }],
  }));
  return { ...hall, tickets, counters: counterAt(hall, counterId, (counter) => ({ ...counter, since: at })) };
}

function transferred(hall: Hall, recorded: Extract<Recorded, { type: 'TicketTransferred' }>): Hall {
  const { visitId } = ticketOf(hall, recorded.data.ticketId);
  const visits = change(hall.visits, visitId, (visit) => ({ ...visit, handOffs: (visit.handOffs ?? 0) + 1 }));
  return sentOn({ ...hall, visits }, recorded);
}

function sentOn(hall: Hall, { at, data }: Extract<Recorded, { type: 'TicketTransferred' }>): Hall {
  return leaveCounter(hall, data.ticketId, at, (ticket) => {
    const { onlyCounter: _before, ...rest } = ticket;
    const moved = {
      ...rest,
      status: 'waiting' as const,
      queueId: data.queueId,
      calls: 0,
      legs: legsOnward(ticket, data),
    };
    return data.toCounter ? { ...moved, onlyCounter: data.toCounter } : moved;
  });
}

/** The next desk takes documents anew; what was done or refused here stays as it is. */
function legsOnward(ticket: Ticket, { serviceId, legId }: EventData['TicketTransferred']): readonly ServiceLeg[] {
  const leg = lastLeg(ticket);
  const need = { ...leg, serviceId: serviceId ?? leg.serviceId };
  if (legId) return [...closeLeg(ticket), newLeg(legId, need, leg.checkedBy)];
  const { slip: _slip, replaces: _replaced, firstHere: _here, ...anew } = need;
  return [...ticket.legs.slice(0, -1), { ...anew, steps: [], slipPrinted: false, signed: false }];
}

/** The service being served is done; one that was refused stays refused. */
export function closeLeg(ticket: Ticket): readonly ServiceLeg[] {
  return ticket.legs.map((leg) => (leg.outcome ? leg : { ...leg, outcome: 'served' as const }));
}

function ended(hall: Hall, { ticketId, outcome, at, counterId }: EventData['TicketEnded']): Hall {
  const ticket = ticketOf(hall, ticketId);
  const row = {
    ticketId,
    number: ticket.number,
    serviceId: lastLeg(ticket).serviceId,
    outcome,
    endedAt: at,
    ...(counterId ? { counterId } : {}),
  };
  return {
    ...hall,
    tickets: drop(hall.tickets, ticketId),
    visits: change(hall.visits, ticket.visitId, (visit) => ({
      ...visit,
      live: visit.live.filter((live) => live !== ticketId),
    })),
    counters: counterId
      ? counterAt(hall, counterId, (counter) => freed(counter, ticket, outcome === 'served', at))
      : hall.counters,
    finished: outcome === 'dayEnded' ? hall.finished : [row, ...hall.finished].slice(0, FINISHED_KEPT),
    today: {
      ...hall.today,
      served: hall.today.served + (outcome === 'served' ? 1 : 0),
      gaveUp: hall.today.gaveUp + (outcome === 'gaveUp' ? 1 : 0),
      noShow: hall.today.noShow + (outcome === 'noShow' ? 1 : 0),
    },
  };
}

function freed(counter: CounterState, ticket: Ticket, served: boolean, at: number): CounterState {
  const { ticketId: _gone, ...rest } = counter;
  const { ticketId, language } = ticket;
  const gone = served ? { justServed: { ticketId, language, at } } : {};
  return {
    ...rest,
    ...gone,
    tidying: wantsTidying(ticket),
    since: at,
    servedToday: counter.servedToday + (served ? 1 : 0),
  };
}

/** Whoever was served by the book leaves a desk to be tidied, also when they are only sent on. [C-47] */
function wantsTidying(ticket: Pick<Ticket, 'status' | 'legs'>): boolean {
  return ticket.status === 'serving' && ticket.legs.at(-1)?.guided === true;
}

function leaveCounter(hall: Hall, ticketId: string, at: number, how: (ticket: Ticket) => Ticket): Hall {
  const { counterId, ...ticket } = ticketOf(hall, ticketId);
  const tickets = put(hall.tickets, ticketId, { ...how(ticket), since: at });
  if (!counterId) return { ...hall, tickets };
  return {
    ...hall,
    tickets,
    counters: counterAt(hall, counterId, ({ ticketId: _gone, ...counter }) => ({
      ...counter,
      tidying: wantsTidying(ticket),
      since: at,
    })),
  };
}

function back(hall: Hall, ticketId: string, changes: Partial<Ticket>): Hall {
  return { ...hall, tickets: change(hall.tickets, ticketId, (ticket) => ({ ...ticket, ...changes })) };
}

function counterAt(hall: Hall, counterId: string, how: (counter: CounterState) => CounterState): Hall['counters'] {
  return put(hall.counters, counterId, how(hall.counters[counterId] ?? CLOSED_COUNTER));
}

function ticketOf(hall: Hall, ticketId: string): Ticket {
  const ticket = hall.tickets[ticketId];
  if (!ticket) throw new Error(`no live ticket ${ticketId}`);
  return ticket;
}
