import type { Dice } from '../dice.ts';
import type { Day } from './day.ts';
import type { Customer } from './floor.ts';
import type { DeskScreen } from './hall-face.ts';

/** Somebody at work at a counter. */
export interface Clerk {
  readonly desk: DeskScreen;
  readonly counterId: string;
  /** Cash that has come into the drawer, by the clerk's own count, fen. */
  cash: number;
  readonly dice: Dice;
  readonly day: Day;
}

/** A visit at the desk; no customer for a number that somebody took who plays along. */
export interface Served {
  readonly ticketId: string;
  readonly customer?: Customer;
}
