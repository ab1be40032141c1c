// What happened to a clerk's cash drawer, and money that went back: joined to the other events in events.ts. Amounts in fen.
import type { PaymentMethod } from '../../contract/commands.ts';
import type { Held } from '../hall.ts';

export interface DrawerEvents {
  DrawerOpened: { readonly staff: string; readonly float: number };
  CashRemoved: { readonly staff: string; readonly amount: number };
  DrawerCounted: {
    readonly staff: string;
    readonly float: number;
    readonly taken: number;
    readonly removed: number;
    readonly counted: number;
  };
  PaymentRefunded: {
    readonly ticketId: string;
    readonly counterId: string;
    readonly amount: number;
    readonly method: PaymentMethod;
    /** The receipt of the payment, and the number of this entry. */
    readonly receipt: string;
    readonly receiptNumber: string;
    readonly item: Held;
    /** The right amount is received anew: the steps that are done again. */
    readonly again?: readonly string[];
  };
}
