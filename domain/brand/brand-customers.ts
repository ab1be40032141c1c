// [O-27] the list of brand customers: grounds and an end date for each, the telephone number as a keyed hash outside the ledger.
import type { CommandPayload, CommandReply } from '../../contract/commands.ts';
import type { Pack } from '../../contract/pack.ts';
import { isIntegrator } from '../actor.ts';
import { accept, type Context, type Decision, type Refused, refuse } from '../decision.ts';
import { event } from '../events.ts';
import { type Hall, packOf } from '../hall.ts';
import type { VisitorClass } from '../queue/score.ts';
import type { BrandEntry } from './brand-entry.ts';

/** As the domain takes it: the telephone number is hashed by then. */
type WithHash<N extends 'addBrandCustomer' | 'findBrandCustomer'> = Omit<CommandPayload<N>, 'phone'> & {
  readonly phoneHash?: string;
};

export function addBrandCustomer(
  hall: Hall,
  payload: CommandPayload<'addBrandCustomer'>,
  context: Context,
): Decision<CommandReply<'addBrandCustomer'>> {
  const { phoneHash = '', classId, grounds, endsOn } = payload as WithHash<'addBrandCustomer'>;
  const pack = packOf(hall);
  const visitor = pack.classes.find(({ id }) => id === classId);
  if (!visitor) return refuse('unknownClass', { classId });
  if (!visitor.grounds?.some(({ id }) => id === grounds)) return refuse('unknownGrounds', { grounds });
  if (endsOn < today(hall)) return refuse('endsInThePast', { endsOn });
  const listed = inForce(hall, context.facts.brandCustomer?.({ phoneHash }));
  if (listed) return refuse('alreadyListed', { entryId: listed.entryId, endsOn: listed.endsOn });
  const entry = { entryId: context.newId(), classId, grounds, endsOn };
  return accept(
    { entryId: entry.entryId },
    [event('BrandCustomerAdded', entry)],
    [{ kind: 'brandCustomer', ...entry, phoneHash, keepDays: pack.limits.personalDetailsDays }],
  );
}

export function endBrandCustomer(
  hall: Hall,
  { entryId }: CommandPayload<'endBrandCustomer'>,
  { facts }: Context,
): Decision<CommandReply<'endBrandCustomer'>> {
  if (!inForce(hall, facts.brandCustomer?.({ entryId }))) return refuse('notOnTheList', { entryId });
  return accept({}, [event('BrandCustomerEnded', { entryId })], [{ kind: 'brandCustomerEnded', entryId }]);
}

/** Nothing happens: whoever asks learns class and grounds, and nothing of an entry that is over. */
export function findBrandCustomer(
  hall: Hall,
  payload: CommandPayload<'findBrandCustomer'>,
  { facts }: Context,
): Decision<CommandReply<'findBrandCustomer'>> {
  const { phoneHash = '' } = payload as WithHash<'findBrandCustomer'>;
  const found = inForce(hall, facts.brandCustomer?.({ phoneHash }));
  if (!found) return accept({}, []);
  const { entryId, classId, grounds, endsOn } = found;
  return accept({ found: { entryId, classId, grounds, endsOn } }, []);
}

/**
 * The entry that a number is taken with. A class with a list is given by that list alone; only a program that keeps another
 * system in step knows it otherwise.
 */
export function entryFor(
  hall: Hall,
  entryId: string | undefined,
  { facts }: Context,
): BrandEntry | Refused | undefined {
  if (!entryId) return undefined;
  return inForce(hall, facts.brandCustomer?.({ entryId })) ?? refuse('notOnTheList', { entryId });
}

/** Refuses a class that is given by a list when no entry gives it. */
export function withoutEntry(visitor: VisitorClass, entry: BrandEntry | undefined, { actor }: Context) {
  const isGiven = !visitor.grounds || entry?.classId === visitor.id || isIntegrator(actor);
  return isGiven ? undefined : refuse('onlyByTheList', { classId: visitor.id });
}

/** [P-09] an entry that is over gives nothing, nor one for a class or grounds that the pack does not know any more. */
function inForce(hall: Hall, entry: BrandEntry | undefined): BrandEntry | undefined {
  if (!entry || entry.endsOn < today(hall)) return undefined;
  return knows(packOf(hall), entry) ? entry : undefined;
}

function knows({ classes }: Pack, { classId, grounds }: BrandEntry): boolean {
  return classes.some((one) => one.id === classId && one.grounds?.some(({ id }) => id === grounds));
}

function today(hall: Hall): string {
  return hall.day?.date ?? '';
}
