// The desk's steps for the service being served: data of the pack, shown by "field equals value".
import type { DeskStep, Pack, StepField } from '../../contract/pack.ts';
import type { ComesAs } from '../../contract/words.ts';
import { lastLeg, openLeg, type ServiceLeg, type Ticket } from '../hall.ts';

/** The steps that this customer's visit walks through, in order. Empty when the service is served elsewhere or refused. */
export function deskPath(pack: Pack, ticket: Ticket): readonly DeskStep[] {
  const leg = openLeg(ticket);
  if (!leg?.guided) return [];
  const path = pathFor(pack, leg.serviceId, stepFacts(pack, ticket, leg));
  return leg.withoutOffers ? path.filter((step) => !isOffer(step)) : path;
}

/** What is known of a visit, by the fields that a step's conditions name. */
export type StepFacts = Readonly<Record<StepField, string | boolean>>;

/** The steps of a service's path whose conditions all hold, in order. */
export function pathFor(pack: Pack, serviceId: string, facts: StepFacts): readonly DeskStep[] {
  const service = pack.services.find(({ id }) => id === serviceId);
  const ids = (service && pack.paths[service.path]) ?? [];
  return ids
    .flatMap((id) => pack.steps.filter((step) => step.id === id))
    .filter((step) => (step.when ?? []).every(({ field, equals }) => facts[field] === equals));
}

/** [C-06] one fitting offer: the first thing to go when the hall is full. */
const isOffer = ({ required, rules }: DeskStep) => !required && rules.includes('C-06');

function stepFacts(pack: Pack, ticket: Ticket, leg: ServiceLeg): StepFacts {
  return {
    comesAs: leg.comesAs,
    hasDocuments: handedOver(pack, leg.serviceId, leg.comesAs).length > 0,
    payment: leg.payment?.method ?? 'cash',
    special: ticket.needs.length > 0,
    othersWaiting: leg.othersWaiting,
    hurry: ticket.hurry === true,
    firstService: leg.firstHere === true,
  };
}

/** Documents of a service that are handed over at the desk, for whoever comes. */
export function handedOver(pack: Pack, serviceId: string, comesAs: ComesAs): readonly string[] {
  const required = pack.services.find(({ id }) => id === serviceId)?.documents[comesAs] ?? [];
  return required.filter((document) => pack.documents.find(({ id }) => id === document)?.handedOver);
}

/** Documents that the take step still waits for. [C-16] */
export function toTake(pack: Pack, ticket: Ticket): readonly string[] {
  const leg = openLeg(ticket);
  if (!leg?.guided || isTaken(pack, ticket)) return [];
  return handedOver(pack, leg.serviceId, leg.comesAs).filter(
    (document) => !ticket.held.some((item) => item.document === document),
  );
}

function isTaken(pack: Pack, ticket: Ticket): boolean {
  const take = deskPath(pack, ticket).find(({ kind }) => kind === 'take');
  return take !== undefined && isPassed(lastLeg(ticket), take.id);
}

export function isPassed(leg: ServiceLeg, step: string): boolean {
  return leg.steps.some((passed) => passed.step === step);
}

/** The first step that is neither done nor skipped. */
export function currentStep(pack: Pack, ticket: Ticket): DeskStep | undefined {
  const leg = openLeg(ticket);
  return leg && deskPath(pack, ticket).find(({ id }) => !isPassed(leg, id));
}

/** Required steps of the present service itself that are still open: the closing question and what follows belong to the visit. [C-45] */
export function openBeforeQuestion(pack: Pack, ticket: Ticket): readonly string[] {
  const path = deskPath(pack, ticket).map(({ id }) => id);
  const question = deskPath(pack, ticket).findIndex(({ kind }) => kind === 'ask');
  const before = question < 0 ? path : path.slice(0, question);
  return requiredStepsOpen(pack, ticket).filter((id) => before.includes(id));
}

/** Steps that must not be left out and still are. [C-02, C-05, C-21, C-22] */
export function requiredStepsOpen(pack: Pack, ticket: Ticket): readonly string[] {
  return openSteps(pack, ticket)
    .filter(({ required }) => required)
    .map(({ id }) => id);
}

/** The closing step, when it alone is left: finishing does it, so that it costs no key of its own. */
export function closingStep(pack: Pack, ticket: Ticket): DeskStep | undefined {
  const path = deskPath(pack, ticket);
  const open = openSteps(pack, ticket).filter(({ required }) => required);
  const [only] = open;
  return open.length === 1 && only?.id === path.at(-1)?.id && CLOSING_KINDS.has(only?.kind ?? '') ? only : undefined;
}

const CLOSING_KINDS: ReadonlySet<string> = new Set(['say', 'check']);

function openSteps(pack: Pack, ticket: Ticket): readonly DeskStep[] {
  const leg = openLeg(ticket);
  return leg ? deskPath(pack, ticket).filter(({ id }) => !isPassed(leg, id)) : [];
}

/** Whether the desk is tidy once this ticket is finished: its path ends with tidying. [C-47] */
export function endsTidy(pack: Pack, ticket: Ticket): boolean {
  return deskPath(pack, ticket).at(-1)?.drawing === 'tidy';
}
