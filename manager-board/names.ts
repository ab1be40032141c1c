import type { GuideView } from '../contract/views.ts';
import type { Place } from '../contract/wire.ts';
import type { Text } from '../contract/words.ts';
import { wholeMinutes } from '../screen-kit/format.ts';
import type { SameShape } from '../screen-kit/language.tsx';
import type { texts } from './texts.ts';

type Words = SameShape<(typeof texts)['en']>;
type Pick = (text: Text) => string;

/** How long something has lasted: whole minutes, or that it has just begun. Milliseconds. */
export function sinceWords(ms: number, words: Words): string {
  const minutes = wholeMinutes(ms);
  return minutes < 1 ? words.justNow : lengthWords(ms, words);
}

/** A printer by its name; by its id when the pack in force no longer has it. */
export function printerName(guide: GuideView, printerId: string, pick: Pick): string {
  const printer = guide.printers.find(({ id }) => id === printerId);
  return printer ? pick(printer.name) : printerId;
}

/** A counter's label; its id when the pack in force no longer has it. */
export function counterLabel(guide: GuideView, counterId: string, pick: Pick): string {
  const counter = guide.counters.find(({ id }) => id === counterId);
  return counter ? pick(counter.label) : counterId;
}

/** A line of waiting people by its name; its id when the pack in force no longer has it. */
export function queueName(guide: GuideView, queueId: string, pick: Pick): string {
  const queue = guide.queues.find(({ id }) => id === queueId);
  return queue ? pick(queue.name) : queueId;
}

/** A service as it is briefly called; its id when the pack in force no longer has it. */
export function serviceName(guide: GuideView, serviceId: string, pick: Pick): string {
  const service = guide.services.find(({ id }) => id === serviceId);
  return service ? pick(service.short) : serviceId;
}

/** How long something took: seconds under a minute, then whole minutes, then hours. Milliseconds. */
export function lengthWords(ms: number, words: Words): string {
  const minutes = wholeMinutes(ms);
  if (minutes < 1) return words.seconds(Math.max(0, Math.round(ms / 1000)));
  return minutes < 60 ? words.minutes(minutes) : words.hours(Math.floor(minutes / 60), minutes % 60);
}

/** Where somebody or something stands: 台席 3, Kiosk 1. */
export function placeName(guide: GuideView, { screen, at }: Place, words: Words, pick: Pick): string {
  const isDesk = screen === 'counter' || screen === 'customer';
  return words.placeAt(words.place[screen], isDesk ? counterLabel(guide, at, pick) : at);
}

/** What keeps a printer from printing and what to do, from its stable code. */
export function errorWords(error: string, words: Words): string {
  return (words.error as Readonly<Record<string, string>>)[error] ?? words.error.other;
}
