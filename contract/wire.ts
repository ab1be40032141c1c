// The words on the socket. Delivery is at most once, hence command ids, versions and whole views.
import { z } from 'zod';
import type { Refusal } from './refusals.ts';
import type { Role, Text } from './words.ts';
import { Id, Language, Slug, StaffNumber } from './words.ts';

/** The screens of the hall; a device is one of them, at one place. */
export const Screen = z.enum(['kiosk', 'greeter', 'counter', 'customer', 'display', 'manager', 'printers']);
export type Screen = z.infer<typeof Screen>;

/** A screen and where it stands: `counter` at `3`, `greeter` at `1`. */
export const Place = z.strictObject({ screen: Screen, at: Slug });
export type Place = z.infer<typeof Place>;

export const CommandMessage = z.strictObject({
  name: z.string().max(60),
  commandId: z.string().min(8).max(64),
  payload: z.unknown(),
});
export type CommandMessage = z.infer<typeof CommandMessage>;
export const SubscribeMessage = z.strictObject({
  view: z.string().max(60),
  params: z.record(z.string(), z.string().max(200)).default({}),
});
export type SubscribeMessage = z.input<typeof SubscribeMessage>;
export const QueryMessage = z.strictObject({ name: z.string().max(60), params: z.unknown() });
export type QueryMessage = z.infer<typeof QueryMessage>;
export const SignInMessage = z.strictObject({ staff: StaffNumber, pin: z.string().regex(/^\d{4,8}$/) });
export type SignInMessage = z.infer<typeof SignInMessage>;
export const LanguageMessage = z.strictObject({ language: Language });
export const PairingMessage = z.strictObject({ deviceId: Id });

/** A view as it travels: whole, stamped with the ledger's number. A screen drops what is older within one epoch. */
export interface Envelope<V = unknown> {
  /** The view's name: a screen sees one audience of a view, its own. */
  readonly key: string;
  readonly epoch: string;
  readonly version: number;
  /** The hall's clock, UTC ms. */
  readonly serverNow: number;
  /** Hall seconds per real second: on the HTTP face, where there is no `you` that says it. */
  readonly clockSpeed?: number;
  /** What every screen must say now; those of the disk are for the staff alone. */
  readonly notices: readonly Notice[];
  readonly view: V;
}

/** `demo`: nothing here is real. `diskFull`: new commands are refused, what is stored is safe. `evacuation`: everybody leaves the hall, no call goes out. */
export type Notice = 'demo' | 'diskFull' | 'ledgerUnwritable' | 'evacuation';

/**
 * Sent on connection and whenever it changes: what this screen is and who works at it.
 * A changed `you` ends the subscriptions of this screen: it subscribes anew with its new rights.
 */
export interface You {
  readonly epoch: string;
  readonly serverNow: number;
  /** Hall seconds per real second; 1 except in a demo hall. */
  readonly clockSpeed: number;
  readonly demo: boolean;
  readonly place: Place;
  readonly device: { readonly approved: boolean; readonly pairingCode?: string };
  readonly staff?: { readonly number: string; readonly name: string; readonly roles: readonly Role[] };
}

export type Answer<T> =
  | { readonly ok: true; readonly reply: T; readonly version: number }
  | { readonly ok: false; readonly refusal: Refusal };
export type Ack<T> = (answer: Answer<T>) => void;

/** Socket events sent by a screen. Sign-in is not a command: the PIN must reach neither the ledger nor a stored reply. */
export interface ClientToServer {
  command: (message: CommandMessage, ack: Ack<unknown>) => void;
  subscribe: (message: SubscribeMessage, ack: Ack<Envelope>) => void;
  unsubscribe: (message: SubscribeMessage) => void;
  query: (message: QueryMessage, ack: Ack<unknown>) => void;
  signIn: (message: SignInMessage, ack: Ack<Record<string, never>>) => void;
}
export interface ServerToClient {
  you: (you: You) => void;
  view: (envelope: Envelope) => void;
}

/**
 * Opening a screen's page, such as `/counter?at=3`, enrols the device there and sets its cookie; no request besides it is needed.
 * Socket.IO handshake (`auth`): the place that the page was opened for (its device cookie is chosen by it), or a ticket's secret for the phone page. */
export const Handshake = z.union([
  z.strictObject({ place: Place }),
  z.strictObject({ ticket: z.string().min(16).max(64) }),
]);
export type Handshake = z.infer<typeof Handshake>;

/** `GET /api/launcher`: what the page at `/` shows. Staff and PINs are there in a demo hall alone. */
export interface LauncherInfo {
  readonly hallName: Text;
  readonly brand: { readonly name: Text; readonly color: string };
  readonly demo: boolean;
  /** Where tablets on the network reach this hall; empty while it listens on this machine alone. */
  readonly addresses: readonly string[];
  readonly counters: readonly { readonly id: string; readonly label: Text; readonly name: Text }[];
  readonly staff: readonly {
    readonly number: string;
    readonly name: Text;
    readonly roles: readonly Role[];
    readonly pin: string;
  }[];
  /** Whether "set up my hall" can be done from this page: a demo hall, opened on the machine itself. */
  readonly setupOffered: boolean;
  /** Path of the hall's own certificate, to be trusted on tablets; absent over plain HTTP. */
  readonly certificate?: string;
}

/** `POST /api/setup`: makes a real hall beside the demo. The code stands on the server's console. */
export const SetupMessage = z.strictObject({
  code: z.string().min(4).max(20),
  number: StaffNumber,
  name: z.string().trim().min(1).max(40),
  pin: z.string().regex(/^\d{4,8}$/),
});
export type SetupMessage = z.infer<typeof SetupMessage>;
