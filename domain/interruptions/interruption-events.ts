// What interrupted a visit at the desk, as it happened: joined to the other events in events.ts.
import type { BystanderAnswer, MistakeKind, UnmetSubject } from '../../contract/interruptions.ts';
import type { Held } from '../hall.ts';

export interface InterruptionEvents {
  BystanderAnswered: { readonly counterId: string; readonly answer: BystanderAnswer; readonly toCounter?: string };
  ScreenCovered: { readonly ticketId: string };
  SeatLeft: { readonly ticketId: string; readonly counterId: string };
  SeatTakenAgain: { readonly ticketId: string; readonly awayMs: number };
  ReturnApologised: { readonly ticketId: string };
  OrderReminded: { readonly ticketId: string; readonly counterId: string };
  HurryNoted: { readonly ticketId: string };
  UnmetRequestNoted: { readonly ticketId: string; readonly serviceId: string; readonly subject: UnmetSubject };
  MistakeCorrected: {
    readonly ticketId: string;
    readonly serviceId: string;
    readonly kind: MistakeKind;
    /** The business slip that is void, and the steps that are done anew with the one that replaces it. */
    readonly voided?: { readonly slip: string; readonly items: readonly string[]; readonly steps: readonly string[] };
  };
  ThingsLeftBehind: {
    readonly ticketId: string;
    readonly number: string;
    readonly counterId: string;
    readonly items: readonly Held[];
    /** Change that was not handed over, in fen. */
    readonly change: number;
  };
}
