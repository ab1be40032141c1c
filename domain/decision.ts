import type { Customer } from '../contract/commands.ts';
import type { Pack } from '../contract/pack.ts';
import type { Refusal, RefusalCode } from '../contract/refusals.ts';
import type { Slip } from '../contract/slip.ts';
import type { Actor } from './actor.ts';
import type { GivenAdvice } from './advice/given-advice.ts';
import type { BrandEntry } from './brand/brand-entry.ts';
import type { HallEvent } from './events.ts';
import type { WaitForecast } from './forecast/forecaster.ts';
import type { Line } from './forecast/line.ts';

/** What a decision may use besides the hall: the domain has no clock, no randomness and no I/O of its own. */
export interface Context {
  readonly actor: Actor;
  /** UTC ms, never before the last event. */
  readonly now: number;
  readonly newId: () => string;
  /** An unguessable word for a phone's address. */
  readonly newSecret: () => string;
  /** Where customers' phones reach their ticket; absent: no QR code on paper. */
  readonly guestUrl?: string;
  /** A demo hall never closes. */
  readonly alwaysOpen: boolean;
  /** How long somebody in this line will wait; undefined while nobody can say. Absent: nothing is promised. */
  readonly forecast?: (line: Line) => WaitForecast | undefined;
  /** Facts outside the ledger that some commands need. */
  readonly facts: Facts;
}

export interface Facts {
  /** An advice given a short while ago; absent where nobody advises. */
  readonly advice?: (adviceId: string) => GivenAdvice | undefined;
  readonly printJob: (
    printJobId: string,
  ) =>
    | { readonly printer: string; readonly slip: Slip; readonly over: boolean; readonly ticketId?: string }
    | undefined;
  readonly waitingDevice: (
    pairingCode: string,
  ) => { readonly deviceId: string; readonly screen: string; readonly at: string } | undefined;
  readonly deviceExists: (deviceId: string) => boolean;
  readonly personal: (visitId: string) => Personal | undefined;
  /** An entry on the list of brand customers, whether it still holds or not. Absent: there is no list. */
  readonly brandCustomer?: (
    key: { readonly entryId: string } | { readonly phoneHash: string },
  ) => BrandEntry | undefined;
}

/** What is known about a customer besides the ledger: kept until its date, absent from logs. */
export interface Personal {
  readonly customer?: Customer;
  readonly note?: string;
  /** Signatures by finger, by the service that they confirm; the path of an SVG of 1000 × 280. */
  readonly signatures?: Readonly<Record<string, string>>;
}

/** A reason in somebody's own words: it may say anything about a customer, so it stands outside the ledger. */
export interface Remark {
  readonly kind: 'remark';
  /** A ticket or a print job. */
  readonly about: string;
  /** The command it belongs to. */
  readonly what: string;
  readonly text: string;
  readonly keepDays: number;
}

export function remark(pack: Pack, of: Pick<Remark, 'about' | 'what' | 'text'>): Remark {
  return { kind: 'remark', ...of, keepDays: pack.limits.personalDetailsDays };
}

/** Written in the same transaction as the events, outside the ledger. */
export type Aside =
  | {
      readonly kind: 'paper';
      readonly printJobId: string;
      readonly printer: string;
      readonly slip: Slip;
      readonly ticketId?: string;
      readonly reprint: boolean;
      readonly keepDays: number;
    }
  | { readonly kind: 'personal'; readonly visitId: string; readonly personal: Personal; readonly keepDays: number }
  | { readonly kind: 'ticketSecret'; readonly secret: string; readonly ticketId: string; readonly keepDays: number }
  | { readonly kind: 'staff'; readonly number: string; readonly name?: string; readonly pinHash?: string }
  | { readonly kind: 'deviceApproved'; readonly deviceId: string; readonly name: string }
  | Remark
  | (BrandEntry & { readonly kind: 'brandCustomer'; readonly phoneHash: string; readonly keepDays: number })
  | { readonly kind: 'brandCustomerEnded'; readonly entryId: string }
  | { readonly kind: 'deviceRevoked'; readonly deviceId: string }
  | { readonly kind: 'paperAbandoned'; readonly printJobId: string };

export interface Accepted<R> {
  readonly ok: true;
  readonly events: readonly HallEvent[];
  readonly asides: readonly Aside[];
  readonly reply: R;
}
export interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}
export type Decision<R> = Accepted<R> | Refused;

export function refuse(code: RefusalCode, data?: Refusal['data']): Refused {
  return { ok: false, refusal: data ? { code, data } : { code } };
}

export function accept<R>(reply: R, events: readonly HallEvent[], asides: readonly Aside[] = []): Accepted<R> {
  return { ok: true, reply, events, asides };
}

/** A refusal, as opposed to the thing that was looked for. */
export function isRefused(found: object): found is Refused {
  return 'ok' in found && found.ok === false;
}
