// What things are called on this screen: the hall's own names where it has them.
import type { Customer } from '../contract/commands.ts';
import type { GuideService, GuideView, TicketRow } from '../contract/views.ts';
import type { Text } from '../contract/words.ts';
import { useLanguage, useTexts } from '../screen-kit/language.tsx';
import { counterName } from './counter-name.ts';
import { useDesk } from './desk.tsx';
import { deskTexts } from './texts.ts';

export const serviceOf = (guide: GuideView, serviceId: string): GuideService | undefined =>
  guide.services.find(({ id }) => id === serviceId);

/** Lookups in this screen's language; what the hall no longer offers keeps its identifier. */
export function useNames() {
  const { guide } = useDesk();
  const { language } = useLanguage();
  const texts = useTexts(deskTexts);
  const pick = (text: Text | undefined, other: string) => text?.[language] ?? other;
  const document = (id: string) => guide.documents.find((known) => known.id === id);
  return {
    service: (id: string) => pick(serviceOf(guide, id)?.short, id),
    document: (id: string) => pick(document(id)?.name, id),
    kind: (id: string, kind: string | undefined) =>
      pick(document(id)?.kinds.find((known) => known.id === kind)?.name, pick(document(id)?.name, id)),
    counter: (id: string) => {
      const counter = guide.counters.find((known) => known.id === id);
      return counter ? counterName(counter, language) : id;
    },
    queue: (id: string) => pick(guide.queues.find((known) => known.id === id)?.name, id),
    ticketClass: (id: string) => pick(guide.classes.find((known) => known.id === id)?.name, id),
    customer: ({ surname, title }: Customer) => texts.address[title](surname),
  };
}

/** A ticket that belongs to no class but everybody's carries no badge. */
export const isOrdinary = (guide: GuideView, { classId }: Pick<TicketRow, 'classId'>): boolean =>
  guide.classes[0]?.id === classId;
