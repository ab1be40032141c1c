import type { Place } from '../contract/wire.ts';
import type { Role } from '../contract/words.ts';

/** Who acts, taken from the connection and never from the payload. */
export type Actor =
  | {
      readonly kind: 'staff';
      readonly staff: string;
      readonly roles: readonly Role[];
      readonly place: Place;
      readonly device: string;
    }
  /** A screen without a person: kiosk, display, the customer's screen, a staff screen before sign-in. */
  | { readonly kind: 'screen'; readonly place: Place; readonly device: string }
  | { readonly kind: 'phone'; readonly ticketId: string }
  /** A program with a token: it has one role and may be bound to one counter. */
  | { readonly kind: 'program'; readonly name: string; readonly role: Role | 'integrator'; readonly counter?: string }
  /** The hall itself: its calendar, its printers. */
  | { readonly kind: 'hall' };

/** A program that keeps another system in step. It alone says when things happened, who did them, and that they were done elsewhere. */
export function isIntegrator(actor: Actor): boolean {
  return actor.kind === 'program' && actor.role === 'integrator';
}

/** The counter that the actor works at, if any. */
export function counterOf(actor: Actor): string | undefined {
  if (actor.kind === 'program') return actor.counter;
  if (actor.kind !== 'staff' || actor.place.screen !== 'counter') return undefined;
  return actor.place.at;
}

/** How the ledger names the actor. */
export interface By {
  readonly kind: Actor['kind'];
  readonly staff?: string;
  readonly device?: string;
  readonly name?: string;
}

export function nameOf(actor: Actor): By {
  switch (actor.kind) {
    case 'staff':
      return { kind: 'staff', staff: actor.staff, device: actor.device };
    case 'screen':
      return { kind: 'screen', device: actor.device };
    case 'program':
      return { kind: 'program', name: actor.name };
    case 'phone':
    case 'hall':
      return { kind: actor.kind };
    default:
      return actor satisfies never;
  }
}
