import type { AlertRow, GuideView } from '../../contract/views.ts';
import type { Screen } from '../../contract/wire.ts';
import type { Language, Text } from '../../contract/words.ts';
import { isControlAlert, sayMatter } from '../../screen-kit/control-words.ts';
import type { SameShape } from '../../screen-kit/language.tsx';
import { errorWords, placeName, printerName } from '../names.ts';
import type { texts } from '../texts.ts';
import type { nowTexts } from './texts.ts';

interface Saying {
  readonly guide: GuideView;
  readonly words: SameShape<(typeof texts)['en']>;
  readonly t: SameShape<(typeof nowTexts)['en']>;
  readonly pick: (text: Text) => string;
  readonly language: Language;
}
/** An alert as a person reads it, and where its matter can be looked at. */
export interface SaidAlert {
  readonly what: string;
  readonly more: string | undefined;
  readonly where: 'printers' | 'devices' | undefined;
}

/** Says an alert in words; what it is about comes from the hall as named texts, by kind. */
export function sayAlert({ kind, about }: AlertRow, { guide, words, t, pick, language }: Saying): SaidAlert {
  const printer = printerName(guide, about.printer ?? '', pick);
  const counterName = (id: string) => placeName(guide, { screen: 'counter', at: id }, words, pick);
  const error = about.error === undefined ? undefined : errorWords(about.error, words);
  if (isControlAlert(kind)) {
    const queue = (id: string) => {
      const known = guide.queues.find((one) => one.id === id);
      return known ? pick(known.name) : id;
    };
    const { what, next } = sayMatter({ kind, about }, language, { queue, counter: counterName });
    return { what, more: next, where: undefined };
  }
  switch (kind) {
    case 'printerFailing':
      return { what: t.alert.printerFailing(printer), more: error, where: 'printers' };
    case 'slipFailed': {
      const slips: Readonly<Record<string, string>> = words.slip;
      const slip = slips[about.kind ?? ''] ?? words.slip.ticket;
      const more = error && t.alert.slipFailedAt(printer, error);
      return { what: t.alert.slipFailed(slip, about.number ?? ''), more, where: 'printers' };
    }
    case 'helpCall':
      return { what: t.alert.helpCall(counterName(about.counter ?? '')), more: t.alert.helpCallHow, where: undefined };
    case 'leftBehind': {
      const what = t.alert.leftBehind(about.number ?? '', counterName(about.counter ?? ''));
      return { what, more: t.alert.leftBehindHow, where: undefined };
    }
    case 'handedOn': {
      const what = t.alert.handedOn(about.number ?? '', counterName(about.from ?? ''));
      return { what, more: t.alert.handedOnHow, where: undefined };
    }
    case 'promisePassed': {
      const { number = '', waitedMinutes = '', promisedMinutes = '', ahead = '', withinMinutes } = about;
      const more = t.alert.promisePassedThen(waitedMinutes, ahead, withinMinutes);
      return { what: t.alert.promisePassed(number, promisedMinutes), more, where: undefined };
    }
    case 'deviceWaiting': {
      const place = placeName(guide, { screen: about.screen as Screen, at: about.at ?? '' }, words, pick);
      return { what: t.alert.deviceWaiting(place), more: t.alert.deviceWaitingHow, where: 'devices' };
    }
    default:
      return kind satisfies never;
  }
}
