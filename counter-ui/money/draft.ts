import type { CommandInput, PaymentMethod } from '../../contract/commands.ts';
import type { PaymentView } from '../../contract/views.ts';
import type { WrongYuan } from './parse-yuan.ts';
import { parseYuan, yuanFigures } from './parse-yuan.ts';

/** The hall takes a reason of two letters at least. */
const LEAST_REASON = 2;

/** What a payment is made of, but for its ticket. */
export type Received = Omit<CommandInput<'receivePayment'>, 'ticketId'>;

/** What the clerk is typing about a payment. */
export interface PaymentDraft {
  readonly method: PaymentMethod;
  readonly due: string;
  readonly received: string;
  /** Why the amount is not the usual one. */
  readonly reason: string;
}
/** The draft as amounts in fen. `short` and `change` are shown while typing; the hall's own word comes with its answer. */
export interface ReadDraft {
  readonly due: number | undefined;
  readonly received: number | undefined;
  readonly wrongDue: WrongYuan | undefined;
  readonly wrongReceived: WrongYuan | undefined;
  readonly short: number | undefined;
  readonly change: number | undefined;
  /** Not the usual amount, and no reason yet. */
  readonly unexplained: boolean;
  /** Not the usual amount. */
  readonly unusual: boolean;
}

/** A correction begins with what was recorded; a new payment with the amount that is usually due. */
export function draftOf(payment: PaymentView): PaymentDraft {
  const due = payment.stage === 'due' && payment.due === 0 ? '' : yuanFigures(payment.due);
  const received = payment.received === undefined ? '' : yuanFigures(payment.received);
  return { method: payment.method ?? 'cash', due, received, reason: '' };
}

/** Card and phone take exactly what is due. */
export function readDraft({ method, due, received, reason }: PaymentDraft, usual?: number): ReadDraft {
  const [asked, given] = [parseYuan(due), parseYuan(method === 'cash' ? received : due)];
  const isCash = method === 'cash';
  const rest = asked.ok && given.ok ? given.fen - asked.fen : undefined;
  const unusual = usual !== undefined && asked.ok && asked.fen !== usual;
  return {
    unusual,
    unexplained: unusual && reason.trim().length < LEAST_REASON,
    due: asked.ok ? asked.fen : undefined,
    received: given.ok ? given.fen : undefined,
    wrongDue: asked.ok ? undefined : asked.wrong,
    wrongReceived: given.ok || !isCash ? undefined : given.wrong,
    short: rest !== undefined && rest < 0 ? -rest : undefined,
    change: rest !== undefined && rest >= 0 ? rest : undefined,
  };
}

const METHODS: readonly PaymentMethod[] = ['cash', 'card', 'mobile'];
export const nextMethod = (method: PaymentMethod): PaymentMethod =>
  METHODS[(METHODS.indexOf(method) + 1) % METHODS.length] ?? 'cash';
