import type { BreakReason } from '../../contract/board-commands.ts';

/** What a manager settles about counters, and when somebody is away from one. Joined to the other events. */
export interface CounterEvents {
  /** Without `queues` the counter serves again what the pack says. */
  CounterAssigned: { readonly counterId: string; readonly queues?: readonly string[] };
  BreakStarted: { readonly counterId: string; readonly staff: string; readonly reason: BreakReason };
  BreakEnded: { readonly counterId: string; readonly staff: string };
}
