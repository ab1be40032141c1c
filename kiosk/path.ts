// Which question comes next at the kiosk. A question is asked only where its answer changes something.
import type { GuideView } from '../contract/views.ts';
import type { ComesAs } from '../contract/words.ts';

export type KioskService = GuideView['services'][number];
export type KioskClass = GuideView['classes'][number];
export type Channel = 'terminal' | 'online';

/** Where a person stands between the first touch and the number. */
export type Step =
  | { readonly at: 'start' }
  | { readonly at: 'group'; readonly groupId: string }
  | { readonly at: 'whom'; readonly serviceId: string }
  /** The service is not done for such a person: who can have it done, and with what. */
  | { readonly at: 'notFor'; readonly serviceId: string; readonly comesAs: ComesAs }
  /** A terminal or an online channel could do it too. */
  | { readonly at: 'offer'; readonly serviceId: string; readonly comesAs: ComesAs }
  | { readonly at: 'documents'; readonly serviceId: string; readonly comesAs: ComesAs }
  | Bringing
  | { readonly at: 'elsewhere'; readonly serviceId: string; readonly comesAs: ComesAs; readonly to: Channel };

/** What is missing, why it is needed, and where it could be done instead. */
export interface Bringing {
  readonly at: 'bring';
  readonly serviceId: string;
  readonly comesAs: ComesAs;
  readonly missing: readonly string[];
}
/** `number`: nothing more is asked, the number is given. */
export type NextStep = Step | 'number';

export const PERSONS: readonly ComesAs[] = ['owner', 'agent', 'company'];

/** Whether it matters who comes: the documents differ, or the service is not done for everybody. */
export function asksForWhom({ documents }: KioskService): boolean {
  const lists = PERSONS.map((person) => documents[person]?.join() ?? 'not done');
  return new Set(lists).size > 1;
}

/** Documents that a person has to have with them; undefined when the service is not done for such a person. */
export const documentsFor = (service: KioskService, comesAs: ComesAs): readonly string[] | undefined =>
  service.documents[comesAs];

/** The persons for whom a service is done. */
export const doneFor = (service: KioskService): readonly ComesAs[] =>
  PERSONS.filter((person) => service.documents[person] !== undefined);

/** The other ways that a service has, without a counter. */
export function channelsOf({ elsewhere }: KioskService): readonly Channel[] {
  const channels: readonly Channel[] = ['terminal', 'online'];
  return channels.filter((channel) => elsewhere?.[channel] !== undefined);
}

/**
 * The other ways that are offered to this person. A machine reads the owner's own card, so nobody who comes for another is
 * sent to one; nor is anybody in the priority lane.
 */
export function channelsFor(service: KioskService, comesAs: ComesAs, inLane: boolean): readonly Channel[] {
  return comesAs === 'owner' && !inLane ? channelsOf(service) : [];
}

/**
 * The step after a service was chosen.
 * @param inLane a person in the priority lane is never sent to a machine
 */
export function afterService(service: KioskService, inLane: boolean): NextStep {
  if (asksForWhom(service)) return { at: 'whom', serviceId: service.id };
  return afterPerson(service, 'owner', inLane);
}

/** The step after it is known who comes. */
export function afterPerson(service: KioskService, comesAs: ComesAs, inLane: boolean): NextStep {
  const serviceId = service.id;
  const documents = documentsFor(service, comesAs);
  if (!documents) return { at: 'notFor', serviceId, comesAs };
  if (documents.length > 0) return { at: 'documents', serviceId, comesAs };
  if (channelsFor(service, comesAs, inLane).length > 0) return { at: 'offer', serviceId, comesAs };
  return 'number';
}
