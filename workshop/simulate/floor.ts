// The room itself, which no screen shows: who stands at the door, who waits where, who has gone.
import type { Comer } from './arrivals.ts';
import { Bell } from './hall-face.ts';

/** `outside` also for somebody who was sent away, has left, or fetches something. */
export type Whereabouts = 'outside' | 'atDoor' | 'waiting' | 'atDesk';

export interface Customer {
  readonly comer: Comer;
  where: Whereabouts;
  ticketId?: string;
  /** When the present wait began, UTC ms. */
  since: number;
  /** The wait that was told with the number, minutes. */
  toldMinutes?: number;
  /** Has lacked a document and now has it. */
  readonly isBack: boolean;
}
/** What somebody asks at the door: a number, to be let in again after a missed call or an errand, to give the number back. */
export interface Asking {
  readonly what: 'number' | 'return' | 'resume' | 'giveUp';
  readonly customer: Customer;
}

export class Floor {
  readonly #byTicket = new Map<string, Customer>();
  readonly #line: Asking[] = [];
  /** Rings when somebody comes to the door. */
  readonly door = new Bell();

  ask(asking: Asking): void {
    this.#line.push(asking);
    this.door.ring();
  }

  nextAtDoor(): Asking | undefined {
    return this.#line.shift();
  }

  sit(customer: Customer, ticketId: string): void {
    customer.ticketId = ticketId;
    this.#byTicket.set(ticketId, customer);
  }

  /** Undefined for a number that somebody else took: a person who plays along. */
  holderOf(ticketId: string): Customer | undefined {
    return this.#byTicket.get(ticketId);
  }
}
