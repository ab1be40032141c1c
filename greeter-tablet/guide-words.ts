// What the guide says, looked up: queues, places, counters, documents, halls.
import type { Pack, Service } from '../contract/pack.ts';
import type { GuideService, GuideView } from '../contract/views.ts';
import type { Language, Need } from '../contract/words.ts';

type Queue = Pack['queues'][number];
type Place = Pack['places'][number];
type Document = Pack['documents'][number];
export type NearbyHall = Pack['halls'][number];
export type VisitorClass = Pack['classes'][number];

export const serviceOf = (guide: GuideView, id: string | undefined): GuideService | undefined =>
  guide.services.find((service) => service.id === id);
export const queueOf = (guide: GuideView, id: string): Queue | undefined => guide.queues.find((one) => one.id === id);
export const placeOf = (guide: GuideView, id: string | undefined): Place | undefined =>
  guide.places.find((place) => place.id === id);
export const documentOf = (guide: GuideView, id: string): Document | undefined =>
  guide.documents.find((document) => document.id === id);
export const hallOf = (guide: GuideView, id: string | undefined): NearbyHall | undefined =>
  guide.halls.find((hall) => hall.id === id);
export const classOf = (guide: GuideView, id: string): VisitorClass | undefined =>
  guide.classes.find((one) => one.id === id);

/** The letter in front of the number: the queue's, unless the class has its own. */
export const prefixOf = (queue: Queue | undefined, visitor: VisitorClass | undefined): string =>
  visitor?.prefix ?? queue?.prefix ?? '';

/** The class that the hall will give: the one named, or the first that one of the needs opens. */
export const classFor = (guide: GuideView, classId: string | undefined, needs: readonly Need[]) =>
  classId
    ? classOf(guide, classId)
    : guide.classes.find((candidate) => candidate.needs.some((need) => needs.includes(need)));

/** The service of the consultation desk: the first one of the queue that its counter serves first. [G-07] */
export function consultationOf(guide: GuideView): GuideService | undefined {
  const desk = guide.counters.find((counter) => placeOf(guide, counter.place)?.kind === 'consultation');
  return guide.services.find((service) => service.queue === desk?.queues[0]);
}

/** Where a queue's counters stand, each area once, in the order of the room. [G-04, G-18] */
export function areasOf(guide: GuideView, counters: readonly string[]): readonly Place[] {
  const ids = guide.counters.filter(({ id }) => counters.includes(id)).map(({ place }) => place);
  return [...new Set(ids)].map((id) => placeOf(guide, id)).filter((place) => place !== undefined);
}

/** Labels of counters in the order of the room. */
export const counterLabels = (guide: GuideView, counters: readonly string[], language: Language): readonly string[] =>
  guide.counters.filter(({ id }) => counters.includes(id)).map(({ label }) => label[language]);

const does = (hall: NearbyHall, service: Pick<Service, 'id'>) =>
  hall.services === 'all' || hall.services.includes(service.id);

/** Halls that do this service: those of the district first, then those that do everything there is to do here. [G-17] */
export function hallsFor(guide: GuideView, service: Pick<Service, 'id'>, district: string | undefined) {
  const able = guide.halls.filter((hall) => does(hall, service));
  const near = able.filter((hall) => district !== undefined && hall.districts.includes(district));
  return { near, others: able.filter((hall) => !near.includes(hall)) };
}
