// Beside the ticket: what to have ready, where to wait, and whether this phone will ring.
import type { Text } from '../contract/words.ts';
import type { Bell } from './bell.ts';
import { button, draw } from './draw.ts';
import css from './page.module.css';
import type { PhoneTexts } from './texts.ts';
import { TEXTS } from './texts.ts';
import type { ShownTicket } from './ticket.ts';

const isUnderWay = (status: ShownTicket['view']['status']) =>
  status === 'waiting' || status === 'called' || status === 'parked';

/** What to have ready and where to wait, while that still helps. */
export function notes({ view, language }: ShownTicket): readonly (HTMLElement | undefined)[] {
  if (!isUnderWay(view.status)) return [];
  const texts = TEXTS[language];
  return [
    view.bring.length > 0 ? bringList(texts.haveReady, view.bring, language) : undefined,
    view.status === 'called'
      ? undefined
      : draw('section', { class: css.note }, draw('h2', {}, texts.waitAt), draw('p', {}, view.waitAt[language])),
  ];
}

function bringList(title: string, bring: readonly Text[], language: ShownTicket['language']): HTMLElement {
  const list = draw('ul', {});
  for (const document of bring) list.append(draw('li', {}, document[language]));
  return draw('section', { class: css.note }, draw('h2', {}, title), list);
}

export interface ShownBell extends ShownTicket {
  readonly awake: boolean;
  readonly can: Bell['can'];
}

/** Whether the phone will ring; before the first touch, the button that makes it able to. */
export function bellNote({ view, language, awake, can }: ShownBell, wake: () => void): readonly HTMLElement[] {
  if (view.status !== 'waiting' && view.status !== 'parked') return [];
  const { bell } = TEXTS[language];
  const works = can.ring || can.vibrate;
  if (works && !awake) return [button(bell.turnOn, { key: 'bell', class: css.plain, onPress: wake })];
  const words = works ? `${promise(can, bell)}${language === 'en' ? ' ' : ''}${bell.keepOpen}` : bell.silent;
  return [draw('p', { class: css.small }, words)];
}

function promise(can: Bell['can'], bell: PhoneTexts['bell']): string {
  if (can.ring && can.vibrate) return bell.ringsAndVibrates;
  return can.ring ? bell.rings : bell.vibrates;
}
