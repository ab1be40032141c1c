import type { Pack } from '../../contract/pack.ts';
import type { Slip } from '../../contract/slip.ts';
import type { Actor } from '../actor.ts';
import type { Aside, Context } from '../decision.ts';

/** Days that printed words are kept for a second copy. */
const KEEP_DAYS = 7;

type Paper = Extract<Aside, { kind: 'paper' }>;

/** A piece of paper that is owed, for the printer nearest to the actor. It is a durable job from the commit on. */
export function paperFor(
  { pack, context, ticketId }: { pack: Pack; context: Context; ticketId?: string },
  slip: Slip,
): Paper {
  const printer = printerFor(pack, context.actor);
  return {
    kind: 'paper',
    printJobId: context.newId(),
    printer,
    slip,
    reprint: false,
    keepDays: KEEP_DAYS,
    ...(ticketId ? { ticketId } : {}),
  };
}

export function printerFor(pack: Pack, actor: Actor): string {
  const near = nearestUse(actor);
  const printer = pack.printers.find(({ serves }) => serves.includes(near)) ?? pack.printers[0];
  if (!printer) throw new Error('a pack without a printer was accepted');
  return printer.id;
}

function nearestUse(actor: Actor): 'door' | 'kiosk' | 'counter' {
  const screen = actor.kind === 'staff' || actor.kind === 'screen' ? actor.place.screen : undefined;
  if (screen === 'kiosk') return 'kiosk';
  const atCounter = screen === 'counter' || (actor.kind === 'program' && actor.counter !== undefined);
  return atCounter ? 'counter' : 'door';
}
