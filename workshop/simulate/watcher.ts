// What has to hold on every day, whatever people do: looked at after each event, without asking the rules themselves.
import { isDeepStrictEqual } from 'node:util';
import type { Recorded } from '../../domain/events.ts';
import { evolve } from '../../domain/evolve.ts';
import type { Hall } from '../../domain/hall.ts';
import { Broken } from './broken.ts';
import { OrderWatcher } from './order-watcher.ts';

interface Followed {
  readonly number: string;
  at?: string;
  held: number;
  received?: number;
  ended?: string;
}

export class Watcher {
  readonly #tickets = new Map<string, Followed>();
  readonly #order = new OrderWatcher();
  readonly #numbers = new Set<string>();
  readonly #cash = new Map<string, number>();

  /** Throws Broken. @param before the hall in which it was decided */
  see(recorded: Recorded, before: Hall): void {
    switch (recorded.type) {
      case 'TicketIssued':
        this.#issued(recorded.data);
        break;
      case 'TicketCalled':
        this.#order.see(recorded.data, before);
        this.#called(recorded.data);
        break;
      case 'TicketMissed':
      case 'TicketParked':
      case 'TicketTransferred':
        this.#left(recorded.data.ticketId, recorded.type);
        break;
      case 'ItemsTaken':
        this.#holds(recorded.data.ticketId, recorded.data.items.length);
        break;
      case 'BusinessSlipPrinted':
        this.#holds(recorded.data.ticketId, 1);
        break;
      case 'ItemsGivenBack':
        this.#holds(recorded.data.ticketId, -recorded.data.items.length);
        break;
      case 'PaymentReceived':
        this.#received(recorded.data);
        break;
      case 'ChangeGiven':
        this.#holds(recorded.data.ticketId, 1);
        this.#paid(recorded.data);
        break;
      case 'TicketEnded':
        this.#ended(recorded.data);
        break;
      case 'DayOpened':
        this.#cash.clear();
        break;
      default:
    }
  }

  /** At the end of a day that has been closed: every number has come to something, the drawers agree, and the ledger tells it all. */
  seeEnd({ hall, founding, events }: { hall: Hall; founding: Hall; events: readonly Recorded[] }): void {
    for (const [ticketId, { number, ended }] of this.#tickets)
      if (!ended && !hall.tickets[ticketId]) throw new Broken(`${number} is gone without an outcome`, ticketId);
    const rebuilt = events.reduce(evolve, founding);
    if (!isDeepStrictEqual(rebuilt, hall)) throw new Broken('the hall rebuilt from its events is another one');
  }

  /** What the drawers should hold, beside what the hall says that they hold. */
  seeCash(hall: Hall): void {
    for (const [counterId, { cashToday }] of Object.entries(hall.counters)) {
      const counted = this.#cash.get(counterId) ?? 0;
      if (cashToday !== counted)
        throw new Broken(`counter ${counterId} says ${cashToday} fen in cash, its payments add up to ${counted}`);
    }
  }

  #follow(ticketId: string): Followed {
    const followed = this.#tickets.get(ticketId);
    if (!followed) throw new Broken(`${ticketId} was never issued`, ticketId);
    return followed;
  }

  #issued({ ticketId, day, number }: Extract<Recorded, { type: 'TicketIssued' }>['data']): void {
    const named = `${day} ${number}`;
    if (this.#numbers.has(named)) throw new Broken(`${named} was given out twice`, ticketId);
    this.#numbers.add(named);
    this.#tickets.set(ticketId, { number, held: 0 });
  }

  #called({ ticketId, counterId }: Extract<Recorded, { type: 'TicketCalled' }>['data']): void {
    const ticket = this.#follow(ticketId);
    if (ticket.ended) throw new Broken(`${ticket.number} was called after it had ended`, ticketId);
    if (ticket.at) throw new Broken(`${ticket.number} was called by ${counterId} while at ${ticket.at}`, ticketId);
    for (const [other, { at, number }] of this.#tickets)
      if (at === counterId)
        throw new Broken(`${counterId} called ${ticket.number} while ${number} was there`, ticketId, other);
    ticket.at = counterId;
  }

  #left(ticketId: string, how: string): void {
    const ticket = this.#follow(ticketId);
    if (ticket.held > 0) throw new Broken(`${ticket.number}: ${how} while ${ticket.held} things were held`, ticketId);
    delete ticket.at;
  }

  #holds(ticketId: string, more: number): void {
    const ticket = this.#follow(ticketId);
    ticket.held += more;
    if (ticket.held < 0) throw new Broken(`${ticket.number} was given back more than was taken`, ticketId);
  }

  #received({ ticketId, due, received, change }: Extract<Recorded, { type: 'PaymentReceived' }>['data']): void {
    if (received - due !== change)
      throw new Broken(`${this.#follow(ticketId).number}: ${received} less ${due} is not ${change}`, ticketId);
    this.#follow(ticketId).received = received;
  }

  #paid({ ticketId, counterId, method, due, change }: Extract<Recorded, { type: 'ChangeGiven' }>['data']): void {
    const { received, number } = this.#follow(ticketId);
    if (received === undefined || received - change !== due)
      throw new Broken(`${number}: ${received} received and ${change} given back is not ${due}`, ticketId);
    if (method === 'cash') this.#cash.set(counterId, (this.#cash.get(counterId) ?? 0) + due);
  }

  #ended({ ticketId, outcome }: Extract<Recorded, { type: 'TicketEnded' }>['data']): void {
    const ticket = this.#follow(ticketId);
    if (ticket.ended) throw new Broken(`${ticket.number} ended twice: ${ticket.ended}, ${outcome}`, ticketId);
    if (!outcome) throw new Broken(`${ticket.number} ended without an outcome`, ticketId);
    this.#left(ticketId, 'TicketEnded');
    ticket.ended = outcome;
  }
}
